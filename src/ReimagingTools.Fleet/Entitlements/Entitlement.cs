using ReimagingTools.Fleet.Reporting;

namespace ReimagingTools.Fleet.Entitlements;

/// <summary>One row of an entitlement file: which devices it is about, and what they were licensed for.</summary>
public sealed class Entitlement
{
    private static readonly int Variants = 3 * Selector.Fields.Count;

    /// <summary>The selectors that can name a single device, the surest first.</summary>
    private static readonly int[] ByTrust = [1, 2, 0];

    private readonly SelectorPattern?[] _selectors;
    private readonly EntitlementContent _content;
    private readonly int _number;
    private readonly Entitlement? _origin;
    private readonly bool[] _isShown = new bool[Selector.OfOneDevice];
    private string? _group;
    private long _selected;
    private long _covered;

    internal Entitlement(SelectorPattern?[] selectors, EntitlementContent content, string? proof, RowPlace place, int number, bool isWithdrawn)
    {
        _selectors = selectors;
        _content = content;
        Proof = proof;
        Place = place;
        ExactOfOneDevice = NamedBy(_ => true, -1);
        IsWithdrawn = isWithdrawn;
        _number = number;
    }

    private Entitlement(Entitlement origin, Doubt doubt, int variant)
        : this(
            origin._selectors,
            origin._content,
            origin.Proof,
            origin.Place,
            int.MinValue + (origin._number * Variants) + variant,
            isWithdrawn: false
        ) => (_origin, Doubt, IsSecond, Keys) = (origin, doubt, origin.IsSecond, origin.Keys);

    /// <summary>What it states: text of each fact column that is filled in.</summary>
    public IReadOnlyDictionary<Field, string> Facts => _content.Settled.Facts;

    /// <summary>The heading each of them stands under.</summary>
    internal IReadOnlyDictionary<Field, string> Headings => _content.Settled.Headings;

    /// <summary>What stands beside it and contests it where the two disagree.</summary>
    internal IReadOnlyList<BesideValue> Beside => _content.Beside;

    /// <summary>The invoice or order, or null.</summary>
    public string? Proof { get; }

    /// <summary>True for a license of Office; one of Windows stands beside it.</summary>
    public bool IsOffice => _content.IsOffice;

    /// <summary>The product it names, or null.</summary>
    public Product? Product => _content.Settled.Product;

    /// <summary>
    /// True for a row that was taken back, or may have been: it states nothing, and rows that would say the same of its devices do not count.
    /// </summary>
    internal bool IsWithdrawn { get; }

    /// <summary>True for a further statement of a row that disagrees with itself.</summary>
    internal bool IsSecond { get; init; }

    /// <summary>Where the row stands.</summary>
    public RowPlace Place { get; }

    /// <summary>True when it names a single device by name, serial number or asset tag.</summary>
    public bool SelectsOne => ExactOfOneDevice >= 0;

    /// <summary>Devices it selected so far.</summary>
    public long Selected => Interlocked.Read(ref _selected);

    /// <summary>Equal for rows that name single devices and state the same: which of them selected a device makes no difference.</summary>
    internal int Number => SelectsOne && !IsWithdrawn && Doubt is null ? -1 - _content.Number : _number;

    /// <summary>What keeps open whom it is about; null where nothing does.</summary>
    internal Doubt? Doubt { get; init; }

    /// <summary>What tells the computer it names from others of that name.</summary>
    internal IReadOnlyList<IdentityKey> Keys { get; init; } = [];

    /// <summary>What the row bought together with others that select and state the same; null where it is about one device.</summary>
    internal Bought? Bought { get; set; }

    /// <summary>Devices of which it states something, counted before the first is answered.</summary>
    internal long Covered => Interlocked.Read(ref _covered);

    /// <summary>True where its licenses are for fewer devices than it may select.</summary>
    internal bool IsLimited => !IsWithdrawn && Facts.Count > 0 && Doubt is null && (SelectsOne || Bought is { Licenses: not null });

    /// <summary>Of each selector that can name a single device another row that names the same, or null.</summary>
    internal Entitlement?[] Next { get; } = new Entitlement?[Selector.OfOneDevice];

