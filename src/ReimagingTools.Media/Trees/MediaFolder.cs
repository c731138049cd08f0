namespace ReimagingTools.Media.Trees;

/// <summary>
/// A folder of a medium: of an ISO 9660 or UDF volume, or on disk. What it holds is read once, when first asked for. Windows does not tell names
/// apart by case: two entries that differ in nothing else are contradicting ones where one of them is asked for.
/// </summary>
internal abstract class MediaFolder(string name) : MediaNode(name)
{
    private readonly Dictionary<string, MediaFile> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, MediaFolder> _folders = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _twins = new(StringComparer.OrdinalIgnoreCase);
    private IReadOnlyList<MediaNode>? _nodes;

    public IEnumerable<MediaFolder> Folders => Nodes.OfType<MediaFolder>();

    public IEnumerable<MediaFile> Files => Nodes.OfType<MediaFile>();

    /// <summary>What the folder holds.</summary>
    /// <exception cref="MediaFormatException">The folder is damaged or beyond the budget.</exception>
    private IReadOnlyList<MediaNode> Nodes => _nodes ??= LoadOnce();

    /// <summary>The file at a path below this folder, letters of either case alike; null when there is none.</summary>
    /// <exception cref="MediaFormatException">There are two.</exception>
    public MediaFile? File(params string[] path) => Parent(path)?.Find(path[path.Length - 1], folder => folder._files);

    /// <summary>The folder at a path below this one, letters of either case alike; null when there is none.</summary>
    public MediaFolder? Folder(params string[] path) => Parent(path)?.Child(path[path.Length - 1]);

    /// <summary>Reads what the folder holds.</summary>
    /// <exception cref="MediaFormatException">The folder is damaged or beyond the budget.</exception>
    protected abstract IReadOnlyList<MediaNode> Load();

    private MediaFolder? Child(string child) => Find(child, folder => folder._folders);

    private T? Find<T>(string name, Func<MediaFolder, Dictionary<string, T>> kind)
        where T : MediaNode =>
        Nodes.Count == 0 || !kind(this).TryGetValue(name, out T? node) ? null
        : _twins.TryGetValue(name, out string? twin)
            ? throw new MediaFormatException(
                MediaText.Say("Expected.OneEntry"),
                MediaText.Say("Found.TwoValues", Quoted.Text(node.Name), Quoted.Text(twin)),
                Quoted.Text(Name)
            )
        : node;

    private MediaFolder? Parent(string[] path)
    {
        MediaFolder? folder = this;
        for (int i = 0; i < path.Length - 1 && folder is not null; i++)
        {
            folder = folder.Child(path[i]);
        }

        return folder;
    }

    private IReadOnlyList<MediaNode> LoadOnce()
    {
        IReadOnlyList<MediaNode> nodes = Load();
        foreach (MediaNode node in nodes)
        {
            if (node is MediaFile file)
            {
                Keep(file, _files);
            }
            else if (node is MediaFolder folder)
            {
                Keep(folder, _folders);
            }
        }

        return nodes;
    }

    /// <summary>Of two entries of the very same name, as a disc of several sessions may hold them, the first counts.</summary>
    private void Keep<T>(T node, Dictionary<string, T> kind)
        where T : MediaNode
    {
        if (!kind.TryGetValue(node.Name, out T? known))
        {
            kind.Add(node.Name, node);
        }
        else if (!string.Equals(known.Name, node.Name, StringComparison.Ordinal))
        {
            _twins[node.Name] = node.Name;
        }
    }
}
