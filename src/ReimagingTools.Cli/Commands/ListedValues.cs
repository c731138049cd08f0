using System.CommandLine.Parsing;

namespace ReimagingTools.Cli.Commands;

/// <summary>
/// Keeps options from being swallowed as values: one that stands where a value is expected, and one that nobody knows behind a list of paths or
/// names, would become one more of them, and what it stated would be lost.
/// </summary>
internal static class ListedValues
{
    /// <summary>Guards the options and arguments of a command and of those below it.</summary>
    public static void Guard(Command command)
    {
        foreach (Option option in command.Options)
        {
            option.Validators.Add(RefuseOptions);
        }

        foreach (Argument argument in command.Arguments)
        {
            argument.Validators.Add(RefuseOptions);
        }

        foreach (Command sub in command.Subcommands)
        {
            Guard(sub);
        }
    }

    /// <summary>The option of a command whose name stands where a value of another is expected, or null.</summary>
    public static string? OptionAmong(OptionResult result) =>
        result
            .Tokens.Select(token => token.Value)
            .FirstOrDefault(value => CommandLineMistakes.OptionsOf(CommandLineMistakes.CommandOf(result)).Contains(value));

    /// <summary>Refuses names of options, and among values of a list all that begin as options do; a dash alone stands for standard input.</summary>
    private static void RefuseOptions(SymbolResult result)
    {
        Command command = CommandLineMistakes.CommandOf(result);
        if (result is OptionResult { Option: var option } of && OptionAmong(of) is not null)
        {
            result.AddError(option.Name);
            return;
        }

        // "--entitlements a.csv --entitlements $more": what is not set states nothing, and nobody would notice.
        if (
            result is OptionResult { Option: { Arity.MinimumNumberOfValues: > 0 } valued, Tokens.Count: > 0 } given
            && given.IdentifierTokenCount > given.Tokens.Count
        )
        {
            result.AddError(CliTexts.Say("Mistake.NoValue", valued.Name, valued.HelpName ?? valued.Name));
        }

        bool isList = result is ArgumentResult || result is OptionResult { Option.AllowMultipleArgumentsPerToken: true };
        foreach (string value in result.Tokens.Select(token => token.Value).Where(value => value.Length > 1))
        {
            if (
                (isList && value[0] == '-')
                || (
                    isList
                    && value[0] == '/'
                    && CommandLineMistakes.OptionsOf(command).Contains("--" + value[1..])
                    && (result is ArgumentResult || !Path.Exists(value))
                )
            )
            {
                result.AddError(CommandLineMistakes.OfOption(command, value));
            }
        }
    }
}
