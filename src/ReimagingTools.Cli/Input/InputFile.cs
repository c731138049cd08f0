namespace ReimagingTools.Cli.Input;

/// <summary>Opens a file and says in one sentence why that failed.</summary>
internal static class InputFile
{
    /// <summary>Opens a path, or standard input for -.</summary>
    /// <exception cref="InputException">It cannot be opened.</exception>
    public static Stream OpenOrInput(string path, Func<Stream> standardInput)
    {
        if (path == "-")
        {
            return standardInput();
        }

        return Open(path, folder => CliTexts.Say("Keys.IsFolder", ProductKeys.Mask(folder)));
    }

    /// <summary>The text of a file as UTF-8 where an encoding is named; else as it is.</summary>
    public static Stream Decoded(Stream file, Encoding? encoding) => encoding is null ? file : Utf8Text.Of(file, encoding);

    /// <summary>Opens a path.</summary>
    /// <param name="explainFolder">What to say of a folder.</param>
    /// <exception cref="InputException">It cannot be opened.</exception>
    public static FileStream Open(string path, Func<string, string> explainFolder)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new InputException(CliTexts.Say("Source.NoName"));
        }

        if (Directory.Exists(path))
        {
            throw new InputException(explainFolder(path));
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
            throw new InputException(CliTexts.Say("Source.NotOpened", ProductKeys.Mask(path), exception.Message), exception);
        }
    }
}
