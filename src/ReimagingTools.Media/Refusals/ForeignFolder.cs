namespace ReimagingTools.Media.Refusals;

/// <summary>
/// Folders people take for installation media: a deployment share, a folder of captured images, a Windows that does not run. They are named as what
/// they are, with the images found in them and the command to type.
/// </summary>
internal static class ForeignFolder
{
    private const int ShownImages = 6;

    private static readonly Regex NothingInstalled = new(
        @"(^|[\\/])(boot|winre|winpe|LiteTouchPE_[^\\/]*)\.wim$|[0-9]\.swm$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary>What a folder is that is no medium.</summary>
    /// <param name="path">Its path as given.</param>
    /// <returns>A sentence with the next step.</returns>
    public static string Explain(MediaFolder root, string path)
    {
        if (root.File("Windows", "System32", "config", "SOFTWARE") is not null || root.File("System32", "config", "SOFTWARE") is not null)
        {
            return MediaText.Say("Foreign.Windows", path);
        }

        IReadOnlyList<string> images = new ImageSearch(root).Images;
        if (images.Count == 0)
        {
            return MediaText.Say("Foreign.NoMedia");
        }

        string kind =
            root.File("Control", "OperatingSystems.xml") is not null ? "Foreign.DeploymentShare"
            : root.Folder("Images") is not null && root.Folder("Boot") is not null ? "Foreign.DeploymentServices"
            : "Foreign.ImageFolder";
        string shown = string.Join(", ", images.Take(ShownImages)) + (images.Count > ShownImages ? " ..." : "");
        return MediaText.Say(kind, shown, ImageSearch.Join(path, images[0]));
    }

    /// <summary>
    /// True for a file of images of which something may be installed: not the Windows that sets up, nor further parts of a split image.
    /// </summary>
    public static bool IsInstallable(string image) => !NothingInstalled.IsMatch(image);
}
