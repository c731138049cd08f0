namespace ReimagingTools.Activation.Counting;

/// <summary>
/// Weighs what sources say of one number. A sound refresh goes before a failed one; a source gives way to one that is newer for certain; of those
/// that stand the lower number counts. So an older or a failed source never raises a number, and the order of the sources never matters.
/// </summary>
internal sealed class SourceScale
{
    /// <summary>Sources give local times of unknown zones: closer than this, two dates say nothing about which is newer.</summary>
    private static readonly TimeSpan SameTime = TimeSpan.FromDays(1);

    private readonly Func<MakSource, long?> _number;
    private readonly bool _isSound;
    private readonly DateTime? _newest;

    public SourceScale(IReadOnlyList<MakSource> sources, Func<MakSource, long?> number)
    {
        _number = number;
        MakSource[] speaking = [.. sources.Where(source => number(source) is not null)];
        _isSound = speaking.Any(source => !source.IsFailed);
        _newest = speaking.Where(source => source.IsFailed != _isSound).Max(source => source.Earliest);
        Best = speaking
            .Where(Stands)
            .OrderBy(source => number(source))
            .ThenBy(source => source.Kind)
            .ThenByDescending(source => source.Latest)
            .ThenByDescending(source => source.Used)
            .ThenBy(source => source.Origin, StringComparer.Ordinal)
            .ThenBy(source => source.CountText, StringComparer.Ordinal)
            .FirstOrDefault();
        IsContested = speaking.Any(source => Stands(source) && number(source) != number(Best!));
    }

    /// <summary>The source whose number counts; null when none gives one.</summary>
    public MakSource? Best { get; }

    /// <summary>True when another source that stands gives another number.</summary>
    public bool IsContested { get; }

    /// <summary>What becomes of a source.</summary>
    public MakWeight Weigh(MakSource source) =>
        _number(source) is not { } number ? MakWeight.None
        : source == Best ? MakWeight.Decides
        : source.IsFailed && _isSound ? MakWeight.Failed
        : !Stands(source) ? MakWeight.Older
        : number == _number(Best!) ? MakWeight.Agrees
        : MakWeight.Contradicts;

    /// <summary>True for a source that a newer one has taken the place of, whether it gives a number or not.</summary>
    public bool IsReplaced(MakSource source) => _newest - source.Latest >= SameTime;

    private bool Stands(MakSource source) => source.IsFailed != _isSound && !IsReplaced(source);
}
