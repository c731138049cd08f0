using ReimagingTools.Fleet.Entitlements;

namespace ReimagingTools.Cli.Commands;

/// <summary>What commands that take a whole fleet to one result share: <c>eligibility</c>, <c>questions</c> and <c>plan</c>.</summary>
internal abstract class FleetCommand(ConsoleHost host, Option<string> format)
{
    private readonly Argument<string[]> _inventory = new("inventory") { Arity = ArgumentArity.OneOrMore, HelpName = "inventory.csv|.jsonl|-" };

    private readonly JudgingOptions _judging = new();
    private readonly Option<string[]> _devices = new("--device") { HelpName = "name" };
    private readonly Option<string[]> _collections = new("--collection", "--ou") { HelpName = "name" };
    private readonly Option<string> _output = new("--output") { HelpName = "file" };
    private readonly Option<string> _errors = new("--errors") { HelpName = "file" };
    private readonly Option<string> _encoding = CommonOptions.Encoding();

    /// <summary>The streams it talks to.</summary>
    protected ConsoleHost Host => host;

    /// <summary>True when a device is judged against every image, not only the one that fits it best.</summary>
    protected virtual bool IsPerImage => false;

    /// <summary>True when devices are to be told apart in any case, and not only where entitlements select them.</summary>
    protected virtual bool TellsDevicesApart => false;

    /// <summary>Adds arguments and options, and what to do with them.</summary>
    /// <param name="own">Options of this command alone.</param>
    protected Command Fill(Command command, params Option[] own)
    {
        command.Arguments.Add(_inventory);
        _judging.AddTo(command);
        command.AddAll([_devices, _collections, format, _output, _errors, .. own, _encoding]);

        command.SetAction(parsed => CommandGuard.Run(host, () => Run(parsed)));
        return command;
    }

    /// <summary>Makes what takes the judged rows and writes the result.</summary>
    /// <param name="result">The format asked for and where it goes.</param>
    protected abstract IVerdictWriter WriterOf(FleetResult result);

    /// <summary>The exit code when all media could be read.</summary>
    protected virtual int CodeOf(AuditSummary summary) => ExitCode.Of(summary);

    /// <summary>Where the numbers of rows are told: where no result for programs goes.</summary>
    protected virtual TextWriter TallyOf(FleetResult result) => host.Error;

    /// <summary>Refuses options that do not go together.</summary>
    protected virtual void Check(ParseResult parsed) { }

    private int Run(ParseResult parsed)
    {
        Check(parsed);
        CultureInfo culture = CultureInfo.CurrentUICulture;
        string[] inventories = FileOperands.ExpandAll(parsed.GetValue(_inventory));
        host.Reads(inventories);
        var media = new MediaInput(host);
        EligibilityJudge judge = _judging.Read(parsed, host, media, culture, IsPerImage);
        DeviceSelection? selection = _judging.SelectionOf(
            parsed,
            host,
            InputEncoding.Of(parsed.GetValue(_encoding)),
            culture,
            asks: TellsDevicesApart || parsed.GetValue(_collections) is { Length: > 0 }
        );
        Assumption? assumption = selection is null && parsed.GetValue(_output) is not null && inventories is [_] ? new Assumption() : null;
        AuditSummary summary;
        try
        {
            summary = Run(parsed, inventories, judge, selection, assumption, culture);
        }
        catch (AssumptionException)
        {
            summary = Run(parsed, inventories, judge, selection, assumption, culture);
        }

        if (summary.Total == 0 && summary.Errors == 0)
        {
            host.Error.WriteLine(CliTexts.Get("Audit.Nobody", culture));
            return ExitCode.BadInput;
        }

        media.TellRefused();
        return media.HasErrors ? ExitCode.BadInput : CodeOf(summary);
    }

    private AuditSummary Run(
        ParseResult parsed,
        string[] inventories,
        EligibilityJudge judge,
        DeviceSelection? selection,
        Assumption? assumption,
        CultureInfo culture
    )
    {
        string? output = parsed.GetValue(_output);
        using OutputFile? list = parsed.GetValue(_errors) is { } path ? host.OpenFile(path, output) : null;
        var errors = new UnreadableRows(list, culture);
        using OutputFile? file = output is null ? null : host.OpenFile(output);
        using Stream? standard = file is null ? host.OpenOutput() : null;
        var summary = new AuditSummary { IsTold = selection is null ? null : selection.Tells };
        InventorySource[] sources =
        [
            .. inventories.Select(inventory => InventorySource.Of(inventory, host.OpenInput, InputEncoding.Of(parsed.GetValue(_encoding)))),
        ];
        var audit = new Audit(host, sources, judge, summary, culture, selection)
        {
            Devices = WantedDevices.Of(parsed.GetValue(_devices)),
            Collections = WantedCollections.Of(parsed.GetValue(_collections)),
            Assumption = assumption,
            IsPerImage = IsPerImage,
        };
        var result = new FleetResult
        {
            Parsed = parsed,
            Judge = judge,
            Format = parsed.GetValue(format)!,
            Bytes = file?.Stream ?? standard!,
            Text = file?.Writer ?? host.Output,
            IsFile = file is not null,
            Culture = culture,
            Summary = summary,
            IsOfNamed = audit.Devices is not null,
            Sources = sources,
        };
        audit.Run(WriterOf(result), errors);
        file?.Complete();
        TallyOf(result).WriteLine(audit.Tally(errors));
        return summary;
    }
}
