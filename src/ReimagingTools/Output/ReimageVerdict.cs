using ReimagingTools.Fleet.Judging;

namespace ReimagingTools.Output;

/// <summary>
/// Whether one device may be reimaged from one image. Strings and numbers only, so that it stays useful in <c>Export-Csv</c>, Clixml, jobs and remoting.
/// It is a reading of the brief, not legal advice; the customer's agreement controls.
/// </summary>
public sealed class ReimageVerdict
{
    private readonly DeviceVerdict _source;
    private readonly VerdictText _text;

    internal ReimageVerdict(string? computerName, DeviceVerdict source, VerdictText text)
    {
        ComputerName = computerName;
        _source = source;
        _text = text;
    }

    /// <summary>The computer, or null when nothing names it.</summary>
    public string? ComputerName { get; }

    /// <summary>Eligible, NotEligible or Indeterminate.</summary>
    public string Decision => _text.Decision;

    /// <summary>The right an Eligible verdict rests on: ReimagingRight, SoftwareAssurance, VolumeLicense or OemRecovery; else None.</summary>
    public string Basis => _text.Basis;

    /// <summary>The brief judged by, "2011-02".</summary>
    public string Brief => _text.Verdict.Brief.Id;

    /// <summary>What the device is licensed for, in words, or null when it is not known.</summary>
    public string? LicensedProduct => _source.Licensed.ProductText;

    /// <summary>What the media holds, in words, or null when it is not known.</summary>
    public string? MediaProduct => _source.Media.ProductText;

    /// <summary>Where the image was read, or null for declared media.</summary>
    public string? MediaSource => _source.Media.Source.Length == 0 ? null : _source.Media.Source;

    /// <summary>The image's 1-based index within its file, or null.</summary>
    public int? MediaIndex => _source.Media.Index;

    /// <summary>The decisive reason in one sentence.</summary>
    public string Reason => _text.Reason;

    /// <summary>What to do next about the decisive finding, or null.</summary>
    public string? Remedy => _text.Remedy;

    /// <summary>Full ids of the clauses that decided, most telling first.</summary>
    public TextList Clauses => _text.Clauses;

    /// <summary>Facts that would settle an Indeterminate verdict, by their column or parameter names.</summary>
    public TextList MissingFacts => _text.MissingFacts;

    /// <summary>One finding per rule.</summary>
    public FindingList Findings => _text.Findings;

    /// <summary>What must be done or kept for the verdict to hold.</summary>
    public TextList Obligations => _text.Obligations;

    /// <summary>What to know beside it: support and warranty, contradictions in the evidence.</summary>
    public TextList Advisories => _text.Advisories;

    /// <summary>How many devices the record stands for.</summary>
    public long DeviceCount => _source.DeviceCount;

    /// <summary>Computer and decision.</summary>
    /// <returns>For instance "PC-01: Eligible".</returns>
    public override string ToString() => (ComputerName ?? "?") + ": " + Decision;

    /// <summary>The device verdict behind the texts, for reports made in the same session.</summary>
    internal DeviceVerdict Source => _source with { ComputerName = ComputerName };
}
