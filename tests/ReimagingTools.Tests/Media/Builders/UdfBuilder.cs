using System.Text;

namespace ReimagingTools.Tests.Media.Builders;

/// <summary>
/// Lays out a UDF volume: 1.02 as on Microsoft's discs, or 2.50 with a metadata partition; alone or as a bridge over an ISO 9660 volume.
/// </summary>
internal sealed class UdfBuilder(MediaTree tree)
{
    private const int PhysicalMap = 0;
    private const int MetadataMap = 1;

    private readonly SparseImage _image = new();
    private readonly SparseImage _metadata = new();
    private long _nextMetadata = 1;
    private long _nextData;

    public string Label { get; init; } = "TEST";

    public int BlockSize { get; init; } = 2048;

    public bool HasMetadataPartition { get; init; }

    /// <summary>0 short, 1 long, 3 embedded where it fits (else short).</summary>
    public int Allocation { get; init; }

    public bool IsExtended { get; init; }

    /// <summary>Longer files take several extents; no more than 0x3FFFF800.</summary>
    public long LargestExtent { get; init; } = 0x3FFFF800;

    /// <summary>Descriptors in an entry or chain block before the list goes on in another block; 0 never.</summary>
    public int ChainEvery { get; init; }

    /// <summary>Blocks kept for entries and directories; a file takes one, and a directory one more than its bytes fill.</summary>
    public int MetadataBlocks { get; init; } = 512;

    /// <summary>Which of the anchors are written: 256, and from the end N-256 and N.</summary>
    public IReadOnlyList<string> Anchors { get; init; } = ["256", "N"];

    /// <summary>An ISO 9660 side whose data ends before sector 256, or null for none.</summary>
    public SparseImage? Bridge { get; init; }

    private static int PartitionStart => 280;

    private int DataMap => PhysicalMap;

    private int EntryMap => HasMetadataPartition ? MetadataMap : PhysicalMap;

    private long MetadataStart => HasMetadataPartition ? 2 : 0;

    public SparseImage Build()
    {
        _nextData = MetadataStart + MetadataBlocks;
        if (Bridge is not null)
        {
            _image.Write(0, Bridge);
        }

        var layout = new UdfVolumeLayout(Label, BlockSize, HasMetadataPartition);
        WriteRecognition();
        long root = WriteFolder("", 0);
        if (_nextMetadata > MetadataBlocks)
        {
            throw new InvalidOperationException("The tree needs " + _nextMetadata + " metadata blocks.");
        }

        _metadata.Write(0, Tag(layout.FileSet(root), 256, 0));
        _image.Write((PartitionStart + MetadataStart) * BlockSize, _metadata);
        if (HasMetadataPartition)
        {
            WritePartition(
                0,
                Entry(
                    0,
                    MetadataBlocks * (long)BlockSize,
                    [(MetadataStart, MetadataBlocks * (long)BlockSize)],
                    isFolder: false,
                    allocation: 0,
                    extended: true,
                    fileType: 250
                )
            );
            WritePartition(
                1,
                Entry(
                    1,
                    MetadataBlocks * (long)BlockSize,
                    [(MetadataStart, MetadataBlocks * (long)BlockSize)],
                    isFolder: false,
                    allocation: 0,
                    extended: true,
                    fileType: 251
                )
            );
        }

        long blocks = PartitionStart + _nextData + 257 + 16;
        WriteSequence(layout, 32, blocks);
        WriteSequence(layout, 64, blocks);
        foreach (string anchor in Anchors)
        {
            long at = anchor switch
            {
                "256" => 256,
                "N-256" => blocks - 1 - 256,
                _ => blocks - 1,
            };
            _image.Write(at * BlockSize, Tag(layout.Anchor(), 2, at));
        }

        _image.Extend(blocks * BlockSize);
        return _image;
    }

    private void WriteRecognition()
    {
        int step = Math.Max(2048, BlockSize),
            at = 32768 + (Bridge is null ? 0 : 3 * 2048);
        foreach (string name in new[] { "BEA01", HasMetadataPartition ? "NSR03" : "NSR02", "TEA01" })
        {
            byte[] sector = new byte[2048];
            Field.Text(sector, 1, name);
            sector[6] = 1;
            _image.Write(at, sector);
            at += step;
        }
    }

    private long WriteFolder(string folder, long parentBlock)
    {
        long block = _nextMetadata++;
        List<byte> entries = [.. Identifier("", parentBlock == 0 ? block : parentBlock, isFolder: true, isParent: true)];
        foreach (string name in tree.Folders(folder))
        {
            entries.AddRange(Identifier(name, WriteFolder(MediaTree.Join(folder, name), block), isFolder: true));
        }

        foreach (string name in tree.FilesIn(folder))
        {
            entries.AddRange(Identifier(name, WriteFile(tree.Files[MediaTree.Join(folder, name)]), isFolder: false));
        }

        byte[] bytes = [.. entries];
        if (Allocation == 3 && bytes.Length <= BlockSize - 300)
        {
            WriteMetadata(block, Embedded(block, bytes, isFolder: true));
            return block;
        }

        long at = _nextMetadata;
        _nextMetadata += (bytes.Length + BlockSize - 1) / BlockSize;
        _metadata.Write(at * BlockSize, bytes);
        int allocation = Allocation == 1 ? 1 : 0;
        WriteMetadata(block, Entry(block, bytes.Length, [(at, bytes.Length)], isFolder: true, allocation, IsExtended, fileType: 4, map: EntryMap));
        return block;
    }

