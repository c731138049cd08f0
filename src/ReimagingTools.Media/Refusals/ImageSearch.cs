namespace ReimagingTools.Media.Refusals;

/// <summary>
/// Looks for files of images in a folder and below, the nearest first, and keeps what was not looked into: it may hold images, too.
/// </summary>
internal sealed class ImageSearch
{
    private const int FoldersBelow = 4;
    private const int MostFolders = 400;

    private static readonly string[] Extensions = [".wim", ".esd", ".swm", ".iso", ".img"];

    private readonly List<string> _images = [];

    public ImageSearch(MediaFolder root)
    {
        int searched = 0;
        List<Place> level = [new("", root, IsOfMedium: false)];
        for (int depth = 0; level.Count > 0; depth++)
        {
            var next = new List<Place>();
            foreach (Place place in level)
            {
                if (searched++ < MostFolders)
                {
                    Look(place, next, isLast: depth == FoldersBelow);
                }
                else
                {
                    Leave(place);
                }
            }

            level = next;
        }
    }

    /// <summary>Paths of the images below the folder.</summary>
    public IReadOnlyList<string> Images => _images;

    /// <summary>The path of the first folder below which not everything was looked into; null where all was.</summary>
    public string? Left { get; private set; }

    /// <summary>The path of what lies in a folder, with the separators it is written with.</summary>
    public static string Join(string folder, string name) =>
        folder.Length == 0 ? name : folder.TrimEnd('/', '\\') + (folder.IndexOf('\\') >= 0 ? "\\" : "/") + name;

    private void Look(Place place, List<Place> next, bool isLast)
    {
        try
        {
            _images.AddRange(
                place
                    .Folder.Files.Select(file => file.Name)
                    .Where(IsImage)
                    .OrderBy(name => name, StringComparer.OrdinalIgnoreCase)
                    .Select(name => Join(place.Path, name))
            );
            bool isOfMedium =
                place.IsOfMedium
                || (
                    !isLast
                    && place.Folder.Folder("sources")?.Files.Any(file => file.Name.StartsWith("install.", StringComparison.OrdinalIgnoreCase))
                        == true
                );
            List<Place> below =
            [
                .. place
                    .Folder.Folders.OrderBy(folder => folder.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(folder => new Place(Join(place.Path, folder.Name), folder, isOfMedium)),
            ];
            if (!isLast)
            {
                next.AddRange(below);
            }
            else if (below.Count > 0)
            {
                Leave(place);
            }
        }
        catch (MediaFormatException)
        {
            Leave(place); // A folder below that cannot be listed hides its images; those elsewhere are still worth naming.
        }
    }

    /// <summary>What lies deep in the folders of a setup beside its own images belongs to that medium.</summary>
    private void Leave(Place place) => Left ??= place.IsOfMedium ? null : place.Path;

    private static bool IsImage(string name) => Array.Exists(Extensions, extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    private sealed record Place(string Path, MediaFolder Folder, bool IsOfMedium);
}
