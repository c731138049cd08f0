using System.Text;

namespace ReimagingTools.Tests.Media.Builders;

/// <summary>Lays out an ISO 9660 volume, with Joliet if asked for.</summary>
internal sealed class IsoBuilder(MediaTree tree)
{
    private const int Sector = 2048;

    private readonly SparseImage _image = new();
    private long _next;

    public string VolumeId { get; init; } = "TEST";

    public string Publisher { get; init; } = "MICROSOFT CORPORATION";

    public bool IsJoliet { get; init; }

    /// <summary>What the Joliet side calls the volume, if not the same.</summary>
    public string? JolietVolumeId { get; init; }

    public int BlockSize { get; init; } = Sector;

    /// <summary>Longer files take several extents.</summary>
    public long LargestExtent { get; init; } = 0xFFFFF800;

    /// <summary>First sector for directories and files; what a bridge needs lies before it.</summary>
    public int FirstDataSector { get; init; } = 24;

    public SparseImage Build()
    {
        _next = (long)FirstDataSector * Sector;
        Dictionary<string, long> files = tree.Files.ToDictionary(file => file.Key, file => Place(file.Value));
        WriteVolume(16, files, isJoliet: false);
        if (IsJoliet)
        {
            WriteVolume(17, files, isJoliet: true);
        }

        byte[] terminator = new byte[Sector];
        terminator[0] = 255;
        Field.Text(terminator, 1, "CD001");
        terminator[6] = 1;
        _image.Write((IsJoliet ? 18 : 17) * Sector, terminator);
        _image.Extend(_next);
        return _image;
    }

    private long Place(SparseImage content)
    {
        long at = _next;
        _image.Write(at, content);
        _next += Math.Max(1, (content.Length + Sector - 1) / Sector) * Sector;
        return at;
    }

    private void WriteVolume(int sector, Dictionary<string, long> files, bool isJoliet)
    {
        byte[] descriptor = new byte[Sector];
        descriptor[0] = (byte)(isJoliet ? 2 : 1);
        Field.Text(descriptor, 1, "CD001");
        descriptor[6] = 1;
        Label(descriptor, isJoliet);
        Field.Both16(descriptor, 120, 1);
        Field.Both16(descriptor, 124, 1);
        Field.Both16(descriptor, 128, BlockSize);
        (long at, int length) = WriteFolder("", files, isJoliet, null);
        Record(at, length, "\0", isFolder: true, hasMore: false, isJoliet: false).CopyTo(descriptor, 156);
        if (!isJoliet)
        {
            Field.Padded(descriptor, 318, 128, Publisher);
            Field.Padded(descriptor, 446, 128, "MICROSOFT CORPORATION");
            Field.Padded(descriptor, 574, 128, "CDIMAGE 2.56 (01/01/2005 TM)");
        }

        Field.Both32(descriptor, 80, _next / BlockSize);
        _image.Write(sector * Sector, descriptor);
    }

    private void Label(byte[] descriptor, bool isJoliet)
    {
        if (isJoliet)
        {
            Field.Text(descriptor, 88, "%/E");
            Encoding.BigEndianUnicode.GetBytes((JolietVolumeId ?? VolumeId).PadRight(16)[..16]).CopyTo(descriptor, 40);
        }
        else
        {
            Field.Padded(descriptor, 40, 32, VolumeId);
        }
    }

    private (long At, int Length) WriteFolder(string folder, Dictionary<string, long> files, bool isJoliet, (long At, int Length)? parent)
    {
        List<byte[]> records = [];
        foreach (string name in tree.Folders(folder))
        {
            (long childAt, int childLength) = WriteFolder(MediaTree.Join(folder, name), files, isJoliet, (0, 0));
            records.Add(Record(childAt, childLength, isJoliet ? name : name.ToUpperInvariant(), isFolder: true, hasMore: false, isJoliet));
        }

        foreach (string name in tree.FilesIn(folder))
        {
            string path = MediaTree.Join(folder, name);
            records.AddRange(Extents(isJoliet ? name : name.ToUpperInvariant() + ";1", files[path], tree.Files[path].Length, isJoliet));
        }

        byte[] bytes = Pack([
            Record(_next, Sector, "\0", true, false, false),
            Record(parent?.At ?? _next, Sector, "\u0001", true, false, false),
            .. records,
        ]);
        return (Place(SparseImage.Of(bytes)), bytes.Length);
    }

    private IEnumerable<byte[]> Extents(string name, long at, long length, bool isJoliet)
    {
        do
        {
            long part = Math.Min(length, LargestExtent);
            yield return Record(at, part, name, isFolder: false, hasMore: length > part, isJoliet);
            at += part;
            length -= part;
        } while (length > 0);
    }

    private byte[] Record(long at, long length, string name, bool isFolder, bool hasMore, bool isJoliet)
    {
        byte[] identifier = isJoliet ? Encoding.BigEndianUnicode.GetBytes(name) : Encoding.Latin1.GetBytes(name);
        byte[] record = new byte[(33 + identifier.Length + 1) & ~1];
        record[0] = (byte)record.Length;
        Field.Both32(record, 2, at / BlockSize);
        Field.Both32(record, 10, length);
        record[25] = (byte)((isFolder ? 2 : 0) | (hasMore ? 0x80 : 0));
        Field.Both16(record, 28, 1);
        record[32] = (byte)identifier.Length;
        identifier.CopyTo(record, 33);
        return record;
    }

    private static byte[] Pack(IEnumerable<byte[]> records)
    {
        List<byte> bytes = [];
        foreach (byte[] record in records)
        {
            int left = Sector - (bytes.Count % Sector);
            if (record.Length > left)
            {
                bytes.AddRange(new byte[left]);
            }

            bytes.AddRange(record);
        }

        bytes.AddRange(new byte[(Sector - (bytes.Count % Sector)) % Sector]);
        return [.. bytes];
    }
}
