using System.Resources;
using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Cli.Text;

/// <summary>
/// What <c>--help</c> says of commands, options and arguments (<c>HelpTexts.resx</c>, <c>HelpTexts.ja.resx</c>): under "command option", or under
/// the option alone where it means the same in every command.
/// </summary>
internal static class HelpTexts
{
    private static readonly ResourceManager Resources = new("ReimagingTools.Cli.Text.HelpTexts", typeof(HelpTexts).Assembly);

    /// <summary>Describes a command and everything below it in the language of the run.</summary>
    public static void Describe(Command command)
    {
        command.Description = Get(command is RootCommand ? "reimaging" : command.Name);
        foreach (Symbol symbol in command.Options.Concat<Symbol>(command.Arguments))
        {
            symbol.Description = (Find(command.Name + " " + symbol.Name) ?? Get(symbol.Name)).Replace(
                "{programs}",
                string.Join(CliTexts.Say("Comma"), VolumePrograms.Words),
                StringComparison.Ordinal
            );
        }

        foreach (Command sub in command.Subcommands)
        {
            Describe(sub);
        }
    }

    private static string Get(string key) => Find(key) ?? throw new InvalidOperationException("No help for " + key + ".");

    private static string? Find(string key) => Resources.GetString(key, CultureInfo.CurrentUICulture);
}
