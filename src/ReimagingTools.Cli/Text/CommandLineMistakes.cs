using System.CommandLine.Parsing;
using ReimagingTools.Cli.Commands;

namespace ReimagingTools.Cli.Text;

/// <summary>Says of a command line that is not understood what is wrong with it, with the nearest name, and where help is.</summary>
internal static class CommandLineMistakes
{
    private const string Program = "reimaging";
    private const int OneLetter = 3;
    private const int FewLetters = 4;

    /// <summary>What people type for an option: words of other tools, and the names of the parameters in PowerShell where they are others.</summary>
    private static readonly Dictionary<string, string[]> OtherNames = new()
    {
        ["--media"] =
        [
            "--media-path",
            "--literal-media-path",
            "--iso",
            "--wim",
            "--image",
            "--image-path",
            "--imagepath",
            "--image-file",
            "--imagefile",
        ],
        ["--media-index"] = ["--index", "--image-index", "--imageindex"],
        ["--media-edition"] = ["--edition", "--image-edition"],
        ["--media-names"] = ["--iso-name", "--image-name"],
        ["--program"] = ["--agreement", "--contract", "--agreement-type"],
        ["--licensed-product"] = ["--product", "--license", "--licence"],
        ["--licensed-architecture"] = ["--arch", "--architecture", "--platform", "--bits"],
        ["--license-channel"] = ["--channel", "--oem"],
        ["--format"] = ["--json", "--jsonl", "--html", "--table"],
        ["--purchased"] = ["--purchased-product"],
        ["--output"] = ["--out-file", "--csv", "--report"],
        ["--entitlements"] = ["--entitlement", "--orders", "--order", "--answers"],
        ["--device"] = ["--computer-name", "--computer", "--name", "--pc"],
        ["--ou"] = ["--search-base", "--organizational-unit"],
    };

    private static readonly string[] NamesOfInventory =
    [
        "--inventory",
        "--input",
        "--input-object",
        "--fleet",
        "--devices",
        "--csv-file",
        "--file",
        "--path",
    ];

    /// <summary>The mistakes.</summary>
    /// <param name="parsed">A command line with errors.</param>
    /// <returns>A sentence each; the last line tells where help is, too.</returns>
    public static string Explain(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        // What follows an unknown word is no mistake of its own.
        string[] unknown = [.. parsed.UnmatchedTokens.Take(1).Select(token => OfUnknown(command, token))];
        string[] others = [.. parsed.Errors.Where(error => error.SymbolResult is not CommandResult).Select(OfValue)];
        string[] mistakes = [.. others.Concat(unknown).DefaultIfEmpty(OfNothing(parsed.CommandResult)).Distinct(StringComparer.Ordinal)];
        return Sentences.Join(CultureInfo.CurrentUICulture, string.Join("\n", mistakes), CliTexts.Say("Mistake.Help", NameOf(command) + " --help"));
    }

    /// <summary>Names of the options a command takes.</summary>
    public static string[] OptionsOf(Command command)
    {
        Option[] options =
        [
            .. command.Options,
            .. command.Parents.OfType<Command>().SelectMany(root => root.Options.Where(option => option.Recursive)),
        ];
        return [.. options.Select(option => option.Name), .. options.SelectMany(option => option.Aliases)];
    }

