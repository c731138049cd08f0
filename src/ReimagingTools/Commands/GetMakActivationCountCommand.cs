using ReimagingTools.Activation;
using ReimagingTools.Activation.Demand;
using ReimagingTools.Activation.Text;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Text;

namespace ReimagingTools.Commands;

/// <summary>Tells how many activations are left on each Multiple Activation Key, according to whom and as of when.</summary>
[Cmdlet(VerbsCommon.Get, "MakActivationCount", DefaultParameterSetName = RecordSet, HelpUri = HelpPages.Folder + "Get-MakActivationCount.md")]
[OutputType(typeof(MakActivationCountLine))]
public sealed class GetMakActivationCountCommand : PSCmdlet
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";
    private const string RecordSet = "Record";

    private readonly ObjectRows _objects = new();
    private readonly MakCounter _counter = new();
    private readonly MakDemand _demand = new();
    private readonly AlikeMistakes<string> _warnings = new();
    private MakReader? _reader;
    private RepeatedErrors? _errors;
    private object? _current;

    /// <summary>What to do about the headings of a record that is read; empty where nothing is.</summary>
    private string _hint = "";
    private bool _hasRead;
    private bool _hasDemand;
    private bool _hasVerdicts;

    /// <summary>VAMT exports (.cilx), portal exports and tables; wildcards allowed.</summary>
    [Parameter(ParameterSetName = PathSet, Mandatory = true, Position = 0)]
    [NotEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The same, taken as it is.</summary>
    [Parameter(ParameterSetName = LiteralPathSet, Mandatory = true)]
    [NotEmpty]
    [Alias("PSPath", "FullName", "LP")]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>VAMT objects, database rows, licensing instances, rows of a portal export, or files.</summary>
    [Parameter(ParameterSetName = RecordSet, ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>Activations wanted of every key.</summary>
    [Parameter]
    [WholeNumber(0)]
    public int Required { get; set; }

    /// <summary>
    /// Verdicts of Get-ReimageEligibility: each key is wanted for the eligible devices of its products. They may come through the pipeline where
    /// files are named.
    /// </summary>
    [Parameter(ParameterSetName = PathSet, ValueFromPipeline = true)]
    [Parameter(ParameterSetName = LiteralPathSet, ValueFromPipeline = true)]
    [Parameter(ParameterSetName = RecordSet)]
    [AllowNull]
    [AllowEmptyCollection]
    public PSObject[]? Verdict { get; set; }

    /// <summary>Date of portal exports, which carry none of their own; the date of the file by default.</summary>
    [Parameter]
    [YearFirstDate]
    public DateTime AsOf { get; set; }

    /// <summary>How the sources write dates, where they are not year first: "dd/MM/yyyy HH:mm".</summary>
    [Parameter]
    [WholeDateFormat]
    [OneText]
    public string? DateFormat { get; set; }

    /// <summary>Days after which a count is stale; 0 for never.</summary>
    [Parameter]
    [WholeNumber(0, 36_500)]
    public int StaleAfterDay { get; set; } = 180;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _reader = new MakReader(Tell) { DateFormat = DateFormat, OtherKey = _counter.AddOther };
        _errors = new RepeatedErrors(WriteError);
        AddDemand();
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == RecordSet && !MyInvocation.ExpectingInput && !IsGiven(nameof(InputObject)))
        {
            WriteError(ErrorRecords.SourceMissing());
            return;
        }

        if (ParameterSetName != RecordSet)
        {
            ReadNamedOnce();
        }
        else if (InputObject is not null)
        {
            foreach (PSObject? item in InputItems.Of(InputObject))
            {
                ReadItem(item);
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (ParameterSetName != RecordSet && !_hasRead)
        {
            // The pipeline held nothing: no verdicts, and the files are still to be counted.
            _hasDemand = true;
            ReadNamedOnce();
        }

        var options = new MakCountOptions
        {
            Required = IsGiven(nameof(Required)) ? Required : null,
            Now = DateTime.Now,
            StaleAfter = StaleAfterDay == 0 ? null : TimeSpan.FromDays(StaleAfterDay),
        };
        _reader!.Complete();
        _errors!.Write();
        WriteWarnings();
        IReadOnlyList<MakActivationCount> counts = _counter.Count(options);
        foreach (MakActivationCount count in !_hasDemand ? counts : _demand.Share(counts))
        {
            WriteObject(new MakActivationCountLine(count, CultureInfo.CurrentUICulture));
        }

        if (options.Required > 0 && !_hasDemand && counts.Count > 1)
        {
            WriteWarning(Messages.Format("RequiredOfEach", options.Required, counts.Count, (long)options.Required.Value * counts.Count));
        }

        foreach (KeyValuePair<string, long> unserved in _demand.Unserved)
        {
            WriteWarning(Messages.Format("DemandUnmatched", unserved.Value, unserved.Key));
        }

        if (_hasDemand && !_hasVerdicts)
        {
            WriteWarning(Messages.Format("VerdictsEmpty"));
        }

        if (_demand.WithoutProduct > 0)
        {
            WriteWarning(Messages.Format("DemandWithoutProduct", _demand.WithoutProduct));
        }
    }

    /// <summary>Files are named once, whatever comes through the pipeline beside them.</summary>
    private void ReadNamedOnce()
    {
        if (MyInvocation.ExpectingInput)
        {
            AddDemand();
        }

        if (!_hasRead)
        {
            _hasRead = true;
            bool isLiteral = ParameterSetName == LiteralPathSet;
            ReadPaths(isLiteral ? LiteralPath : Path, isLiteral);
        }
    }

    private void AddDemand()
    {
        _hasDemand |= IsGiven(nameof(Verdict));
        foreach (PSObject verdict in (Verdict ?? []).Where(verdict => verdict is not null))
        {
            _hasVerdicts = true;
            if (!DemandArguments.Add(_demand, verdict))
            {
                _errors!.Add(
                    verdict.BaseObject is string text && FileObjects.KindOf(text) == "Table"
                        ? ErrorRecords.VerdictIsFile(text)
                        : ErrorRecords.VerdictUnusable(verdict)
                );
            }
        }
    }

    private bool IsGiven(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);

    private void ReadItem(PSObject? item)
    {
        switch (item?.BaseObject)
        {
            case FileSystemInfo file:
                ReadFile(file.FullName);
                break;
            case string path when path.Trim().Length > 0:
                ReadPaths([path], isLiteral: false);
                break;
            case null or string or ValueType:
                _errors!.Add(ErrorRecords.KeyRecordUnusable(item));
                break;
            default:
                ReadRecord(item!);
                break;
        }
    }

    private void ReadPaths(string[] paths, bool isLiteral)
    {
        var files = new FilePaths(this, _errors!.Add);
        foreach (string file in paths.TakeWhile(_ => !Stopping).SelectMany(path => files.Resolve(path, isLiteral)).TakeWhile(_ => !Stopping))
        {
            ReadFile(file);
        }
    }

    private void ReadFile(string path)
    {
        _current = path;
        if (Directory.Exists(path))
        {
            _errors!.Add(ErrorRecords.FileIsFolder(path));
            return;
        }

        try
        {
            using FileStream stream = File.OpenRead(path);
            (DateTime date, MakDateBasis basis) = IsGiven(nameof(AsOf))
                ? (AsOf, MakDateBasis.Stated)
                : (File.GetLastWriteTime(path), MakDateBasis.File);
            _counter.AddRange(_reader!.Read(stream, path, date, basis).TakeWhile(_ => !Stopping));
        }
        catch (MakSourceException stop)
        {
            _errors!.Add(
                VerdictColumns.IsOfVerdicts(stop.Issue.Headings) ? ErrorRecords.VerdictsAlone(path) : ErrorRecords.SourceUnreadable(stop.Issue, path)
            );
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            _errors!.Add(ErrorRecords.FileUnreadable(path, cause));
        }
    }

    private void ReadRecord(PSObject input)
    {
        _current = null;
        if (DemandArguments.Add(new MakDemand(), input))
        {
            _errors!.Add(ErrorRecords.VerdictsAlone(input));
            return;
        }

        if (_objects.Read(input, default) is { } row)
        {
            _hint = row.Header.Unread.Count == row.Header.Names.Count ? UnusableRecord.Separation([.. row.Header.Names]) : "";
            _counter.AddRange(_reader!.ReadRecord(row, nameof(InputObject), IsGiven(nameof(AsOf)) ? AsOf : null));
        }
        else
        {
            _errors!.Add(ErrorRecords.KeyRecordUnusable(input));
        }
    }

    /// <summary>A mistake that stands in many rows is told once, when all were read.</summary>
    private void Warn(MakIssue issue)
    {
        string text = MakText.Say(issue, CultureInfo.CurrentUICulture);
        if (!_warnings.Add(text, issue.Kind.ToString(), text, null, issue.Origin))
        {
            WriteWarning(text);
        }
    }

    private void WriteWarnings()
    {
        foreach ((string first, long count, _) in _warnings.Kinds)
        {
            WriteWarning(count == 1 ? first : Messages.Format("Repeated", first, count));
        }
    }

    private void Tell(MakIssue issue)
    {
        switch (issue.Severity)
        {
            case MakSeverity.Error when _current is null:
                _errors!.Add(ErrorRecords.SourceUnreadable(issue, null, _hint));
                break;
            case MakSeverity.Error:
                _errors!.Add(ErrorRecords.SourceUnreadable(issue, _current));
                break;
            default:
                Warn(issue);
                break;
        }
    }
}
