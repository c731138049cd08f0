using System.Management.Automation;
using ReimagingTools.Errors;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Media;
using ReimagingTools.Text;

namespace ReimagingTools.Arguments;

/// <summary>Reads the media that paths stand for. What cannot be read is one error each and never stops the next.</summary>
internal sealed class MediaPaths : IDisposable
{
    private readonly PSCmdlet _cmdlet;
    private readonly Action<ErrorRecord> _report;
    private readonly FilePaths _files;
    private readonly CancellationTokenSource _stop = new();

    /// <param name="cmdlet">The cmdlet that asks; its drives and its current folder count.</param>
    /// <param name="report">Takes errors.</param>
    public MediaPaths(PSCmdlet cmdlet, Action<ErrorRecord> report)
    {
        _cmdlet = cmdlet;
        _report = report;
        _files = new FilePaths(cmdlet, report);
    }

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

    /// <summary>Reads every medium a path stands for.</summary>
    public IEnumerable<MediaImage> Read(string path, bool isLiteral)
    {
        foreach (string file in _files.Resolve(path, isLiteral))
        {
            var progress = new ProgressRecord(2, Messages.Format("ReadingMedia"), file);
            _cmdlet.WriteProgress(progress);
            foreach (MediaImage image in ReadOne(file))
            {
                yield return image;
            }

            progress.RecordType = ProgressRecordType.Completed;
            _cmdlet.WriteProgress(progress);
        }
    }

    private IReadOnlyList<MediaImage> ReadOne(string file)
    {
        try
        {
            return MediaReader.Read(file, _stop.Token);
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
