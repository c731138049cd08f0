namespace ReimagingTools.Media.Udf;

/// <summary>The ways UDF numbers the blocks of a partition.</summary>
internal enum PartitionMapKind
{
    /// <summary>As they lie: discs as Microsoft masters them, hard disks.</summary>
    Plain = 0,

    /// <summary>Descriptors and directories through the metadata file (UDF 2.50 2.2.10).</summary>
    Metadata,

    /// <summary>Through the virtual allocation table of a write-once disc (UDF 1.50 2.2.8).</summary>
    Virtual,

    /// <summary>As they lie, but for packets that a sparing table has moved: rewritable discs (UDF 1.50 2.2.9).</summary>
    Sparable,
}
