namespace ReimagingTools.Media.Refusals;

/// <summary>
/// Folders people take for installation media: a deployment share, a folder of captured images, a Windows that does not run. They are named as what they are, with
/// the images found in them and the command to type.
/// </summary>
internal static class ForeignFolder
{
    private const int Depth = 4;
    private const int MostFolders = 400;
    private const int ShownImages = 6;

    private static readonly Regex NothingInstalled = new(
        @"(^|[\\/])(boot|winre|winpe|LiteTouchPE_[^\\/]*)\.wim$|[0-9]\.swm$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly string[] Extensions = [".wim", ".esd", ".swm", ".iso", ".img"];

    /// <summary>What a folder is that is no medium.</summary>
    /// <param name="path">Its path as given.</param>
    /// <returns>A sentence with the next step.</returns>
    public static string Explain(MediaFolder root, string path)
    {
        if (root.File("Windows", "System32", "config", "SOFTWARE") is not null || root.File("System32", "config", "SOFTWARE") is not null)
        {
            return MediaText.Say("Foreign.Windows", path);
        }

        List<string> images = Find(root);
        if (images.Count == 0)
        {
            return MediaText.Say("Foreign.NoMedia");
        }

        string kind = root.File("Control", "OperatingSystems.xml") is not null ? "Foreign.DeploymentShare"
            : root.Folder("Images") is not null && root.Folder("Boot") is not null ? "Foreign.DeploymentServices"
            : "Foreign.ImageFolder";
        string shown = string.Join(", ", images.Take(ShownImages)) + (images.Count > ShownImages ? " ..." : "");
        return MediaText.Say(kind, shown, Join(path, images[0]));
    }

    /// <summary>Files of images in the folder and below of which something may be installed, the nearest first: not the Windows that sets up, nor further parts of a split image.</summary>
    public static List<string> Installable(MediaFolder root) => Find(root).FindAll(image => !NothingInstalled.IsMatch(image));

    /// <summary>Files of images in the folder and below, the nearest first.</summary>
    private static List<string> Find(MediaFolder root)
    {
        var found = new List<string>();
        var level = new List<KeyValuePair<string, MediaFolder>> { new("", root) };
        int visited = 0;
        for (int depth = 0; depth < Depth && level.Count > 0; depth++)
        {
            var next = new List<KeyValuePair<string, MediaFolder>>();
            foreach (KeyValuePair<string, MediaFolder> place in level.TakeWhile(_ => visited < MostFolders))
            {
                visited++;
                Look(place, found, next);
            }

            level = next;
        }

        return found;
    }

    private static void Look(KeyValuePair<string, MediaFolder> place, List<string> found, List<KeyValuePair<string, MediaFolder>> next)
    {
        try
        {
            found.AddRange(place.Value.Files.Select(file => file.Name).Where(IsImage).OrderBy(name => name, StringComparer.OrdinalIgnoreCase).Select(name => Join(place.Key, name)));
            next.AddRange(place.Value.Folders.OrderBy(folder => folder.Name, StringComparer.OrdinalIgnoreCase)
                .Select(folder => new KeyValuePair<string, MediaFolder>(Join(place.Key, folder.Name), folder)));
        }
        catch (MediaFormatException)
        {
            // A folder below that cannot be listed hides its images; those elsewhere are still worth naming.
        }
    }

    private static bool IsImage(string name) => Array.Exists(Extensions, extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    private static string Join(string folder, string name) =>
        folder.Length == 0 ? name : folder.TrimEnd('/', '\\') + (folder.IndexOf('\\') >= 0 ? "\\" : "/") + name;
}
