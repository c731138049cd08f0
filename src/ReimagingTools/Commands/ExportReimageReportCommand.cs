using ReimagingTools.Fleet.Files;
using ReimagingTools.Fleet.Reporting;

namespace ReimagingTools.Commands;

/// <summary>Writes verdicts or plans as one self-contained HTML report.</summary>
[Cmdlet(
    VerbsData.Export,
    "ReimageReport",
    DefaultParameterSetName = PathSet,
    SupportsShouldProcess = true,
    HelpUri = HelpPages.Folder + "Export-ReimageReport.md"
)]
[OutputType(typeof(FileInfo))]
public sealed class ExportReimageReportCommand : PSCmdlet
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";

    private readonly List<Func<string?>> _withdrawn = [];
    private ReportBuilder? _report;
    private string? _path;
    private RepeatedErrors? _errors;
    private bool _hasVerdicts;
    private volatile bool _isStopped;

    /// <summary>
    /// Verdicts as Get-ReimageEligibility puts them out, or as they come back from a file, a job or another computer; plans of Get-ReimagePlan of
    /// this session.
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public PSObject?[] InputObject { get; set; } = [];

    /// <summary>The file to write.</summary>
    [Parameter(ParameterSetName = PathSet, Mandatory = true, Position = 0)]
    [NotEmpty]
    [SupportsWildcards]
    [OneText]
    public string Path { get; set; } = "";

    /// <summary>The same, taken as it is.</summary>
    [Parameter(ParameterSetName = LiteralPathSet, Mandatory = true)]
    [NotEmpty]
    [Alias("PSPath", "LP")]
    [OneText]
    public string LiteralPath { get; set; } = "";

    /// <summary>The title of the report.</summary>
    [Parameter]
    [NotEmpty]
    [OneText]
    public string? Title { get; set; }

    /// <summary>Where the inventory came from, as the report shall name it.</summary>
    [Parameter]
    [NotEmpty]
    [OneText]
    public string? Source { get; set; }

    /// <summary>Replaces a file that is there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Puts the file out.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        Companions.RequireInput(this, nameof(InputObject), "Get-ReimageEligibility");
        bool isLiteral = ParameterSetName == LiteralPathSet;
        string path = isLiteral ? LiteralPath : Path;
        string ending = System.IO.Path.GetExtension(path.TrimEnd());
        if (FileObjects.KindOf(path) != "Page" && ending.Any(char.IsLetter))
        {
            ThrowTerminatingError(ErrorRecords.ReportNotHtml(path, ending));
        }

        path = NewFilePath.Resolve(this, path, isLiteral, Force);
        if (ShouldProcess(ProductKeys.Mask(path), Messages.Format("WriteReport")))
        {
            _path = path;
        }

        _report = new ReportBuilder(
            new ReportOptions
            {
                Title = Title,
                Source = Source,
                CreatedAt = DateTimeOffset.Now,
                Culture = CultureInfo.CurrentUICulture,
            }
        );
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (PSObject? verdict in InputObject ?? [])
        {
            Add(verdict);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        _errors?.Write();
        if (_path is null)
        {
            return;
        }

        if (!_hasVerdicts)
        {
            WriteWarning(Messages.Format(File.Exists(_path) ? "ReportWithoutVerdicts" : "ReportWithoutVerdictsNew", _path));
            return;
        }

        if (_withdrawn.Select(nameOf => nameOf()).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToArray() is { Length: > 0 } names)
        {
            ThrowTerminatingError(ErrorRecords.ReportOfWithdrawn(_path, names));
        }

        try
        {
            Write(_path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            ThrowTerminatingError(ErrorRecords.ReportUnwritable(_path, cause));
        }
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _isStopped = true;

    private void Write(string path)
    {
        using var file = new OutputFile(path, replacesReadOnly: true);
        _report!.WriteTo(file.Writer);
        if (_isStopped)
        {
            return;
        }

        file.Complete();
        if (PassThru)
        {
            WriteObject(new FileInfo(file.FullName));
        }
    }

    private void Add(PSObject? input)
    {
        if (input?.BaseObject is ReimageVerdict verdict)
        {
            _hasVerdicts = true;
            _withdrawn.Add(() => verdict.IsWithdrawn ? verdict.ComputerName : null);
            _report!.Add(verdict.Source, verdict.ComputerName, verdict.DeviceCount);
        }
        else if (input?.BaseObject is ReimagePlanLine plan)
        {
            _hasVerdicts = true;
            _withdrawn.Add(() => plan.IsWithdrawn ? plan.ComputerName : null);
            _report!.Add(plan.Source);
        }
        else if (input?.Properties[nameof(ReimagePlanLine.WantedProduct)] is not null)
        {
            _report!.AddUnreadable(1);
            (_errors ??= new RepeatedErrors(WriteError)).Add(ErrorRecords.PlanWithoutVerdicts(input));
        }
        else if (input is not null && VerdictReader.Read(input, out long devices) is { } read)
        {
            _hasVerdicts = true;
            _report!.Add(read, VerdictReader.ComputerNameOf(input), devices);
        }
        else
        {
            _report!.AddUnreadable(1);
            (_errors ??= new RepeatedErrors(WriteError)).Add(ErrorRecords.VerdictUnusable(input));
        }
    }
}
