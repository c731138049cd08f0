using System.IO.Compression;
using System.Text;

namespace ReimagingTools.Tests.Media.Builders;

/// <summary>Lays out a cabinet of one folder, MSZIP compressed, each block on its own.</summary>
internal static class CabinetBuilder
{
    public static byte[] Build(params (string Name, byte[] Bytes)[] files)
    {
        byte[] all = [.. files.SelectMany(file => file.Bytes)];
        List<byte[]> blocks = [.. all.Chunk(32768).Select(Block)];
        byte[][] entries = Entries(files);
        int filesAt = 36 + 8,
            dataAt = filesAt + entries.Sum(entry => entry.Length);
        byte[] header = new byte[filesAt];
        Field.Text(header, 0, "MSCF");
        Field.U32(header, 8, dataAt + blocks.Sum(block => block.Length));
        Field.U32(header, 16, filesAt);
        header[24] = 3;
        header[25] = 1;
        Field.U16(header, 26, 1);
        Field.U16(header, 28, files.Length);
        Field.U32(header, 36, dataAt);
        Field.U16(header, 40, blocks.Count);
        Field.U16(header, 42, 1);
        return [.. header, .. entries.SelectMany(entry => entry), .. blocks.SelectMany(block => block)];
    }

    private static byte[][] Entries((string Name, byte[] Bytes)[] files)
    {
        int offset = 0;
        List<byte[]> entries = [];
        foreach ((string name, byte[] bytes) in files)
        {
            byte[] entry = [.. new byte[16], .. Encoding.Latin1.GetBytes(name), 0];
            Field.U32(entry, 0, bytes.Length);
            Field.U32(entry, 4, offset);
            entries.Add(entry);
            offset += bytes.Length;
        }

        return [.. entries];
    }

    private static byte[] Block(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflater = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflater.Write(bytes);
        }

        byte[] block = [.. new byte[8], (byte)'C', (byte)'K', .. packed.ToArray()];
        Field.U16(block, 4, block.Length - 8);
        Field.U16(block, 6, bytes.Length);
        return block;
    }
}
