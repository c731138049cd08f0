namespace ReimagingTools.Licensing.Names;

/// <summary>
/// Reads facts that have a list of values: the contract's own words, and what people write for them in English and Japanese ("boxed", "パッケージ製品"). Table
/// <c>value-words.tsv</c>. Case, blanks, hyphens, underscores and full-width letters do not matter; a number, or two words in one text, is no value - but
/// for one word that explains another of the same value in parentheses, "プレインストール (OEM)". Table <c>meant-values.tsv</c> holds words that suggest a value and settle nothing.
/// </summary>
public static class ValueWords
{
    /// <summary>Shorter words are near to too many others.</summary>
    private const int ShortestMistyped = 5;

    private static readonly Lazy<Dictionary<(string Fact, string Word), string>> Words = new(() =>
        Table.Read("value-words.tsv").Rows.ToDictionary(row => (row["fact"], Squeeze(row["word"])), row => row["value"]));

    private static readonly Lazy<IReadOnlyList<TableRow>> Meant = new(() => Table.Read("meant-values.tsv").Rows);

    /// <summary>Reads one value.</summary>
    /// <typeparam name="T">The fact: an enumeration of its values.</typeparam>
    /// <param name="text">One word or phrase.</param>
    /// <returns>The value, or null when the text is not understood.</returns>
    public static T? Parse<T>(string? text)
        where T : struct, Enum
    {
        string word = Squeeze(text ?? "");
        int open = word.IndexOf('(');
        return open <= 0 || word[word.Length - 1] != ')' || ParseWord<T>(word) is not null ? ParseWord<T>(word)
            : ParseWord<T>(word.Substring(0, open)) is { } value && ParseWord<T>(word.Substring(open + 1, word.Length - open - 2)).Equals(value) ? value : null;
    }

    /// <summary>The value that was probably meant by a text that is not understood.</summary>
    /// <typeparam name="T">The fact.</typeparam>
    /// <param name="text">"OEMM", "came with the PC", "bought in a shop".</param>
    /// <returns>Its word, or null where nothing suggests one, or more than one.</returns>
    public static string? Nearest<T>(string text)
        where T : struct, Enum
    {
        string fact = typeof(T).Name, typed = Squeeze(text);
        if (NearestText.FindWord(text, [.. Enum.GetNames(typeof(T)).Where(name => name != "Unknown")]) is { } near)
        {
            return near;
        }

        if (typed.Length >= ShortestMistyped && NearestText.Find(typed, Words.Value.Keys.Where(word => word.Fact == fact && word.Word.Length >= ShortestMistyped).Select(word => word.Word)) is { } known)
        {
            return Words.Value[(fact, known)];
        }

        string words = " " + string.Join(" ", WellFormed.Compatible(text).Split([.. WellFormed.Compatible(text).Where(letter => !char.IsLetterOrDigit(letter))], StringSplitOptions.RemoveEmptyEntries)) + " ";
        string[] values = [.. Meant.Value.Where(row => row["fact"] == typeof(T).Name && Holds(words, row["word"])).Select(row => row["value"]).Distinct(StringComparer.Ordinal)];
        return values.Length == 1 ? values[0] : null;
    }

    /// <summary>A word of letters stands alone; Japanese leaves no blanks between.</summary>
    private static bool Holds(string words, string word) => words.IndexOf(word[0] < '\u0250' ? " " + word + " " : word, StringComparison.OrdinalIgnoreCase) >= 0;

    private static T? ParseWord<T>(string word)
        where T : struct, Enum
    {
        string? name = Enum.GetNames(typeof(T)).FirstOrDefault(each => each.Equals(word, StringComparison.OrdinalIgnoreCase));
        return name is not null || Words.Value.TryGetValue((typeof(T).Name, word), out name) ? (T)Enum.Parse(typeof(T), name) : null;
    }

    private static string Squeeze(string text) =>
        string.Concat(WellFormed.Compatible(text).Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '_'))).ToUpperInvariant();
}
