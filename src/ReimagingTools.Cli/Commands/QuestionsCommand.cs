namespace ReimagingTools.Cli.Commands;

/// <summary>
/// <c>reimaging questions</c>: the fewest questions that settle the most devices, as a file that is an entitlement file once filled in.
/// </summary>
internal sealed class QuestionsCommand(ConsoleHost host) : FleetCommand(host, CommonOptions.Format(OutputFormat.Csv, OutputFormat.JsonLines))
{
    protected override bool TellsDevicesApart => true;

    public static Command Create(ConsoleHost host) => new QuestionsCommand(host).Fill(new Command("questions"));

    protected override IVerdictWriter WriterOf(FleetResult result) =>
        new QuestionWriter(result.Bytes, result.Format, result.HasMark, result.Culture, Host.Error.WriteLine);

    protected override int CodeOf(AuditSummary summary) => summary.Errors > 0 ? ExitCode.BadInput : ExitCode.Success;
}
