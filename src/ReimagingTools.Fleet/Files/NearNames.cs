using System.IO;

namespace ReimagingTools.Fleet.Files;

/// <summary>Names of files and folders that a path which leads nowhere may have been meant to be.</summary>
public static class NearNames
{
    private const int MostNamed = 3;
    private const int MostLooked = 10_000;

    /// <summary>One letter of so many may be wrong: names of media are long, and those of other media look alike.</summary>
    private const int WrongLetters = 4;

    /// <summary>Looks for near names in the folder of a path.</summary>
    /// <param name="path">A path at which there is nothing.</param>
    /// <returns>Names without their folder, the nearest first; none where the folder is not there or cannot be read.</returns>
    public static IReadOnlyList<string> Of(string path)
    {
        try
        {
            string folder = Path.GetDirectoryName(path) is { Length: > 0 } given ? given : ".";
            return Directory.Exists(folder)
                ? NearestText.FindAll(
                    Path.GetFileName(path),
                    Directory
                        .EnumerateFileSystemEntries(folder)
                        .Take(MostLooked)
                        .Select(entry => Path.GetFileName(entry))
                        .OrderBy(name => name, StringComparer.Ordinal),
                    MostNamed,
                    WrongLetters
                )
                : [];
        }
        catch (Exception failure)
            when (failure
                    is IOException
                        or UnauthorizedAccessException
                        or ArgumentException
                        or NotSupportedException
                        or System.Security.SecurityException
            )
        {
            return [];
        }
    }
}
