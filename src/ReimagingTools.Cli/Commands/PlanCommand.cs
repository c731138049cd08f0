using System.CommandLine;
using System.Globalization;
using ReimagingTools.Cli.Output;
using ReimagingTools.Fleet.Summary;

namespace ReimagingTools.Cli.Commands;

/// <summary><c>reimaging plan</c>: which image of a library each device may have, and which media the fleet wants.</summary>
internal sealed class PlanCommand : FleetCommand
{
    private readonly ConsoleHost _host;

    private PlanCommand(ConsoleHost host)
        : base(host, CommonOptions.Format(OutputFormat.Summary, OutputFormat.Csv, OutputFormat.JsonLines)) => _host = host;

    /// <inheritdoc/>
    protected override bool IsPerImage => true;

    public static Command Create(ConsoleHost host) => new PlanCommand(host).Fill(new Command(
        "plan",
        "Choose for each device the image and index of a library it may have - the newest it is entitled to - or name the Volume Licensing media to get.\n"
        + "--format summary lists the media by the devices they cover and add, and the media to get. Exit codes: 0 all devices have an image,\n"
        + "3 some may have none, 4 for some it is open, 2 unreadable input.\n"
        + "Example: reimaging plan fleet.csv --media D:\\images --program EnterpriseAgreement --format csv --output plan.csv"));

    /// <inheritdoc/>
    protected override IVerdictWriter WriterOf(string format, Stream bytes, TextWriter text, bool isFile, CultureInfo culture) => format switch
    {
        OutputFormat.Csv => new PlanCsvWriter(bytes, culture),
        OutputFormat.JsonLines => new PlanJsonLinesWriter(bytes, culture),
        _ => new PlanSummaryWriter(Terminal.For(_host, text), culture),
    };

    /// <inheritdoc/>
    protected override int CodeOf(AuditSummary summary) => ExitCode.Of(summary);
}
