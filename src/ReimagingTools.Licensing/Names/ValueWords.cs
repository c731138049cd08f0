namespace ReimagingTools.Licensing.Names;

/// <summary>
/// Reads facts that have a list of values: the contract's own words, and what people write for them in English and Japanese ("boxed", "パッケージ製品").
/// Table <c>value-words.tsv</c>. Case, blanks, hyphens, underscores and full-width letters do not matter. Several words in one text are a value
/// where they all mean it, "プレインストール (OEM)", or add nothing to it by <c>value-parts.tsv</c>, "OEM key (BIOS)"; any other word or sign beside them is
/// none. Table <c>meant-values.tsv</c> holds words that suggest a value and settle nothing.
/// </summary>
public static class ValueWords
{
    /// <summary>No phrase of the tables has more words.</summary>
    private const int MostWords = 4;

    /// <summary>What stands between words and says nothing; a sign of doubt is none of these.</summary>
    private static readonly char[] Between = [' ', '\t', '\u3000', '-', '_', '/', '(', ')', '[', ']', ':', ','];

    /// <summary>Shorter words are near to too many others.</summary>
    private const int ShortestMistyped = 5;

    private static readonly Lazy<Dictionary<(string Fact, string Word), string>> Words = new(() =>
        Table.Read("value-words.tsv").Rows.ToDictionary(row => (row["fact"], Squeeze(row["word"])), row => row["value"])
    );

    private const string Beside = "any";

    /// <summary>Words that say nothing but a value they stand beside, or beside any.</summary>
    private static readonly Lazy<HashSet<(string Fact, string Word, string Value)>> Parts = new(() =>
        [.. Table.Read("value-parts.tsv").Rows.Select(row => (row["fact"], Squeeze(row["word"]), row["value"]))]
    );

    private static readonly Lazy<IReadOnlyList<TableRow>> Meant = new(() => Table.Read("meant-values.tsv").Rows);

    /// <summary>Reads one value.</summary>
    /// <typeparam name="T">The fact: an enumeration of its values.</typeparam>
    /// <param name="text">One word or phrase.</param>
    /// <returns>The value, or null when the text is not understood.</returns>
    public static T? Parse<T>(string? text)
        where T : struct, Enum
    {
        string words = WellFormed.Compatible(text ?? "").Trim();
        return ParseWord<T>(Squeeze(words))
            ?? (
                words.Length > 0
                && Array.IndexOf(Between, words[0]) < 0
                && (char.IsLetterOrDigit(words[words.Length - 1]) || words[words.Length - 1] is ')' or ']')
                    ? ParseWords<T>(words.Split(Between, StringSplitOptions.RemoveEmptyEntries))
                    : null
            );
    }

    /// <summary>Reads words one by one, as many of them together as are one.</summary>
    private static T? ParseWords<T>(string[] words)
        where T : struct, Enum
    {
        T? value = null;
        var parts = new List<string>();
        for (int at = 0; at < words.Length; )
        {
            int count = Math.Min(MostWords, words.Length - at);
            while (count > 1 && ParseWord<T>(WordAt(at, count)) is null && !IsPart<T>(WordAt(at, count)))
            {
                count--;
            }

            string word = WordAt(at, count);
            at += count;
            if (ParseWord<T>(word) is not { } read)
            {
                parts.Add(word);
            }
            else if (value is null || value.Equals(read))
            {
                value = read;
            }
            else
            {
                return null;
            }
        }

        return value is { } only && parts.TrueForAll(word => IsPart<T>(word, Beside) || IsPart<T>(word, only.ToString())) ? value : null;

        string WordAt(int start, int length) => Squeeze(string.Concat(words.Skip(start).Take(length)));
    }

    /// <summary>The words a fact of a license is one of, for who typed another.</summary>
    /// <param name="fact">Its public name.</param>
    /// <returns>The contract's own words, "Full, Upgrade"; null of a fact that has no list of them.</returns>
    public static string? ListOf(string fact) =>
        fact switch
        {
            FactNames.LicenseChannel => List<LicenseChannel>(),
            FactNames.LicenseType => List<LicenseType>(),
            FactNames.SoftwareAssurance => List<SoftwareAssurance>(),
            _ => null,
        };

    private static string List<T>()
        where T : struct, Enum => string.Join(", ", NamesOf<T>());

    private static IReadOnlyCollection<string> NamesOf<T>()
        where T : struct, Enum => [.. Enum.GetNames(typeof(T)).Where(name => name != "Unknown")];

    private static bool IsPart<T>(string word, string? value = null) =>
        value is null
            ? Parts.Value.Any(part => part.Fact == typeof(T).Name && part.Word == word)
            : Parts.Value.Contains((typeof(T).Name, word, value));

    /// <summary>The value that was probably meant by a text that is not understood.</summary>
    /// <typeparam name="T">The fact.</typeparam>
    /// <param name="text">"OEMM", "came with the PC", "bought in a shop".</param>
    /// <returns>Its word, or null where nothing suggests one, or more than one.</returns>
    public static string? Nearest<T>(string text)
        where T : struct, Enum
    {
        string fact = typeof(T).Name,
            typed = Squeeze(text);
        if (NearestText.FindWord(text, NamesOf<T>()) is { } near)
        {
            return near;
        }

        if (
            typed.Length >= ShortestMistyped
            && NearestText.Find(
                typed,
                Words.Value.Keys.Where(word => word.Fact == fact && word.Word.Length >= ShortestMistyped).Select(word => word.Word)
            )
                is { } known
        )
        {
            return Words.Value[(fact, known)];
        }

        string words =
            " "
            + string.Join(
                " ",
                WellFormed
                    .Compatible(text)
                    .Split([.. WellFormed.Compatible(text).Where(letter => !char.IsLetterOrDigit(letter))], StringSplitOptions.RemoveEmptyEntries)
            )
            + " ";
        string[] values =
        [
            .. Meant
                .Value.Where(row => row["fact"] == typeof(T).Name && Holds(words, row["word"]))
                .Select(row => row["value"])
                .Distinct(StringComparer.Ordinal),
        ];
        return values.Length == 1 ? values[0] : null;
    }

    /// <summary>A word of letters stands alone; Japanese leaves no blanks between.</summary>
    private static bool Holds(string words, string word) =>
        words.IndexOf(word[0] < '\u0250' ? " " + word + " " : word, StringComparison.OrdinalIgnoreCase) >= 0;

    private static T? ParseWord<T>(string word)
        where T : struct, Enum
    {
        string? name = Enum.GetNames(typeof(T)).FirstOrDefault(each => each.Equals(word, StringComparison.OrdinalIgnoreCase));
        return name is not null || Words.Value.TryGetValue((typeof(T).Name, word), out name) ? (T)Enum.Parse(typeof(T), name) : null;
    }

    private static string Squeeze(string text) =>
        string.Concat(WellFormed.Compatible(text).Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '_'))).ToUpperInvariant();
}
