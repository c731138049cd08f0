namespace ReimagingTools.Media.Udf;

/// <summary>
/// Where a UDF volume begins to be described (ECMA-167 3/10.2), in block 256, in the last block, or 256 before the last:
/// <code>
///  16  u32  length of the main volume descriptor sequence in bytes, 20 u32 its block
///  24  u32  length of the reserve sequence, 28 u32 its block
/// </code>
/// </summary>
internal sealed class AnchorVolumeDescriptorPointer(byte[] bytes, int sectorSize)
{
    private const int Size = 512;
    private const int Block = 256;

    /// <summary>The sector size at which the anchor was found: the volume's block size.</summary>
    public int SectorSize { get; } = sectorSize;

    public long MainLength { get; } = LittleEndian.UInt32(bytes, 16);

    public long MainBlock { get; } = LittleEndian.UInt32(bytes, 20);

    public long ReserveLength { get; } = LittleEndian.UInt32(bytes, 24);

    public long ReserveBlock { get; } = LittleEndian.UInt32(bytes, 28);

    /// <summary>Looks for an anchor at every place and sector size it may have; discs use 2048, hard disks 512 or 4096.</summary>
    public static AnchorVolumeDescriptorPointer? Find(ByteSource image)
    {
        foreach (int sectorSize in new[] { 2048, 512, 4096, 1024 })
        {
            long last = (image.Length / sectorSize) - 1;
            foreach (long block in new[] { Block, last - Block, last })
            {
                if (block >= Block / 2 && Read(image, block, sectorSize) is { } anchor)
                {
                    return anchor;
                }
            }
        }

        return null;
    }

    private static AnchorVolumeDescriptorPointer? Read(ByteSource image, long block, int sectorSize)
    {
        long offset = block * sectorSize;
        if (offset > image.Length - Size)
        {
            return null;
        }

        byte[] bytes = image.Read(offset, Size, MediaText.Say("What.Anchor"));
        bool isAnchor =
            DescriptorTag.Identifier(bytes, 0) == DescriptorTag.AnchorVolumeDescriptorPointer
            && LittleEndian.UInt32(bytes, 12) == block
            && DescriptorTag.IsValid(bytes, 0);
        return isAnchor ? new AnchorVolumeDescriptorPointer(bytes, sectorSize) : null;
    }
}
