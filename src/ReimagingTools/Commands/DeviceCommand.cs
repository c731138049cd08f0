using System.Management.Automation;
using Microsoft.Management.Infrastructure;
using ReimagingTools.Errors;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Live;
using ReimagingTools.Records;
using ReimagingTools.Text;

namespace ReimagingTools.Commands;

/// <summary>What the cmdlets about devices share: records from the pipeline, or the computers themselves.</summary>
public abstract class DeviceCommand : PSCmdlet
{
    private protected const string RecordSet = "Record";
    private protected const string ComputerNameSet = "ComputerName";
    private protected const string CimSessionSet = "CimSession";

    private readonly DeviceIntake _intake;
    private readonly RepeatedErrors _repeated;
    private LiveComputers? _live;

    private protected DeviceCommand()
    {
        _intake = new DeviceIntake(Write, Report, canAsk: true);
        _repeated = new RepeatedErrors(WriteError);
    }

    /// <summary>Any record of a device: a CSV row, a CIM instance, a ConfigMgr or directory object, a data row, a hashtable.</summary>
    [Parameter(ParameterSetName = RecordSet, ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>Computers to ask through CIM.</summary>
    [Parameter(ParameterSetName = ComputerNameSet, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    [Alias("CN")]
    public string[] ComputerName { get; set; } = [];

    /// <summary>CIM sessions to ask through.</summary>
    [Parameter(ParameterSetName = CimSessionSet, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public CimSession[] CimSession { get; set; } = [];

    /// <summary>Seconds to wait for a computer; 0 leaves it to the host.</summary>
    [Parameter(ParameterSetName = RecordSet)]
    [Parameter(ParameterSetName = ComputerNameSet)]
    [Parameter(ParameterSetName = CimSessionSet)]
    public uint OperationTimeoutSec { get; set; }

    /// <summary>True once anything could not be read.</summary>
    private protected bool HasErrors { get; private set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() =>
        IsVerbose = MyInvocation.BoundParameters.TryGetValue("Verbose", out object? bound) && bound is SwitchParameter flag
            ? flag.IsPresent
            : SessionState.PSVariable.GetValue("VerbosePreference") is ActionPreference preference && preference != ActionPreference.SilentlyContinue;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (InputObject is null)
        {
            return;
        }

        if (InputObject.BaseObject is PSCustomObject)
        {
            _intake.Take(InputObject);
            return;
        }

        foreach (PSObject? item in InputItems.Of(InputObject))
        {
            _intake.Take(item);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        bool isLocal = ParameterSetName == RecordSet && !MyInvocation.ExpectingInput && !MyInvocation.BoundParameters.ContainsKey(nameof(InputObject));
        if (ParameterSetName != RecordSet || isLocal)
        {
            AskComputers();
        }

        _intake.Finish();
        _repeated.Write();
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _live?.Stop();

    /// <summary>Handles one device.</summary>
    private protected abstract void Write(NamedDevice device);

    private protected void Report(ErrorRecord error)
    {
        HasErrors = true;
        if (ErrorRecords.IsAboutRecord(error))
        {
            _repeated.Add(error);
        }
        else
        {
            WriteError(error);
        }
    }

    /// <summary>Whether verbose lines are wanted; asked once, because putting them together for each device costs.</summary>
    private protected bool IsVerbose { get; private set; }

    private protected void WriteEvidence(string? subject, IEnumerable<Evidence> evidence)
    {
        foreach (Evidence each in evidence)
        {
            WriteVerbose((subject ?? "?") + ": " + each);
        }
    }

    private void AskComputers()
    {
        var progress = new ProgressRecord(1, Messages.Format("AskingComputers"), " ");
        _live = new LiveComputers(ComputerName, [.. CimSession], OperationTimeoutSec, (className, percent) =>
        {
            progress.StatusDescription = className;
            progress.PercentComplete = percent;
            WriteProgress(progress);
        });
        try
        {
            _live.Ask();
        }
        catch (CommandNotFoundException)
        {
            ThrowTerminatingError(ErrorRecords.CimUnavailable());
        }

        progress.RecordType = ProgressRecordType.Completed;
        WriteProgress(progress);
        foreach (PSObject instance in _live.Answers.Instances)
        {
            _intake.Take(instance);
        }

        ReportFailures(_live);
    }

    /// <summary>One error per computer, whatever number of classes it did not answer.</summary>
    private void ReportFailures(LiveComputers live)
    {
        foreach (LiveFailure failure in live.Answers.Failures())
        {
            object? target = failure.ComputerName ?? (ComputerName.Length > 0 ? ComputerName : (object)CimSession);
            string? names = live.Names.Count == 0 ? null : string.Join(", ", live.Names);
            Report(ErrorRecords.ComputerUnreadable(failure.ComputerName ?? names, failure.Reason, failure.IsPartial, target));
        }
    }
}
