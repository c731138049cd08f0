using ReimagingTools.Fleet.Plans;
using ReimagingTools.Fleet.Reporting;

namespace ReimagingTools.Cli.Output;

/// <summary>One self-contained page of verdicts, or of plans where a planner is given, written when the last row is in.</summary>
internal sealed class HtmlReportWriter(Stream output, AuditSummary summary, ReportOptions options, ReimagePlanner? planner = null) : IVerdictWriter
{
    private readonly ReportBuilder _report = new(options);

    /// <summary>What a report says of itself.</summary>
    public static ReportOptions OptionsOf(ConsoleHost host, IEnumerable<InventorySource> sources, CultureInfo culture) =>
        new()
        {
            Source = string.Join(", ", sources.Select(source => Path.GetFileName(source.Name))),
            CreatedAt = host.Time.GetLocalNow(),
            Culture = culture,
        };

    public void Write(InventoryRow row)
    {
        if (planner is not null)
        {
            _report.Add(planner.Plan(row.Verdicts) with { ComputerName = row.ComputerName, DeviceCount = row.DeviceCount });
            return;
        }

        foreach (DeviceVerdict verdict in row.Verdicts)
        {
            _report.Add(verdict, row.ComputerName, row.DeviceCount);
        }
    }

    public void Finish()
    {
        _report.AddUnreadable(summary.Errors);
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        _report.WriteTo(text);
    }
}