    /// <summary>
    /// Place of the selector that names a single device, or -1: the serial number of its machine, else its asset tag, else its name.
    /// </summary>
    internal int ExactOfOneDevice { get; }

    /// <summary>Equal for rows that select the same devices and state the same.</summary>
    internal string SelectionAndContent => _content.Number + "\u0002" + string.Join("\u0001", _selectors.Select(pattern => pattern?.Text));

    /// <summary>The group it is about, in the words of its columns; null where it is about all.</summary>
    internal string? Group =>
        _group ??= string.Join(
            ", ",
            _selectors
                .Select(
                    (pattern, place) => pattern is null ? null : Selector.Fields[place] + " " + SafeText.Clean(ProductKeys.Mask(pattern.Written))
                )
                .OfType<string>()
        )
            is { Length: > 0 } group
            ? group
            : null;

    internal SelectorPattern? this[int selector] => _selectors[selector];

    /// <summary>True when every selector that is filled in takes a value of the device.</summary>
    internal bool Selects(SelectableDevice device) =>
        SelectsGroup(device)
        && SelectsAmongGroup(device)
        && !(SelectsOne && NamedBy(device) == 0 && Keys.Any(key => key.IsDomain && key.IsOther(device.Keys)));

    /// <summary>
    /// True as far as maker, model and collection tell; a device that is named by itself is so whatever its maker and model are called.
    /// </summary>
    internal bool SelectsGroup(SelectableDevice device) => Selects(device, Selector.OfOneDevice, _selectors.Length);

    /// <summary>
    /// True as far as name, serial number and asset tag tell. What names the device less surely does so where no device shows more of what the row
    /// holds: nothing disagrees.
    /// </summary>
    internal bool SelectsAmongGroup(SelectableDevice device) =>
        (!SelectsOne || (NamedBy(device) is >= 0 and var named && !ByTrust.TakeWhile(place => place != named).Any(place => _isShown[place])))
        && Selects(device, 0, Selector.OfOneDevice);

    /// <summary>
    /// Notes what a device shows of what the row names one by, before the first is answered: whether it is the same or another, the row is about
    /// none that shows less.
    /// </summary>
    /// <returns>The selector by which the row names the device, or -1.</returns>
    internal int NoteShown(SelectableDevice device)
    {
        int place = NamedBy(device);
        if (place >= 0)
        {
            _isShown[place] = true;
        }

        return place;
    }

    /// <summary>Of the selectors that name a single device the surest one of which a device shows anything; -1 where it shows nothing.</summary>
    private int NamedBy(SelectableDevice device) => NamedBy(place => device.ValuesOf(place).Count > 0, -1);

    private int NamedBy(Predicate<int> shows, int none) =>
        Array.FindIndex(ByTrust, place => _selectors[place] is { IsExact: true } && shows(place)) is >= 0 and var at ? ByTrust[at] : none;

    /// <summary>
    /// True when this row is about less than another: it names a single device and the other does not, or every selector of the other is filled in
    /// here as narrowly or more, and not the other way round. Rows of which neither is narrower are equally specific.
    /// </summary>
    internal bool IsMoreSpecificThan(Entitlement other) =>
        SelectsOne != other.SelectsOne ? SelectsOne : !SelectsOne && other.Covers(this) && !Covers(other);

    /// <summary>True for a row that names a computer by its name, of which each domain may have one.</summary>
    private bool IsByNameAlone => SelectsOne && _selectors[1] is null && _selectors[2] is null;

    /// <summary>The id of the computer a row names that is another one than the device's; null where it has none.</summary>
    internal IdentityKey? OtherKeyOf(SelectableDevice device) =>
        SelectsOne ? Keys.FirstOrDefault(key => !key.IsDomain && key.IsOther(device.Keys)) : null;

    /// <summary>
    /// False for what a device need not have: maker and model of one that is named by itself, and what names it less surely than what it is named
    /// by, or surer where it shows nothing of that.
    /// </summary>
    /// <param name="named">The selector the device is named by.</param>
    private bool IsAsked(int selector, int named) =>
        !SelectsOne
        || (
            selector is not (Selector.Maker or Selector.Model)
            && (selector == named || selector >= Selector.OfOneDevice || _selectors[selector] is not { IsExact: true })
        );

