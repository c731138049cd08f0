using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Media.Registry;

/// <summary>A registry hive in a file, read key by key: no more of it than a path needs.</summary>
internal sealed class RegistryHive(KeyNode root, bool isUnfinished)
{
    private readonly Dictionary<string, KeyNode?> _found = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>True when the last write of the hive was not finished: changes that stand in its logs are not in it.</summary>
    public bool IsUnfinished { get; } = isUnfinished;

    /// <exception cref="MediaFormatException">The file is no sound registry hive.</exception>
    public static RegistryHive Open(ByteSource source)
    {
        var block = BaseBlock.Read(source);
        var bins = new ExtentByteSource(source.Name + " (hive bins)", [new Extent(source, BaseBlock.Size, block.BinsSize)], source.Meter);
        return new RegistryHive(KeyNode.Read(new HiveCells(bins, block.HasSegments), block.RootOffset), block.IsUnfinished);
    }

    /// <summary>
    /// The key at a path below the root, letters of either case alike; null when there is none, or where the way leads over a link.
    /// </summary>
    /// <exception cref="MediaFormatException">A key on the way is damaged.</exception>
    public KeyNode? Key(params string[] path)
    {
        KeyNode? key = root;
        string way = "";
        foreach (string name in path)
        {
            way += "\\" + name;
            KeyNode? above = key;
            key = _found.GetOrAdd(way, _ => above?.Subkey(name) is { IsLink: false } subkey ? subkey : null);
        }

        return key;
    }
}
