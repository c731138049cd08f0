using Microsoft.Management.Infrastructure;
using ReimagingTools.Live;

namespace ReimagingTools.Commands;

/// <summary>What the cmdlets about devices share: records from the pipeline, or the computers themselves.</summary>
public abstract class DeviceCommand : PSCmdlet, IDisposable
{
    private protected const string RecordSet = "Record";
    private protected const string ComputerNameSet = "ComputerName";
    private protected const string CimSessionSet = "CimSession";

    private bool _hasInput;
    private DeviceIntake? _intake;
    private RepeatedErrors? _repeated;

    private protected DeviceCommand() { }

    /// <summary>Any record of a device: a CSV row, a CIM instance, a ConfigMgr or directory object, a data row, a hashtable.</summary>
    [Parameter(ParameterSetName = RecordSet, Position = 0, ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>Computers to ask through CIM.</summary>
    [Parameter(ParameterSetName = ComputerNameSet, Mandatory = true)]
    [NotEmpty]
    [Alias("CN")]
    public string[] ComputerName { get; set; } = [];

    /// <summary>CIM sessions to ask through.</summary>
    [Parameter(ParameterSetName = CimSessionSet, Mandatory = true)]
    [NotEmpty]
    [Sessions]
    public CimSession[] CimSession { get; set; } = [];

    /// <summary>Asks each computer that is piped as well; its answers join its record.</summary>
    [Parameter(ParameterSetName = RecordSet)]
    public SwitchParameter Live { get; set; }

    /// <summary>Of what is piped only these computers: names with domain or without, wildcards allowed.</summary>
    [Parameter(ParameterSetName = RecordSet)]
    [NotEmpty]
    [ComputerNames]
    [SupportsWildcards]
    public string[]? Device { get; set; }

    /// <summary>Seconds to wait for a computer; 0 leaves it to the host.</summary>
    [Parameter(ParameterSetName = RecordSet)]
    [Parameter(ParameterSetName = ComputerNameSet)]
    [Parameter(ParameterSetName = CimSessionSet)]
    [WholeNumber(0)]
    public uint OperationTimeoutSec { get; set; }

    /// <summary>What devices were licensed for, or null.</summary>
    private protected EntitlementBook? Entitlements { get; set; }

    /// <summary>True when parameters say what was licensed.</summary>
    private protected virtual bool IsLicenseStated => false;

    private DeviceIntake Intake =>
        _intake ??= new DeviceIntake(Write, Report, WriteWarning, canAsk: true, Entitlements, waits: Live, IsVerbose ? WriteVerbose : null)
        {
            IsLicenseStated = IsLicenseStated,
            Wanted = WantedDevices.Of(Device),
        };

    /// <summary>True once anything could not be read.</summary>
    private protected bool HasErrors { get; private set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        IsVerbose =
            MyInvocation.BoundParameters.TryGetValue("Verbose", out object? bound) && bound is SwitchParameter flag
                ? flag.IsPresent
                : SessionState.PSVariable.GetValue("VerbosePreference") is ActionPreference preference
                    && preference != ActionPreference.SilentlyContinue;
        if (ParameterSetName is ComputerNameSet or CimSessionSet && MyInvocation.ExpectingInput)
        {
            ThrowTerminatingError(ErrorRecords.ComputersBesideRecords(ParameterSetName));
        }

        if (
            ErrorRecords.NameIsOfDirectory([
                .. Device ?? [],
                .. MyInvocation.BoundParameters.ContainsKey(nameof(ComputerName)) ? ComputerName : [],
            ]) is
            { } ofDirectory
        )
        {
            ThrowTerminatingError(ofDirectory);
        }

        if (Device is not null && !TakesRecords)
        {
            ThrowTerminatingError(ErrorRecords.DeviceAlone(Device));
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        _hasInput = true;
        if (InputObject is null)
        {
            if (MyInvocation.ExpectingInput)
            {
                Intake.Take(null);
            }

            return;
        }

        if (InputObject.BaseObject is PSCustomObject)
        {
            Intake.Take(InputObject);
            return;
        }

        foreach (PSObject? item in InputItems.Of(InputObject))
        {
            Intake.Take(item);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (ParameterSetName != RecordSet || !TakesRecords)
        {
            AskComputers(ComputerName);
        }
        else if (Live && Intake.WaitingNames is { Count: > 0 } names)
        {
            AskComputers([.. names]);
        }

        if (!_hasInput && MyInvocation.ExpectingInput && Device is null)
        {
            WriteWarning(Messages.Format("NothingPiped", MyInvocation.MyCommand.Name));
        }

        Intake.Finish();
        _repeated?.Write();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives up what is held open.</summary>
    /// <param name="disposing">True when called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _intake?.Dispose();
        }
    }

    /// <summary>Handles one device.</summary>
    private protected abstract void Write(NamedDevice device);

    /// <summary>The devices whose answers were withdrawn after they had been handed on.</summary>
    private protected WithdrawnDevices Withdrawn { get; } = new();

    private protected void ReportNow(ErrorRecord error)
    {
        HasErrors = true;
        WriteError(error);
    }

    /// <summary>Reports an error; one that many records may share waits for the others.</summary>
    private protected void Report(ErrorRecord error)
    {
        if (error.FullyQualifiedErrorId is "RecordLate" or "RecordDiffers" && error.TargetObject is string withdrawn)
        {
            Withdrawn.Add(withdrawn);
        }

        if (ErrorRecords.IsOfMany(error))
        {
            HasErrors = true;
            (_repeated ??= new RepeatedErrors(WriteError)).Add(error);
            if (IsVerbose)
            {
                WriteVerbose(error.Exception.Message);
            }
        }
        else
        {
            ReportNow(error);
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

    /// <summary>False where the computers themselves are asked, the local one among them.</summary>
    private bool TakesRecords => MyInvocation.ExpectingInput || MyInvocation.BoundParameters.ContainsKey(nameof(InputObject));

    private void AskComputers(string[] computers)
    {
        var progress = new ProgressRecord(1, Messages.Format("AskingComputers"), " ");
        var live = new LiveComputers(InvokeCommand, computers, [.. CimSession], OperationTimeoutSec, (className, percent) =>
        {
            progress.StatusDescription = className;
            progress.PercentComplete = percent;
            WriteProgress(progress);
        });
        try
        {
            live.Ask();
        }
        catch (CommandNotFoundException)
        {
            ThrowTerminatingError(ErrorRecords.CimUnavailable());
        }

        progress.RecordType = ProgressRecordType.Completed;
        WriteProgress(progress);
        Intake.IsAsked = true;
        foreach (PSObject instance in live.Answers.Instances)
        {
            Intake.Take(instance);
        }

        ReportFailures(live, computers);
    }

    /// <summary>One error per computer, whatever number of classes it did not answer.</summary>
    private void ReportFailures(LiveComputers live, string[] computers)
    {
        foreach (LiveFailure failure in live.Answers.Failures())
        {
            object? target = failure.ComputerName ?? (computers.Length > 0 ? computers : (object)CimSession);
            string? names = live.Names.Count == 0 ? null : string.Join(", ", live.Names);
            Report(ErrorRecords.ComputerUnreadable(failure.ComputerName ?? names, failure.Reason, failure.IsPartial, target));
        }
    }
}
