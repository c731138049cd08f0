using ReimagingTools.Cli.Input;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Fleet.Reporting;
using ReimagingTools.Fleet.Summary;

namespace ReimagingTools.Cli.Output;

/// <summary>One self-contained page, written when the last row is in. The summary counts on for the exit code.</summary>
internal sealed class HtmlReportWriter(TextWriter output, AuditSummary summary, ReportOptions options) : IVerdictWriter
{
    private readonly ReportBuilder _report = new(options);

    public void Write(InventoryRow row)
    {
        foreach (DeviceVerdict verdict in row.Verdicts)
        {
            summary.Add(verdict, row.DeviceCount);
            _report.Add(verdict.Verdict, row.ComputerName, row.DeviceCount);
        }
    }

    public void Finish()
    {
        for (long i = 0; i < summary.Errors; i++)
        {
            _report.AddUnreadable();
        }

        _report.WriteTo(output);
        output.Flush();
    }
}
