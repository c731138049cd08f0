using ReimagingTools.Fleet.Judging;
using ReimagingTools.Fleet.Questions;

namespace ReimagingTools.Fleet.Summary;

/// <summary>What an audit adds up of a verdict.</summary>
/// <param name="Rule">The rule that decided, or empty.</param>
/// <param name="ClauseId">The clause that decided, or empty.</param>
/// <param name="MissingFacts">The facts an Indeterminate verdict misses.</param>
/// <param name="SettlingFacts">The facts that together settle an Indeterminate verdict, also those that are asked for once others are known; none
/// where no answer is known to.</param>
/// <param name="ContestedFacts">Those of the missing ones about which sources contradict each other.</param>
public sealed record SummaryLine(
    Decision Decision,
    string Rule,
    string ClauseId,
    IReadOnlyList<string> MissingFacts,
    IReadOnlyList<string> SettlingFacts,
    IReadOnlyList<string> ContestedFacts
)
{
    /// <summary>Lines that say the same have the same key.</summary>
    internal string Key =>
        string.Join("\n", [Decision.ToString(), Rule, ClauseId, .. MissingFacts, "", .. SettlingFacts, "", .. ContestedFacts, "", .. SpokenFacts]);

    /// <summary>Those of the missing ones of which records say something nobody understood: what is stated for all does not speak there.</summary>
    public IReadOnlyList<string> SpokenFacts { get; init; } = [];

    /// <summary>True for a Volume license of desktop Windows, which is an upgrade, where the license under it is not shown.</summary>
    internal bool IsOfBase => Decision == Decision.Indeterminate && Rule == FullLicenseRule && MissingFacts.Contains(FactNames.LicenseChannel);

    private const string FullLicenseRule = "FullDesktopLicense";

    /// <summary>
    /// What an audit adds up of the verdict that answers for a device; where no image is chosen, by the open one that the fewest answers settle.
    /// </summary>
    internal static SummaryLine Of(ImageVerdict image) =>
        Of(
            image.Verdict,
            image.MissingFacts,
            image.Answering.Select(Settling).Where(facts => facts.Count > 0).OrderBy(facts => facts.Count).FirstOrDefault() ?? [],
            image.ContestedFacts
        );

    private static SummaryLine Of(
        Verdict verdict,
        IReadOnlyList<string> missingFacts,
        IReadOnlyList<string> settlingFacts,
        IReadOnlyList<string> contestedFacts
    ) =>
        new(verdict.Decision, verdict.Decisive.Rule, verdict.Decisive.Clause.Id, missingFacts, settlingFacts, contestedFacts)
        {
            SpokenFacts =
                missingFacts.Count == 0
                    ? []
                    :
                    [
                        .. FactKeys
                            .Of(verdict.Facts)
                            .Where(each => each.Fact.Unread.Count > 0)
                            .Select(each => each.Name)
                            .Distinct()
                            .Intersect(missingFacts),
                    ],
        };

    private static IReadOnlyList<string> Settling(Verdict verdict) =>
        verdict.Decision != Decision.Indeterminate
            ? []
            : OpenFacts.Of(verdict, [])?.Names ?? (IsSettledByOtherFact(verdict) ? verdict.MissingFacts : []);

    /// <summary>A fact of the media or the agreement, where no question stays open that no fact would answer.</summary>
    private static bool IsSettledByOtherFact(Verdict verdict) =>
        verdict.MissingFacts.Count == 1
        && verdict.ContestedFacts.Count == 0
        && !OpenFacts.IsAskable(verdict.MissingFacts[0])
        && verdict.Findings.All(finding => finding.Outcome != Outcome.Undetermined || finding.Missing.Count > 0);
}
