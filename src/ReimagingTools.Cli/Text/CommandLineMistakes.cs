using System.CommandLine.Parsing;
using ReimagingTools.Cli.Commands;

namespace ReimagingTools.Cli.Text;

/// <summary>Says of a command line that is not understood what is wrong with it, with the nearest name, and where help is.</summary>
internal static class CommandLineMistakes
{
    private const string Program = "reimaging";

    /// <summary>The mistakes.</summary>
    /// <param name="parsed">A command line with errors.</param>
    /// <returns>A sentence each; the last line tells where help is, too.</returns>
    public static string Explain(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        // What follows an unknown word is no mistake of its own.
        string[] unknown = [.. parsed.UnmatchedTokens.Take(1).Select(token => OfUnknown(command, token))];
        string[] others = [.. parsed.Errors.Where(error => error.SymbolResult is not CommandResult).Select(OfValue)];
        string[] mistakes = [.. others.Concat(unknown).DefaultIfEmpty(OfNothing(command)).Distinct(StringComparer.Ordinal)];
        return Sentences.Join(CultureInfo.CurrentUICulture, string.Join("\n", mistakes), CliTexts.Say("Mistake.Help", NameOf(command) + " --help"));
    }

    /// <summary>What is wrong with a word that is taken for an option and is none.</summary>
    public static string OfOption(Command command, string token)
    {
        string[] names = [.. command.Options.Select(option => option.Name).Concat(command.Options.SelectMany(option => option.Aliases)).Where(name => name.StartsWith("--", StringComparison.Ordinal))];
        string[] others = [.. command.Parents.OfType<Command>().SelectMany(root => root.Subcommands).Where(other => other.Options.Any(option => option.Name == token || option.Aliases.Contains(token))).Select(other => other.Name)];
        if (others.Length > 0)
        {
            string elsewhere = CliTexts.Say("Mistake.OptionElsewhere", token, NameOf(command), string.Join(CliTexts.Say("Comma"), others));
            return token == "--media-names" && names.Contains("--name-only") ? Sentences.Join(CultureInfo.CurrentUICulture, elsewhere, CliTexts.Say("Mistake.NamesHere")) : elsewhere;
        }

        string? nearest = (token.Length == 2 ? Array.Find(names, name => name.StartsWith("-" + token, StringComparison.OrdinalIgnoreCase)) : null) ?? NearestText.FindWord(token, names);
        return nearest is null ? CliTexts.Say("Mistake.Option", token, NameOf(command)) : CliTexts.Say("Mistake.OptionNear", token, NameOf(command), nearest);
    }

    /// <summary>The command a part of the line belongs to.</summary>
    public static Command CommandOf(SymbolResult result)
    {
        SymbolResult at = result;
        while (at is not CommandResult && at.Parent is { } parent)
        {
            at = parent;
        }

        return ((CommandResult)at).Command;
    }

    private static string NameOf(Command command) => command is RootCommand ? Program : Program + " " + command.Name;

    private static string OfUnknown(Command command, string token)
    {
        if (token.Length > 1 && token[0] == '-')
        {
            return OfOption(command, token);
        }

        if (command.Subcommands.Count == 0)
        {
            return CliTexts.Say("Mistake.Extra", token, NameOf(command));
        }

        string? nearest = NearestText.FindWord(token, [.. command.Subcommands.Select(each => each.Name)]);
        return nearest is null ? CliTexts.Say("Mistake.Command", token, NameOf(command)) : CliTexts.Say("Mistake.CommandNear", token, NameOf(command), nearest);
    }

    private static string OfNothing(Command command) => command.Arguments.Count == 0
        ? CliTexts.Say("Mistake.NoCommand")
        : CliTexts.Say("Mistake.NoArgument", NameOf(command), "<" + (command.Arguments[0].HelpName ?? command.Arguments[0].Name) + ">");

    private static bool IsNumber(Type type)
    {
        Type single = Nullable.GetUnderlyingType(type) ?? type.GetElementType() ?? type;
        return single == typeof(int) || single == typeof(long);
    }

    private static string OfValue(ParseError error)
    {
        if (error.SymbolResult is ArgumentResult { Tokens.Count: 0, Parent: CommandResult parent })
        {
            return OfNothing(parent.Command);
        }

        if (error.SymbolResult is not OptionResult { Option: { } option } result)
        {
            return error.Message;
        }

        return result.Tokens.Count == 0 ? CliTexts.Say("Mistake.NoValue", option.Name, option.HelpName ?? option.Name)
            : result.Tokens.Count > option.Arity.MaximumNumberOfValues ? CliTexts.Say("Mistake.Several", option.Name, result.Tokens.Count)
            : IsNumber(option.ValueType) ? CliTexts.Say("Mistake.NoNumber", option.Name, result.Tokens[^1].Value)
            : error.Message;
    }
}
