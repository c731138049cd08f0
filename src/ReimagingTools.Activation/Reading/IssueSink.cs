using ReimagingTools.Activation.Keys;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Activation.Reading;

/// <summary>Makes issues for one source and hands them on, masked and short.</summary>
internal sealed class IssueSink
{
    private const int LongestDetail = 60;

    private readonly Action<MakIssue> _report;

    public IssueSink(string origin, Action<MakIssue> report)
    {
        Origin = ProductKeys.Mask(origin);
        _report = report;
    }

    public string Origin { get; }

    /// <summary>The line being read, or null.</summary>
    public long? Line { get; set; }

    public void Inform(MakIssueKind kind, string detail) => _report(Issue(kind, MakSeverity.Information, detail) with { Line = null });

    public void Warn(MakIssueKind kind, string detail = "") => _report(Issue(kind, MakSeverity.Warning, detail));

    public void Fail(MakIssueKind kind, string detail = "") => _report(Issue(kind, MakSeverity.Error, detail));

    public MakSourceException Stop(MakIssueKind kind, string detail = "") => new(Issue(kind, MakSeverity.Error, detail));

    private MakIssue Issue(MakIssueKind kind, MakSeverity severity, string detail)
    {
        string masked = ProductKeys.Mask(detail);
        return new MakIssue(kind, severity, Origin, Line, masked.Length > LongestDetail ? masked.Substring(0, LongestDetail) + "..." : masked);
    }
}
