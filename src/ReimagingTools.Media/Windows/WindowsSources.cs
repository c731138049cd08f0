namespace ReimagingTools.Media.Windows;

/// <summary>
/// Media of Windows Vista and later: <c>sources\install.wim</c>, .esd or .swm with its markers beside it. Media for several architectures hold one
/// such folder under <c>x86</c>, <c>x64</c> and <c>arm64</c> each.
/// </summary>
internal static class WindowsSources
{
    public const string FolderName = "sources";

    private static readonly string[] ImageFiles = ["install.wim", "install.esd", "install.swm"];

    /// <summary>The file setup installs from, or a part of it.</summary>
    private static readonly Regex InstallFile = new(
        @"^install[0-9]{0,3}\.(?:wim|esd|swm)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary>The installable images.</summary>
    /// <param name="root">The top folder.</param>
    /// <param name="medium">Gets what concerns the medium as a whole.</param>
    public static IEnumerable<FoundImage> Read(MediaFolder root, ClaimSet medium)
    {
        foreach (
            (string place, MediaFolder? folder) in new[]
            {
                ("", root),
                ("x86", root.Folder("x86")),
                ("x64", root.Folder("x64")),
                ("arm64", root.Folder("arm64")),
            }
        )
        {
            if (folder?.Folder(FolderName) is { } sources && Chosen(sources, medium, out bool isOnly) is { } file)
            {
                IReadOnlyList<FoundImage> images = WimFile.Read(file.Open(), file.Name, name => sources.File(name)?.Open(), medium, place);
                foreach (FoundImage image in Apply(sources, file.Name, vouches: true, isOnly, images))
                {
                    yield return image;
                }
            }
        }
    }

    /// <summary>
    /// Applies what lies beside a file of images that was named itself. The markers of a folder <c>sources</c> speak of the file setup installs
    /// from; of any other file they only speak against.
    /// </summary>
    /// <param name="folder">The folder the file lies in.</param>
    /// <param name="medium">Gets what concerns the medium as a whole.</param>
    /// <param name="isInstall">True where the folder is the sources of a medium and the file the one setup installs from.</param>
    /// <returns>The images with what lies beside them.</returns>
    public static IReadOnlyList<FoundImage> ReadNeighbours(
        MediaFolder folder,
        string fileName,
        IReadOnlyList<FoundImage> images,
        ClaimSet medium,
        out bool isInstall
    )
    {
        isInstall = string.Equals(folder.Name, FolderName, StringComparison.OrdinalIgnoreCase) && InstallFile.IsMatch(fileName);
        bool isOnly = true;
        if (isInstall)
        {
            _ = Chosen(folder, medium, out isOnly);
        }

        return Apply(folder, fileName, isInstall, isOnly, images);
    }

    /// <summary>The file setup installs from. Beside another one nothing vouches for either: no medium as it was delivered has two.</summary>
    private static MediaFile? Chosen(MediaFolder sources, ClaimSet medium, out bool isOnly)
    {
        MediaFile[] files = [.. ImageFiles.Select(name => sources.File(name)).OfType<MediaFile>()];
        isOnly = files.Length == 1;
        if (files.Length == 0 && ImageFiles.FirstOrDefault(name => sources.Folder(name) is not null) is { } folder)
        {
            throw new MediaFormatException(MediaText.Say("Expected.File"), MediaText.Say("Found.Folder"), folder);
        }

        if (files.Length > 1)
        {
            string notice = MediaText.Say("Notice.SecondImage", string.Join(", ", files.Select(file => file.Name)), files[0].Name);
            medium.Note("SecondImage", string.Join(", ", files.Skip(1).Select(file => file.Name)), notice);
            medium.Notices.Add(notice);
        }

        return files.FirstOrDefault();
    }

    private static IReadOnlyList<FoundImage> Apply(MediaFolder folder, string fileName, bool vouches, bool isOnly, IReadOnlyList<FoundImage> images)
    {
        var markers = SourcesMarkers.Read(folder);
        bool isOfThese = markers.IsOfAny(images);
        foreach (FoundImage image in images)
        {
            markers.Apply(image.Claims, vouches, Quoted.Text(fileName));
            image.Claims.IsVouchedFor &= isOnly && isOfThese;
        }

        return [.. images.Select(image => image with { Beside = markers.Evidence })];
    }
}
