using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Output;

/// <summary>The words of one verdict in one language, shared by every device it holds for; the longer ones are put together when first asked for.</summary>
internal sealed class VerdictText
{
    private readonly Lazy<FindingList> _findings;
    private readonly Lazy<TextList> _obligations;
    private readonly Lazy<TextList> _advisories;
    private readonly Lazy<TextList> _others;
    private readonly Lazy<string?> _choice;
    private readonly Lazy<string> _reason;

    public VerdictText(ImageVerdict image, CultureInfo culture)
    {
        Verdict verdict = image.Verdict;
        Verdict = verdict;
        Decision = verdict.Decision.ToString();
        Basis = verdict.Basis.ToString();
        Clauses = new TextList(verdict.Clauses.Select(clause => clause.Id));
        MissingFacts = new TextList(image.MissingFacts);
        ContestedFacts = new TextList(image.ContestedFacts);
        Remedy = image.GetRemedy(culture);
        _others = new Lazy<TextList>(() => new TextList(image.GetOthers(culture)));
        _choice = new Lazy<string?>(() => image.GetChoice(culture));
        _reason = new Lazy<string>(() => image.GetReason(culture));
        _findings = new Lazy<FindingList>(() => new FindingList(image.GetFindings(culture), culture));
        _obligations = new Lazy<TextList>(() => new TextList(image.Obligations.Select(notice => notice.GetText(culture))));
        _advisories = new Lazy<TextList>(() => new TextList(image.Advisories.Select(notice => notice.GetText(culture))));
    }

    public Verdict Verdict { get; }

    public string Decision { get; }

    public string Basis { get; }

    public TextList Clauses { get; }

    public TextList MissingFacts { get; }

    public TextList ContestedFacts { get; }

    public string? Remedy { get; }

    public string Reason => _reason.Value;

    public TextList OtherImages => _others.Value;

    public string? MediaChoice => _choice.Value;

    public FindingList Findings => _findings.Value;

    public TextList Obligations => _obligations.Value;

    public TextList Advisories => _advisories.Value;
}
