namespace ReimagingTools.Media.Trees;

/// <summary>A file or folder of a medium. Names come from the medium: they are compared, never made into paths.</summary>
internal abstract class MediaNode(string name)
{
    public string Name { get; } = name;
}
