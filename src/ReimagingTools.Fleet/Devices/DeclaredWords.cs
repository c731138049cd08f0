namespace ReimagingTools.Fleet.Devices;

/// <summary>Reads the words of our own inventory columns; a word that is not one of theirs is not understood, never guessed at.</summary>
internal static class DeclaredWords
{
    /// <summary>More devices than any row stands for; keeps sums from running over.</summary>
    private const long MostDevices = 1_000_000_000_000;

    /// <summary>Characters of the longest placeholder, with what may stand between its letters.</summary>
    private const int LongestPlaceholder = 40;

    /// <summary>True for what people write into a cell they have nothing to say in.</summary>
    public static bool IsPlaceholder(string text) =>
        !HasWord(text) || (text.Length <= LongestPlaceholder && NoneWords.IsUnknown(text.Replace(" ", "").Replace("/", "").Replace(".", "")));

    private static bool HasWord(string text)
    {
        int at = 0;
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at < text.Length;
    }

    /// <exception cref="RecordException">The text is no number of devices.</exception>
    public static long Count(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long count) && count is > 0 and <= MostDevices
            ? count
            : throw RecordException.NotUnderstood("DeviceCount", text, FleetTexts.Say("Record.WholeNumber"));
}
