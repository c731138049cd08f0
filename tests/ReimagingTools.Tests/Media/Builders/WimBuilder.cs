using System.Text;

namespace ReimagingTools.Tests.Media.Builders;

/// <summary>Lays out a WIM that has a header and XML and no files, which is all that its readers look at.</summary>
internal sealed class WimBuilder(string xml)
{
    public static Guid DefaultSet { get; } = new("11111111-2222-3333-4444-555555555555");

    public Guid SetId { get; init; } = DefaultSet;

    public int Part { get; init; } = 1;

    public int Parts { get; init; } = 1;

    /// <summary>Solid, as an ESD is.</summary>
    public bool IsSolid { get; init; }

    /// <summary>Where the XML begins; a large number makes a large file of zeros.</summary>
    public long XmlOffset { get; init; } = 208;

    public int ImageCount { get; init; } = CountImages(xml);

    public SparseImage Build()
    {
        byte[] body = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(xml)],
            header = new byte[208];
        Field.Text(header, 0, "MSWIM");
        Field.U32(header, 0x8, 208);
        Field.U32(header, 0xC, IsSolid ? 0xE00 : 0x10D00);
        Field.U32(header, 0x10, (Parts > 1 ? 0x8 : 0) | (IsSolid ? 0x80002 : 0x40002));
        Field.U32(header, 0x14, IsSolid ? 131072 : 32768);
        SetId.ToByteArray().CopyTo(header, 0x18);
        Field.U16(header, 0x28, Part);
        Field.U16(header, 0x2A, Parts);
        Field.U32(header, 0x2C, ImageCount);
        Field.U64(header, 0x48, body.Length + (2L << 56));
        Field.U64(header, 0x50, XmlOffset);
        Field.U64(header, 0x58, body.Length);
        var image = new SparseImage();
        image.Write(0, header);
        image.Write(XmlOffset, body);
        return image;
    }

    private static int CountImages(string xml) => xml.Split("<IMAGE ").Length - 1;
}
