namespace ReimagingTools.Licensing.Text;

/// <summary>Puts sentences one behind the other, as the language writes them: Japanese leaves no blank between.</summary>
public static class Sentences
{
    /// <summary>What stands between two sentences.</summary>
    /// <returns>A blank, or nothing.</returns>
    public static string Gap(CultureInfo culture) => culture.TwoLetterISOLanguageName == "ja" ? "" : " ";

    /// <summary>Joins sentences.</summary>
    /// <param name="sentences">The sentences; empty ones are passed over.</param>
    public static string Join(CultureInfo culture, params IEnumerable<string> sentences) =>
        string.Join(Gap(culture), sentences.Where(sentence => sentence.Length > 0));
}
