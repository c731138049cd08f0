using System.Resources;

namespace ReimagingTools.Cli.Text;

/// <summary>The words of the console's tables and summaries (<c>CliTexts.resx</c>, <c>CliTexts.ja.resx</c>).</summary>
internal static class CliTexts
{
    private static readonly ResourceManager Resources = new("ReimagingTools.Cli.Text.CliTexts", typeof(CliTexts).Assembly);

    public static string Get(string key, CultureInfo culture) =>
        Find(key, culture) ?? throw new InvalidOperationException("No text for " + key + ".");

    public static string? Find(string key, CultureInfo culture) => Resources.GetString(key, culture);

    /// <summary>A sentence in the language of the run.</summary>
    public static string Say(string key, params object?[] arguments) => Format(key, CultureInfo.CurrentUICulture, arguments);

    public static string Format(string key, CultureInfo culture, params object?[] arguments) =>
        CountedText.Format(culture, Get(key, culture), arguments);
}
