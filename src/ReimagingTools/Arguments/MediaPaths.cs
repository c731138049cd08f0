using ReimagingTools.Commands;
using ReimagingTools.Media;
using ReimagingTools.Media.Origins;

namespace ReimagingTools.Arguments;

/// <summary>Reads the media that paths stand for. What cannot be read is one error each and never stops the next.</summary>
/// <param name="cmdlet">The cmdlet that asks; its drives and its current folder count.</param>
internal sealed class MediaPaths(PSCmdlet cmdlet, Action<ErrorRecord> report) : IDisposable
{
    private readonly PSCmdlet _cmdlet = cmdlet;
    private readonly Action<ErrorRecord> _report = report;
    private readonly FilePaths _files = new FilePaths(
        cmdlet,
        report,
        cmdlet is JudgingCommand ? nameof(JudgingCommand.LiteralMediaPath) : "LiteralPath"
    );
    private readonly CancellationTokenSource _stop = new();
    private readonly Dictionary<string, MediaOrigin?> _origins = new(StringComparer.Ordinal);

    /// <summary>Ends the reading; callable from another thread, also when reading has just ended by itself.</summary>
    public void Stop()
    {
        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // Nothing is read any more.
        }
    }

    public void Dispose() => _stop.Dispose();

    /// <summary>True for a text that can only be the name of a file: no product is called so.</summary>
    public static bool IsFileName(string text) => MediaReader.HasFileExtension(text);

    /// <summary>True for the path of a file or folder that is there.</summary>
    public bool IsThere(string path) => FullPath(path) is { } full && (File.Exists(full) || Directory.Exists(full));

    /// <summary>Reads every medium a path stands for.</summary>
    /// <param name="isLiteral">True when no wildcards are meant.</param>
    /// <param name="madeFrom">The medium captured images are stated to be made from, or null.</param>
    public IEnumerable<MediaImage> Read(string path, bool isLiteral, string? madeFrom = null)
    {
        if (!TryOrigin(madeFrom, out MediaOrigin? origin))
        {
            yield break;
        }

        foreach (string file in _files.Resolve(path, isLiteral).SelectMany(Library))
        {
            var progress = new ProgressRecord(2, Messages.Format("ReadingMedia"), file);
            _cmdlet.WriteProgress(progress);
            foreach (MediaImage image in ReadOne(file, origin))
            {
                yield return image;
            }

            progress.RecordType = ProgressRecordType.Completed;
            _cmdlet.WriteProgress(progress);
        }
    }

    /// <summary>Weighs a statement about where they were made from into images that were read before.</summary>
    public IEnumerable<MediaImage> Weigh(IReadOnlyList<MediaImage> images, string? madeFrom) =>
        !TryOrigin(madeFrom, out MediaOrigin? origin) ? []
        : origin is null ? images
        : images.Select(image => GoldenImages.Weigh(image, origin));

    /// <summary>Reads the medium stated, once for all images; false where it cannot be read, which leaves its images without an answer.</summary>
    private bool TryOrigin(string? madeFrom, out MediaOrigin? origin)
    {
        origin = null;
        if (string.IsNullOrEmpty(madeFrom) || _origins.TryGetValue(madeFrom!, out origin))
        {
            return string.IsNullOrEmpty(madeFrom) || origin is not null;
        }

        try
        {
            origin = MediaOrigin.Read(madeFrom!, FullPath(madeFrom!), _stop.Token);
        }
        catch (MediaFormatException cause)
        {
            _report(ErrorRecords.OriginUnreadable(madeFrom!, cause));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The user stopped the pipeline: there is nothing to say.
        }

        _origins.Add(madeFrom!, origin);
        return origin is not null;
    }

    private string FullPath(string path)
    {
        try
        {
            return _cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path);
        }
        catch (SessionStateException)
        {
            return path;
        }
    }

    /// <summary>The images of a folder that is no medium itself, or the path; what was not searched is told.</summary>
    private IReadOnlyList<string> Library(string path)
    {
        try
        {
            MediaLibrary library = MediaReader.Library(path, _stop.Token);
            if (library.Notice is { } notice)
            {
                _cmdlet.WriteWarning(notice);
            }

            return library.Media;
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            return []; // The user stopped the pipeline: there is nothing to say.
        }
    }

    private IReadOnlyList<MediaImage> ReadOne(string file, MediaOrigin? origin)
    {
        try
        {
            return MediaReader.Read(file, origin, _stop.Token);
        }
        catch (MediaFormatException cause)
        {
            _report(ErrorRecords.MediaUnreadable(file, cause));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The user stopped the pipeline: there is nothing to say.
        }

        return [];
    }
}
