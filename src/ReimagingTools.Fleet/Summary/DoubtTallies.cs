using ReimagingTools.Fleet.Judging;

namespace ReimagingTools.Fleet.Summary;

/// <summary>Counts devices by what is contested of them, and by the values of theirs that nobody understood: a thousand of each.</summary>
internal sealed class DoubtTallies
{
    private const int Most = 1_000;

    private readonly Dictionary<(string Kind, string Text), UnreadTally> _unread = [];
    private readonly Dictionary<(string Name, string Sources), ContestedTally> _contested = [];

    /// <summary>The counter of a contested fact.</summary>
    /// <param name="name">The name of the fact.</param>
    /// <param name="sources">What its sources say; past the first thousand they are counted by the name alone.</param>
    public SummaryCounter OfContested(string name, string sources)
    {
        if (!_contested.TryGetValue((name, sources), out ContestedTally? tally))
        {
            (string, string) key = (name, _contested.Count < Most ? sources : "");
            _ = _contested.TryGetValue(key, out tally);
            _contested[key] = tally ??= new ContestedTally();
        }

        return tally;
    }

    /// <summary>The counter of a value that is not understood; null past the first thousand.</summary>
    /// <param name="unread">The value.</param>
    /// <param name="text">The text of the device that is counted.</param>
    public SummaryCounter? OfUnread(UnreadText unread, string text)
    {
        (string, string) key = (unread.Evidence.Heading, text);
        if (!_unread.TryGetValue(key, out UnreadTally? tally) && _unread.Count < Most)
        {
            tally = new UnreadTally(unread with { Evidence = unread.Evidence with { Value = text } });
            _unread.Add(key, tally);
        }

        return tally;
    }

    /// <summary>The contested facts, most devices first.</summary>
    public IReadOnlyList<SummaryContested> Contested() =>
        [
            .. _contested
                .Select(each => new SummaryContested(each.Key.Name, each.Key.Sources, each.Value.Devices))
                .OrderByDescending(each => each.Devices)
                .ThenBy(each => each.Name, StringComparer.Ordinal)
                .ThenBy(each => each.Sources, StringComparer.Ordinal),
        ];

    /// <summary>The values, most devices first.</summary>
    /// <param name="isTold">Tells a value that is told elsewhere; null where none is.</param>
    public IReadOnlyList<SummaryUnread> NotUnderstood(Func<UnreadText, bool>? isTold) =>
        [
            .. _unread
                .Values.Where(tally => isTold?.Invoke(tally.Unread) != true)
                .Select(tally => new SummaryUnread(tally.Unread, tally.Devices))
                .OrderByDescending(unread => unread.Devices)
                .ThenBy(unread => unread.Value.ToString(), StringComparer.Ordinal),
        ];

    private sealed class ContestedTally : SummaryCounter;

    private sealed class UnreadTally(UnreadText unread) : SummaryCounter
    {
        public UnreadText Unread => unread;
    }
}
