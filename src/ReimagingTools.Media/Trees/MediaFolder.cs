namespace ReimagingTools.Media.Trees;

/// <summary>A folder of a medium: of an ISO 9660 or UDF volume, or on disk. What it holds is read once, when first asked for.</summary>
internal abstract class MediaFolder(string name) : MediaNode(name)
{
    private IReadOnlyList<MediaNode>? _nodes;

    /// <summary>What the folder holds.</summary>
    /// <exception cref="MediaFormatException">The folder is damaged or beyond the budget.</exception>
    public IReadOnlyList<MediaNode> Nodes => _nodes ??= Load();

    public IEnumerable<MediaFolder> Folders => Nodes.OfType<MediaFolder>();

    public IEnumerable<MediaFile> Files => Nodes.OfType<MediaFile>();

    /// <summary>The file at a path below this folder, letters of either case alike; null when there is none.</summary>
    public MediaFile? File(params string[] path) => Parent(path)?.Files.FirstOrDefault(file => IsNamed(file, path[path.Length - 1]));

    /// <summary>The folder at a path below this one, letters of either case alike; null when there is none.</summary>
    public MediaFolder? Folder(params string[] path) => Parent(path)?.Folders.FirstOrDefault(folder => IsNamed(folder, path[path.Length - 1]));

    protected abstract IReadOnlyList<MediaNode> Load();

    private static bool IsNamed(MediaNode node, string name) => string.Equals(node.Name, name, StringComparison.OrdinalIgnoreCase);

    private MediaFolder? Parent(string[] path)
    {
        MediaFolder? folder = this;
        for (int i = 0; i < path.Length - 1 && folder is not null; i++)
        {
            folder = folder.Folders.FirstOrDefault(child => IsNamed(child, path[i]));
        }

        return folder;
    }
}
