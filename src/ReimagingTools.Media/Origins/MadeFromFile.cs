using System.Runtime.Serialization.Json;
using System.Xml;

namespace ReimagingTools.Media.Origins;

/// <summary>
/// The statement beside a captured image, for libraries: <c>ref.wim.madefrom.json</c> with <c>{ "madeFrom": "..\\iso\\SW_DVD9_....ISO" }</c>. A path
/// in it counts from the folder it lies in.
/// </summary>
public static class MadeFromFile
{
    /// <summary>What the name of the statement has beyond that of the image.</summary>
    public const string Extension = ".madefrom.json";

    private const string Property = "madeFrom";

    /// <summary>Reads the statement.</summary>
    /// <returns>The path or name stated.</returns>
    /// <exception cref="MediaFormatException">The file is no JSON object with such a property, or states two media.</exception>
    internal static string Read(ByteSource source)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(
            TextDecoder.Decode(source.ReadAll(MediaBudget.TextBytes, MediaText.Say("What.TextFile"))).TrimStart('\uFEFF')
        );
        string[] stated = [.. Stated(bytes, source.Name).Distinct(StringComparer.Ordinal)];
        return stated.Length == 1 && stated[0].Length > 0
            ? stated[0]
            : throw new MediaFormatException(
                MediaText.Say("Expected.MadeFromFile"),
                stated.Length > 1
                    ? MediaText.Say("Found.TwoValues", Quoted.Text(stated[0]), Quoted.Text(stated[1]))
                    : MediaText.Say("Found.SomethingElse"),
                source.Name
            );
    }

    private static List<string> Stated(byte[] bytes, string name) => SafeXml.Guard(name, () =>
        {
            using var stream = new MemoryStream(bytes);
            using XmlDictionaryReader reader = JsonReaderWriterFactory.CreateJsonReader(
                stream,
                new XmlDictionaryReaderQuotas { MaxDepth = MediaBudget.XmlDepth }
            );
            var stated = new List<string>();
            _ = reader.Read();
            while (!reader.EOF)
            {
                if (
                    reader.NodeType == XmlNodeType.Element
                    && reader.Depth == 1
                    && string.Equals(reader.LocalName, Property, StringComparison.OrdinalIgnoreCase)
                )
                {
                    // This leaves the reader at what follows.
                    stated.Add(reader.ReadElementContentAsString());
                }
                else
                {
                    _ = reader.Read();
                }
            }

            return stated;
        });
}
