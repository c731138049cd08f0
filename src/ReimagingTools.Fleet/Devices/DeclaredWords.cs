namespace ReimagingTools.Fleet.Devices;

/// <summary>Reads the words of our own inventory columns; a word that is not one of theirs is not understood, never guessed at.</summary>
internal static class DeclaredWords
{
    /// <summary>More devices than any row stands for; keeps sums from running over.</summary>
    private const long MostDevices = 1_000_000_000_000;

    /// <exception cref="RecordException">The text is no number of devices.</exception>
    public static long Count(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long count) && count is > 0 and <= MostDevices
            ? count
            : throw RecordException.NotUnderstood("DeviceCount", text, FleetTexts.Say("Record.WholeNumber"));
}
