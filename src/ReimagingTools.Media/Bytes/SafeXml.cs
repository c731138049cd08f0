using System.Xml;

namespace ReimagingTools.Media.Bytes;

/// <summary>How XML from a medium is read: no document type, nothing fetched, no more characters than were given.</summary>
internal static class SafeXml
{
    public static XmlReaderSettings Settings(int characters) =>
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = Math.Max(1, characters),
            MaxCharactersFromEntities = 1024,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        };

    /// <summary>Turns what the XML reader throws into the one exception of this layer.</summary>
    public static T Guard<T>(string location, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException failure)
        {
            throw new MediaFormatException(MediaText.Say("Expected.Xml"), Quoted.Text(failure.Message), location, null, failure);
        }
    }
}
