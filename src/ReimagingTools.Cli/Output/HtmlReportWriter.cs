using System.Text;
using ReimagingTools.Cli.Input;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Fleet.Reporting;
using ReimagingTools.Fleet.Summary;

namespace ReimagingTools.Cli.Output;

/// <summary>One self-contained page, written when the last row is in.</summary>
internal sealed class HtmlReportWriter(Stream output, AuditSummary summary, ReportOptions options) : IVerdictWriter
{
    private readonly ReportBuilder _report = new(options);

    public void Write(InventoryRow row)
    {
        foreach (DeviceVerdict verdict in row.Verdicts)
        {
            _report.Add(verdict.Image, row.ComputerName, row.DeviceCount);
        }
    }

    public void Finish()
    {
        _report.AddUnreadable(summary.Errors);
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        _report.WriteTo(text);
    }
}
