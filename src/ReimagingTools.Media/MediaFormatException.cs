using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Media;

/// <summary>A medium could not be read: it is damaged, not what it claims to be, beyond the <see cref="MediaBudget"/>, or out of reach.</summary>
public sealed class MediaFormatException : Exception
{
    /// <summary>Makes an exception of a whole sentence.</summary>
    public MediaFormatException(string message, Exception? cause = null)
        : base(ProductKeys.Mask(message), cause) { }

    /// <summary>Makes an exception that says what was expected, what was found, and where.</summary>
    /// <param name="expected">What should have been there, as a noun phrase: "a directory record of at least 34 bytes".</param>
    /// <param name="found">What was there instead: "12 bytes".</param>
    /// <param name="location">The file or structure: "install.wim".</param>
    /// <param name="offset">The byte offset within the location, or null where no offset applies.</param>
    public MediaFormatException(string expected, string found, string location, long? offset = null, Exception? innerException = null)
        : base(ProductKeys.Mask(Sentence(expected, found, location, offset)), innerException) =>
        (Expected, Found, Location, Offset) = (expected, found, location, offset);

    /// <summary>What should have been there.</summary>
    public string Expected { get; } = "";

    /// <summary>What was there instead.</summary>
    public string Found { get; } = "";

    /// <summary>The file or structure it was looked for in.</summary>
    public string Location { get; } = "";

    /// <summary>The byte offset within <see cref="Location"/>, or null.</summary>
    public long? Offset { get; }

    private static string Sentence(string expected, string found, string location, long? offset)
    {
        string where = offset is { } at ? MediaText.Say("Exception.At", location, at) : location;
        return MediaText.Say("Exception.Expected", expected, where, found.TrimEnd('.', ' ', '。'));
    }
}
