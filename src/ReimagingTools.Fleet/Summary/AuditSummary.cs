using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Fleet.Summary;

/// <summary>Adds up the verdicts of an audit: decisions, what blocks, what to find out. Holds one entry per distinct verdict, never one per device.</summary>
public sealed class AuditSummary
{
    private readonly Dictionary<Verdict, long> _devicesByVerdict = [];
    private readonly List<(SummaryLine Line, long Devices)> _lines = [];

    /// <summary>Devices counted, each once per image.</summary>
    public long Total => _devicesByVerdict.Values.Sum() + _lines.Sum(item => item.Devices);

    /// <summary>Rows that could not be read.</summary>
    public long Errors { get; private set; }

    /// <summary>Devices by verdict, of the verdicts counted one device at a time.</summary>
    public IReadOnlyDictionary<Verdict, long> DevicesByVerdict => _devicesByVerdict;

    /// <summary>Counts a verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="devices">How many devices it stands for.</param>
    public void Add(DeviceVerdict verdict, long devices)
    {
        _devicesByVerdict.TryGetValue(verdict.Verdict, out long before);
        _devicesByVerdict[verdict.Verdict] = checked(before + devices);
    }

    /// <summary>Counts devices that were grouped elsewhere.</summary>
    /// <param name="line">What their verdicts have in common.</param>
    /// <param name="devices">How many devices there are.</param>
    public void Add(SummaryLine line, long devices) => _lines.Add((line, devices));

    /// <summary>Counts a row that could not be read.</summary>
    public void AddError() => Errors++;

    /// <summary>Devices with one decision.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>How many.</returns>
    public long Count(Decision decision) =>
        _devicesByVerdict.Where(pair => pair.Key.Decision == decision).Sum(pair => pair.Value) + _lines.Where(item => item.Line.Decision == decision).Sum(item => item.Devices);

    /// <summary>The verdicts that decided most devices: rule and clause with how many devices each decided.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>Most devices first; ties in the order of rule names.</returns>
    public IReadOnlyList<SummaryReason> Reasons(Decision decision) =>
    [
        .. Lines().Where(item => item.Line.Decision == decision)
            .GroupBy(item => (item.Line.Rule, item.Line.ClauseId))
            .Select(group => new SummaryReason(group.Key.Rule, group.Key.ClauseId, group.Sum(item => item.Devices)))
            .OrderByDescending(reason => reason.Devices).ThenBy(reason => reason.Rule, StringComparer.Ordinal),
    ];

    /// <summary>The facts that Indeterminate verdicts miss.</summary>
    /// <returns>By the number of devices each fact alone would settle, then by the number it is missing from.</returns>
    public IReadOnlyList<SummaryMissingFact> MissingFacts() =>
    [
        .. Lines().Where(item => item.Line.Decision == Decision.Indeterminate)
            .SelectMany(item => item.Line.MissingFacts.Select(fact => (Fact: fact, Alone: item.Line.IsSettledByOneFact, item.Devices)))
            .GroupBy(item => item.Fact, StringComparer.Ordinal)
            .Select(group => new SummaryMissingFact(group.Key, group.Sum(item => item.Devices), group.Where(item => item.Alone).Sum(item => item.Devices)))
            .OrderByDescending(fact => fact.Settles).ThenByDescending(fact => fact.Devices).ThenBy(fact => fact.Name, StringComparer.Ordinal),
    ];

    private IEnumerable<(SummaryLine Line, long Devices)> Lines() =>
        _devicesByVerdict.Select(pair => (SummaryLine.Of(pair.Key), pair.Value)).Concat(_lines);
}
