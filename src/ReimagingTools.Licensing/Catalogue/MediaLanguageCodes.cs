namespace ReimagingTools.Licensing.Catalogue;

/// <summary>
/// Codes of languages as the subscriber site and volume labels write them; they are their own, and one changed its meaning over the years. Table
/// <c>media-language-codes.tsv</c>; codes it does not list mean what the tag of that name does.
/// </summary>
public static class MediaLanguageCodes
{
    private const string Several = "several";

    private static readonly Lazy<Dictionary<string, string[]>> Codes = new(() =>
        Table
            .Read("media-language-codes.tsv")
            .Rows.ToDictionary(row => row["code"], row => new[] { row["tag"], row["old_tag"], row["label_tag"] }, StringComparer.OrdinalIgnoreCase)
    );

    /// <summary>True for codes that stand for several languages at once ("mu", "mui").</summary>
    /// <param name="code">The code, any case.</param>
    public static bool IsSeveral(string code) => Row(code)?[0] == Several;

    /// <summary>The language of a code as names begin with it ("en", "pp", "sr-latn-rs").</summary>
    /// <param name="code">The code, any case.</param>
    /// <param name="isOld">True for the generations in which "br" was Brazilian and "pt" European; later ones use "pt" and "pp".</param>
    /// <returns>The product language tag, or null.</returns>
    public static string? Find(string code, bool isOld = false) => Row(code) is { } row ? OrNull(row[isOld ? 1 : 0]) : TagOf(code);

    /// <summary>
    /// The language of a code at the end of a volume label; one that stood for different languages on different discs stands for none.
    /// </summary>
    /// <param name="code">"EN", "SR-LATN-RS", any case.</param>
    /// <returns>The product language tag, or null.</returns>
    public static string? OfLabel(string code) => Row(code) is { } row ? OrNull(row[2]) : TagOf(code);

    private static string[]? Row(string code) => Codes.Value.TryGetValue(code, out string[]? row) ? row : null;

    private static string? OrNull(string tag) => tag is "" or Several ? null : tag;

    private static string? TagOf(string code)
    {
        bool isCode = (code.Length == 2 || code.IndexOf('-') is 2 or 3) && code.All(c => c == '-' || (char.IsLetter(c) && c < '\u0080'));
        return isCode && LanguageNames.TagOf(code) is { } tag && tag != Products.Language.MuiTag ? tag : null;
    }
}
