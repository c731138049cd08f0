namespace ReimagingTools.Media.Trees;

/// <summary>The top folder of a volume that holds no files.</summary>
internal sealed class EmptyFolder() : MediaFolder("")
{
    protected override IReadOnlyList<MediaNode> Load() => [];
}