    /// <summary>What is wrong with a word that is taken for an option and is none.</summary>
    public static string OfOption(Command command, string token)
    {
        string[] names = [.. OptionsOf(command).Where(name => name.StartsWith("--", StringComparison.Ordinal))];
        string typed = LongName(token);
        string? other = OtherNames.FirstOrDefault(each => each.Value.Contains(typed)).Key;
        if (other is null && command.Arguments.FirstOrDefault() is { Name: "inventory" } && NamesOfInventory.Contains(typed))
        {
            return CliTexts.Say("Mistake.InventoryBare", token, NameOf(command));
        }

        string? nearest = Array.Find(names, name => name == other) ?? Array.Find(names, name => name == typed);
        if (nearest == token)
        {
            return CliTexts.Say("Mistake.OptionBefore", token, NameOf(command));
        }

        string[] others = nearest is not null
            ? []
            :
            [
                .. command
                    .Parents.OfType<Command>()
                    .SelectMany(root => root.Subcommands)
                    .Where(each => OptionsOf(each).Contains(token))
                    .Select(each => each.Name),
            ];
        if (others.Length > 0)
        {
            string elsewhere = CliTexts.Say("Mistake.OptionElsewhere", token, NameOf(command), string.Join(CliTexts.Say("Comma"), others));
            return token == "--media-names" && names.Contains("--name-only")
                ? Sentences.Join(CultureInfo.CurrentUICulture, elsewhere, CliTexts.Say("Mistake.NamesHere"))
                : elsewhere;
        }

        nearest ??= (
            typed.Length == OneLetter || typed.Length >= FewLetters
                ? names.Where(name => name.StartsWith(typed, StringComparison.Ordinal)).MinBy(name => typed.Length == OneLetter ? 0 : name.Length)
                : null
        ) ?? NearestText.FindWord(typed, names);
        return nearest is null
            ? CliTexts.Say("Mistake.Option", token, NameOf(command))
            : CliTexts.Say("Mistake.OptionNear", token, NameOf(command), nearest);
    }

    /// <summary>An option as it is named here: "-MediaPath", "/mediaPath" and "--media_path" are "--media-path".</summary>
    private static string LongName(string token)
    {
        string bare = token.TrimStart('-', '/').Replace('_', '-');
        return "--"
            + string.Concat(bare.Select((sign, at) => char.IsUpper(sign) && at > 0 && char.IsLower(bare[at - 1]) ? "-" + sign : sign.ToString()))
                .ToLowerInvariant();
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

    /// <summary>A command as it is typed.</summary>
    public static string NameOf(Command command) => command is RootCommand ? Program : Program + " " + command.Name;

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
        return nearest is null
            ? CliTexts.Say("Mistake.Command", token, NameOf(command))
            : CliTexts.Say("Mistake.CommandNear", token, NameOf(command), nearest);
    }

    private static string OfNothing(CommandResult result)
    {
        Command command = result.Command;
        if (command.Arguments.Count == 0)
        {
            return CliTexts.Say("Mistake.NoCommand");
        }

        OptionResult? list = result
            .Children.OfType<OptionResult>()
            .FirstOrDefault(each => each is { Option.AllowMultipleArgumentsPerToken: true, Tokens.Count: > 1 } && TableAmong(each) is not null);
        return list is null
            ? CliTexts.Say("Mistake.NoArgument", NameOf(command), "<" + (command.Arguments[0].HelpName ?? command.Arguments[0].Name) + ">")
            : CliTexts.Say("Mistake.Swallowed", TableAmong(list)!, list.Option.Name, NameOf(command));
    }

    /// <summary>What stands behind paths of media and is none.</summary>
    private static string? TableAmong(OptionResult list) =>
        list.Tokens.Select(token => token.Value).LastOrDefault(value => WrongFile.IsInventoryName(value));

    private static bool IsNumber(Type type)
    {
        Type single = Nullable.GetUnderlyingType(type) ?? type.GetElementType() ?? type;
        return single == typeof(int) || single == typeof(long);
    }

    private static string OfValue(ParseError error)
    {
        if (error.SymbolResult is ArgumentResult { Tokens.Count: 0, Parent: CommandResult parent })
        {
            return OfNothing(parent);
        }

        if (error.SymbolResult is not OptionResult { Option: { } option } result)
        {
            return error.Message;
        }

        return result.Implicit ? error.Message
            : result.Tokens.Count == 0 || ListedValues.OptionAmong(result) is not null
                ? CliTexts.Say("Mistake.NoValue", option.Name, option.HelpName ?? option.Name)
            : result.Tokens.Count > option.Arity.MaximumNumberOfValues ? CliTexts.Say("Mistake.Several", option.Name, result.Tokens.Count)
            : IsNumber(option.ValueType) ? CliTexts.Say("Mistake.NoNumber", option.Name, result.Tokens[^1].Value)
            : error.Message;
    }
}
