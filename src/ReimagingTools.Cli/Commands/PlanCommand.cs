using ReimagingTools.Fleet.Plans;
using ReimagingTools.Licensing.Facts;

namespace ReimagingTools.Cli.Commands;

/// <summary><c>reimaging plan</c>: which image of a library each device may have, and which media the fleet wants.</summary>
internal sealed class PlanCommand(ConsoleHost host)
    : FleetCommand(host, CommonOptions.Format(OutputFormat.Summary, OutputFormat.Csv, OutputFormat.JsonLines, OutputFormat.Html))
{
    protected override bool IsPerImage => true;

    public static Command Create(ConsoleHost host) => new PlanCommand(host).Fill(new Command("plan"));

    protected override IVerdictWriter WriterOf(FleetResult result)
    {
        var planner = new ReimagePlanner();
        (PlanAnswer, Quotations?)? AnswerOf(InventoryRow row, int number) => number == 0 ? (planner.Plan(row.Verdicts).Answer, null) : null;
        return result.Format switch
        {
            OutputFormat.Csv => new AnswerCsv<PlanAnswer>(result.Bytes, PlanView.Fields, result.Culture, AnswerOf, result.HasMark),
            OutputFormat.JsonLines => new AnswerJsonLines<PlanAnswer>(result.Bytes, PlanView.Fields, result.Culture, AnswerOf) { IsCounted = true },
            OutputFormat.Html => new HtmlReportWriter(
                result.Bytes,
                result.Summary,
                HtmlReportWriter.OptionsOf(Host, result.Sources, result.Culture),
                planner
            ),
            _ => new PlanSummaryWriter(Terminal.For(Host, result.Text), result.Culture) { TellsEach = result.IsOfNamed },
        };
    }
}
