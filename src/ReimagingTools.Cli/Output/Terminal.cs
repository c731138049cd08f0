using Spectre.Console;

namespace ReimagingTools.Cli.Output;

/// <summary>Makes the console tables are drawn on: as wide as the terminal but at most 100 columns, colored only on a terminal that shows color.</summary>
internal static class Terminal
{
    private const int Widest = 100;

    public static IAnsiConsole For(ConsoleHost host, TextWriter output)
    {
        bool isTerminal = host.IsTerminal && ReferenceEquals(output, host.Output);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Capabilities.Unicode = true;
        console.Profile.Width = isTerminal ? Math.Clamp(console.Profile.Width, 60, Widest) : Widest;
        return console;
    }
}
