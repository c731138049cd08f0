namespace ReimagingTools.Fleet.Questions;

/// <summary>What the names of a site have in common: all up to the first separator, or the letters before the first digit.</summary>
internal static class NamePrefix
{
    private const int Longest = 12;

    /// <summary>The beginning as a pattern: "TYO-*" of "TYO-LT-0042", "PC*" of "PC0042"; blank where a name has no such beginning.</summary>
    public static string Of(string? name)
    {
        if (name is null)
        {
            return "";
        }

        int separator = name.IndexOfAny(['-', '_']),
            digit = FirstDigit(name);
        int end = separator > 0 && (digit < 0 || separator < digit) ? separator + 1 : digit;
        return end is > 0 and <= Longest && name.IndexOfAny(['*', '?']) < 0 ? name.Substring(0, end).ToUpperInvariant() + "*" : "";
    }

    private static int FirstDigit(string name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if (name[i] is >= '0' and <= '9')
            {
                return i;
            }
        }

        return -1;
    }
}
