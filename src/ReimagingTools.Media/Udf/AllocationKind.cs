namespace ReimagingTools.Media.Udf;

/// <summary>How a file entry says where its bytes are (ECMA-167 4/14.6.8).</summary>
internal enum AllocationKind
{
    /// <summary>Short allocation descriptors.</summary>
    Short = 0,

    /// <summary>Long allocation descriptors.</summary>
    Long = 1,

    /// <summary>Extended allocation descriptors, which UDF forbids.</summary>
    Extended = 2,

    /// <summary>The bytes stand in the entry itself.</summary>
    Embedded = 3,
}
