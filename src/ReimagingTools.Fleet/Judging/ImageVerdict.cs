namespace ReimagingTools.Fleet.Judging;

/// <summary>
/// The verdict on one image, and its place among the images judged with it. Shared by every device of the same verdicts, so that what is made of it
/// is made once.
/// </summary>
public sealed class ImageVerdict
{
    private static readonly StatedLicense NothingStated = new();

    private readonly ImageChoice? _choice;

    internal ImageVerdict(Verdict verdict, int number, bool isAnswer, ImageChoice? choice)
    {
        Verdict = verdict;
        Number = number;
        IsAnswer = isAnswer;
        _choice = choice;
        Answering = choice?.Answering ?? [verdict];
    }

    /// <summary>The verdict.</summary>
    public Verdict Verdict { get; }

    /// <summary>The image, counted from 1 in the order the images are given.</summary>
    public int Number { get; }

    /// <summary>
    /// True for the image that answers for the device; false for the others of a list of all images. Devices are counted by their answers.
    /// </summary>
    public bool IsAnswer { get; }

    /// <summary>How many images the answer was chosen from; 1 for a verdict that stands for its own image.</summary>
    public int ChosenFrom => _choice?.Count ?? 1;

    /// <summary>
    /// The image the device may be given if the verdict says so; null where several are open and nothing that is known tells which of them it could
    /// have.
    /// </summary>
    public MediaImage? Media => _choice is { IsOpen: true } ? null : Verdict.Facts.Media;

    /// <summary>Where the image lies, or where all images lie that it could still be; empty for declared media, and for several media.</summary>
    public string MediaSource => Media?.Source ?? Common([.. Among.Select(each => each.Facts.Media.Source)]) ?? "";

    /// <summary>
    /// The decisive reason in one sentence; where the media holds several products and none is licensed, with all of them; where no image is chosen,
    /// the one that most of those that are open have in common, and so one that names none of them.
    /// </summary>
    public string GetReason(CultureInfo culture)
    {
        if (Answering.Count == 1)
        {
            return _choice?.GetReasonOfAll(culture) ?? Verdict.GetReason(culture);
        }

        IGrouping<string, Verdict> most = Answering
            .GroupBy(each => each.GetReason(culture))
            .OrderByDescending(same => same.Count())
            .ThenBy(same => same.Key, StringComparer.Ordinal)
            .First();
        return most.Select(each => each.Facts.Media.ProductText).Distinct().Count() > 1 ? most.Key : _choice!.GetReason(culture);
    }

    /// <summary>
    /// What to do next: about the violation that decided, or about each question that is open; where no image is chosen, of each that is open.
    /// </summary>
    /// <returns>Sentences, or null where there is nothing to do.</returns>
    public string? GetRemedy(CultureInfo culture) => VerdictView.Remedy(Answering, culture);

    /// <summary>What must be done or kept; where no image is chosen, what holds for each that is open.</summary>
    public IReadOnlyList<Notice> Obligations => Shared(each => each.Obligations);

    /// <summary>What to know beside it; where no image is chosen, what holds for each that is open.</summary>
    public IReadOnlyList<Notice> Advisories => Shared(each => each.Advisories);

    /// <summary>One finding per rule; where no image is chosen, those that say the same of each that is open.</summary>
    /// <returns>The findings, in the order the rules are read, each with the sides of its comparison; null where a side is of one of several
    /// images.</returns>
    public IReadOnlyList<(Finding Finding, string? Licensed, string? Media)> GetFindings(CultureInfo culture)
    {
        if (Answering.Count == 1)
        {
            return [.. Verdict.Findings.Select(finding => (finding, finding.Licensed, finding.Media))];
        }

        IEnumerable<(Finding Finding, List<Finding> Alike)> told = Verdict.Findings.Select(finding => (finding, FindingsLike(finding, culture)));
        return
        [
            .. told.Where(each => each.Alike.Count == Answering.Count)
                .Select(each => (each.Finding, Side(each.Alike, finding => finding.Licensed), Side(each.Alike, finding => finding.Media))),
        ];
    }

    /// <summary>The facts that would settle it; where no image is chosen, those that any of the open ones misses.</summary>
    public IReadOnlyList<string> MissingFacts =>
        Answering.Count == 1 ? Verdict.MissingFacts : [.. Answering.SelectMany(each => each.MissingFacts).Distinct(StringComparer.Ordinal)];

    /// <summary>Those of <see cref="MissingFacts"/> about which sources contradict each other.</summary>
    public IReadOnlyList<string> ContestedFacts =>
        Answering.Count == 1 ? Verdict.ContestedFacts : [.. Answering.SelectMany(each => each.ContestedFacts).Distinct(StringComparer.Ordinal)];

    /// <summary>The verdicts that answer for the device: this one, or each that is open where no image is chosen.</summary>
    internal IReadOnlyList<Verdict> Answering { get; }

    /// <summary>The verdicts on all images it was chosen from.</summary>
    internal IReadOnlyList<Verdict> Among => _choice?.Verdicts ?? [Verdict];

    /// <summary>What was stated about the licenses of all devices.</summary>
    public StatedLicense Stated { get; internal init; } = NothingStated;

    /// <summary>The findings of all that answer that say the same.</summary>
    private List<Finding> FindingsLike(Finding finding, CultureInfo culture) =>
        [
            .. Answering
                .SelectMany(each => each.Findings)
                .Where(other =>
                    other.Rule == finding.Rule && other.Outcome == finding.Outcome && other.GetMessage(culture) == finding.GetMessage(culture)
                ),
        ];

    private static string? Side(IEnumerable<Finding> findings, Func<Finding, string?> side) =>
        Common([.. findings.Select(finding => side(finding) ?? "")]) is { Length: > 0 } common ? common : null;

    private static string? Common(IReadOnlyList<string> texts) => texts.All(text => text == texts[0]) ? texts[0] : null;

    private IReadOnlyList<Notice> Shared(Func<Verdict, IReadOnlyList<Notice>> of) =>
        Answering.Count == 1
            ? of(Verdict)
            :
            [
                .. of(Verdict)
                    .Where(notice =>
                        Answering.All(each =>
                            of(each).Any(other => other.GetText(CultureInfo.InvariantCulture) == notice.GetText(CultureInfo.InvariantCulture))
                        )
                    ),
            ];

    /// <summary>A verdict that stands for itself.</summary>
    /// <returns>The answer for its one image.</returns>
    public static ImageVerdict Of(Verdict verdict) => new(verdict, 1, isAnswer: true, choice: null);

    /// <summary>Why this image answers, in one sentence; null where there was nothing to choose.</summary>
    public string? GetChoice(CultureInfo culture) => _choice?.GetReason(culture);

    /// <summary>The images not chosen, one line each with the reason; empty where there was nothing to choose.</summary>
    /// <returns>The lines, in the order of the images.</returns>
    public IReadOnlyList<string> GetOthers(CultureInfo culture) => _choice?.GetOthers(culture) ?? [];
}
