using ReimagingTools.Media.Iso9660;
using ReimagingTools.Media.Udf;

namespace ReimagingTools.Media.Disc;

/// <summary>
/// A disc image and the file system that shows its files. Volume structures begin at byte 32768 (ECMA-119 6.2.1, ECMA-167 2/8.3). A disc with a UDF
/// file system is read through it, since the ISO 9660 side of Microsoft's bridge discs holds a README alone; else Joliet, else plain ISO 9660.
/// </summary>
internal sealed class DiscImage
{
    private const int SystemAreaSize = 32768;
    private const int StructureSize = 2048;
    private const int StructureCount = 16;
    private const int JolietLabelLength = 16;

    private readonly ByteSource _image;
    private readonly UdfVolume? _udf;
    private readonly VolumeDescriptor? _joliet;

    private DiscImage(ByteSource image, IReadOnlyList<VolumeDescriptor> descriptors, UdfVolume? udf)
    {
        _image = image;
        Primary = descriptors.FirstOrDefault(descriptor => !descriptor.IsJoliet);
        _joliet = udf is null ? descriptors.FirstOrDefault(descriptor => descriptor.IsJoliet) : null;
        _udf = udf;
        Labels =
        [
            .. Named(
                Primary?.VolumeIdentifier ?? udf!.Identifier,
                [.. descriptors.Select(descriptor => descriptor.VolumeIdentifier), udf?.Identifier ?? ""]
            ),
        ];
    }

    /// <summary>The primary volume descriptor of the ISO 9660 side, or null.</summary>
    public VolumeDescriptor? Primary { get; }

    /// <summary>
    /// The name of the volume, of the ISO 9660 side where there is one; behind it what another side calls the volume otherwise. Whoever writes a
    /// disc gives all sides one name.
    /// </summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The file system the files are read through: "UDF", "Joliet" or "ISO 9660".</summary>
    public string FileSystem =>
        _udf is not null ? "UDF"
        : _joliet is not null ? "Joliet"
        : "ISO 9660";

    /// <summary>False for a write-once disc that was never closed, whose files nothing points to.</summary>
    public bool HasFiles => _udf?.HasFiles ?? true;

    /// <summary>The top folder.</summary>
    /// <exception cref="MediaFormatException">It is damaged.</exception>
    public MediaFolder Root => _udf is not null ? _udf.Root : new Iso9660Volume(_image, (_joliet ?? Primary)!).Root;

    /// <summary>Opens an image.</summary>
    /// <returns>The image, or null when the bytes hold no disc file system.</returns>
    /// <exception cref="MediaFormatException">They hold one, and it is damaged.</exception>
    public static DiscImage? Open(ByteSource image)
    {
        long available = Math.Min(image.Length - SystemAreaSize, StructureSize * StructureCount);
        if (available < StructureSize)
        {
            return null;
        }

        byte[] area = image.Read(SystemAreaSize, (int)(available / StructureSize * StructureSize), MediaText.Say("What.RecognitionArea"));
        bool isIso = false,
            isUdf = false;
        var descriptors = new List<VolumeDescriptor>();
        for (int at = 0; at < area.Length; at += StructureSize)
        {
            string identifier = TextDecoder.Latin1(area, at + 1, 5);
            isUdf |= identifier is "NSR02" or "NSR03";
            if (identifier == "CD001")
            {
                isIso = true;
                byte[] sector = new byte[StructureSize];
                Array.Copy(area, at, sector, 0, sector.Length);
                if (VolumeDescriptor.Parse(sector, image.Name, SystemAreaSize + at) is { } descriptor)
                {
                    descriptors.Add(descriptor);
                }
            }
        }

        return Choose(image, descriptors, isIso, isUdf);
    }

    /// <summary>Why the files of the image cannot be read: it ends before its volume does. Null where it does not.</summary>
    /// <param name="cause">What could not be read.</param>
    public MediaFormatException? CutOff(MediaFormatException cause) => CutOff(_image, Primary, cause);

    private static IEnumerable<string> Named(string first, IEnumerable<string> sides) =>
        sides.Where(side => side.Length > 0 && !IsShort(side, first)).Distinct(StringComparer.OrdinalIgnoreCase).Prepend(first);

    /// <summary>Whether a side says the same: case aside, and as much of it as Joliet has room for.</summary>
    private static bool IsShort(string side, string name) =>
        string.Equals(side, name, StringComparison.OrdinalIgnoreCase)
        || (side.Length >= JolietLabelLength - 1 && name.StartsWith(side, StringComparison.OrdinalIgnoreCase));

    private static MediaFormatException? CutOff(ByteSource image, VolumeDescriptor? primary, MediaFormatException? cause = null) =>
        primary is null || primary.VolumeSize <= image.Length
            ? null
            : new MediaFormatException(MediaText.Say("Foreign.CutDisc", image.Length, primary.VolumeSize), cause!);

    private static DiscImage? Choose(ByteSource image, List<VolumeDescriptor> descriptors, bool isIso, bool isUdf)
    {
        VolumeDescriptor? primary = descriptors.FirstOrDefault(descriptor => !descriptor.IsJoliet);
        AnchorVolumeDescriptorPointer? anchor = isUdf || !isIso ? AnchorVolumeDescriptorPointer.Find(image) : null;
        if (anchor is not null)
        {
            return new DiscImage(image, descriptors, UdfVolume.Open(image, anchor));
        }

        if (isUdf)
        {
            throw CutOff(image, primary)
                ?? new MediaFormatException(MediaText.Say("Expected.Anchor"), MediaText.Say("Found.NoneOfCutFile"), image.Name);
        }

        if (!isIso)
        {
            return null;
        }

        return primary is not null
            ? new DiscImage(image, descriptors, null)
            : throw new MediaFormatException(MediaText.Say("Expected.PrimaryDescriptor"), MediaText.Say("Found.None"), image.Name, SystemAreaSize);
    }
}
