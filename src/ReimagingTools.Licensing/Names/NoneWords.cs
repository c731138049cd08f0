namespace ReimagingTools.Licensing.Names;

/// <summary>The words that say "no product" in a list of products, in English and Japanese.</summary>
internal static class NoneWords
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase) { "None", "なし", "無し", "無", "ありません" };

    /// <summary>Reads one entry of a list.</summary>
    /// <param name="text">The entry.</param>
    /// <returns>Whether it says that there is no product.</returns>
    public static bool IsNone(string text) => Words.Contains(WellFormed.Compatible(text).Trim());
}
