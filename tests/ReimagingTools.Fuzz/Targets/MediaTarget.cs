using System.Globalization;
using System.Text;
using ReimagingTools.Fleet.Views;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Media;

namespace ReimagingTools.Fuzz.Targets;

/// <summary>The bytes of a medium.</summary>
/// <param name="name">The word for it.</param>
/// <param name="fileName">The name it is read by.</param>
/// <param name="seeds">What to begin with.</param>
internal sealed class MediaTarget(string name, string fileName, Func<IReadOnlyList<byte[]>> seeds) : FuzzTarget
{
    private IReadOnlyList<byte[]>? _seeds;

    public override string Name => name;

    public override IReadOnlyList<byte[]> Seeds => _seeds ??= seeds();

    public override string Read(byte[] input) => Read(input, fileName);

    /// <summary>Reads a medium to a text that tells everything of it.</summary>
    public static string Read(byte[] input, string fileName)
    {
        using var stream = new MemoryStream(input, writable: false);
        try
        {
            IReadOnlyList<MediaImage> images = MediaReader.Read(stream, fileName);
            return images[0].BytesRead <= MediaBudget.TotalBytes
                ? string.Join('\n', images.Select(Text))
                : throw new InvalidOperationException(images[0].BytesRead + " bytes were read.");
        }
        catch (MediaFormatException refusal)
        {
            return refusal.Message;
        }
    }

    private static string Text(MediaImage image)
    {
        var text = new StringBuilder();
        text.AppendJoin(
            '\n',
            image.Index?.ToString(CultureInfo.InvariantCulture),
            image.Name,
            image.ProductText,
            MediaView.Version(image),
            MediaView.Channel(image),
            image.VolumeId,
            string.Join('\n', image.Notices)
        );
        foreach (Evidence evidence in image.Evidence)
        {
            text.Append('\n').AppendJoin('\n', evidence.Kind, evidence.Value, evidence.Says);
        }

        return text.ToString();
    }
}
