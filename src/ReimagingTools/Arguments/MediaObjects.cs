using ReimagingTools.Fleet.Parameters;
using ReimagingTools.Media.Names;

namespace ReimagingTools.Arguments;

/// <summary>
/// Media out of objects: what Get-VLMedia puts out, live or deserialized, what Get-WindowsImage puts out, files, and rows of a list with the path of
/// media and, in a column MadeFrom, the medium it was made from. An object that is none of these is one error.
/// </summary>
/// <param name="paths">Reads media.</param>
internal sealed class MediaObjects(MediaPaths paths, Action<ErrorRecord> report)
{
    private const string Wildcards = "Path";
    private const string MadeFromColumn = "MadeFrom";

    /// <summary>Properties that name media, the surest first: a mounted image has a Path of its own beside the ImagePath it came from.</summary>
    private static readonly string[] PathProperties = ["LiteralPath", "ImagePath", "PSPath", "FullName", "LP", Wildcards];

    /// <summary>The images an object stands for.</summary>
    /// <param name="madeFrom">The medium its images are stated to be made from, or null; a column of the object counts too.</param>
    public IEnumerable<MediaImage> Read(object? given, string? madeFrom)
    {
        var media = PSObject.AsPSObject(given ?? "");
        string? stated = Text(media, MadeFromColumn) ?? madeFrom;
        try
        {
            if (MediaArguments.FromObject(media) is { } image)
            {
                return paths.Weigh([image], stated);
            }
        }
        catch (WordException unknown)
        {
            report(ErrorRecords.WordUnknown(unknown));
            return [];
        }

        string? property = Array.Find(PathProperties, name => Text(media, name) is not null);
        if (property is null)
        {
            report(
                ErrorRecords.MediaUnusable(
                    media,
                    Array.Find([.. media.Properties], each =>
                        each.IsGettable && each.Value is string text && (MediaPaths.IsFileName(text) || MediaFileNames.IsName(text))
                    )
                )
            );
            return [];
        }

        IEnumerable<MediaImage> images = paths.Read(Text(media, property)!, property != Wildcards, stated);
        return int.TryParse(Text(media, "ImageIndex"), out int index) ? images.Where(image => image.Index is not { } own || own == index) : images;
    }

    /// <summary>True for an object that is an image and so cannot be a device.</summary>
    public static bool IsImage(PSObject media) =>
        media.BaseObject switch
        {
            MediaImageLine or MediaImage => true,
            PSCustomObject => media.Properties["ImageIndex"] is not null
                || (media.Properties["VolumeId"] is not null && media.Properties["Languages"] is not null),
            { } other => other.GetType().FullName.StartsWith("Microsoft.Dism.", StringComparison.Ordinal),
        };

    private static string? Text(PSObject media, string name) => media.Properties[name]?.Value?.ToString() is { Length: > 0 } text ? text : null;
}
