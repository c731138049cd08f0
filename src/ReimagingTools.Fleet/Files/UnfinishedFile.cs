using Microsoft.Win32.SafeHandles;

namespace ReimagingTools.Fleet.Files;

/// <summary>
/// The file that is written beside its place. Its name is short, so that it fits wherever the place's own name fits, and tells whose it is.
/// </summary>
internal static class UnfinishedFile
{
    private const string Prefix = ".reimaging-";
    private static readonly TimeSpan Old = TimeSpan.FromHours(1);

    /// <summary>Makes an empty file that others may not read.</summary>
    /// <returns>Its path.</returns>
    public static string Create(string folder)
    {
        if (MakePrivate(folder) is { } made)
        {
            return made;
        }

        string path = Path.Combine(folder, Prefix + Path.GetRandomFileName().Substring(0, 8));
        new FileStream(path, FileMode.CreateNew, FileAccess.Write).Dispose();
        return path;
    }

    /// <summary>Files that runs left which were killed: old, and open to nobody.</summary>
    public static IReadOnlyList<string> Stale(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, Prefix + "*").Where(IsStale).OrderBy(path => path, StringComparer.Ordinal)];
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool IsStale(string path)
    {
        try
        {
            if (DateTime.UtcNow - File.GetLastWriteTimeUtc(path) < Old)
            {
                return false;
            }

            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string? MakePrivate(string folder)
    {
        if (!DiskEntry.IsUnix)
        {
            return null;
        }

        try
        {
            byte[] template = NativeMethods.Text(Path.Combine(folder, Prefix + "XXXXXX"));
            int made = NativeMethods.MakeTemporary(template);
            using var handle = new SafeFileHandle((IntPtr)made, ownsHandle: true);
            return made < 0 ? null : Encoding.UTF8.GetString(template, 0, template.Length - 1);
        }
        catch (Exception absent) when (absent is EntryPointNotFoundException or DllNotFoundException)
        {
            return null;
        }
    }
}
