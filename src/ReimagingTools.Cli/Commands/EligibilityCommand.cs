using System.CommandLine;
using System.Globalization;
using ReimagingTools.Cli.Input;
using ReimagingTools.Cli.Output;
using ReimagingTools.Cli.Text;
using ReimagingTools.Fleet.Files;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Fleet.Summary;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Cli.Commands;

/// <summary><c>reimaging eligibility</c>: judges an inventory against media under an agreement.</summary>
internal sealed class EligibilityCommand
{
    private readonly ConsoleHost _host;
    private readonly Argument<string[]> _inventory = new("inventory")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "Inventories of devices: .csv (comma, semicolon or tab), .json, .jsonl, text of slmgr.vbs or ospp.vbs, or - for standard input. Several are joined per device.",
        HelpName = "inventory.csv|.jsonl|-",
    };

    private readonly JudgingOptions _judging = new();
    private readonly Option<string> _format = CommonOptions.Format(OutputFormat.Table, OutputFormat.JsonLines, OutputFormat.Csv, OutputFormat.Summary, OutputFormat.Html, OutputFormat.DecisionTable);
    private readonly EngineOptions _engine = new("Engine that takes the statements of --format decision-table, and its table of devices.", "csv");
    private readonly Option<string> _output = new("--output") { Description = "Write to this file instead of standard output; it appears when it is whole.", HelpName = "file" };
    private readonly Option<string> _errors = new("--errors") { Description = "List every row that cannot be read in this CSV file; standard error names the first 20.", HelpName = "file" };
    private readonly Option<bool> _raw = new("--raw") { Description = "Write CSV values as they are, even where a spreadsheet would take them for formulas." };
    private readonly Option<bool> _provenance = new("--provenance") { Description = "Tell of each verdict (jsonl, csv, decision-table) the versions and hashes of tool, brief and catalogue, the medium and every fact judged, so that it can be reached again." };
    private readonly Option<string> _encoding = CommonOptions.Encoding();
    private readonly Option<string> _language = CommonOptions.Language();

    private EligibilityCommand(ConsoleHost host) => _host = host;

    public static Command Create(ConsoleHost host)
    {
        var self = new EligibilityCommand(host);
        var command = new Command(
            "eligibility",
            "Judge each device of an inventory: Eligible, NotEligible or Indeterminate, with the clause that decided and the facts still missing.\n"
            + "Columns: ComputerName, LicensedProduct, LicensedLanguage, LicensedArchitecture, LicenseChannel, CoaProduct, SoftwareAssurance ... or any CIM, ConfigMgr,\n"
            + "Active Directory or VAMT export as it comes. Exit codes: 0 all eligible, 3 some not, 4 none ineligible but some indeterminate, 2 unreadable input.\n"
            + "Example: reimaging eligibility fleet.csv --media-product \"Windows 10 Pro\" --media-language en-US --media-architecture x64\n"
            + "         --media-channel VolumeLicensing --program EnterpriseAgreement");
        self._inventory.Validators.Add(PathValues.RefuseOptions);
        command.Arguments.Add(self._inventory);
        self._judging.AddTo(command);
        foreach (Option option in new Option[] { self._format, self._output, self._errors, self._raw, self._provenance, self._encoding, self._language })
        {
            command.Options.Add(option);
        }

        self._engine.AddTo(command);
        command.SetAction(parsed => CommandGuard.Run(host, () => self.Run(parsed)));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        CultureInfo culture = CommonOptions.CultureOf(parsed.GetValue(_language));
        _engine.RefuseUnless(parsed.GetValue(_format) == OutputFormat.DecisionTable, parsed);
        var media = new MediaInput(Warn, _host.Stop);
        EligibilityJudge judge = _judging.Read(parsed, _host, media, culture);
        string format = parsed.GetValue(_format)!;
        string? output = parsed.GetValue(_output);
        string[] inventories = parsed.GetValue(_inventory)!;
        using OutputFile? list = parsed.GetValue(_errors) is { } path ? _host.OpenFile(path, [.. inventories, output]) : null;
        var errors = new UnreadableRows(list);
        using OutputFile? file = output is null ? null : _host.OpenFile(output, inventories);
        using Stream? standard = file is null ? _host.OpenOutput() : null;
        Stream bytes = file?.Stream ?? standard!;
        var summary = new AuditSummary();
        InventorySource[] sources = [.. inventories.Select(path => InventorySource.Of(path, _host.OpenInput, InputEncoding.Of(parsed.GetValue(_encoding))))];
        var audit = new Audit(_host, sources, judge, summary, culture, _judging.SelectionOf(parsed, _host, InputEncoding.Of(parsed.GetValue(_encoding)), culture));
        IVerdictWriter writer = format switch
        {
            OutputFormat.JsonLines => new JsonLinesWriter(bytes, culture, parsed.GetValue(_provenance)),
            OutputFormat.Csv => new CsvVerdictWriter(bytes, culture, parsed.GetValue(_raw), parsed.GetValue(_provenance)),
            OutputFormat.Html => new HtmlReportWriter(bytes, summary, HtmlReportWriter.OptionsOf(_host, sources, culture)),
            OutputFormat.DecisionTable => _engine.DecisionsFor(parsed, file?.Writer ?? _host.Output, judge.Images, judge.IsPerImage, parsed.GetValue(_provenance), culture),
            _ => ForPeople(format, file?.Writer ?? _host.Output, summary, culture, judge.Images.Count > 1),
        };
        audit.Run(writer, errors);
        file?.Complete();
        bool isOutputTaken = file is null && format is OutputFormat.JsonLines or OutputFormat.Csv or OutputFormat.Html or OutputFormat.DecisionTable;
        (isOutputTaken ? _host.Error : _host.Output).WriteLine(audit.Tally(errors));
        return media.HasErrors ? ExitCode.BadInput : ExitCode.Of(summary);
    }

    private IVerdictWriter ForPeople(string format, TextWriter output, AuditSummary summary, CultureInfo culture, bool showsMedia)
    {
        var totals = new SummaryWriter(Terminal.For(_host, output), summary, culture);
        return format == OutputFormat.Summary ? totals : new TableWriter(Terminal.For(_host, output), culture, showsMedia, totals);
    }

    private void Warn(string message) => _host.Error.WriteLine(message);
}
