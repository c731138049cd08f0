namespace ReimagingTools.Licensing.Names;

/// <summary>Reads component products of Office as people and systems list them: "Microsoft Excel", "Excel 2010", "Ｅｘｃｅｌ", "Power Point".</summary>
internal static class ComponentNames
{
    private static readonly char[] Between = [',', ';', '+', '|', '/', '&', '\u3001', '\u30FB', '\r', '\n', '\t'];

    private static readonly HashSet<string> Makers = new(StringComparer.Ordinal) { "microsoft", "ms", "office", "マイクロソフト" };

    private static readonly Lazy<Dictionary<string, string>> Spellings = new(Load);

    /// <summary>The names of a list, each as the catalogue spells it where it is known, and as it stands where it is not.</summary>
    /// <param name="text">Names between commas, semicolons, slashes and the like; a placeholder names nothing, separators alone are a name nobody
    /// knows.</param>
    /// <returns>The names in order.</returns>
    public static IEnumerable<string> Split(string text)
    {
        if (string.IsNullOrWhiteSpace(text) || NoneWords.IsUnknown(text) || NoneWords.IsNone(text))
        {
            return [];
        }

        string plain = WellFormed.Compatible(text);
        string[] names = [.. plain.Split(Between).SelectMany(SplitPiece).Where(name => name.Length > 0)];
        return names.Length > 0 ? names : [plain];
    }

    /// <summary>The catalogue's spelling of one name, or null when it is not known.</summary>
    public static string? Find(string name)
    {
        if (Spellings.Value.TryGetValue(name.Trim(), out string? plain))
        {
            return plain;
        }

        string[] words = NameTokenizer.Words(name);
        int start = Array.FindIndex(words, word => !Makers.Contains(word));
        int end = Array.FindLastIndex(words, word => !IsYear(word));
        if (start < 0 || end < start)
        {
            return null;
        }

        string key = string.Concat(words.Skip(start).Take(end - start + 1));
        return
            Spellings.Value.TryGetValue(key, out string? known)
            || (key.Length > 4 && IsYear(key.Substring(key.Length - 4)) && Spellings.Value.TryGetValue(key.Substring(0, key.Length - 4), out known))
            ? known
            : null;
    }

    /// <summary>"Word and Excel" and "Word Excel" are two names, "Skype for Business" is one.</summary>
    private static IEnumerable<string> SplitPiece(string piece)
    {
        if (Find(piece) is { } known)
        {
            return [known];
        }

        string?[] words = [.. NameTokenizer.Words(piece).Where(word => word is not "and" and not "und" and not "et").Select(Find)];
        return words.Length > 1 && words.All(word => word is not null) ? words.OfType<string>() : [piece.Trim()];
    }

    private static bool IsYear(string word) => word is "2003" or "2007" or "2010" or "2013" or "2016" or "2019" or "2021" or "2024" or "365";

    private static Dictionary<string, string> Load() =>
        Table
            .Read("component-names.tsv")
            .Rows.SelectMany(
                row => row.List("spellings").Append(row["name"]),
                (row, spelling) => (Key: string.Concat(NameTokenizer.Words(spelling)), Name: row["name"])
            )
            .ToDictionary(each => each.Key, each => each.Name, StringComparer.OrdinalIgnoreCase);
}
