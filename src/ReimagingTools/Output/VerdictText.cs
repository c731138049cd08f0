using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Output;

/// <summary>
/// The words of one verdict in one language, shared by every device it holds for; the longer ones are put together when first asked for.
/// </summary>
internal sealed class VerdictText(ImageVerdict image, CultureInfo culture)
{
    private readonly Lazy<FindingList> _findings = new(() => new FindingList(image.GetFindings(culture), culture));
    private readonly Lazy<TextList> _obligations = new(() => new TextList(image.Obligations.Select(notice => notice.GetText(culture))));
    private readonly Lazy<TextList> _advisories = new(() => new TextList(image.Advisories.Select(notice => notice.GetText(culture))));
    private readonly Lazy<TextList> _others = new(() => new TextList(image.GetOthers(culture)));
    private readonly Lazy<string?> _choice = new(() => image.GetChoice(culture));
    private readonly Lazy<string> _reason = new(() => image.GetReason(culture));

    public Verdict Verdict { get; } = image.Verdict;

    public string Decision { get; } = image.Verdict.Decision.ToString();

    public string Basis { get; } = image.Verdict.Basis.ToString();

    public TextList Clauses { get; } = new(image.Verdict.Clauses.Select(clause => clause.Id));

    public TextList MissingFacts { get; } = new(image.MissingFacts);

    public TextList ContestedFacts { get; } = new(image.ContestedFacts);

    public TextList Discrepancies { get; } = new(Fleet.Judging.Discrepancies.Of(image.Verdict.Facts.Licensed));

    public string? Remedy { get; } = image.GetRemedy(culture);

    public string Reason => _reason.Value;

    public TextList OtherImages => _others.Value;

    public string? MediaChoice => _choice.Value;

    public FindingList Findings => _findings.Value;

    public TextList Obligations => _obligations.Value;

    public TextList Advisories => _advisories.Value;
}
