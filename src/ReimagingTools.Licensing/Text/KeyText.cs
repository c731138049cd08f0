namespace ReimagingTools.Licensing.Text;

/// <summary>
/// Finds product keys in a text: 25 letters and digits whose gaps, where there are any, stand between groups of five. How the gaps are written does
/// not matter (dashes of every kind, blanks, dots, line ends, percent escapes, marks without a width), nor whether all four are there.
/// </summary>
internal static class KeyText
{
    /// <summary>Characters of a key.</summary>
    public const int Length = 25;

    private const int GroupLength = 5;

    /// <summary>
    /// Finds the keys of one strength; what overlaps is one, so that a word of five letters beside a key cannot take the place of its first group.
    /// </summary>
    /// <param name="isStrong">True for five groups joined by dashes, which are a key whatever their letters; false for every other form, which must
    /// look like a key too.</param>
    /// <returns>The keys, none of which overlap, in their order.</returns>
    public static IReadOnlyList<KeySpan> Find(string text, bool isStrong)
    {
        if (!MayHoldOne(text))
        {
            return [];
        }

        List<KeySpan> found = FindIn(KeyLetters.In(text), isStrong);
        return found.Count == 0 && text.IndexOf("=2D", StringComparison.OrdinalIgnoreCase) >= 0
            ? FindIn(KeyLetters.In(text, isQuotedPrintable: true), isStrong)
            : found;
    }

    private static List<KeySpan> FindIn(List<KeyLetter> letters, bool isStrong)
    {
        List<KeySpan>? found = null;
        (int from, int to) = (-1, -1);
        (int First, int End) run = (0, 0);
        for (int start = 0; start + Length <= letters.Count; start++)
        {
            if (!IsKey(letters, start, isStrong, ref run, out int first, out int end))
            {
                continue;
            }

            if (from >= 0 && first >= to)
            {
                (found ??= []).Add(SpanOf(letters, from, to));
                from = -1;
            }

            (from, to) = (from < 0 ? first : Math.Min(from, first), Math.Max(end, to));
        }

        if (from >= 0)
        {
            (found ??= []).Add(SpanOf(letters, from, to));
        }

        return found is null ? [] : found;
    }

    /// <summary>Tells at a glance of most texts that no 25 letters stand in groups of five there, whatever parts the groups.</summary>
    public static bool MayHoldOne(string text)
    {
        (int before, int run) = (0, 0);
        for (int at = 0; text.Length >= Length && at < text.Length; at++)
        {
            char character = KeyCharacters.Narrow(text[at]);
            if (KeyCharacters.IsLetterOrDigit(character))
            {
                run++;
            }
            else if (character is '%' or '&' or '=' || KeyLetters.IsWithoutWidth(character))
            {
                return true;
            }
            else if (run > 0)
            {
                // A key that goes on behind the gap began with one of the groups before it.
                (before, run) = (run % GroupLength == 0 ? before + run : run - (run % GroupLength), 0);
            }

            if (before + run >= Length)
            {
                return true;
            }
        }

        return false;
    }

    private static KeySpan SpanOf(List<KeyLetter> letters, int from, int to)
    {
        char[] last = [.. letters.GetRange(to - GroupLength, GroupLength).Select(letter => letter.Character)];
        return new KeySpan(letters[from].At, letters[to - 1].At + 1, new string(last));
    }

    /// <summary>Whether the 25 letters from a place on are a key; those around them that cannot be told from it count as its own.</summary>
    /// <param name="start">The place.</param>
    /// <param name="isStrong">As for <see cref="Find"/>.</param>
    /// <param name="run">The run of letters found last: places come in order, so that a long run is walked once.</param>
    /// <param name="end">The letter behind it.</param>
    private static bool IsKey(List<KeyLetter> letters, int start, bool isStrong, ref (int First, int End) run, out int first, out int end)
    {
        (first, end) = (start, start + Length);
        if (!HasGapsBetweenGroupsOnly(letters, start, out int gaps, out int dashes) || MaskedGroups(letters, start) >= 2)
        {
            return false;
        }

        bool isDashed = gaps == 4 && dashes == 4;
        if (isStrong || isDashed)
        {
            return isStrong && isDashed;
        }

        if (!HasMixedGroup(letters, start) || IsSentence(letters, start))
        {
            return false;
        }

        bool isWhole = letters[start].Gap != KeyGap.None && (end == letters.Count || letters[end].Gap != KeyGap.None);
        if (gaps == 4 || isWhole)
        {
            return true;
        }

        if (!IsOneCase(letters, start) || (gaps > 0 && dashes != gaps))
        {
            return false;
        }

        if (gaps == 0)
        {
            run = start < run.End ? run : RunOf(letters, start);
            (first, end) = run;
        }

        return true;
    }

    private static bool HasGapsBetweenGroupsOnly(List<KeyLetter> letters, int start, out int gaps, out int dashes)
    {
        (gaps, dashes) = (0, 0);
        for (int i = 1; i < Length; i++)
        {
            KeyGap gap = letters[start + i].Gap;
            if (gap == KeyGap.None)
            {
                continue;
            }

            if (gap == KeyGap.Break || i % GroupLength != 0)
            {
                return false;
            }

            gaps++;
            dashes += gap == KeyGap.Dash ? 1 : 0;
        }

        return true;
    }

    private static int MaskedGroups(List<KeyLetter> letters, int start)
    {
        int masked = 0;
        for (int group = start; group < start + Length; group += GroupLength)
        {
            masked += Has(letters, group, GroupLength, letter => letter.Character != 'X') ? 0 : 1;
        }

        return masked;
    }

    /// <summary>Without dashes only a group that mixes letters and digits tells a key from words of five letters.</summary>
    private static bool HasMixedGroup(List<KeyLetter> letters, int start)
    {
        for (int group = start; group < start + Length; group += GroupLength)
        {
            if (
                Has(letters, group, GroupLength, letter => KeyCharacters.IsDigit(letter.Character))
                && Has(letters, group, GroupLength, letter => KeyCharacters.IsLetter(letter.Character))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Words beside a name with a digit ("Win32_OperatingSystem: WinRM") are of both cases, and hold letters and digits no product key is made of. A
    /// key in both cases does not.
    /// </summary>
    private static bool IsSentence(List<KeyLetter> letters, int start) =>
        HasBothCases(letters, start) && Has(letters, start, Length, letter => !KeyCharacters.IsOfKeys(letter.Character));

    /// <summary>Digests are hexadecimal and product names mix their cases, so neither is taken for a key that hides in a longer run.</summary>
    private static bool IsOneCase(List<KeyLetter> letters, int start) =>
        !HasBothCases(letters, start) && Has(letters, start, Length, letter => !Uri.IsHexDigit(letter.Character));

    private static bool HasBothCases(List<KeyLetter> letters, int start) =>
        Has(letters, start, Length, letter => letter.IsUpper) && Has(letters, start, Length, letter => letter.IsLower);

    private static bool Has(List<KeyLetter> letters, int start, int count, Predicate<KeyLetter> isOne) =>
        letters.FindIndex(start, count, isOne) >= 0;

    private static (int First, int End) RunOf(List<KeyLetter> letters, int start)
    {
        (int first, int end) = (start, start + Length);
        while (first > 0 && letters[first].Gap == KeyGap.None)
        {
            first--;
        }

        while (end < letters.Count && letters[end].Gap == KeyGap.None)
        {
            end++;
        }

        return (first, end);
    }
}
