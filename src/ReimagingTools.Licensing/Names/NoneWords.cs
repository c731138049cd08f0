namespace ReimagingTools.Licensing.Names;

/// <summary>What people write where there is nothing to name: that there is none, or that they do not know. Table <c>none-words.tsv</c>, in English and Japanese.</summary>
public static class NoneWords
{
    private static readonly Lazy<ILookup<string, string>> Words = new(() =>
        Table.Read("none-words.tsv").Rows.ToLookup(row => row["means"], row => row["word"]));

    /// <summary>Reads one entry of a list of products.</summary>
    /// <param name="text">The entry.</param>
    /// <returns>Whether it says that there is no product.</returns>
    public static bool IsNone(string text) => Words.Value["none"].Contains(WellFormed.Compatible(text).Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a word without blanks and signs.</summary>
    /// <param name="word">"NA" for "N/A", "notknown".</param>
    /// <returns>Whether it says that somebody has nothing to say.</returns>
    public static bool IsUnknown(string word) => Words.Value["unknown"].Contains(word, StringComparer.OrdinalIgnoreCase);
}
