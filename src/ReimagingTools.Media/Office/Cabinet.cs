using System.IO.Compression;

namespace ReimagingTools.Media.Office;

/// <summary>
/// A cabinet file, read for one small file in it:
/// <code>
/// header 0 "MSCF" 16 u32 offset of the first file entry 26 u16 folders 28 u16 files 30 u16 flags (1 previous, 2 next cabinet, 4 reserved areas)
///         36 when flag 4: u16 bytes reserved in the header, u8 in each folder, u8 in each data block, then the header's
/// folder   0 u32 offset of its first data block  4 u16 data blocks  6 u16 compression (low four bits: 0 none, 1 MSZIP)
/// file     0 u32 size  4 u32 offset within the expanded folder  8 u16 folder  16 name, ended by a zero
/// data     0 u32 checksum  4 u16 bytes stored  6 u16 bytes when expanded  8 reserved, then "CK" and deflate data (MSZIP)
/// </code>
/// </summary>
internal sealed class Cabinet
{
    private const int HeaderSize = 36;
    private const int FolderSize = 8;
    private const int FileSize = 16;
    private const int DataSize = 8;
    private const int BlockSize = 32768;
    private const int OtherCabinets = 3;
    private const int ReservedAreas = 4;

    private readonly byte[] _bytes;
    private readonly string _name;
    private readonly int _folders;
    private readonly int _folderReserve;
    private readonly int _dataReserve;

    private Cabinet(byte[] bytes, string name)
    {
        _bytes = bytes;
        _name = name;
        Need(0, HeaderSize);
        int flags = LittleEndian.UInt16(bytes, 30);
        if (TextDecoder.Latin1(bytes, 0, 4) != "MSCF" || (flags & OtherCabinets) != 0)
        {
            throw new MediaFormatException(MediaText.Say("Expected.Cabinet"), MediaText.Say("Found.SomethingElse"), name, 0);
        }

        _folders = HeaderSize;
        if ((flags & ReservedAreas) != 0)
        {
            Need(HeaderSize, 4);
            _folderReserve = bytes[HeaderSize + 2];
            _dataReserve = bytes[HeaderSize + 3];
            _folders += 4 + LittleEndian.UInt16(bytes, HeaderSize);
        }
    }

    /// <summary>Expands one file of a cabinet.</summary>
    /// <returns>Its bytes, or null when the cabinet has no file of that name.</returns>
    /// <exception cref="MediaFormatException">The cabinet is damaged, larger than the budget, or compressed in another way than MSZIP.</exception>
    public static byte[]? Extract(ByteSource source, string fileName)
    {
        var cabinet = new Cabinet(source.ReadAll(MediaBudget.CabinetBytes, MediaText.Say("What.Cabinet")), source.Name);
        return cabinet.Find(fileName, source.Meter) is { } entry ? cabinet.Expand(entry) : null;
    }

    private int? Find(string fileName, ReadMeter meter)
    {
        long at = LittleEndian.UInt32(_bytes, 16);
        for (int left = LittleEndian.UInt16(_bytes, 28); left > 0; left--)
        {
            meter.Step(_name);
            Need(at, FileSize + 1);
            int start = (int)at + FileSize,
                end = Array.IndexOf(_bytes, (byte)0, start);
            if (end < 0)
            {
                throw new MediaFormatException(MediaText.Say("Expected.NameEnd"), MediaText.Say("Found.None"), _name, at);
            }

            if (string.Equals(TextDecoder.Latin1(_bytes, start, end - start), fileName, StringComparison.OrdinalIgnoreCase))
            {
                return (int)at;
            }

            at = end + 1;
        }

        return null;
    }

