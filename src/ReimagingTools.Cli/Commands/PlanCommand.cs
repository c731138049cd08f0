using System.CommandLine;
using ReimagingTools.Cli.Input;
using ReimagingTools.Cli.Output;
using ReimagingTools.Fleet.Plans;
using ReimagingTools.Fleet.Views;

namespace ReimagingTools.Cli.Commands;

/// <summary><c>reimaging plan</c>: which image of a library each device may have, and which media the fleet wants.</summary>
internal sealed class PlanCommand : FleetCommand
{
    private readonly ConsoleHost _host;

    private PlanCommand(ConsoleHost host)
        : base(host, CommonOptions.Format(OutputFormat.Summary, OutputFormat.Csv, OutputFormat.JsonLines, OutputFormat.Html)) => _host = host;

    /// <inheritdoc/>
    protected override bool IsPerImage => true;

    public static Command Create(ConsoleHost host) => new PlanCommand(host).Fill(new Command(
        "plan",
        "Choose for each device the image and index of a library it may have - the newest it is entitled to - or name the Volume Licensing media to get.\n"
        + "--format summary lists the media by the devices they cover and add, and the media to get; --format html is a report of it. Exit codes: 0 all devices have an image,\n"
        + "3 some may have none, 4 for some it is open, 2 unreadable input.\n"
        + "Example: reimaging plan fleet.csv --media D:\\images --program EnterpriseAgreement --format csv --output plan.csv"));

    /// <inheritdoc/>
    protected override IVerdictWriter WriterOf(FleetResult result)
    {
        var planner = new ReimagePlanner();
        PlanAnswer? AnswerOf(InventoryRow row, int number) => number == 0 ? planner.Plan(row.Verdicts).Answer : null;
        return result.Format switch
        {
            OutputFormat.Csv => new AnswerCsv<PlanAnswer>(result.Bytes, PlanView.Fields, result.Culture, AnswerOf),
            OutputFormat.JsonLines => new AnswerJsonLines<PlanAnswer>(result.Bytes, PlanView.Fields, result.Culture, AnswerOf) { IsCounted = true },
            OutputFormat.Html => new HtmlReportWriter(result.Bytes, result.Summary, HtmlReportWriter.OptionsOf(_host, result.Sources, result.Culture), planner),
            _ => new PlanSummaryWriter(Terminal.For(_host, result.Text), result.Culture),
        };
    }
}
