using ReimagingTools.Fleet.Judging;

namespace ReimagingTools.Output;

/// <summary>
/// Whether one device may be reimaged, from the image that fits it best or from one image. Strings and numbers only, so that it stays useful in
/// <c>Export-Csv</c>, Clixml, jobs and remoting. It is a reading of the brief, not legal advice; the customer's agreement controls.
/// </summary>
public sealed class ReimageVerdict
{
    private static readonly TextList NoProofs = new([]);

    private readonly WordedVerdict _verdict;
    private readonly WithdrawnDevices _withdrawn;

    internal ReimageVerdict(NamedDevice named, WordedVerdict verdict, WithdrawnDevices withdrawn)
    {
        ComputerName = ProductKeys.MaskOrNull(named.ComputerName);
        Proofs = named.Proofs.Count == 0 ? NoProofs : new TextList(named.Proofs.Select(ProductKeys.Mask));
        Selectors = named.Selectors;
        _verdict = verdict;
        _withdrawn = withdrawn;
    }

    /// <summary>The computer, or null when nothing names it.</summary>
    public string? ComputerName { get; }

    /// <summary>Eligible, NotEligible or Indeterminate; an Eligible answer that records which came later withdrew is Indeterminate.</summary>
    public string Decision => IsTakenBack ? nameof(Licensing.Verdicts.Decision.Indeterminate) : _verdict.Text.Decision;

    /// <summary>
    /// The right an Eligible verdict rests on: ReimagingRight, SoftwareAssurance, VolumeLicense or OemRecovery; else None, also where the answer was
    /// withdrawn.
    /// </summary>
    public string Basis => IsTakenBack ? nameof(Licensing.Verdicts.Basis.None) : _verdict.Text.Basis;

    /// <summary>The brief judged by, "2011-02".</summary>
    public string Brief => _verdict.Text.Verdict.Brief.Id;

    /// <summary>The day judged by, "2026-11-27"; the same facts, brief and day give the same verdict.</summary>
    public string? AsOf => _verdict.Text.Verdict.AsOf?.ToString();

    /// <summary>What the device is licensed for, in words, or null when it is not known.</summary>
    public string? LicensedProduct => _verdict.Source.Licensed.ProductText;

    /// <summary>What the image holds, in words, or null when it is not known, or none of several can be chosen.</summary>
    public string? MediaProduct => _verdict.Source.Image.Media?.ProductText;

    /// <summary>Where the image was read, or null for declared media.</summary>
    public string? MediaSource => _verdict.Source.Image.MediaSource is { Length: > 0 } source ? source : null;

    /// <summary>The image's 1-based index within its file, or null, also where none of several can be chosen.</summary>
    public int? MediaIndex => _verdict.Source.Image.Media?.Index;

    /// <summary>Why this image answers for the device, where the media holds several, or what is needed to choose one; or null.</summary>
    public string? MediaChoice => _verdict.Text.MediaChoice;

    /// <summary>The other images, one line each with the reason; empty where there is no other, and for verdicts per image.</summary>
    public TextList OtherImages => _verdict.Text.OtherImages;

    /// <summary>The decisive reason in one sentence.</summary>
    public string Reason => IsTakenBack ? Messages.Format("AnswerWithdrawn") : _verdict.Text.Reason;

    /// <summary>What to do next about the decisive finding, or null.</summary>
    public string? Remedy => _verdict.Text.Remedy;

    /// <summary>Full ids of the clauses that decided, most telling first.</summary>
    public TextList Clauses => _verdict.Text.Clauses;

    /// <summary>Facts that would settle an Indeterminate verdict, by their column or parameter names.</summary>
    public TextList MissingFacts => _verdict.Text.MissingFacts;

    /// <summary>
    /// Those of <see cref="MissingFacts"/> that are not silent: sources contradict each other about them, and one more answer settles nothing.
    /// </summary>
    public TextList ContestedFacts => _verdict.Text.ContestedFacts;

    /// <summary>What the device shows that its license does not explain, as another system that runs or a virtual machine; empty for none.</summary>
    public TextList Discrepancies => _verdict.Text.Discrepancies;

    /// <summary>One finding per rule.</summary>
    public FindingList Findings => _verdict.Text.Findings;

    /// <summary>What must be done or kept for the verdict to hold.</summary>
    public TextList Obligations => _verdict.Text.Obligations;

    /// <summary>What to know beside it: support and warranty, contradictions in the evidence.</summary>
    public TextList Advisories => _verdict.Text.Advisories;

    /// <summary>Invoices or orders behind what entitlements state of the device.</summary>
    public TextList Proofs { get; }

    /// <summary>
    /// True when a record of this one device, or an entitlement that names it, tells of a license; false where only what is said of a group or
    /// stated for all does.
    /// </summary>
    public bool IsLicenseOwn => _verdict.IsLicenseOwn;

    /// <summary>How many devices the record stands for.</summary>
    public long DeviceCount => _verdict.Source.DeviceCount;

    /// <summary>Computer and decision.</summary>
    /// <returns>For instance "PC-01: Eligible".</returns>
    public override string ToString() => (ComputerName ?? "?") + ": " + Decision;

    /// <summary>True once records that came later withdrew the answer.</summary>
    internal bool IsWithdrawn => _withdrawn.Contains(ComputerName);

    private bool IsTakenBack => IsWithdrawn && _verdict.Source.Decision == Licensing.Verdicts.Decision.Eligible;

    /// <summary>What the device can be told from others by.</summary>
    internal DeviceSelectors Selectors { get; }

    /// <summary>The device verdict behind the texts, for reports made in the same session.</summary>
    internal DeviceVerdict Source => _verdict.Source with { ComputerName = ComputerName };
}
