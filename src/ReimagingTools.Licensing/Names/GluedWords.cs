namespace ReimagingTools.Licensing.Names;

/// <summary>
/// Takes glued words of media names apart: later Volume Licensing names drop underscores ("WinSrvSTDCORE2025", "STDMLFRTMUpdJan26"). A word
/// is split only when every piece of it is known, so that nothing is read into a word that merely begins like another. Table <c>glued-words.tsv</c>.
/// </summary>
internal static class GluedWords
{
    private const int LongestWord = 64;

    /// <summary>Pieces in the order they are tried: longer ones first.</summary>
    private static readonly Lazy<string[]> Pieces = new(() =>
        [.. Table.Read("glued-words.tsv").Rows.Select(row => row["piece"]).OrderByDescending(piece => piece.Length)]
    );

    /// <summary>The word, or its pieces where it is nothing but known pieces.</summary>
    public static IEnumerable<NameToken> Split(NameToken token)
    {
        string word = token.Text;
        bool isWhole = word.Length is < 5 or > LongestWord || ProductWords.IsWord(word) || !char.IsLetter(word[0]);
        return isWhole || Ends(word) is not { } ends ? [token] : Cut(token, ends);
    }

    /// <summary>Longest piece first, with a way back: "stdcore" is std and core. The table is small and words are short.</summary>
    /// <returns>For each place the length of the piece that leads to the end of the word by known pieces; null when none does.</returns>
    private static int[]? Ends(string word)
    {
        int[] ends = new int[word.Length + 1];
        ends[word.Length] = -1;
        for (int at = word.Length - 1; at >= 0; at--)
        {
            ends[at] = PieceAt(word, at, ends);
        }

        return ends[0] > 0 && ends[0] < word.Length ? ends : null;
    }

    private static IEnumerable<NameToken> Cut(NameToken token, int[] ends)
    {
        for (int at = 0; at < token.Text.Length; at += ends[at])
        {
            yield return new NameToken(token.Text.Substring(at, ends[at]), at == 0 ? token.Gap : "");
        }
    }

    private static int PieceAt(string word, int at, int[] ends)
    {
        int digits = at;
        while (digits < word.Length && IsDigit(word[digits]))
        {
            digits++;
        }

        bool isInsideNumber = at > 0 && IsDigit(word[at]) && IsDigit(word[at - 1]);
        return digits > at && ends[digits] != 0 && !isInsideNumber
            ? digits - at
            : Array.Find(Pieces.Value, piece => string.CompareOrdinal(word, at, piece, 0, piece.Length) == 0 && ends[at + piece.Length] != 0)?.Length
                ?? 0;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
