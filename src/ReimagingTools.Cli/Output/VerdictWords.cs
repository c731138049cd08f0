using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Cli.Output;

/// <summary>Decisions as words that read without color and stand out with it.</summary>
internal static class VerdictWords
{
    public static string Markup(Decision decision, CultureInfo culture)
    {
        string word = Spectre.Console.Markup.Escape(CliTexts.Get("Decision." + decision, culture));
        return decision switch
        {
            Decision.Eligible => "[green]" + word + "[/]",
            Decision.NotEligible => "[red]" + word + "[/]",
            _ => "[yellow]" + word + "[/]",
        };
    }
}
