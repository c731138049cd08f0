namespace ReimagingTools.Media.Disk;

/// <summary>A folder on disk: media mounted, copied or extracted.</summary>
internal sealed class DiskFolder(DirectoryInfo folder, OpenFiles files) : MediaFolder(folder.Name)
{
    protected override IReadOnlyList<MediaNode> Load() => OpenFiles.Guard(folder.FullName, () =>
        {
            var nodes = new List<MediaNode>();
            foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos())
            {
                files.Meter.Step(folder.FullName);
                nodes.Add(entry is DirectoryInfo child ? new DiskFolder(child, files) : new DiskFile((FileInfo)entry, files));
                FolderLimit.Check(nodes.Count, folder.FullName);
            }

            return nodes;
        });
}
