namespace ReimagingTools.Media.Wim;

/// <summary>
/// The header of a WIM, ESD or SWM file, 208 bytes, packed:
/// <code>
/// 0x00  char8    "MSWIM" and three zeros
/// 0x08  u32      size of the header: 208
/// 0x0C  u32      version: 0x00010D00, or 0x00000E00 with solid resources (ESD)
/// 0x10  u32      flags: 0x08 spanned, 0x20 metadata only ...
/// 0x14  u32      chunk size
/// 0x18  16       identifier of the set, the same in all parts of a split WIM
/// 0x28  u16      part number from 1, 0x2A u16 number of parts
/// 0x2C  u32      number of images
/// 0x30  reshdr   table of resources
/// 0x48  reshdr   XML
/// 0x60  reshdr   metadata of the boot image
/// 0x78  u32      index of the boot image
/// 0x7C  reshdr   integrity table
/// </code>
/// </summary>
internal sealed class WimHeader(byte[] bytes)
{
    public const int Size = 208;

    private const string Magic = "MSWIM\0\0\0";
    private const long Plain = 0x10D00;
    private const long Solid = 0xE00;
    private const int MaximumImages = 65535;

    /// <summary>True for solid resources, which ESD files have and captured images seldom.</summary>
    public bool IsSolid { get; } = LittleEndian.UInt32(bytes, 0xC) == Solid;

    /// <summary>The same in all parts of a split set.</summary>
    public Guid SetId { get; } = new([.. bytes.Skip(0x18).Take(16)]);

    /// <summary>1-based.</summary>
    public int PartNumber { get; } = LittleEndian.UInt16(bytes, 0x28);

    public int PartCount { get; } = LittleEndian.UInt16(bytes, 0x2A);

    public long ImageCount { get; } = LittleEndian.UInt32(bytes, 0x2C);

    /// <summary>Where the XML is.</summary>
    public ResourceHeader Xml { get; } = ResourceHeader.Parse(bytes, 0x48);

    /// <summary>True when a file begins as a WIM does.</summary>
    public static bool IsWim(ByteSource source) =>
        source.Length >= Magic.Length && TextDecoder.Latin1(source.Read(0, Magic.Length, MediaText.Say("What.Signature")), 0, Magic.Length) == Magic;

    /// <summary>Reads the header.</summary>
    /// <exception cref="MediaFormatException">It is cut off, or a field holds what no WIM has.</exception>
    public static WimHeader Read(ByteSource source)
    {
        byte[] bytes = source.Read(0, Size, MediaText.Say("What.WimHeader"));
        string magic = TextDecoder.Latin1(bytes, 0, Magic.Length);
        source.Check(magic == Magic, MediaText.Say("Expected.WimSignature"), "\"" + Quoted.Text(magic) + "\"", 0);
        long size = LittleEndian.UInt32(bytes, 8),
            version = LittleEndian.UInt32(bytes, 0xC);
        source.Check(size == Size, MediaText.Say("Expected.WimHeaderSize"), Format.Number(size), 8);
        source.Check(version is Plain or Solid, MediaText.Say("Expected.WimVersion"), Format.Hex(version), 0xC);
        var header = new WimHeader(bytes);
        bool partFits = header.PartNumber >= 1 && header.PartNumber <= header.PartCount;
        source.Check(partFits, MediaText.Say("Expected.PartNumber"), MediaText.Say("PartOf", header.PartNumber, header.PartCount), 0x28);
        source.Check(header.ImageCount <= MaximumImages, MediaText.Say("Expected.WimImages"), Format.Number(header.ImageCount), 0x2C);
        return header;
    }
}
