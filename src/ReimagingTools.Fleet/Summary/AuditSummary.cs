using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Fleet.Summary;

/// <summary>Adds up the verdicts of an audit: decisions, what blocks, what to find out. Holds one entry per distinct verdict, never one per device.</summary>
public sealed class AuditSummary
{
    private readonly Dictionary<Verdict, long> _devicesByVerdict = [];

    /// <summary>Devices counted, each once per image.</summary>
    public long Total => _devicesByVerdict.Values.Sum();

    /// <summary>Rows that could not be read.</summary>
    public long Errors { get; private set; }

    /// <summary>Devices by verdict.</summary>
    public IReadOnlyDictionary<Verdict, long> DevicesByVerdict => _devicesByVerdict;

    /// <summary>Counts a verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="devices">How many devices it stands for.</param>
    public void Add(DeviceVerdict verdict, long devices)
    {
        _devicesByVerdict.TryGetValue(verdict.Verdict, out long before);
        _devicesByVerdict[verdict.Verdict] = checked(before + devices);
    }

    /// <summary>Counts a row that could not be read.</summary>
    public void AddError() => Errors++;

    /// <summary>Devices with one decision.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>How many.</returns>
    public long Count(Decision decision) => _devicesByVerdict.Where(pair => pair.Key.Decision == decision).Sum(pair => pair.Value);

    /// <summary>The verdicts that decided most devices: rule and clause with how many devices each decided.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>Most devices first; ties in the order of rule names.</returns>
    public IReadOnlyList<SummaryReason> Reasons(Decision decision) =>
    [
        .. _devicesByVerdict.Where(pair => pair.Key.Decision == decision)
            .GroupBy(pair => (pair.Key.Decisive.Rule, pair.Key.Decisive.Clause.Id))
            .Select(group => new SummaryReason(group.Key.Rule, group.Key.Id, group.First().Key, group.Sum(pair => pair.Value)))
            .OrderByDescending(reason => reason.Devices).ThenBy(reason => reason.Rule, StringComparer.Ordinal),
    ];

    /// <summary>The facts that Indeterminate verdicts miss.</summary>
    /// <returns>By the number of devices each fact alone would settle, then by the number it is missing from.</returns>
    public IReadOnlyList<SummaryMissingFact> MissingFacts() =>
    [
        .. _devicesByVerdict.Where(pair => pair.Key.Decision == Decision.Indeterminate)
            .SelectMany(pair => pair.Key.MissingFacts.Select(fact => (Fact: fact, Alone: IsSettledByOne(pair.Key), Devices: pair.Value)))
            .GroupBy(item => item.Fact, StringComparer.Ordinal)
            .Select(group => new SummaryMissingFact(group.Key, group.Sum(item => item.Devices), group.Where(item => item.Alone).Sum(item => item.Devices)))
            .OrderByDescending(fact => fact.Settles).ThenByDescending(fact => fact.Devices).ThenBy(fact => fact.Name, StringComparer.Ordinal),
    ];

    /// <summary>One missing fact settles a verdict only if no question stays open that no fact would answer.</summary>
    private static bool IsSettledByOne(Verdict verdict) =>
        verdict.MissingFacts.Count == 1 && verdict.Findings.All(finding => finding.Outcome != Outcome.Undetermined || finding.Missing.Count > 0);
}
