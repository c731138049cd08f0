using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Cli.Input;

/// <summary>Opens a file and says in one sentence why that failed.</summary>
internal static class MakFile
{
    /// <summary>Opens a path, or standard input for -.</summary>
    /// <exception cref="InputException">It cannot be opened.</exception>
    public static Stream OpenOrInput(string path, Func<Stream> standardInput)
    {
        if (path == "-")
        {
            return standardInput();
        }

        return Open(path);
    }

    /// <exception cref="InputException">It cannot be opened.</exception>
    public static FileStream Open(string path)
    {
        string shown = ProductKeys.Mask(path);
        if (Directory.Exists(path))
        {
            throw new InputException(shown + ": is a folder. Name a file: a VAMT .cilx or a key export.");
        }

        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException(shown + ": not found. Check the path, or use - to read standard input.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new InputException(shown + ": cannot be opened (" + ProductKeys.Mask(exception.Message) + "). Check that the file is readable.", exception);
        }
    }
}
