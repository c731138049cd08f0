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

    /// <summary>The text of a file as UTF-8 where an encoding is named; else as it is.</summary>
    public static Stream Decoded(Stream file, Encoding? encoding)
    {
        if (encoding is null)
        {
            return file;
        }

        return Utf8Text.Of(file, encoding);
    }

    /// <exception cref="InputException">It cannot be opened.</exception>
    public static FileStream Open(string path)
    {
        string shown = ProductKeys.Mask(path);
        if (Directory.Exists(path))
        {
            throw new InputException(CliTexts.Say("Keys.IsFolder", shown));
        }

        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException(MissingPath.Explain("Source.NotFound", path), exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new InputException(CliTexts.Say("Source.NotOpened", shown, exception.Message), exception);
        }
    }
}
