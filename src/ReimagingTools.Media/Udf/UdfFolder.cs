namespace ReimagingTools.Media.Udf;

/// <summary>A directory of a UDF volume: file identifier descriptors one behind the other.</summary>
internal sealed class UdfFolder(UdfPartitions partitions, string name, LongAllocationDescriptor entry) : MediaFolder(name)
{
    protected override IReadOnlyList<MediaNode> Load()
    {
        string location = Name.Length == 0 ? "the root directory" : Name;
        byte[] bytes = partitions.Open(entry, isDirectory: true, location).ReadAll(MediaBudget.FolderBytes, MediaText.Say("What.Directory"));
        var nodes = new List<MediaNode>();
        int at = 0;
        while (at < bytes.Length)
        {
            partitions.Meter.Step(location);
            var descriptor = FileIdentifierDescriptor.Parse(bytes, at, location);
            at += descriptor.Size;
            if (descriptor.IsListed)
            {
                nodes.Add(
                    descriptor.IsDirectory
                        ? new UdfFolder(partitions, descriptor.Name, descriptor.Entry)
                        : new UdfFile(partitions, descriptor.Name, descriptor.Entry)
                );
                FolderLimit.Check(nodes.Count, location);
            }
        }

        return nodes;
    }
}
