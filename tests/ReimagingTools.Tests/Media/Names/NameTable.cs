using System.Reflection;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Tests.Media.Names;

/// <summary>
/// Names and labels with what they mean. The names are public facts: file names from public lists of Microsoft installation media, labels from
/// public dumps of discs. Language and architecture are those the lists print beside the name, or were read from the name by a person; a hyphen
/// means that the name does not tell.
/// </summary>
internal sealed record NameTable(string Name, string Media, string Language, string Architecture)
{
    public MediaChannel Channel =>
        Media switch
        {
            "Volume" => MediaChannel.VolumeLicensing,
            "Undecided" or "Neutral" or "-" => MediaChannel.Unknown,
            _ => Enum.Parse<MediaChannel>(Media),
        };

    public Architecture ExpectedArchitecture =>
        Architecture == "-" ? ReimagingTools.Licensing.Products.Architecture.Unknown : Enum.Parse<Architecture>(Architecture);

    public static IReadOnlyList<NameTable> Read(string file)
    {
        using Stream stream = typeof(NameTable).GetTypeInfo().Assembly.GetManifestResourceStream("ReimagingTools.Tests." + file)
            ?? throw new InvalidOperationException("The table " + file + " is missing.");
        using var reader = new StreamReader(stream);
        string[] lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. lines.Skip(1).Select(line => line.TrimEnd('\r').Split('\t')).Select(cells => new NameTable(cells[0], cells[1], cells[2], cells[3])),
        ];
    }
}
