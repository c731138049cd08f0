using System.CommandLine;
using ReimagingTools.Cli.Output;
using ReimagingTools.Fleet.Summary;

namespace ReimagingTools.Cli.Commands;

/// <summary><c>reimaging questions</c>: the fewest questions that settle the most devices, as a file that is an entitlement file once filled in.</summary>
internal sealed class QuestionsCommand : FleetCommand
{
    private readonly ConsoleHost _host;

    private QuestionsCommand(ConsoleHost host)
        : base(host, CommonOptions.Format(OutputFormat.Csv, OutputFormat.JsonLines)) => _host = host;

    /// <inheritdoc/>
    protected override bool TellsDevicesApart => true;

    public static Command Create(ConsoleHost host) => new QuestionsCommand(host).Fill(new Command(
        "questions",
        "Ask the fewest questions that settle the most devices, biggest first: what groups of devices were licensed for, with what is known of them.\n"
        + "Fill in the cells that hold ? in a spreadsheet and give the file back: reimaging eligibility ... --entitlements questions.csv.\n"
        + "A cell that stays ? says nothing. Exit codes: 0 done, 2 unreadable input.\n"
        + "Example: reimaging questions fleet.csv --media D:\\images --program EnterpriseAgreement --output questions.csv"));

    /// <inheritdoc/>
    protected override IVerdictWriter WriterOf(FleetResult result) =>
        new QuestionWriter(result.Bytes, result.Format, result.IsFile, result.Culture, _host.Error.WriteLine);

    /// <inheritdoc/>
    protected override int CodeOf(AuditSummary summary) => summary.Errors > 0 ? ExitCode.BadInput : ExitCode.Success;
}
