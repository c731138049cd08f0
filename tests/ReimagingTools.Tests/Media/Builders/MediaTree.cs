using System.Text;

namespace ReimagingTools.Tests.Media.Builders;

/// <summary>Files by path ("sources/install.wim"), to be laid out as an ISO, as UDF, or as a folder on disk.</summary>
internal sealed class MediaTree
{
    private readonly SortedDictionary<string, SparseImage> _files = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, SparseImage> Files => _files;

    public MediaTree Add(string path, SparseImage content)
    {
        _files[path] = content;
        return this;
    }

    public MediaTree Add(string path, byte[] content) => Add(path, SparseImage.Of(content));

    public MediaTree Add(string path, string content) => Add(path, Encoding.Latin1.GetBytes(content));

    /// <summary>Names of folders directly in a folder ("" is the root).</summary>
    public IReadOnlyList<string> Folders(string folder) =>
        [
            .. Below(folder)
                .Where(rest => rest.Contains('/', StringComparison.Ordinal))
                .Select(rest => rest[..rest.IndexOf('/', StringComparison.Ordinal)])
                .Distinct(),
        ];

    /// <summary>Names of files directly in a folder.</summary>
    public IReadOnlyList<string> FilesIn(string folder) => [.. Below(folder).Where(rest => !rest.Contains('/', StringComparison.Ordinal))];

    public static string Join(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;

    public string Save(string folder)
    {
        foreach ((string path, SparseImage content) in _files)
        {
            string file = Path.Combine(folder, path);
            _ = Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            _ = content.Save(file);
        }

        return folder;
    }

    private IEnumerable<string> Below(string folder)
    {
        string prefix = folder.Length == 0 ? "" : folder + "/";
        return _files.Keys.Where(path => path.StartsWith(prefix, StringComparison.Ordinal)).Select(path => path[prefix.Length..]);
    }
}
