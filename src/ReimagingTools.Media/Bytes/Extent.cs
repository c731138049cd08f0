namespace ReimagingTools.Media.Bytes;

/// <summary>One run of bytes of a file on a disc image.</summary>
/// <param name="Source">What holds the bytes, or null for a run that was never recorded and reads as zeros.</param>
/// <param name="Offset">Where the run begins in the source.</param>
/// <param name="Length">How long it is.</param>
internal readonly record struct Extent(ByteSource? Source, long Offset, long Length);