    private long WriteFile(SparseImage content)
    {
        long block = _nextMetadata++;
        if (Allocation == 3 && content.Length <= BlockSize - 300)
        {
            WriteMetadata(block, Embedded(block, content.ToArray(), isFolder: false));
            return block;
        }

        List<(long Block, long Length)> extents = [];
        for (long done = 0; done < content.Length; )
        {
            long part = Math.Min(content.Length - done, LargestExtent);
            extents.Add((_nextData + (done / BlockSize), part));
            done += part;
        }

        _image.Write((PartitionStart + _nextData) * BlockSize, content);
        _nextData += (content.Length + BlockSize - 1) / BlockSize;

        // Short descriptors stay in the partition of their entry, so files of a metadata partition need long ones.
        int allocation = Allocation == 1 || HasMetadataPartition ? 1 : 0;
        WriteMetadata(block, Entry(block, content.Length, extents, isFolder: false, allocation, IsExtended, fileType: 5, map: DataMap));
        return block;
    }

    private byte[] Entry(
        long block,
        long length,
        IReadOnlyList<(long Block, long Length)> extents,
        bool isFolder,
        int allocation,
        bool extended,
        int fileType,
        int map = PhysicalMap
    )
    {
        byte[] bytes = new byte[BlockSize];
        int area = Header(bytes, length, isFolder ? 4 : fileType, allocation, extended);
        int count = WriteExtents(bytes, area, extents, allocation, map);
        Field.U32(bytes, area - 4, count * (allocation == 0 ? 8 : 16));
        return Tag(bytes, extended ? 266 : 261, block);
    }

    /// <summary>Writes descriptors, going on in chain blocks where asked for.</summary>
    /// <returns>How many descriptors stand in these bytes, the one that points on included.</returns>
    private int WriteExtents(byte[] bytes, int at, IReadOnlyList<(long Block, long Length)> extents, int allocation, int map)
    {
        int written = 0,
            size = allocation == 0 ? 8 : 16;
        foreach ((long block, long length) in extents)
        {
            if (ChainEvery > 0 && written == ChainEvery)
            {
                long chain = _nextMetadata++;
                byte[] next = new byte[BlockSize];
                int count = WriteExtents(next, 24, [.. extents.Skip(written)], allocation, map);
                Field.U32(next, 20, count * size);
                WriteMetadata(chain, Tag(next, 258, chain));
                Descriptor(bytes, at, chain, BlockSize | (3L << 30), allocation, EntryMap);
                return written + 1;
            }

            Descriptor(bytes, at, block, length, allocation, map);
            at += size;
            written++;
        }

        return written;
    }

    private static void Descriptor(byte[] bytes, int at, long block, long length, int allocation, int map)
    {
        Field.U32(bytes, at, length);
        Field.U32(bytes, at + 4, block);
        if (allocation == 1)
        {
            Field.U16(bytes, at + 8, map);
        }
    }

    private byte[] Embedded(long block, byte[] content, bool isFolder)
    {
        byte[] bytes = new byte[BlockSize];
        int area = Header(bytes, content.Length, isFolder ? 4 : 5, 3, IsExtended);
        Field.U32(bytes, area - 4, content.Length);
        content.CopyTo(bytes, area);
        return Tag(bytes, IsExtended ? 266 : 261, block);
    }

    private static int Header(byte[] bytes, long length, int fileType, int allocation, bool extended)
    {
        Field.U16(bytes, 16 + 4, 4);
        Field.U16(bytes, 16 + 8, 1);
        bytes[16 + 11] = (byte)fileType;
        Field.U16(bytes, 16 + 18, allocation);
        Field.U32(bytes, 36, 0xFFFFFFFF);
        Field.U32(bytes, 40, 0xFFFFFFFF);
        Field.U32(bytes, 44, 0x14A5);
        Field.U16(bytes, 48, 1);
        Field.U64(bytes, 56, length);
        if (extended)
        {
            Field.U64(bytes, 64, length);
        }

        return extended ? 216 : 176;
    }

    private byte[] Identifier(string name, long block, bool isFolder, bool isParent = false)
    {
        bool isLatin = name.All(character => character < 256);
        byte[] encoded =
            isParent ? []
            : isLatin ? [8, .. Encoding.Latin1.GetBytes(name)]
            : [16, .. Encoding.BigEndianUnicode.GetBytes(name)];
        byte[] bytes = new byte[(38 + encoded.Length + 3) & ~3];
        Field.U16(bytes, 16, 1);
        bytes[18] = (byte)((isFolder ? 2 : 0) | (isParent ? 8 : 0));
        bytes[19] = (byte)encoded.Length;
        Field.U32(bytes, 20, BlockSize);
        Field.U32(bytes, 24, block);
        Field.U16(bytes, 28, EntryMap);
        encoded.CopyTo(bytes, 38);
        return Tag(bytes, 257, block);
    }

    private void WriteSequence(UdfVolumeLayout layout, long first, long blocks)
    {
        _image.Write(first * BlockSize, Tag(layout.Primary(), 1, first));
        _image.Write((first + 1) * BlockSize, Tag(layout.Partition(PartitionStart, blocks - PartitionStart - 257), 5, first + 1));
        _image.Write((first + 2) * BlockSize, Tag(layout.LogicalVolume(), 6, first + 2));
        _image.Write((first + 3) * BlockSize, Tag(new byte[512], 8, first + 3));
    }

    private void WriteMetadata(long block, byte[] bytes) => _metadata.Write(block * BlockSize, bytes);

    private void WritePartition(long block, byte[] bytes) => _image.Write((PartitionStart + block) * BlockSize, bytes);

    private byte[] Tag(byte[] bytes, int identifier, long location)
    {
        Field.U16(bytes, 0, identifier);
        Field.U32(bytes, 12, location);
        UdfTag.Seal(bytes, 0, HasMetadataPartition ? 3 : 2, Math.Min(bytes.Length, 2048) - 16);
        return bytes;
    }
}
