using ReimagingTools.Media;
using ReimagingTools.Media.Acpi;

namespace ReimagingTools.Commands;

/// <summary>Reads what the firmware of a PC says about the license it was sold with: the ACPI tables MSDM and SLIC.</summary>
[Cmdlet(VerbsCommon.Get, "FirmwareLicense", DefaultParameterSetName = PathSet, HelpUri = HelpPages.Folder + "Get-FirmwareLicense.md")]
[OutputType(typeof(FirmwareLicenseLine))]
public sealed class GetFirmwareLicenseCommand : PSCmdlet, IDisposable
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";

    private readonly CancellationTokenSource _stop = new();
    private RepeatedErrors? _errors;

    /// <summary>
    /// Saved tables: files with one table, or folders with all of one PC; wildcards allowed. Without any, the firmware of this computer is read.
    /// </summary>
    [Parameter(ParameterSetName = PathSet, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NotEmpty]
    [SupportsWildcards]
    public string[]? Path { get; set; }

    /// <summary>The same, taken as it is.</summary>
    [Parameter(ParameterSetName = LiteralPathSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [NotEmpty]
    [Alias("PSPath", "FullName", "LP")]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Another Windows folder whose pidgenx.dll may be asked what a key is for, when the running Windows has none (Windows PE).</summary>
    [Parameter]
    [NotEmpty]
    [OneText]
    public string? WindowsPath { get; set; }

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
        string[] folders = WindowsPath is null ? [] : [.. files.Resolve(WindowsPath, isLiteral: true)];
        var authority = new WindowsKeyAuthority([WindowsKeyAuthority.Running, .. folders]);
        if (ParameterSetName == PathSet && Path is null)
        {
            Write(() => FirmwareTables.ReadThisComputer(authority, _stop.Token), ErrorRecords.FirmwareUnreadable);
            return;
        }

        bool isLiteral = ParameterSetName == LiteralPathSet;
        foreach (string path in (isLiteral ? LiteralPath : Path!).SelectMany(path => files.Resolve(path, isLiteral)))
        {
            Write(() => FirmwareTables.Read(path, authority, _stop.Token), cause => ErrorRecords.TableUnreadable(path, cause));
        }
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    private void Write(Func<FirmwareLicense> read, Func<MediaFormatException, ErrorRecord> failed)
    {
        try
        {
            FirmwareLicense license = read();
            if (license is { FirmwareKeyPresent: true, OA3xOriginalProductKeyDescription: null })
            {
                WriteWarning(Messages.Format("FirmwareEditionUnknown", license.Source));
            }

            WriteObject(new FirmwareLicenseLine(license));
        }
        catch (MediaFormatException cause)
        {
            _errors!.Add(failed(cause));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The user stopped the pipeline: there is nothing to say.
        }
    }
}
