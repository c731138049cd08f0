namespace ReimagingTools.Cli.Input;

/// <summary>Text of an inventory made fit for a message.</summary>
internal static class Shown
{
    private const int Longest = 40;

    /// <summary>Names nobody reads, with what some of them were probably meant for.</summary>
    /// <param name="key">How they are told: as columns or as names.</param>
    /// <param name="source">The inventory.</param>
    /// <param name="samples">What stands under them, or null.</param>
    public static string Unread(string key, string source, IReadOnlyCollection<string> names, HeadingSamples? samples)
    {
        CultureInfo culture = CultureInfo.CurrentUICulture;
        return HeadingHints.Behind(CliTexts.Say(key, source, HeadingHints.List(names, culture)), names, culture, samples);
    }

    /// <summary>On one line, short, with product keys masked.</summary>
    public static string Short(string text)
    {
        string plain = ProductKeys.Mask(text.ReplaceLineEndings(" "));
        return plain.Length > Longest ? plain[..Longest] + "..." : plain;
    }
}
