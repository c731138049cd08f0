namespace ReimagingTools.Licensing.Names;

/// <summary>What people write where there is nothing to name: that there is none, or that they do not know. Table <c>none-words.tsv</c>, in English and Japanese.</summary>
public static class NoneWords
{
    private static readonly Lazy<HashSet<string>> None = new(() => Words("none"));
    private static readonly Lazy<HashSet<string>> Unknown = new(() => Words("unknown"));

    /// <summary>Reads one entry of a list of products.</summary>
    /// <param name="text">The entry.</param>
    /// <returns>Whether it says that there is no product.</returns>
    public static bool IsNone(string text) => None.Value.Contains(WellFormed.Compatible(text).Trim());

    /// <summary>Reads a word without blanks and signs.</summary>
    /// <param name="word">"NA" for "N/A", "notknown".</param>
    /// <returns>Whether it says that somebody has nothing to say.</returns>
    public static bool IsUnknown(string word) => Unknown.Value.Contains(word);

    private static HashSet<string> Words(string meaning) =>
        new(Table.Read("none-words.tsv").Rows.Where(row => row["means"] == meaning).Select(row => row["word"]), StringComparer.OrdinalIgnoreCase);
}
