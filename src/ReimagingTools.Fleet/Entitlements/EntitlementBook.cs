using System.Collections.Concurrent;

namespace ReimagingTools.Fleet.Entitlements;

/// <summary>
/// All entitlements of an audit, found by what they select. Devices of one maker, model and collection share the rows they are looked for among, and
/// devices that the same rows select share what these state. Safe for use by several threads once every row was added.
/// </summary>
public sealed partial class EntitlementBook
{
    /// <summary>Devices without a row that are named.</summary>
    private const int MostNamed = 5;

    private const int Remembered = 20_000;

    private readonly List<Entitlement> _all = [];
    private readonly List<Entitlement> _others = [];
    private readonly Dictionary<string, Entitlement>[] _byDevice =
    [
        .. Enumerable.Range(0, Selector.OfOneDevice).Select(_ => new Dictionary<string, Entitlement>(StringComparer.OrdinalIgnoreCase)),
    ];
    private readonly List<EntitlementIssue> _issues = [];
    private readonly EntitlementContents _contents = new();
    private readonly ConcurrentDictionary<string, Entitlement[]> _groups = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, EntitlementResolution> _resolutions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, EntitlementMatch> _rows = new(StringComparer.Ordinal);
    private readonly SelectorValues _seen = new();
    private readonly Dictionary<string, Bought> _bought = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _namesWithoutRow = new();
    private long _withoutRow;
    private int _numbers;

    /// <summary>Makes an empty book.</summary>
    public EntitlementBook() { }

    /// <summary>Reads rows of entitlement files.</summary>
    /// <param name="rows">The rows, in any order.</param>
    /// <param name="asOf">The day that is asked about, or null.</param>
    public EntitlementBook(IEnumerable<Row> rows, CalendarDate? asOf = null)
    {
        AsOf = asOf;
        foreach (Row row in rows)
        {
            Add(row);
        }
    }

    /// <summary>The day that is asked about; null where nobody says.</summary>
    public CalendarDate? AsOf { get; init; }

    /// <summary>
    /// What there is to tell of rows: those that entitle nobody, those that selected no device so far, or several though they name one.
    /// </summary>
    public IEnumerable<EntitlementIssue> Issues =>
        _issues
            .Where(issue => issue.Line?.Said is null)
            .Concat(_contents.Unordered.Select(place => new EntitlementIssue(EntitlementIssueKind.Unused, place, null)))
            .Concat(_all.Where(each => !each.IsSecond && !each.IsWithdrawn).Select(IssueOf).OfType<EntitlementIssue>())
            .Concat(
                _bought
                    .Values.Where(bought => bought.IsExceeded)
                    .Select(bought => new EntitlementIssue(EntitlementIssueKind.TooFew, bought.Place, null) { Bought = bought })
            );

    /// <summary>True where a column of a row is not read: what it was meant to say is to be mended first.</summary>
    public bool HasUnreadColumns { get; private set; }

    /// <summary>Devices counted so far that are open and that no row selected.</summary>
    public long DevicesWithoutRow => Interlocked.Read(ref _withoutRow);

    /// <summary>The names of the first of them.</summary>
    internal IReadOnlyCollection<string> NamesWithoutRow => _namesWithoutRow;

    /// <summary>Adds a row; all rows are added before the first device is looked for.</summary>
    public void Add(Row row)
    {
        HasUnreadColumns |= row.Header.Unread.Any(EntitlementReader.IsUnknown);
        IReadOnlyList<Entitlement> entitlements = EntitlementRow.Read(row, _contents, AsOf, _all.Count, out EntitlementIssue? issue);
        for (int i = 0; i < entitlements.Count; i++)
        {
            Add(entitlements[i]);
            NoteBought(entitlements[i], entitlements[0], row);
        }

        if (issue is not null)
        {
            _issues.Add(issue);
            Tell(issue);
        }
    }

    /// <summary>
    /// Rows that select the same devices and state the same bought their licenses together; further statements of a row go with its first.
    /// </summary>
    private void NoteBought(Entitlement entitlement, Entitlement first, Row row)
    {
        if (entitlement.IsWithdrawn || entitlement.Facts.Count == 0 || entitlement.Doubt is not null || entitlement.SelectsOne)
        {
            return;
        }

        if (entitlement.IsSecond)
        {
            entitlement.Bought = first.Bought;
            return;
        }

        string key = entitlement.SelectionAndContent;
        if (!_bought.TryGetValue(key, out Bought? bought))
        {
            _bought.Add(key, bought = new Bought(row.Place));
        }

        bought.Add(PurchaseState.LicensesOf(row));
        entitlement.Bought = bought;
    }

    private void Add(Entitlement entitlement)
    {
        _all.Add(entitlement);
        if (!entitlement.SelectsOne)
        {
            _others.Add(entitlement);
            return;
        }

        for (int i = 0; i < _byDevice.Length; i++)
        {
            if (entitlement[i] is { IsExact: true, Text: var text })
            {
                text = i == 0 ? ComputerNames.Short(text) : text;
                entitlement.Next[i] = _byDevice[i].TryGetValue(text, out Entitlement? next) ? next : null;
                _byDevice[i][text] = entitlement;
            }
        }
    }

    /// <summary>
    /// True where licenses are for fewer devices than a row may select: one that names a device, one that says how many were bought. All devices are
    /// counted then before the first is answered.
    /// </summary>
    public bool CountsAhead => _all.Exists(each => each.IsLimited);

