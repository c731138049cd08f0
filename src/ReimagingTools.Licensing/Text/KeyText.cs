namespace ReimagingTools.Licensing.Text;

/// <summary>
/// Finds product keys in a text: 25 letters and digits whose gaps, where there are any, stand between groups of five. How the gaps are written does not matter
/// (dashes of every kind, blanks, dots, line ends, percent escapes, marks without a width), nor whether all four are there.
/// </summary>
internal static class KeyText
{
    /// <summary>Characters of a key.</summary>
    public const int Length = 25;

    private const int GroupLength = 5;

    /// <summary>Finds the keys of one strength; what overlaps is one, so that a word of five letters beside a key cannot take the place of its first group.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="isStrong">True for five groups joined by dashes, which are a key whatever their letters; false for every other form, which must look like a key too.</param>
    /// <returns>The keys, none of which overlap, in their order.</returns>
    public static IReadOnlyList<KeySpan> Find(string text, bool isStrong)
    {
        if (text.Length < Length)
        {
            return [];
        }

        List<KeyLetter> letters = KeyLetters.In(text);
        List<KeySpan>? found = null;
        (int from, int to) = (-1, -1);
        for (int start = 0; start + Length <= letters.Count; start++)
        {
            if (!IsKey(letters, start, isStrong, out int first, out int end))
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

    private static KeySpan SpanOf(List<KeyLetter> letters, int from, int to)
    {
        char[] last = [.. letters.GetRange(to - GroupLength, GroupLength).Select(letter => letter.Character)];
        return new KeySpan(letters[from].At, letters[to - 1].At + 1, new string(last));
    }

    /// <summary>Whether the 25 letters from a place on are a key; those around them that cannot be told from it count as its own.</summary>
    private static bool IsKey(List<KeyLetter> letters, int start, bool isStrong, out int first, out int end)
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

        if (!HasMixedGroup(letters, start))
        {
            return false;
        }

        bool isWhole = letters[start].Gap != KeyGap.None && (end == letters.Count || letters[end].Gap != KeyGap.None);
        if (gaps == 4 || isWhole)
        {
            return true;
        }

        if (gaps == 0)
        {
            (first, end) = RunOf(letters, start);
        }

        return IsOneCase(letters, start) && (gaps == 0 || dashes == gaps);
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

    private static int MaskedGroups(List<KeyLetter> letters, int start) =>
        Enumerable.Range(0, Length / GroupLength).Count(group => Enumerable.Range(start + (group * GroupLength), GroupLength).All(i => letters[i].Character == 'X'));

    /// <summary>Without dashes only a group that mixes letters and digits tells a key from words of five letters.</summary>
    private static bool HasMixedGroup(List<KeyLetter> letters, int start)
    {
        for (int group = start; group < start + Length; group += GroupLength)
        {
            List<KeyLetter> five = letters.GetRange(group, GroupLength);
            if (five.Exists(letter => KeyCharacters.IsDigit(letter.Character)) && five.Exists(letter => KeyCharacters.IsLetter(letter.Character)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Digests are hexadecimal and product names mix their cases, so neither is taken for a key that hides in a longer run.</summary>
    private static bool IsOneCase(List<KeyLetter> letters, int start)
    {
        List<KeyLetter> key = letters.GetRange(start, Length);
        bool hasUpper = key.Exists(letter => letter.IsUpper), hasLower = key.Exists(letter => letter.IsLower);
        return !(hasUpper && hasLower) && key.Exists(letter => !Uri.IsHexDigit(letter.Character));
    }

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
