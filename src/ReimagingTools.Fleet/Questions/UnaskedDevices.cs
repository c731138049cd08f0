namespace ReimagingTools.Fleet.Questions;

/// <summary>Open devices that no question about a group is about, counted by the reason.</summary>
internal sealed class UnaskedDevices
{
    private const int MostReasons = 10;

    /// <summary>Devices of a reason that are named.</summary>
    private const int MostNamed = 3;

    private readonly Dictionary<(string Place, string Why, string Columns), long> _unasked = [];
    private readonly Dictionary<(string Place, string Why, string Columns), long> _single = [];
    private readonly Dictionary<(string Place, string Why, string Columns), SortedSet<string>> _names = [];
    private readonly Dictionary<string, SameForAll> _sameForAll = new(StringComparer.Ordinal);

    /// <summary>Those that no question at all is about.</summary>
    public long Count => _unasked.Values.Sum() + _sameForAll.Values.Sum(each => each.Devices);

    public void Clear()
    {
        _unasked.Clear();
        _single.Clear();
        _names.Clear();
        _sameForAll.Clear();
    }

    /// <summary>Counts devices that no group holds.</summary>
    /// <param name="reason">The group they would be of, why it is not asked about, and the columns that settle them.</param>
    /// <param name="count">How many.</param>
    /// <param name="isAsked">True when they are asked about one by one.</param>
    public void AddUngrouped((string Place, string Why, string Columns) reason, long count, bool isAsked) =>
        (isAsked ? _single : _unasked).Count(reason, count);

    /// <summary>
    /// What is about the agreement or the medium is given once, and then the rest can be asked; what is contested or not understood is settled
    /// device by device.
    /// </summary>
    public void AddOpen(QuestionCell cell, CultureInfo culture)
    {
        if (OpenFacts.SameForAll(cell.Verdict) is not { Count: > 0 } facts)
        {
            string settled = OpenFacts.WithoutCoverage(cell.Verdict);
            Add(
                (
                    "",
                    settled.Length == 0
                        ? FleetTexts.Get("Unasked.Open", culture)
                        : FleetTexts.Format("Unasked.Coverage", culture, FactNames.SoftwareAssurance, settled),
                    ""
                ),
                cell.Count,
                cell.Devices?.Keys.OrderBy(name => name, StringComparer.Ordinal) ?? Enumerable.Repeat(cell.Example, 1).OfType<string>()
            );
            return;
        }

        string names = string.Join(",", facts);
        SameForAll same = _sameForAll.GetOrAdd(names, _ => new SameForAll(facts));
        same.Devices += cell.Count;
        same.Example ??= MediaExample.Of([cell.Verdict.Facts.Media]);
        if (cell.Verdict.Facts.Media.ProductText is { } product)
        {
            _ = same.Products.Add(product);
        }
    }

    /// <summary>Counts open devices that run a Windows of another family than any image.</summary>
    public void AddRunning(ProductFamily family, long count, CultureInfo culture) =>
        _unasked.Count(("", FleetTexts.Get("Unasked.Runs" + family, culture), ""), count);

    /// <summary>Counts open devices that are machines no maker sells with a license.</summary>
    public void AddMachine(string machine, long count, CultureInfo culture) =>
        _unasked.Count((machine, FleetTexts.Get("Unasked.Machine", culture), ""), count);

    /// <summary>A sentence for each reason: first what is the same for all, then most devices first.</summary>
    public IReadOnlyList<string> Explain(CultureInfo culture, Func<string, IReadOnlyCollection<string>, MediaExample, string> howToGive)
    {
        (string Key, (string Place, string Why, string Columns) Of, long Devices)[] most =
        [
            .. _single
                .Select(each => ("Single", each.Key, each.Value))
                .Concat(_unasked.Select(each => (each.Key.Columns.Length == 0 ? "Unasked" : "Ungrouped", each.Key, each.Value)))
                .OrderByDescending(each => each.Value)
                .ThenBy(each => each.Key.Place + each.Key.Why + each.Key.Columns, StringComparer.Ordinal),
        ];
        IEnumerable<(string Key, long Devices)> more = most.Skip(MostReasons)
            .GroupBy(each => each.Key == "Single" ? "Single" : "Unasked", each => each.Devices)
            .Select(same => (same.Key, same.Sum()));
        return
        [
            .. _sameForAll
                .OrderByDescending(each => each.Value.Devices)
                .ThenBy(each => each.Key, StringComparer.Ordinal)
                .Select(each =>
                    FleetTexts.Format(
                        "Questions.SameForAll",
                        culture,
                        string.Join(FleetTexts.Get("Comma", culture), each.Value.Facts),
                        each.Value.Devices,
                        string.Join(
                            "; ",
                            each.Value.Facts.Select(fact =>
                                (each.Value.Facts.Count == 1 ? "" : fact + ": ")
                                + howToGive(fact, each.Value.Products, each.Value.Example ?? MediaExample.Default)
                            )
                        )
                    )
                ),
            .. most.Take(MostReasons)
                .Select(each =>
                    FleetTexts.Format(
                        "Questions." + each.Key,
                        culture,
                        DevicesOf(each.Devices, each.Of.Place, culture) + NamesOf(each.Of, each.Devices, culture),
                        each.Of.Why,
                        each.Of.Columns,
                        each.Devices
                    )
                ),
            .. more.Select(each =>
                FleetTexts.Format(
                    "Questions." + each.Key,
                    culture,
                    DevicesOf(each.Devices, "", culture),
                    FleetTexts.Get("Unasked.Others." + each.Key, culture),
                    "",
                    each.Devices
                )
            ),
        ];
    }

    private static string DevicesOf(long devices, string place, CultureInfo culture) =>
        FleetTexts.Format(place.Length == 0 ? "Questions.Devices" : "Questions.DevicesOf", culture, devices, place);

    private void Add((string Place, string Why, string Columns) reason, long count, IEnumerable<string> names)
    {
        _unasked.Count(reason, count);
        _names.GetOrAdd(reason, static _ => new(StringComparer.Ordinal)).UnionWith(names.Take(MostNamed));
    }

    /// <summary>The first of the devices, in brackets.</summary>
    private string NamesOf((string Place, string Why, string Columns) reason, long devices, CultureInfo culture) =>
        !_names.TryGetValue(reason, out SortedSet<string>? names) || names.Count == 0
            ? ""
            : " (" + ProductKeys.Mask(FleetTexts.List([.. names.Take(MostNamed)], devices, culture)) + ")";

    private sealed class SameForAll(IReadOnlyList<string> facts)
    {
        public IReadOnlyList<string> Facts => facts;

        public long Devices { get; set; }

        public MediaExample? Example { get; set; }

        public SortedSet<string> Products { get; } = new(StringComparer.Ordinal);
    }
}
