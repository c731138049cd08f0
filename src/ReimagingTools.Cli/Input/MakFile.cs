using System.Text;
using ReimagingTools.Cli.Text;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Cli.Input;

/// <summary>Opens a file and says in one sentence why that failed.</summary>
internal static class MakFile
{
    /// <summary>Opens a path, or standard input for -.</summary>
    /// <param name="path">The path, or -.</param>
    /// <param name="standardInput">Opens standard input.</param>
    /// <param name="encoding">The encoding of text that has no mark of its own; null for UTF-8 or UTF-16.</param>
    /// <exception cref="InputException">It cannot be opened.</exception>
    public static Stream OpenOrInput(string path, Func<Stream> standardInput, Encoding? encoding)
    {
        Stream stream = path == "-" ? standardInput() : Open(path);
        return encoding is null ? stream : Utf8Text.Of(stream, encoding);
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
            throw new InputException(CliTexts.Say("Source.NotFound", shown), exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new InputException(CliTexts.Say("Source.NotOpened", shown, exception.Message), exception);
        }
    }
}
