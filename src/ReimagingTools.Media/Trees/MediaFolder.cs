namespace ReimagingTools.Media.Trees;

/// <summary>A folder of a medium: of an ISO 9660 or UDF volume, or on disk. What it holds is read once, when first asked for.</summary>
internal abstract class MediaFolder(string name) : MediaNode(name)
{
    private readonly Dictionary<string, MediaFile> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, MediaFolder> _folders = new(StringComparer.OrdinalIgnoreCase);
    private IReadOnlyList<MediaNode>? _nodes;

    public IEnumerable<MediaFolder> Folders => Nodes.OfType<MediaFolder>();

    public IEnumerable<MediaFile> Files => Nodes.OfType<MediaFile>();

    /// <summary>What the folder holds.</summary>
    /// <exception cref="MediaFormatException">The folder is damaged or beyond the budget.</exception>
    private IReadOnlyList<MediaNode> Nodes => _nodes ??= LoadOnce();

    /// <summary>The file at a path below this folder, letters of either case alike; null when there is none.</summary>
    public MediaFile? File(params string[] path) => Parent(path) is { } parent && parent.Nodes.Count > 0 && parent._files.TryGetValue(path[path.Length - 1], out MediaFile? file) ? file : null;

    /// <summary>The folder at a path below this one, letters of either case alike; null when there is none.</summary>
    public MediaFolder? Folder(params string[] path) => Parent(path)?.Child(path[path.Length - 1]);

    /// <summary>Reads what the folder holds.</summary>
    /// <exception cref="MediaFormatException">The folder is damaged or beyond the budget.</exception>
    protected abstract IReadOnlyList<MediaNode> Load();

    private MediaFolder? Child(string child) => Nodes.Count > 0 && _folders.TryGetValue(child, out MediaFolder? folder) ? folder : null;

    private MediaFolder? Parent(string[] path)
    {
        MediaFolder? folder = this;
        for (int i = 0; i < path.Length - 1 && folder is not null; i++)
        {
            folder = folder.Child(path[i]);
        }

        return folder;
    }

    /// <summary>Of two entries whose names differ in case alone the first counts.</summary>
    private IReadOnlyList<MediaNode> LoadOnce()
    {
        IReadOnlyList<MediaNode> nodes = Load();
        foreach (MediaNode node in nodes)
        {
            if (node is MediaFile file && !_files.ContainsKey(file.Name))
            {
                _files.Add(file.Name, file);
            }
            else if (node is MediaFolder folder && !_folders.ContainsKey(folder.Name))
            {
                _folders.Add(folder.Name, folder);
            }
        }

        return nodes;
    }
}
