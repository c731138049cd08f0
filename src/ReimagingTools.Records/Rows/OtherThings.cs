namespace ReimagingTools.Records.Rows;

/// <summary>
/// Records of what is no device: counted by what they are, and noted where they run a system of their own, for rows of the same computer that come
/// later.
/// </summary>
internal sealed class OtherThings(SeenDevices seen, Action<RowIssue>? list)
{
    private const string OfOther = "\u0004";
    private const int MostNamed = 3;

    private readonly Dictionary<string, (RowPlace Place, long Count, List<string> Titles)> _counts = new(StringComparer.Ordinal);
    private readonly List<string> _systems = [];

    /// <summary>What is to be told of them.</summary>
    public IEnumerable<RowIssue> Issues =>
        _counts.Select(other => new RowIssue(RowIssueKind.NoDevice, other.Value.Place, other.Value.Count, other.Key) { Names = other.Value.Titles });

    /// <summary>Counts a record.</summary>
    public void Count(RowRecord record, string thing)
    {
        (RowPlace Place, long Count, List<string> Titles) before = _counts.TryGetValue(thing, out var known) ? known : (record.Place, 0, []);
        string[] titles = record.Title is { } title ? [title] : [];
        if (before.Titles.Count < MostNamed && titles.Length > 0 && !before.Titles.Contains(titles[0], StringComparer.OrdinalIgnoreCase))
        {
            before.Titles.Add(titles[0]);
        }

        _counts[thing] = (before.Place, before.Count + 1, before.Titles);
        list?.Invoke(new RowIssue(RowIssueKind.NoDevice, record.Place, 1, thing) { Names = titles });
    }

    /// <summary>Counts a computer of another system, and notes its name and keys.</summary>
    public void Note(RowRecord record, string thing)
    {
        Count(record, thing);
        if (!_systems.Contains(thing))
        {
            _systems.Add(thing);
        }

        foreach (string name in NamesOf(record.Reached, record.Keys))
        {
            if (!seen.TryFind(name, out _, out _))
            {
                seen.Add(name, record.Place.Line, (uint)_systems.IndexOf(thing));
            }
        }
    }

    /// <summary>What an earlier row says a computer is that runs another system; null when there is none.</summary>
    public string? ThingOf(RowRecord record) => Find(record.Reached, record.Keys) is var (_, thing) ? thing : null;

    /// <summary>The line of an earlier row that says the computer runs another system; null when there is none.</summary>
    public uint? LineOf(string? name, IReadOnlyList<string> keys) => Find(name, keys)?.Line;

    private (uint Line, string Thing)? Find(string? name, IReadOnlyList<string> keys)
    {
        foreach (string noted in _systems.Count > 0 ? NamesOf(name, keys) : [])
        {
            if (seen.TryFind(noted, out uint line, out uint thing))
            {
                return (line, _systems[(int)thing]);
            }
        }

        return null;
    }

    private static IEnumerable<string> NamesOf(string? name, IReadOnlyList<string> keys)
    {
        IEnumerable<string> own = keys.Where(RowIdentity.IsOfComputer);
        return (name is null ? own : own.Prepend(name)).Select(each => OfOther + each);
    }
}
