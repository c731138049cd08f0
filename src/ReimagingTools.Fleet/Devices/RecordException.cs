namespace ReimagingTools.Fleet.Devices;

/// <summary>A record holds a value that cannot be read. The message names field, value and the values it may take.</summary>
/// <param name="message">What is wrong and what to do; product keys in it are masked.</param>
/// <param name="cause">The cause, or null.</param>
public sealed class RecordException(string message, Exception? cause = null) : Exception(ProductKeys.Mask(message), cause)
{
    private const int LongestShown = 60;

    /// <summary>A value of one of our own columns is not understood.</summary>
    /// <param name="text">The value; masked and shortened in the message.</param>
    /// <param name="expected">What the column takes.</param>
    /// <returns>The exception.</returns>
    internal static RecordException NotUnderstood(string column, string text, string expected)
    {
        string scrubbed = ProductKeys.Mask(text);
        string shown = scrubbed.Length > LongestShown ? scrubbed.Substring(0, LongestShown) + "..." : scrubbed;
        return new RecordException(FleetTexts.Say("Record.NotUnderstood", column, shown, expected));
    }
}