    /// <summary>
    /// The name, asset tag, maker or model that a row which names a device otherwise has, and the device has not; -1 where there is none.
    /// </summary>
    internal int OtherIn(SelectableDevice device)
    {
        int named = NamedBy(device);
        for (int i = 0; SelectsOne && i <= Selector.Model; i++)
        {
            if (_selectors[i] is { } pattern && !IsAsked(i, named) && device.IsOther(i, pattern))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Counts devices of which it states something.</summary>
    internal void Cover(long devices) => Interlocked.Add(ref _covered, devices);

    /// <summary>
    /// The row as it is about a device: in doubt where it names one device and is about several, where it bought fewer licenses than it is about
    /// devices, where the device is of another maker or model, and where it has another value of a selector beside the one it takes.
    /// </summary>
    internal Entitlement For(SelectableDevice device)
    {
        if (IsWithdrawn || Doubt is not null)
        {
            return this;
        }

        if (OtherIn(device) is >= 0 and var place)
        {
            return new Entitlement(this, new Doubt(Selector.Fields[place].ToString(), _selectors[place]!.Written), Selector.Fields.Count + place);
        }

        if (OtherKeyOf(device) is { } key)
        {
            return new Entitlement(this, new Doubt(key.Heading, key.Text), 2 * Selector.Fields.Count);
        }

        for (int i = 1; i < Selector.Fields.Count - 1; i++)
        {
            if (_selectors[i] is { } pattern && device.OtherThan(i, pattern) is { } other)
            {
                return new Entitlement(this, new Doubt(Selector.Fields[i].ToString(), other), i);
            }
        }

        int named = NamedBy(device);
        return SelectsOne && Covered > 1 ? new Entitlement(this, new Doubt(Selector.Fields[named].ToString(), _selectors[named]!.Written), 0)
            : Bought is { IsExceeded: true } bought
                ? new Entitlement(this, new Doubt("Quantity", bought.Licenses!.Value.ToString(CultureInfo.InvariantCulture)), 0)
            : this;
    }

    /// <summary>
    /// What keeps the row from selecting any device of those seen: a phrase for each of its columns that no value fits, or that none fits all of
    /// them together.
    /// </summary>
    internal IEnumerable<string> WhyUnused(SelectorValues seen, CultureInfo culture)
    {
        int named = NamedBy(seen.HasAny, ExactOfOneDevice);
        SelectorPattern?[] selectors = [.. _selectors.Select((pattern, selector) => IsAsked(selector, named) ? pattern : null)];
        string[] phrases =
        [
            .. selectors.Select((pattern, selector) => pattern is null ? null : seen.WhyNone(selector, pattern, culture)).OfType<string>(),
        ];
        int asked = selectors.Count(pattern => pattern is not null);
        phrases =
            phrases.Length == 0 && IsByNameAlone && Keys.FirstOrDefault(key => key.IsDomain) is { } domain
                ? [FleetTexts.Format("Unused.Domain", culture, domain.Heading, SafeText.Clean(ProductKeys.Mask(domain.Text)))]
                : phrases;
        return phrases.Length > 0 || asked < 2 || !seen.IsWhole ? phrases : [FleetTexts.Format("Unused.Together", culture, asked)];
    }

    internal void Count() => Interlocked.Increment(ref (_origin ?? this)._selected);

    private bool Selects(SelectableDevice device, int from, int to)
    {
        int named = SelectsOne ? NamedBy(device) : -1;
        for (int i = from; i < to; i++)
        {
            if (_selectors[i] is { } pattern && IsAsked(i, named) && !device.Has(i, pattern))
            {
                return false;
            }
        }

        return true;
    }

    private bool Covers(Entitlement other)
    {
        for (int i = 0; i < _selectors.Length; i++)
        {
            if (_selectors[i] is { } pattern && !(other._selectors[i] is { } narrower && pattern.Covers(narrower)))
            {
                return false;
            }
        }

        return true;
    }
}
