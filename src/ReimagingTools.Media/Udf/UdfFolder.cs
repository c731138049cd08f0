using ReimagingTools.Media.Trees;

namespace ReimagingTools.Media.Udf;

/// <summary>A directory of a UDF volume.</summary>
internal sealed class UdfFolder(UdfVolume volume, string name, LongAllocationDescriptor entry) : MediaFolder(name)
{
    protected override IReadOnlyList<MediaNode> Load() => volume.List(entry, Name);
}