    /// <summary>Finds what entitlements state of a device.</summary>
    /// <param name="device">What it is selected by.</param>
    /// <returns>The rows that count.</returns>
    public EntitlementMatch Find(SelectableDevice device)
    {
        CountWaiting();
        List<Entitlement> selected = Select(device);
        if (selected.Count == 0)
        {
            return EntitlementMatch.None;
        }

        for (int i = 0; i < selected.Count; i++)
        {
            selected[i] = selected[i].For(device);
        }

        EntitlementResolution resolution = ResolutionOf(selected);
        EntitlementMatch shared = SharedOf(resolution);
        return shared with { Proofs = ProofsOf(selected, resolution), Selected = selected };
    }

    /// <summary>Counts a device, so that rows that selected none can be told.</summary>
    /// <param name="device">What it is selected by.</param>
    /// <param name="match">What was found for it.</param>
    public void Count(SelectableDevice device, EntitlementMatch match)
    {
        _seen.Add(device);
        foreach (Entitlement each in match.Selected)
        {
            each.Count();
        }
    }

    /// <summary>Counts devices that are open and that no row selected: an answer about those that are settled is not missing.</summary>
    /// <param name="devices">How many.</param>
    /// <param name="name">What they are called, or null.</param>
    public void CountOpen(long devices, string? name)
    {
        Interlocked.Add(ref _withoutRow, devices);
        if (name is not null && _namesWithoutRow.Count < MostNamed)
        {
            _namesWithoutRow.Enqueue(ProductKeys.Mask(name));
        }
    }

    /// <summary>Why a row selected no device so far.</summary>
    internal IEnumerable<string> WhyUnused(Entitlement row, CultureInfo culture) => row.WhyUnused(_seen, culture);

    private static EntitlementIssue? IssueOf(Entitlement row) =>
        row.Selected == 0 ? new EntitlementIssue(EntitlementIssueKind.Unused, row.Place, null) { Row = row }
        : row.SelectsOne && (row.Selected > 1 || row.Covered > 1) ? new EntitlementIssue(EntitlementIssueKind.SelectedSeveral, row.Place, null)
        : null;

    private static string[] ProofsOf(List<Entitlement> selected, EntitlementResolution resolution) =>
        selected.Exists(each => each.Proof is not null)
            ?
            [
                .. selected
                    .Where(resolution.Counts)
                    .Select(each => each.Proof)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .OrderBy(proof => proof, StringComparer.Ordinal),
            ]
            : [];

    private List<Entitlement> Select(SelectableDevice device) =>
        [.. CandidatesOf(device).Where(each => each.SelectsAmongGroup(device)), .. Naming(device).Where(each => each.Selects(device)).Distinct()];

    /// <summary>The rows that hold the name, the serial number or the asset tag of a device; one that holds several comes several times.</summary>
    private IEnumerable<Entitlement> Naming(SelectableDevice device)
    {
        for (int i = 0; i < _byDevice.Length; i++)
        {
            foreach (string value in _byDevice[i].Count == 0 ? [] : device.ValuesOf(i))
            {
                for (
                    Entitlement? each = _byDevice[i].TryGetValue(value.Trim(), out Entitlement? first) ? first : null;
                    each is not null;
                    each = each.Next[i]
                )
                {
                    yield return each;
                }
            }
        }
    }

    /// <summary>The rows without a device of their own that maker, model and collection leave.</summary>
    private Entitlement[] CandidatesOf(SelectableDevice device)
    {
        if (_others.Count == 0)
        {
            return [];
        }

        string group = device.Group;
        if (!_groups.TryGetValue(group, out Entitlement[]? candidates))
        {
            candidates = [.. _others.Where(each => each.SelectsGroup(device))];
            Remember(_groups, group, candidates);
        }

        return candidates;
    }

    private EntitlementResolution ResolutionOf(List<Entitlement> selected)
    {
        int[] numbers = [.. selected.Select(each => each.Number)];
        Array.Sort(numbers);
        var key = new char[numbers.Length * 2];
        for (int i = 0; i < numbers.Length; i++)
        {
            key[2 * i] = (char)(numbers[i] & 0xFFFF);
            key[(2 * i) + 1] = (char)((numbers[i] >> 16) & 0xFFFF);
        }

        string text = new(key);
        if (!_resolutions.TryGetValue(text, out EntitlementResolution? resolution))
        {
            resolution = EntitlementResolution.Of(selected, values => new RowBuilder(ColumnTable.Default).Of(values));
            Remember(_resolutions, text, resolution);
        }

        return resolution;
    }

    private EntitlementMatch SharedOf(EntitlementResolution resolution)
    {
        if (resolution.Key.Length == 0)
        {
            return EntitlementMatch.None;
        }

        if (!_rows.TryGetValue(resolution.Key, out EntitlementMatch? match))
        {
            match = new EntitlementMatch(Interlocked.Increment(ref _numbers), resolution.Rows, []);
            Remember(_rows, resolution.Key, match);
        }

        return match;
    }

    /// <summary>What is remembered starts over when it is many, so that no input can fill the memory.</summary>
    private static void Remember<T>(ConcurrentDictionary<string, T> memory, string key, T value)
    {
        if (memory.Count >= Remembered)
        {
            memory.Clear();
        }

        memory[key] = value;
    }
}
