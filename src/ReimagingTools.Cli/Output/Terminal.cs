using Spectre.Console;

namespace ReimagingTools.Cli.Output;

/// <summary>
/// Makes the console tables are drawn on: as wide as the terminal but at most 100 columns, elsewhere as wide as COLUMNS says, colored only on a
/// terminal that shows color.
/// </summary>
internal static class Terminal
{
    private const int Narrowest = 60;
    private const int Widest = 100;
    private const int WidestStated = 1_000;

    public static IAnsiConsole For(ConsoleHost host, TextWriter output)
    {
        bool isTerminal = host.IsTerminal && ReferenceEquals(output, host.Output);
        IAnsiConsole console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(output),
                Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
            }
        );
        console.Profile.Capabilities.Unicode = true;
        console.Profile.Width = isTerminal ? Math.Clamp(console.Profile.Width, Narrowest, Widest) : Stated() ?? Widest;
        return console;
    }

    /// <summary>What whoever reads the output has room for, as shells and pagers hand it on.</summary>
    private static int? Stated() =>
        int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int columns) && columns > 0
            ? Math.Clamp(columns, Narrowest, WidestStated)
            : null;
}
