using System.Text;
using System.Text.RegularExpressions;

namespace ReimagingTools.Licensing.Text;

/// <summary>
/// Keys that are nearly whole or broken within a group: groups joined by dashes of which one is short or missing, whatever their letters, and rows
/// of letters that stand in keys alone, wherever they are parted.
/// </summary>
internal static class CutKeys
{
    private const string Masked = "XXXXX-XXXXX-XXXXX-XXXXX";
    private const string Dash = "[-_\u2010-\u2015\u2212]";
    private const int GroupLength = 5;

    /// <summary>A key without three of its letters.</summary>
    private const int ShortestRun = 22;

    /// <summary>Digests and numbers hold fewer different letters of keys, and so do lists of names that end in numbers.</summary>
    private const int FewestLetters = 5;

    private static readonly Regex Pattern = new(
        @"(?<![0-9A-Za-z]|" + Dash + @")[0-9A-Za-z]{1,5}(?:" + Dash + "[0-9A-Za-z]{1,5}){3,4}" + Dash + "?(?![0-9A-Za-z]|" + Dash + ")",
        RegexOptions.CultureInvariant
    );

    private static readonly Regex Dashes = new(Dash, RegexOptions.CultureInvariant);

    /// <summary>"12345-67890-12345-AAOEM" is an id of Windows, and words in lower case are words.</summary>
    public static string Mask(string text)
    {
        if (text.Length < Masked.Length - 3)
        {
            return text;
        }

        string masked = HasDashes(text)
            ? Pattern.Replace(text, match => IsKey(Dashes.Split(match.Value)) ? MaskOf(match.Value) : match.Value)
            : text;
        return MayHoldRun(masked) ? MaskRuns(masked) : masked;
    }

    private static bool HasDashes(string text)
    {
        int dashes = 0;
        for (int i = 0; i < text.Length && dashes < 3; i++)
        {
            dashes += KeyCharacters.IsDash(text[i]) ? 1 : 0;
        }

        return dashes == 3;
    }

    /// <summary>What is left of a key that lacks its beginning or its middle are its last five.</summary>
    private static string MaskOf(string text)
    {
        string[] groups = Dashes.Split(text);
        return groups.Length == GroupLength && groups[4].Length == GroupLength ? Masked + "-" + groups[4].ToUpperInvariant() : Masked;
    }

    private static bool IsKey(string[] groups)
    {
        string[] whole = [.. groups.Where(group => group.Length == GroupLength)];
        if (whole.Length != 4)
        {
            return false;
        }

        bool isId = whole.Take(3).All(group => group.All(char.IsDigit));
        bool isMasked = whole.Count(group => group.All(letter => letter is 'X' or 'x')) > 1;
        bool isMixed = Array.Exists(whole, group => group.Any(char.IsDigit) && group.Any(char.IsLetter));
        return !isId && !isMasked && (isMixed || !whole.Any(group => group.Any(char.IsLower)));
    }

    /// <summary>Tells at a glance of most texts that no row of letters of keys is long enough: their words hold vowels.</summary>
    private static bool MayHoldRun(string text)
    {
        int run = 0;
        for (int at = 0; at < text.Length && run < ShortestRun; at++)
        {
            char character = KeyCharacters.Upper(KeyCharacters.Narrow(text[at]));
            if (character is '%' or '&')
            {
                return true;
            }

            run =
                !KeyCharacters.IsLetterOrDigit(character) ? run
                : KeyCharacters.IsOfKeys(character) ? run + 1
                : 0;
        }

        return run >= ShortestRun;
    }

    private static string MaskRuns(string text)
    {
        List<KeyLetter> letters = KeyLetters.In(text);
        var masked = new StringBuilder(text.Length);
        int at = 0;
        for (int start = 0, end; start < letters.Count; start = end)
        {
            end = EndOf(letters, start);
            (int from, int to) = Trimmed(letters, start, end);
            if (!IsKey(letters, from, to))
            {
                continue;
            }

            masked.Append(text, at, letters[from].At - at).Append(Masked);
            at = letters[to - 1].At + 1;
            if (to - from == KeyText.Length)
            {
                masked.Append('-').Append([.. letters.GetRange(to - GroupLength, GroupLength).Select(letter => letter.Character)]);
            }
        }

        return at == 0 ? text : masked.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Past the last letter of the row that starts at a place; past the letter there when it is none of a key.</summary>
    private static int EndOf(List<KeyLetter> letters, int start)
    {
        int end = start;
        while (end < letters.Count && IsOfRow(letters, end) && (end == start || letters[end].Gap != KeyGap.Break))
        {
            end++;
        }

        return Math.Max(end, start + 1);
    }

    private static bool IsOfRow(List<KeyLetter> letters, int at) => KeyCharacters.IsOfKeys(letters[at].Character) && !IsMask(letters, at);

    /// <summary>One of a group of X, which stand for what was masked.</summary>
    private static bool IsMask(List<KeyLetter> letters, int at)
    {
        if (letters[at].Character != 'X')
        {
            return false;
        }

        (int first, int last) = (at, at);
        while (at - first < GroupLength - 1 && first > 0 && letters[first].Gap == KeyGap.None && letters[first - 1].Character == 'X')
        {
            first--;
        }

        while (
            last - first < GroupLength - 1 && last + 1 < letters.Count && letters[last + 1].Gap == KeyGap.None && letters[last + 1].Character == 'X'
        )
        {
            last++;
        }

        return last - first >= GroupLength - 1;
    }

    /// <summary>The row without the ends of the words around it, where enough is left: "KEY:" and "Pro" begin or end in letters of keys.</summary>
    private static (int From, int To) Trimmed(List<KeyLetter> letters, int from, int to)
    {
        int first = from;
        while (first < to && letters[first].Gap == KeyGap.None)
        {
            first++;
        }

        from = to - first >= ShortestRun ? first : from;
        if (to == letters.Count || letters[to].Gap != KeyGap.None)
        {
            return (from, to);
        }

        int last = to - 1;
        while (last > from && letters[last].Gap == KeyGap.None)
        {
            last--;
        }

        return (from, last - from >= ShortestRun ? last : to);
    }

    private static bool IsKey(List<KeyLetter> letters, int from, int to) =>
        to - from >= ShortestRun
        && letters.GetRange(from, to - from).Select(letter => letter.Character).Where(KeyCharacters.IsLetter).Distinct().Count() >= FewestLetters
        && !IsList(letters, from, to);

    /// <summary>Serial numbers and service tags, one after the other: three and more words of one length, longer than a group.</summary>
    private static bool IsList(List<KeyLetter> letters, int from, int to)
    {
        List<int> starts = [from, .. Enumerable.Range(from + 1, to - from - 1).Where(at => letters[at].Gap != KeyGap.None), to];
        int length = starts[1] - from;
        return starts.Count > 3 && length > GroupLength && Enumerable.Range(1, starts.Count - 1).All(at => starts[at] - starts[at - 1] == length);
    }
}
