namespace ReimagingTools.Licensing.Names;

/// <summary>
/// Reads facts that have a list of values: the contract's own words, and what people write for them in English and Japanese ("boxed", "パッケージ製品"). Table
/// <c>value-words.tsv</c>. Case, blanks, hyphens, underscores and full-width letters do not matter; a number, or two words in one text, is no value.
/// </summary>
public static class ValueWords
{
    private static readonly Lazy<Dictionary<(string Fact, string Word), string>> Words = new(() =>
        Table.Read("value-words.tsv").Rows.ToDictionary(row => (row["fact"], Squeeze(row["word"])), row => row["value"]));

    /// <summary>Reads one value.</summary>
    /// <typeparam name="T">The fact: an enumeration of its values.</typeparam>
    /// <param name="text">One word or phrase.</param>
    /// <returns>The value, or null when the text is not understood.</returns>
    public static T? Parse<T>(string? text)
        where T : struct, Enum
    {
        string word = Squeeze(text ?? "");
        string? name = Enum.GetNames(typeof(T)).FirstOrDefault(each => each.Equals(word, StringComparison.OrdinalIgnoreCase));
        return name is not null || Words.Value.TryGetValue((typeof(T).Name, word), out name) ? (T)Enum.Parse(typeof(T), name) : null;
    }

    private static string Squeeze(string text) =>
        string.Concat(WellFormed.Compatible(text).Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '_'))).ToUpperInvariant();
}
