using ReimagingTools.Media.Facts;
using ReimagingTools.Media.Trees;

namespace ReimagingTools.Media.Windows;

/// <summary>
/// Media of Windows Vista and later: <c>sources\install.wim</c>, .esd or .swm with its markers beside it. Media for several architectures hold one such
/// folder under <c>x86</c>, <c>x64</c> and <c>arm64</c> each.
/// </summary>
internal static class WindowsSources
{
    private static readonly string[] ImageFiles = ["install.wim", "install.esd", "install.swm"];

    /// <summary>The installable images.</summary>
    /// <param name="root">The top folder.</param>
    /// <param name="medium">Gets what concerns the medium as a whole.</param>
    public static IEnumerable<FoundImage> Read(MediaFolder root, ClaimSet medium)
    {
        foreach (MediaFolder? place in new[] { root, root.Folder("x86"), root.Folder("x64"), root.Folder("arm64") })
        {
            if (place?.Folder("sources") is { } sources && ImageFiles.Select(name => sources.File(name)).FirstOrDefault(file => file is not null) is { } file)
            {
                foreach (FoundImage image in ReadSources(sources, file, medium))
                {
                    yield return image;
                }
            }
        }
    }

    private static IReadOnlyList<FoundImage> ReadSources(MediaFolder sources, MediaFile file, ClaimSet medium)
    {
        IReadOnlyList<FoundImage> images = WimFile.Read(file.Open(), file.Name, name => sources.File(name)?.Open(), medium);
        var markers = SourcesMarkers.Read(sources);
        foreach (FoundImage image in images)
        {
            markers.Apply(image.Claims);
        }

        return images;
    }
}