    private byte[] Expand(int entry)
    {
        long size = LittleEndian.UInt32(_bytes, entry),
            offset = LittleEndian.UInt32(_bytes, entry + 4);
        if (size > MediaBudget.TextBytes || offset > MediaBudget.CabinetBytes)
        {
            throw new MediaFormatException(
                MediaText.Say("Expected.CabinetFile", MediaBudget.TextBytes),
                MediaText.Say("Found.Bytes", size),
                _name,
                entry
            );
        }

        long folder = _folders + ((long)LittleEndian.UInt16(_bytes, entry + 8) * (FolderSize + _folderReserve));
        Need(folder, FolderSize);
        long at = LittleEndian.UInt32(_bytes, (int)folder);
        int blocks = LittleEndian.UInt16(_bytes, (int)folder + 4),
            compression = LittleEndian.UInt16(_bytes, (int)folder + 6) & 0xF;
        var expanded = new MemoryStream();
        while (blocks > 0 && expanded.Length < offset + size)
        {
            at = ExpandBlock(at, compression, expanded);
            blocks--;
        }

        if (expanded.Length < offset + size)
        {
            throw new MediaFormatException(MediaText.Say("Expected.Expanded", offset + size), Format.Number(expanded.Length), _name, folder);
        }

        byte[] file = new byte[(int)size];
        Array.Copy(expanded.GetBuffer(), (int)offset, file, 0, file.Length);
        return file;
    }

    /// <summary>Expands one data block behind those before it.</summary>
    /// <returns>Where the next block begins.</returns>
    private long ExpandBlock(long at, int compression, MemoryStream expanded)
    {
        Need(at, DataSize + _dataReserve);
        int stored = LittleEndian.UInt16(_bytes, (int)at + 4),
            size = LittleEndian.UInt16(_bytes, (int)at + 6),
            start = (int)at + DataSize + _dataReserve;
        Need(start, stored);
        if (size > BlockSize || compression > 1)
        {
            throw new MediaFormatException(MediaText.Say("Expected.CabinetData"), MediaText.Say("Found.Compression", compression), _name, at);
        }

        if (compression == 0)
        {
            expanded.Write(_bytes, start, stored);
        }
        else
        {
            Inflate(start, stored, size, expanded);
        }

        return start + stored;
    }

    /// <summary>
    /// MSZIP compresses each block with the expanded blocks before it as a dictionary. The inflater takes none, so the dictionary goes first as a
    /// stored block: <c>type 0, u16 length, u16 its complement, bytes</c>.
    /// </summary>
    private void Inflate(int start, int stored, int size, MemoryStream expanded)
    {
        if (stored < 2 || _bytes[start] != 'C' || _bytes[start + 1] != 'K')
        {
            throw new MediaFormatException(MediaText.Say("Expected.Mszip"), MediaText.Say("Found.NoCk"), _name, start);
        }

        int history = (int)Math.Min(expanded.Length, BlockSize);
        using var packed = new MemoryStream();
        packed.Write([0, (byte)history, (byte)(history >> 8), (byte)~history, (byte)(~history >> 8)], 0, 5);
        packed.Write(expanded.GetBuffer(), (int)expanded.Length - history, history);
        packed.Write(_bytes, start + 2, stored - 2);
        packed.Position = 0;
        byte[] block = new byte[history + size];
        int filled = Fill(packed, block, start);
        if (filled != block.Length)
        {
            throw new MediaFormatException(MediaText.Say("Expected.Expanded", size), Format.Number(filled - history), _name, start);
        }

        expanded.Write(block, history, size);
    }

    private int Fill(MemoryStream packed, byte[] block, int start)
    {
        try
        {
            using var inflater = new DeflateStream(packed, CompressionMode.Decompress);
            int filled = 0,
                read;
            while (filled < block.Length && (read = inflater.Read(block, filled, block.Length - filled)) > 0)
            {
                filled += read;
            }

            return filled;
        }
        catch (InvalidDataException failure)
        {
            throw new MediaFormatException(MediaText.Say("Expected.Deflate"), failure.Message, _name, start, failure);
        }
    }

    private void Need(long at, int count)
    {
        if (at > _bytes.Length - count)
        {
            throw new MediaFormatException(
                MediaText.Say("Expected.CabinetStructure", count),
                MediaText.Say("Found.EndAt", _bytes.Length),
                _name,
                at
            );
        }
    }
}
