using ReimagingTools.Licensing.Facts;

namespace ReimagingTools.Cli.Commands;

/// <summary><c>reimaging eligibility</c>: judges an inventory against media under an agreement.</summary>
internal sealed class EligibilityCommand(ConsoleHost host)
    : FleetCommand(
        host,
        CommonOptions.Format(
            OutputFormat.Table,
            OutputFormat.JsonLines,
            OutputFormat.Csv,
            OutputFormat.Summary,
            OutputFormat.Html,
            OutputFormat.DecisionTable
        )
    )
{
    private readonly EngineOptions _engine = new("csv");
    private readonly Option<bool> _raw = new("--raw");
    private readonly Option<bool> _provenance = new("--provenance");

    public static Command Create(ConsoleHost host)
    {
        var self = new EligibilityCommand(host);
        Command command = self.Fill(new Command("eligibility"), self._raw, self._provenance);
        self._engine.AddTo(command);
        return command;
    }

    protected override void Check(ParseResult parsed)
    {
        _engine.RefuseApart(parsed);
        CommonOptions.RefuseApart(parsed, [_raw], OutputFormat.Csv);
        CommonOptions.RefuseApart(parsed, [_provenance], OutputFormat.JsonLines, OutputFormat.Csv, OutputFormat.DecisionTable);
    }

    protected override IVerdictWriter WriterOf(FleetResult result)
    {
        bool hasProvenance = result.Parsed.GetValue(_provenance);
        View<ImageVerdict> view = hasProvenance ? VerdictView.FieldsWithProvenance : VerdictView.Fields;
        (ImageVerdict, Quotations?)? AnswerOf(InventoryRow row, int number) =>
            number >= row.Verdicts.Length ? null
            : hasProvenance ? (row.Verdicts[number].Image, null)
            : (row.Verdicts[number].Shared, row.Verdicts[number].Quoted);
        return result.Format switch
        {
            OutputFormat.JsonLines => new AnswerJsonLines<ImageVerdict>(result.Bytes, view, result.Culture, AnswerOf),
            OutputFormat.Csv => new AnswerCsv<ImageVerdict>(
                result.Bytes,
                view,
                result.Culture,
                AnswerOf,
                result.HasMark,
                result.Parsed.GetValue(_raw)
            ),
            OutputFormat.Html => new HtmlReportWriter(
                result.Bytes,
                result.Summary,
                HtmlReportWriter.OptionsOf(Host, result.Sources, result.Culture)
            ),
            OutputFormat.DecisionTable => _engine.DecisionsFor(
                result.Parsed,
                result.Text,
                result.Judge.Images,
                result.Judge.IsPerImage,
                hasProvenance,
                result.Culture
            ),
            _ => ForPeople(result),
        };
    }

    protected override TextWriter TallyOf(FleetResult result) =>
        !result.IsFile && result.Format is not (OutputFormat.Table or OutputFormat.Summary) ? Host.Error : Host.Output;

    private IVerdictWriter ForPeople(FleetResult result)
    {
        var totals = new SummaryWriter(Terminal.For(Host, result.Text), result.Summary, result.Culture)
        {
            Questions = Host.NewName("questions", ".csv"),
        };
        return result.Format == OutputFormat.Summary
            ? totals
            : new TableWriter(Terminal.For(Host, result.Text), result.Culture, totals)
            {
                ShowsMedia = result.Judge.Images.Count > 1,
                Media = new SourceNames(result.Judge.Images.Select(image => image.Source)),
                IsEach = result.IsOfNamed,
                TellsClause = result.IsOfNamed,
            };
    }
}
