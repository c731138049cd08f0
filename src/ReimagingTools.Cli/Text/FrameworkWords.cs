namespace ReimagingTools.Cli.Text;

/// <summary>Words of the command line library that help shows in English, in the language of the run.</summary>
internal static class FrameworkWords
{
    private static readonly (string English, string Key)[] Words =
    [
        ("Description:", "Framework.Description"),
        ("[default: ", "Framework.Default"),
        ("[options]", "Framework.Options"),
        ("[command]", "Framework.Command"),
        ("Show version information", "Framework.Version"),
        ("Show help and usage information", "Framework.Help"),
    ];

    /// <summary>Puts help of the library into the language of the run.</summary>
    public static string Translate(string text) =>
        Words.Aggregate(text, (said, word) => said.Replace(word.English, CliTexts.Say(word.Key), StringComparison.Ordinal));
}
