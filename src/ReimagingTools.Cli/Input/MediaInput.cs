using ReimagingTools.Media;
using ReimagingTools.Media.Names;
using ReimagingTools.Media.Origins;

namespace ReimagingTools.Cli.Input;

/// <summary>Reads media named on the command line. What cannot be read is reported by name and the rest goes on.</summary>
internal sealed class MediaInput(ConsoleHost host)
{
    private readonly AlikeMistakes<string> _refused = new();
    private bool _hasRead;

    /// <summary>True when anything was reported.</summary>
    public bool HasErrors => Refused > 0;

    /// <summary>How many media could not be read, or were not there.</summary>
    public int Refused { get; private set; }

    /// <summary>The images of all media, in the order they are named.</summary>
    /// <param name="arguments">Paths; wildcards allowed. Of a folder that is no medium itself the images in it are read.</param>
    /// <param name="madeFrom">The medium captured images are stated to be made from, or null.</param>
    public IEnumerable<MediaImage> Read(IEnumerable<string> arguments, MediaOrigin? madeFrom = null)
    {
        foreach (MediaImage image in arguments.SelectMany(Expand).SelectMany(Library).SelectMany(path => ReadOne(path, madeFrom)))
        {
            _hasRead = true;
            yield return image;
        }

        foreach ((string first, long count, IReadOnlyList<string> paths) in _refused.Kinds)
        {
            host.Error.WriteLine(
                count == 1
                    ? first
                    : CliTexts.Say("Media.RefusedAlike", first, count, AlikeMistakes<string>.List(paths, count, CultureInfo.CurrentUICulture))
            );
        }

        _refused.Clear();
    }

    private IReadOnlyList<string> Expand(string argument)
    {
        try
        {
            return FileOperands.Expand(argument);
        }
        catch (InputException exception)
        {
            Report(exception.Message, argument);
            return [];
        }
    }

    private IReadOnlyList<string> Library(string path)
    {
        MediaLibrary library = MediaReader.Library(path, host.Stop);
        if (library.Notice is { } notice)
        {
            host.Error.WriteLine(notice);
        }

        return library.Media;
    }

    private IReadOnlyList<MediaImage> ReadOne(string path, MediaOrigin? madeFrom)
    {
        host.Reads(path, path + MadeFromFile.Extension);
        try
        {
            return MediaReader.Read(path, madeFrom, host.Stop);
        }
        catch (MediaFormatException exception)
        {
            if (MissingPath.IsMissing(path))
            {
                string missing = MissingPath.Explain("Path.Missing", path);
                Report(
                    MediaFileNames.IsName(path) ? Sentences.Join(CultureInfo.CurrentUICulture, missing, CliTexts.Say("Media.ByName")) : missing,
                    path
                );
                return [];
            }

            Report(
                CliTexts.Say(exception.Expected.Length == 0 ? "Media.Refused" : "Media.NotRead", path, exception.Message.ReplaceLineEndings(" ")),
                path
            );
            return [];
        }
    }

    /// <summary>
    /// The medium stated with <c>--made-from</c>. What cannot be read ends the command: judging without it would answer another question.
    /// </summary>
    /// <exception cref="InputException">Nothing is at the path, it cannot be read, or the name is none of media.</exception>
    public MediaOrigin? Origin(string? stated)
    {
        host.Reads(stated);
        try
        {
            return stated is null ? null : MediaOrigin.Read(stated, cancellationToken: host.Stop);
        }
        catch (MediaFormatException exception)
        {
            throw new InputException(CliTexts.Say("Media.OriginUnreadable", stated, exception.Message.ReplaceLineEndings(" ")), exception);
        }
    }

    private void Report(string message, string path)
    {
        Refused++;
        if (!_refused.Add(message, "", message, path))
        {
            host.Error.WriteLine(message);
        }
    }

    /// <summary>What to know at the end: the answer is about the media that was read, and the exit code tells of the rest.</summary>
    public void TellRefused()
    {
        if (HasErrors && _hasRead)
        {
            host.Error.WriteLine(CliTexts.Say("Media.RefusedCount", Refused));
        }
    }
}
