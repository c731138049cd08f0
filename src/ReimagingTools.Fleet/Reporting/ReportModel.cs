using ReimagingTools.Fleet.Plans;
using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Rules;

namespace ReimagingTools.Fleet.Reporting;

/// <summary>Everything the sections of a report are written from.</summary>
internal sealed class ReportModel
{
    /// <summary>The decisions in the order the report names them.</summary>
    public static readonly Decision[] Decisions = [Decision.Eligible, Decision.NotEligible, Decision.Indeterminate];

    private readonly Dictionary<string, int> _products;
    private readonly Dictionary<string, int> _media;

    public ReportModel(
        ReportOptions options,
        IReadOnlyList<ReportGroup> groups,
        IReadOnlyList<AgreementTally> agreements,
        AuditSummary summary,
        long unreadable,
        bool isByName
    )
    {
        Options = options;
        Agreements = agreements;
        Summary = summary;
        Unreadable = unreadable;
        IsByName = isByName;
        Texts = new ReportTexts(options.Culture);
        Groups = [.. groups.OrderByDescending(group => group.Devices).ThenBy(group => group.Verdict.Key, StringComparer.Ordinal)];
        ReportGroup[] whole = [.. Groups.Where(group => !group.Verdict.IsFolded)];
        Products =
        [
            .. whole
                .GroupBy(group => group.Verdict.LicensedProduct ?? "", StringComparer.Ordinal)
                .OrderByDescending(Devices)
                .Select(group => group.Key),
        ];
        Media =
        [
            .. whole
                .GroupBy(group => group.Verdict.Media.Key, StringComparer.Ordinal)
                .OrderByDescending(Devices)
                .Select(group => group.First().Verdict.Media),
        ];
        _products = Index(Products);
        _media = Index([.. Media.Select(media => media.Key)]);
    }

    public ReportOptions Options { get; }

    public ReportTexts Texts { get; }

    public AuditSummary Summary { get; }

    public long Unreadable { get; }

    public bool IsByName { get; }

    /// <summary>What devices show beside what was stated for all or for groups.</summary>
    public ShownBesideStated ShownBeside { get; init; } = new();

    /// <summary>What a library does for the devices, or null in a report of verdicts alone.</summary>
    public PlanSummary? Plan { get; init; }

    /// <summary>The sections below the answer, in their order. A plan tells of images and devices more than their bare pairs do.</summary>
    public IReadOnlyList<string> Sections =>
        Plan is null ? ["blocks", "facts", "matrix", "notices", "devices", "method"] : ["plan", "blocks", "facts", "notices", "devices", "method"];

    /// <summary>The agreements devices were judged under.</summary>
    public IReadOnlyList<AgreementTally> Agreements { get; }

    /// <summary>Groups, largest first.</summary>
    public IReadOnlyList<ReportGroup> Groups { get; }

    /// <summary>Licensed products, most devices first; empty text for devices whose product is not known.</summary>
    public IReadOnlyList<string> Products { get; }

    /// <summary>Images, most devices first.</summary>
    public IReadOnlyList<ReportMedia> Media { get; }

    /// <summary>True when images have to be told apart.</summary>
    public bool HasSeveralImages => Media.Count > 1;

    /// <summary>The most images a device's was chosen from; 1 where nothing was chosen.</summary>
    public int ChosenFrom => Groups.Count == 0 ? 1 : Groups.Max(group => group.Verdict.ChosenFrom);

    /// <summary>True when devices are counted once per image.</summary>
    public bool CountsPairs => HasSeveralImages && Groups.Any(group => group.Verdict.ChosenFrom == 1);

    /// <summary>Index into <see cref="Products"/>, or -1 for a group of many products.</summary>
    public int ProductOf(ReportGroup group) => group.Verdict.IsFolded ? -1 : _products[group.Verdict.LicensedProduct ?? ""];

    /// <summary>Index into <see cref="Media"/>, or -1 for a group of many images.</summary>
    public int MediaOf(ReportGroup group) => group.Verdict.IsFolded ? -1 : _media[group.Verdict.Media.Key];

    /// <summary>What a clause says, or null when no brief has it.</summary>
    public string? ClauseText(string? id)
    {
        if (id is null || Brief.All.FirstOrDefault(brief => id.StartsWith(brief.Id + "/", StringComparison.Ordinal)) is not { } brief)
        {
            return null;
        }

        return brief.FindClause(id.Substring(brief.Id.Length + 1))?.GetText(Texts.Culture);
    }

    /// <summary>What is wrong where a rule does not hold, or null when there is no such rule.</summary>
    public string? RuleText(string name) => RuleBook.Rules.FirstOrDefault(rule => rule.Name == name)?.GetFailingTitle(Texts.Culture);

    /// <summary>What must hold by a rule, or null when there is no such rule.</summary>
    public string? ConditionText(string name) => RuleBook.Rules.FirstOrDefault(rule => rule.Name == name)?.GetSummary(Texts.Culture);

    /// <summary>An image in a few words.</summary>
    public string MediaText(ReportMedia media)
    {
        if (media.IsNotChosen)
        {
            return Texts["Media.NotChosen"];
        }

        string product = media.Product ?? Texts["Unknown.Media"];
        string language = media.Language is null ? "" : ", " + media.Language;
        return product + language + (media.Architecture is null ? "" : ", " + media.Architecture);
    }

    private static long Devices(IEnumerable<ReportGroup> groups) => groups.Sum(group => group.Devices);

    private static Dictionary<string, int> Index(IReadOnlyList<string> keys) =>
        Enumerable.Range(0, keys.Count).ToDictionary(at => keys[at], StringComparer.Ordinal);
}
