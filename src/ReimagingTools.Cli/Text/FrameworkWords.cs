using System.Text.RegularExpressions;

namespace ReimagingTools.Cli.Text;

/// <summary>Words of the command line library that it leaves in English, in the language of the run.</summary>
internal static partial class FrameworkWords
{
    private static readonly (string English, string Key)[] Words =
    [
        ("Description:", "Framework.Description"),
        ("[default: ", "Framework.Default"),
        ("[options]", "Framework.Options"),
        ("[command]", "Framework.Command"),
        ("was not matched. Did you mean one of the following?", "Framework.DidYouMean"),
        ("Option '", "Framework.Option"),
        ("' expects a single argument but ", "Framework.SingleValue"),
        (" were provided.", "Framework.Provided"),
        ("Show version information", "Framework.Version"),
        ("Show help and usage information", "Framework.Help"),
    ];

    /// <summary>Puts help or an error of the library into the language of the run.</summary>
    public static string Translate(string text) => Words.Aggregate(
        CannotParse().Replace(text, wrong => CliTexts.Say("Framework.CannotParse", wrong.Groups[1].Value, wrong.Groups[2].Value)),
        (said, word) => said.Replace(word.English, CliTexts.Say(word.Key), StringComparison.Ordinal));

    [GeneratedRegex(@"Cannot parse argument '([^\r\n]*)' for option '([^']*)' as expected type '[^']*'\.", RegexOptions.CultureInvariant)]
    private static partial Regex CannotParse();
}
