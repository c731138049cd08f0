namespace ReimagingTools.Fleet.Reporting;

/// <summary>
/// A verdict as the report shows it: texts and words only, so that verdicts read back from a file, a job or another computer can be reported as well
/// as those made in this process.
/// </summary>
public sealed record ReportVerdict
{
    /// <summary>The decision.</summary>
    public Decision Decision { get; init; }

    /// <summary>The right an Eligible verdict rests on.</summary>
    public Basis Basis { get; init; }

    /// <summary>The brief judged by, "2011-02".</summary>
    public string BriefId { get; init; } = "";

    /// <summary>What the device is licensed for, in words, or null when it is not known.</summary>
    public string? LicensedProduct { get; init; }

    /// <summary>The image.</summary>
    public ReportMedia Media { get; init; } = new();

    /// <summary>How many images this one was chosen from; 1 for a verdict that stands for its own image.</summary>
    public int ChosenFrom { get; init; } = 1;

    /// <summary>A line for each of the others, with its decision and why.</summary>
    public IReadOnlyList<string> OtherImages { get; init; } = [];

    /// <summary>The rule that decided, or empty when the verdict was written without it.</summary>
    public string Rule { get; init; } = "";

    /// <summary>The decisive reason in one sentence.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What to do next, or null.</summary>
    public string? Remedy { get; init; }

    /// <summary>Full ids of the clauses that decided, most telling first.</summary>
    public IReadOnlyList<string> ClauseIds { get; init; } = [];

    /// <summary>Facts an Indeterminate verdict misses.</summary>
    public IReadOnlyList<string> MissingFacts { get; init; } = [];

    /// <summary>Those of the missing ones about which sources contradict each other.</summary>
    public IReadOnlyList<string> ContestedFacts { get; init; } = [];

    /// <summary>The facts that together settle an Indeterminate verdict; none where no answer is known to.</summary>
    public IReadOnlyList<string> SettlingFacts { get; init; } = [];

    /// <summary>What must be done or kept for the verdict to hold.</summary>
    public IReadOnlyList<ReportNotice> Obligations { get; init; } = [];

    /// <summary>What to know beside it.</summary>
    public IReadOnlyList<ReportNotice> Advisories { get; init; } = [];

    /// <summary>The agreement, or null when the verdict was written without it.</summary>
    public ReportAgreement? Agreement { get; init; }

    /// <summary>True for a group of many small groups that have no product in common.</summary>
    internal bool IsFolded { get; private init; }

    internal string ClauseId => ClauseIds.Count == 0 ? "" : ClauseIds[0];

    internal SummaryLine Line => new(Decision, Rule, ClauseId, MissingFacts, SettlingFacts, ContestedFacts);

    /// <summary>Tells verdicts apart by what the report shows of them; the agreement is shown once for all.</summary>
    internal string Key =>
        string.Join(
            "\u001e",
            Decision,
            Basis,
            BriefId,
            LicensedProduct,
            Media.Key,
            Rule,
            Reason,
            Remedy,
            ClauseId,
            string.Join(" ", MissingFacts),
            string.Join(" ", SettlingFacts),
            string.Join(" ", ContestedFacts),
            Join(Obligations),
            Join(Advisories),
            ChosenFrom,
            string.Join("\u001d", OtherImages),
            IsFolded
        );

    /// <summary>Puts a verdict into words.</summary>
    public static ReportVerdict Of(ImageVerdict image, CultureInfo culture) =>
        new()
        {
            Decision = image.Verdict.Decision,
            Basis = image.Verdict.Basis,
            BriefId = image.Verdict.Brief.Id,
            LicensedProduct = image.Verdict.Facts.Licensed.ProductText,
            Rule = image.Verdict.Decisive.Rule,
            ClauseIds = [.. image.Verdict.Clauses.Select(clause => clause.Id)],
            Media = image.Media is { } media ? ReportMedia.Of(media) : ReportMedia.OfOpen(image.Answering.Select(each => each.Facts.Media)),
            Reason = image.GetReason(culture),
            Remedy = image.GetRemedy(culture),
            MissingFacts = image.MissingFacts,
            ContestedFacts = image.ContestedFacts,
            SettlingFacts = SummaryLine.Of(image).SettlingFacts,
            Obligations = [.. image.Obligations.Select(notice => new ReportNotice(notice.GetText(culture), notice.ClauseId))],
            Advisories = [.. image.Advisories.Select(notice => new ReportNotice(notice.GetText(culture), notice.ClauseId))],
            ChosenFrom = image.ChosenFrom,
            OtherImages = image.Media is null ? [] : image.GetOthers(culture),
            Agreement = ReportAgreement.Of(image.Verdict.Facts) with { Stated = image.Stated.ToString() },
        };

    /// <summary>What is left of a verdict in a group that takes in many: decision, brief, rule, clause and missing facts.</summary>
    internal ReportVerdict Fold() =>
        new()
        {
            Decision = Decision,
            BriefId = BriefId,
            Rule = Rule,
            ClauseIds = ClauseIds.Count == 0 ? [] : [ClauseIds[0]],
            MissingFacts = MissingFacts,
            ContestedFacts = ContestedFacts,
            SettlingFacts = SettlingFacts,
            ChosenFrom = ChosenFrom,
            IsFolded = true,
        };

    /// <summary>What is left when even folded groups are too many: the decision.</summary>
    internal ReportVerdict FoldAway() =>
        new()
        {
            Decision = Decision,
            ChosenFrom = ChosenFrom,
            IsFolded = true,
        };

    private static string Join(IReadOnlyList<ReportNotice> notices) => string.Join("\u001d", notices.Select(notice => notice.Text));
}
