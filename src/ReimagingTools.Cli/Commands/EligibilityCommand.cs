using System.CommandLine;
using System.Globalization;
using ReimagingTools.Cli.Input;
using ReimagingTools.Cli.Output;
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
    private readonly Argument<string> _inventory = new("inventory") { Description = "Inventory of devices: .csv (comma, semicolon or tab), .jsonl, or - for standard input.", HelpName = "inventory.csv|.jsonl|-" };
    private readonly MediaOptions _media = new();
    private readonly Option<string> _program = Choice<VolumeProgram>("--program", "The Volume Licensing program that supplies the media.");
    private readonly Option<string[]> _purchased = new("--purchased") { Description = "A product bought under the agreement or authorization number; repeat. \"None\" says that nothing was bought.", HelpName = "product" };
    private readonly Option<string> _assurance = Choice<SoftwareAssurance>("--software-assurance", "Software Assurance for Windows on devices whose row is silent about it.");
    private readonly Option<string> _purpose = Choice<Purpose>("--purpose", "Reimaging with a standard image, or Recovery of single PCs with their own recovery media.");
    private readonly Option<string> _brief = CommonOptions.Brief();
    private readonly Option<string> _format = CommonOptions.Format(OutputFormat.Table, OutputFormat.JsonLines, OutputFormat.Csv, OutputFormat.Summary, OutputFormat.DecisionTable);
    private readonly EngineOptions _engine = new("Engine that takes the statements of --format decision-table, and its table of devices.", "csv");
    private readonly Option<string> _output = new("--output") { Description = "Write to this file instead of standard output; it appears when it is whole.", HelpName = "file" };
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
        command.Arguments.Add(self._inventory);
        self._media.AddTo(command);
        foreach (Option option in new Option[] { self._program, self._purchased, self._assurance, self._purpose, self._brief, self._format, self._output, self._language })
        {
            command.Options.Add(option);
        }

        self._engine.AddTo(command);
        command.SetAction(parsed => CommandGuard.Run(host, () => self.Run(parsed)));
        return command;
    }

    private static Option<string> Choice<T>(string name, string description)
        where T : struct, Enum
    {
        var option = new Option<string>(name) { Description = description, HelpName = "word" };
        option.AcceptOnlyFromAmong(Enum.GetNames<T>());
        return option;
    }

    private int Run(ParseResult parsed)
    {
        var media = new MediaInput(Warn);
        MediaImage[] images = _media.Read(parsed, media);
        var judge = new EligibilityJudge(AgreementOf(parsed), images);
        CultureInfo culture = CommonOptions.CultureOf(parsed.GetValue(_language));
        InventorySource source = InventorySource.Of(parsed.GetValue(_inventory)!, _host.OpenInput);
        if (parsed.GetValue(_output) is not { } path)
        {
            return Worst(media, Audit(parsed, source, judge, culture, _host.Output));
        }

        using var file = new AtomicFile(path);
        int code = Audit(parsed, source, judge, culture, file.Writer);
        file.Complete();
        return Worst(media, code);
    }

    private static int Worst(MediaInput media, int code) => media.HasErrors ? ExitCode.BadInput : code;

    private int Audit(ParseResult parsed, InventorySource source, EligibilityJudge judge, CultureInfo culture, TextWriter output)
    {
        string format = parsed.GetValue(_format)!;
        var summary = new AuditSummary();
        DecisionTableWriter? decisions = format == OutputFormat.DecisionTable ? _engine.DecisionsFor(parsed, source.Name, output, judge.Images, culture) : null;
        IVerdictWriter writer = decisions ?? WriterFor(format, output, summary, culture, judge.Images.Count > 1);
        var progress = new Progress(_host);
        foreach (InventoryRow row in Inventory.Read(source, judge, format != OutputFormat.Summary, Warn))
        {
            progress.Step();
            if (row.Error is { } error)
            {
                summary.AddError();
                progress.Clear();
                _host.Error.WriteLine(error);
                decisions?.WriteUnreadable(row);
                continue;
            }

            writer.Write(row);
            if (format is OutputFormat.JsonLines or OutputFormat.Csv or OutputFormat.DecisionTable)
            {
                foreach (DeviceVerdict verdict in row.Verdicts)
                {
                    summary.Add(verdict, row.DeviceCount);
                }
            }
        }

        progress.Clear();
        writer.Finish();
        return ExitCode.Of(summary);
    }

    private IVerdictWriter WriterFor(string format, TextWriter output, AuditSummary summary, CultureInfo culture, bool showsMedia)
    {
        var totals = new SummaryWriter(Terminal.For(_host, output), summary, culture);
        return format switch
        {
            OutputFormat.JsonLines => new JsonLinesWriter(output, culture),
            OutputFormat.Csv => new CsvVerdictWriter(output, culture),
            OutputFormat.Summary => totals,
            _ => new TableWriter(Terminal.For(_host, output), culture, showsMedia, totals),
        };
    }

    private Agreement AgreementOf(ParseResult parsed) => new()
    {
        Program = Word<VolumeProgram>(parsed.GetValue(_program)),
        Purchased = PurchasedOf(parsed.GetValue(_purchased)),
        SoftwareAssurance = Word<SoftwareAssurance>(parsed.GetValue(_assurance)),
        Purpose = Word<Purpose>(parsed.GetValue(_purpose)),
        Brief = Licensing.Briefs.Brief.Find(parsed.GetValue(_brief)!)!,
    };

    private static T Word<T>(string? text)
        where T : struct, Enum => text is null ? default : Enum.Parse<T>(text, ignoreCase: true);

    private static ProductName[]? PurchasedOf(string[]? texts)
    {
        if (texts is null or [])
        {
            return null;
        }

        return [.. texts.SelectMany(text => text.Split(';')).Where(text => text.Trim().Length > 0 && !text.Trim().Equals("None", StringComparison.OrdinalIgnoreCase)).Select(ProductNames.Parse)];
    }

    private void Warn(string message) => _host.Error.WriteLine(message);
}
