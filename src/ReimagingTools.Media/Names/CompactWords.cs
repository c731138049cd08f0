namespace ReimagingTools.Media.Names;

/// <summary>
/// Takes glued words apart: later Volume Licensing names drop underscores ("SWDVD9_WinSrvSTDCORE2025", "STDMLFRTMUpdJan26"), earlier ones glue a service pack
/// to the version ("7w_SP1"). A word is split only when every piece of it is known, so that nothing is read into a word that merely begins like another.
/// </summary>
internal static class CompactWords
{
    private const int LongestWord = 64;

    private static readonly HashSet<string> Whole = new(StringComparer.Ordinal)
    {
        "standard", "enterprise", "professional", "project", "windows", "server", "servers", "education", "datacenter", "portuguese", "core", "english",
    };

    /// <summary>Pieces in the order they are tried: longer ones first.</summary>
    private static readonly string[] Pieces =
    [
        .. new[]
        {
            "sw", "cd", "dvd5", "dvd9", "dvd", "win", "windows", "srv", "svr", "server", "std", "core", "dc", "datactr", "pro", "ent", "edu", "ltsc", "office", "visio",
            "project", "professional", "plus", "proplus", "standard", "enterprise", "mlf", "rtm", "upd", "r2", "w", "iot", "oem", "ntrl", "vl", "fpp", "emb",
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "64bit", "32bit", "arm64", "x64", "x86", "sp1", "sp2", "sp3",
        }.OrderByDescending(piece => piece.Length),
    ];

    /// <summary>The words with glued ones in pieces.</summary>
    public static List<string> Split(IEnumerable<string> words)
    {
        var all = new List<string>();
        foreach (string word in words)
        {
            if (IsWhole(word) || !TrySplit(word, out List<string> pieces))
            {
                all.Add(word);
            }
            else
            {
                all.AddRange(pieces);
            }
        }

        return all;
    }

    private static bool IsWhole(string word) =>
        word.Length is < 2 or > LongestWord || word.All(NameWords.IsDigit) || Whole.Contains(word) || NameWords.IsArchitecture(word) || NameWords.IsPartNumber(word)
        || NameWords.TryFeatureRelease(word, out _, out _);

    /// <summary>Longest piece first, with a way back: "stdcore" is std and core, "windows11" is windows and 11. The table is small and words are short.</summary>
    private static bool TrySplit(string word, out List<string> pieces)
    {
        // ends[i] is the length of the piece that leads from i to the end of the word by known pieces, or 0.
        int[] ends = new int[word.Length + 1];
        ends[word.Length] = -1;
        for (int at = word.Length - 1; at >= 0; at--)
        {
            ends[at] = PieceAt(word, at, ends);
        }

        pieces = [];
        for (int at = 0; at < word.Length && ends[0] > 0; at += ends[at])
        {
            pieces.Add(word.Substring(at, ends[at]));
        }

        return pieces.Count > 0;
    }

    private static int PieceAt(string word, int at, int[] ends)
    {
        int digits = at;
        while (digits < word.Length && (NameWords.IsDigit(word[digits]) || (word[digits] == '.' && digits > at && digits + 1 < word.Length)))
        {
            digits++;
        }

        bool isInsideNumber = at > 0 && NameWords.IsDigit(word[at]) && (NameWords.IsDigit(word[at - 1]) || word[at - 1] == '.');
        if (digits > at && ends[digits] != 0 && !isInsideNumber)
        {
            return digits - at;
        }

        return Pieces.FirstOrDefault(piece =>
            string.CompareOrdinal(word, at, piece, 0, piece.Length) == 0 && ends[at + piece.Length] != 0)?.Length ?? 0;
    }
}
