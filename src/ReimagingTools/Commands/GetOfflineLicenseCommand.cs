using ReimagingTools.Media;
using ReimagingTools.Media.Registry;

namespace ReimagingTools.Commands;

/// <summary>Reads the license of a Windows that does not run from its registry.</summary>
[Cmdlet(VerbsCommon.Get, "OfflineLicense", HelpUri = HelpPages.Folder + "Get-OfflineLicense.md")]
[OutputType(typeof(OfflineLicenseLine))]
public sealed class GetOfflineLicenseCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private RepeatedErrors? _errors;

    /// <summary>The Windows folder, the root of its drive, or the folder that holds the hives; taken as it is.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NotEmpty]
    [Alias("PSPath", "FullName", "MountPath")]
    public string[] WindowsPath { get; set; } = [];

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    /// <inheritdoc/>
    protected override void BeginProcessing() => _errors = new RepeatedErrors(WriteError);

    /// <inheritdoc/>
    protected override void EndProcessing() => _errors!.Write();

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var files = new FilePaths(this, _errors!.Add);
        foreach (string path in WindowsPath.SelectMany(path => files.Resolve(path, isLiteral: true)))
        {
            if (Read(path) is { } license)
            {
                Write(license);
            }
        }
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    private void Write(OfflineLicense license)
    {
        foreach (string hive in license.UnfinishedHives)
        {
            WriteWarning(Messages.Format("HiveUnfinished", license.Source, hive));
        }

        WriteObject(OfflineLicenseLine.Of(license), enumerateCollection: true);
    }

    private OfflineLicense? Read(string path)
    {
        try
        {
            return OfflineWindows.Read(path, _stop.Token);
        }
        catch (MediaFormatException cause)
        {
            _errors!.Add(ErrorRecords.WindowsUnreadable(path, cause));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The user stopped the pipeline: there is nothing to say.
        }

        return null;
    }
}
