using System.Text.RegularExpressions;

namespace ReimagingTools.Licensing.Text;

/// <summary>Finds the known text a mistyped one was meant to be.</summary>
public static class NearestText
{
    /// <summary>Texts longer than this were not mistyped names.</summary>
    private const int LongestText = 200;

    /// <summary>A third of the letters may be wrong.</summary>
    private const int WrongLetters = 3;

    /// <summary>Fewer letters than these are no beginning of anything.</summary>
    private const int ShortestBeginning = 3;

    /// <summary>Fewer letters than these are no word of a name.</summary>
    private const int ShortestWord = 5;

    /// <summary>The digits of a year.</summary>
    private const int Year = 4;

    private static readonly Regex Joints = new("[-/]|(?<=[a-z])(?=[A-Z])", RegexOptions.CultureInvariant);

    /// <summary>
    /// Finds the nearest of several texts: the fewest letters added, left out, exchanged or swapped with their neighbor, without regard to case.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="known">What could have been meant.</param>
    /// <param name="wrongLetters">One letter of so many may be wrong.</param>
    /// <returns>The nearest, of equally near ones one of the same letters ("x86" for "x68") or else the first; null when more letters would be
    /// wrong.</returns>
    public static string? Find(string text, IEnumerable<string> known, int wrongLetters = WrongLetters)
    {
        string typed = text.Trim().ToLowerInvariant();
        if (typed.Length is 0 or > LongestText)
        {
            return null;
        }

        string? nearest = null;
        ulong letters = LettersOf(typed);
        int best = Math.Max(1, typed.Length / wrongLetters) + 1;
        foreach (string candidate in known)
        {
            // One wrong letter is one too many and one missing: what differs in more need not be compared.
            if (Math.Abs(candidate.Length - typed.Length) > best || CountOf(letters ^ LettersOf(candidate)) > 2 * best)
            {
                continue;
            }

            int distance = Distance(typed, candidate.ToLowerInvariant(), best + 1);
            if (distance < best || (distance == best && nearest is not null && HasLettersOf(candidate, typed) && !HasLettersOf(nearest, typed)))
            {
                (nearest, best) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>
    /// Finds the word of a short list a mistyped one was meant to be: the nearest, or else the one that begins as it does, for at least half of its
    /// letters. A word that goes on behind a hyphen ("--media-name") is one that begins so.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <returns>The word, the first of those that fit as well; null where none does.</returns>
    public static string? FindWord(string text, IReadOnlyCollection<string> words)
    {
        string typed = text.Trim();
        words = [.. words.Where(word => !IsOfOtherYear(typed, word))];
        int needed = Math.Max(ShortestBeginning, (typed.Length + 1) / 2);
        string? begun = words
            .Where(word => typed.StartsWith(word + "-", StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(word => word.Length)
            .FirstOrDefault();
        return Find(typed, begun is null ? words : words.Where(word => word.StartsWith(begun, StringComparison.OrdinalIgnoreCase)))
            ?? begun
            ?? words
                .Select(word => (Word: word, Alike: BeginsAlike(typed, word)))
                .Where(each => each.Alike >= needed)
                .OrderByDescending(each => each.Alike)
                .Select(each => each.Word)
                .FirstOrDefault();
    }

    /// <summary>
    /// Finds the name of several words a mistyped one, or one of its words, was meant to be: "different-languages" for "langauge".
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="phrases">Names whose words are told apart by signs or by their first letters.</param>
    /// <returns>The name, the first of those that fit as well; null where none does.</returns>
    public static string? FindPhrase(string text, IReadOnlyCollection<string> phrases) =>
        FindWord(text, phrases)
        ?? (
            text.Trim().Length < ShortestWord
                ? null
                : phrases.FirstOrDefault(phrase => Find(text, [phrase.Substring(phrase.LastIndexOf('/') + 1)]) is not null)
                    ?? phrases.FirstOrDefault(phrase => Joints.Split(phrase).Any(word => Find(text, [word]) is not null))
        );

    /// <summary>Finds the texts a mistyped one may have been meant to be: those that are near, and those that go on where it ends.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="known">What could have been meant.</param>
    /// <param name="most">How many to name.</param>
    /// <param name="wrongLetters">One letter of so many may be wrong.</param>
    /// <returns>The nearest first; equally near ones in the order they are known in.</returns>
    public static IReadOnlyList<string> FindAll(string text, IEnumerable<string> known, int most, int wrongLetters = WrongLetters)
    {
        string typed = text.Trim().ToLowerInvariant();
        if (typed.Length is 0 or > LongestText)
        {
            return [];
        }

        int limit = Math.Max(1, typed.Length / wrongLetters) + 1;
        return
        [
            .. known
                .Select(candidate =>
                    (candidate, Edits: Math.Min(GoesOn(candidate, typed) ? limit - 1 : limit, Distance(typed, candidate.ToLowerInvariant(), limit)))
                )
                .Where(each => each.Edits < limit)
                .OrderBy(each => each.Edits)
                .Select(each => each.candidate)
                .Distinct(StringComparer.Ordinal)
                .Take(most),
        ];
    }

    /// <summary>The letters that occur, one bit each; several letters may share one.</summary>
    private static ulong LettersOf(string text)
    {
        ulong letters = 0;
        foreach (char letter in text)
        {
            letters |= 1UL << (char.ToLowerInvariant(letter) % (8 * sizeof(ulong)));
        }

        return letters;
    }

    private static int CountOf(ulong bits)
    {
        int count = 0;
        for (; bits != 0; bits &= bits - 1)
        {
            count++;
        }

        return count;
    }

    private static bool HasLettersOf(string text, string typed) =>
        text.Length == typed.Length && text.ToLowerInvariant().OrderBy(letter => letter).SequenceEqual(typed.OrderBy(letter => letter));

    /// <summary>The number of another year is no slip.</summary>
    private static bool IsOfOtherYear(string typed, string word) =>
        typed.Length >= Year
        && word.Length >= Year
        && typed.Take(Year).Concat(word.Take(Year)).All(char.IsDigit)
        && string.CompareOrdinal(typed, 0, word, 0, Year) != 0;

    private static int BeginsAlike(string typed, string word) =>
        Enumerable
            .Range(0, Math.Min(typed.Length, word.Length))
            .TakeWhile(at => char.ToUpperInvariant(typed[at]) == char.ToUpperInvariant(word[at]))
            .Count();

    private static bool GoesOn(string candidate, string typed) =>
        typed.Length > 2 && candidate.StartsWith(typed, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The number of edits (optimal string alignment), or the limit where it is no smaller: what lies further from the diagonal is not worked out.
    /// </summary>
    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) >= limit)
        {
            return limit;
        }

        int[] before = new int[b.Length + 1],
            last = [.. Enumerable.Range(0, b.Length + 1)],
            row = new int[b.Length + 1];
        for (int i = 1; i <= a.Length; i++)
        {
            int from = Math.Max(1, i - limit),
                to = Math.Min(b.Length, i + limit);
            row[from - 1] = from == 1 ? i : limit;
            for (int j = from; j <= to; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                bool isSwapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                row[j] = isSwapped ? Math.Min(row[j], before[j - 2] + 1) : row[j];
            }

            if (to < b.Length)
            {
                row[to + 1] = limit;
            }

            (before, last, row) = (last, row, before);
        }

        return Math.Min(last[b.Length], limit);
    }
}
