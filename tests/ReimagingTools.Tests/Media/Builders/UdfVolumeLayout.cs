namespace ReimagingTools.Tests.Media.Builders;

/// <summary>The descriptors of a UDF volume, still without their tags.</summary>
internal sealed class UdfVolumeLayout(string label, int blockSize, bool hasMetadata)
{
    private int EntryMap => hasMetadata ? 1 : 0;

    public byte[] Primary()
    {
        byte[] bytes = new byte[512];
        DString(bytes, 24, 32, label);
        DString(bytes, 72, 128, "0123456789ABCDEF" + label);
        Field.U16(bytes, 56, 1);
        Field.U16(bytes, 58, 1);
        Charset(bytes, 200);
        Charset(bytes, 264);
        return bytes;
    }

    public byte[] Partition(long firstBlock, long blockCount)
    {
        byte[] bytes = new byte[512];
        Field.U16(bytes, 20, 1);
        Field.Text(bytes, 25, hasMetadata ? "+NSR03" : "+NSR02");
        Field.U32(bytes, 184, 1);
        Field.U32(bytes, 188, firstBlock);
        Field.U32(bytes, 192, blockCount);
        return bytes;
    }

    public byte[] LogicalVolume()
    {
        byte[] bytes = new byte[512];
        Charset(bytes, 20);
        DString(bytes, 84, 128, label);
        Field.U32(bytes, 212, blockSize);
        Domain(bytes, 216);
        Field.U32(bytes, 248, blockSize);
        Field.U16(bytes, 256, EntryMap);
        Field.U32(bytes, 264, hasMetadata ? 70 : 6);
        Field.U32(bytes, 268, hasMetadata ? 2 : 1);
        bytes[440] = 1;
        bytes[441] = 6;
        Field.U16(bytes, 442, 1);
        if (hasMetadata)
        {
            bytes[446] = 2;
            bytes[447] = 64;
            Field.Text(bytes, 451, "*UDF Metadata Partition");
            Field.U16(bytes, 474, 0x250);
            Field.U16(bytes, 482, 1);
            Field.U32(bytes, 486, 0);
            Field.U32(bytes, 490, 1);
            Field.U32(bytes, 494, 0xFFFFFFFF);
            Field.U32(bytes, 498, 1);
            Field.U16(bytes, 502, 1);
        }

        return bytes;
    }

    public byte[] FileSet(long root)
    {
        byte[] bytes = new byte[blockSize];
        Charset(bytes, 48);
        Field.U32(bytes, 400, blockSize);
        Field.U32(bytes, 404, root);
        Field.U16(bytes, 408, EntryMap);
        Domain(bytes, 416);
        return bytes;
    }

    public byte[] Anchor()
    {
        byte[] bytes = new byte[512];
        Field.U32(bytes, 16, 16L * blockSize);
        Field.U32(bytes, 20, 32);
        Field.U32(bytes, 24, 16L * blockSize);
        Field.U32(bytes, 28, 64);
        return bytes;
    }

    private void Domain(byte[] bytes, int at)
    {
        Field.Text(bytes, at + 1, "*OSTA UDF Compliant");
        Field.U16(bytes, at + 24, hasMetadata ? 0x250 : 0x102);
    }

    private static void Charset(byte[] bytes, int at) => Field.Text(bytes, at + 1, "OSTA Compressed Unicode");

    private static void DString(byte[] bytes, int at, int size, string text)
    {
        bytes[at] = 8;
        Field.Text(bytes, at + 1, text);
        bytes[at + size - 1] = (byte)(text.Length + 1);
    }
}
