namespace ReimagingTools.Media.Office;

/// <summary>
/// What the names of the files of a Click-to-Run source say: <c>Office\Data\v64_16.0.x.y.cab</c>, <c>Office\Data\16.0.x.y\stream.x64.en-us.dat</c>,
/// <c>i641033.cab</c>. "x-none" and a bare 0 stand for the language-neutral part.
/// </summary>
internal sealed class ClickToRunFiles
{
    private ClickToRunFiles(MediaFolder data)
    {
        foreach (
            MediaFolder version in data.Folders.Where(folder =>
                folder.Name.StartsWith("16.0.", StringComparison.Ordinal) || folder.Name.StartsWith("15.0.", StringComparison.Ordinal)
            )
        )
        {
            _ = Builds.Add(version.Name);
            foreach (MediaFile file in version.Files)
            {
                Take(file.Name.ToLowerInvariant());
            }
        }
    }

    public HashSet<Architecture> Architectures { get; } = [];

    /// <summary>The builds there are, as their folders are called.</summary>
    public SortedSet<string> Builds { get; } = new(StringComparer.Ordinal);

    /// <summary>Product language tags.</summary>
    public SortedSet<string> Languages { get; } = new(StringComparer.Ordinal);

    /// <summary>Cabinets that may hold the VersionDescriptor, the one with the version in its name first.</summary>
    public IReadOnlyList<MediaFile> Descriptors { get; private init; } = [];

    /// <returns>What the names say, or null when the medium is no Click-to-Run source.</returns>
    public static ClickToRunFiles? Read(MediaFolder root)
    {
        if (root.Folder("Office", "Data") is not { } data)
        {
            return null;
        }

        MediaFile[] descriptors = [.. data.Files.Where(IsDescriptor).OrderByDescending(file => file.Name.Length)];
        var files = new ClickToRunFiles(data) { Descriptors = descriptors };
        return descriptors.Length > 0 || files.Architectures.Count > 0 ? files : null;
    }

    private static bool IsDescriptor(MediaFile file)
    {
        string name = file.Name.ToLowerInvariant();
        return name.EndsWith(".cab", StringComparison.Ordinal)
            && (name.StartsWith("v64", StringComparison.Ordinal) || name.StartsWith("v32", StringComparison.Ordinal));
    }

    private void Take(string name)
    {
        string[] parts = name.Split('.');
        if (parts.Length == 4 && parts[0] == "stream" && parts[3] == "dat" && parts[1] is "x64" or "x86")
        {
            _ = Architectures.Add(ArchitectureNames.Parse(parts[1]));
            Language(LanguageNames.TagOf(parts[2]));
        }
        else if (
            parts.Length == 2
            && parts[1] == "cab"
            && parts[0].Length > 4
            && parts[0][0] == 'i'
            && parts[0].Substring(1, 2) is "64" or "32"
            && int.TryParse(parts[0].Substring(3), NumberStyles.None, CultureInfo.InvariantCulture, out int lcid)
        )
        {
            Language(LanguageNames.FromLcid(lcid)?.ToString());
        }
    }

    private void Language(string? tag)
    {
        if (tag is not null)
        {
            _ = Languages.Add(tag);
        }
    }
}
