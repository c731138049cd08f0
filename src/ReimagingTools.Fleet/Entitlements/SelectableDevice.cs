namespace ReimagingTools.Fleet.Entitlements;

/// <summary>What a device is selected by: values of its rows, those of a selector in ordinal order, each once.</summary>
public sealed class SelectableDevice
{
    private readonly string[][] _values = new string[Selector.Fields.Count][];

    /// <summary>True when no full name of it is known.</summary>
    private readonly bool _isLabel;

    private readonly Lazy<string[]> _keys;

    private SelectableDevice(
        IReadOnlyList<string> names,
        Func<int, IEnumerable<string>> valuesOf,
        IReadOnlyList<(Column Column, string Text)> identities
    )
    {
        _keys = new Lazy<string[]>(() => KeysOf(names, identities));
        _values[0] = Compared(names);
        _isLabel = _values[0].All(name => ComputerNames.Canonical(name) is var canonical && ComputerNames.Short(canonical) == canonical);
        for (int i = 1; i < _values.Length; i++)
        {
            Field selector = Selector.Fields[i];
            _values[i] = Ordered(Telling(selector, valuesOf(i)));
        }
    }

    /// <summary>What tells it with others alike from the rest, as it is shown: a product key that strayed into it is masked.</summary>
    public DeviceSelectors Selectors => new(First(3), First(4), First(5));

    /// <summary>The values it shares with others, as one text: equal for devices of one maker, model and collection.</summary>
    internal string Group =>
        string.Join("\u0002", _values.Skip(Selector.OfOneDevice).Select(values => values.Length == 1 ? values[0] : string.Join("\u0001", values)));

    /// <summary>Takes what a device is selected by from its rows.</summary>
    /// <param name="device">The rows.</param>
    /// <returns>The values.</returns>
    public static SelectableDevice Of(DeviceRows device) =>
        new(
            NamesOf(device),
            selector => Selector.SourcesOf(Selector.Fields[selector]).SelectMany(field => Texts(device, field)),
            [.. device.Rows.Where(row => !RowIdentity.IsOfPart(row)).SelectMany(IdentitiesOf)]
        );

    /// <summary>Takes it from values.</summary>
    /// <param name="computerName">The name, or null.</param>
    /// <param name="values">The values of each selector behind the name, in the order of <see cref="Selector.Fields"/>.</param>
    /// <param name="identities">The values that tell it from others of its name, with their columns.</param>
    /// <returns>The device.</returns>
    public static SelectableDevice Of(
        string? computerName,
        IReadOnlyList<IReadOnlyList<string>> values,
        IReadOnlyList<(Column Column, string Text)> identities
    ) => new(computerName is null ? [] : [computerName], selector => values[selector - 1], identities);

    /// <summary>True for a column whose values tell a device from others of its name.</summary>
    /// <param name="column">What the column means, or null.</param>
    public static bool IsIdentity(Column? column) => IdentityKey.IsColumn(column);

    /// <summary>Tells whether another device is selected by the same values.</summary>
    /// <param name="other">The other device.</param>
    public bool IsSelectedAs(SelectableDevice other)
    {
        for (int i = 0; i < _values.Length; i++)
        {
            if (!_values[i].SequenceEqual(other._values[i], StringComparer.Ordinal))
            {
                return false;
            }
        }

        return Keys.SequenceEqual(other.Keys, StringComparer.Ordinal);
    }

    /// <summary>What tells it from others of its name, in ordinal order.</summary>
    internal IReadOnlyList<string> Keys => _keys.Value;

    /// <summary>The collections, sites and organizational units it belongs to.</summary>
    internal IReadOnlyList<string> Collections => _values[_values.Length - 1];

    internal IReadOnlyList<string> ValuesOf(int selector) => _values[selector];

    internal bool Has(int selector, SelectorPattern pattern)
    {
        foreach (string value in _values[selector])
        {
            if (pattern.Matches(value) || (_isLabel && selector == 0 && pattern.Label?.Matches(value) == true))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A value of a selector that a pattern does not take while it takes another one of the device: one of the two is wrong. A maker and a model are
    /// written in several ways.
    /// </summary>
    internal string? OtherThan(int selector, SelectorPattern pattern)
    {
        string[] values = _values[selector];
        return values.Length < 2 || !Array.Exists(values, pattern.Matches)
            ? null
            : Array.Find(values, value =>
                !pattern.Matches(value) && !Array.Exists(values, other => pattern.Matches(other) && MayBeOne(selector, value, other))
            );
    }

    /// <summary>
    /// True where the device has another name, asset tag, maker or model than a pattern takes, in whatever domain: the row that holds it is about
    /// another device, or wrong.
    /// </summary>
    internal bool IsOther(int selector, SelectorPattern pattern) =>
        selector == 0
            ? _values[0].Length > 0
                && !Array.Exists(_values[0], value => ShortOf(value).Equals(ShortOf(pattern.Text), StringComparison.OrdinalIgnoreCase))
        : !pattern.IsExact || selector < Selector.OfOneDevice ? _values[selector].Length > 0 && !Array.Exists(_values[selector], pattern.Matches)
        : Array.Exists(_values[selector], value => !MayBeOne(selector, value, pattern.Text));

    private static string ShortOf(string name) => ComputerNames.Short(ComputerNames.Canonical(name));

    private static bool MayBeOne(int selector, string value, string other) =>
        selector switch
        {
            Selector.Maker => MachineNames.MayBeOneMaker(value, other),
            Selector.Model => MachineNames.MayBeOneModel(value, other),
            _ => false,
        };

    private static string[] KeysOf(IReadOnlyList<string> names, IReadOnlyList<(Column Column, string Text)> identities)
    {
        IEnumerable<IdentityKey?> keys = identities
            .Select(each => IdentityKey.Of(each.Column, each.Column.Heading, each.Text, names))
            .Concat(names.Select(IdentityKey.OfName));
        return [.. keys.OfType<IdentityKey>().Select(key => key.Key).Distinct(StringComparer.Ordinal).OrderBy(key => key, StringComparer.Ordinal)];
    }

    private static IEnumerable<(Column Column, string Text)> IdentitiesOf(Row row) =>
        row.Cells.Where(cell => IdentityKey.IsColumn(cell.Column)).Select(cell => (cell.Column!, cell.Text));

    private string? First(int selector) => _values[selector] is { Length: > 0 } values ? ProductKeys.Mask(values[0]) : null;

    private static IEnumerable<string> Telling(Field selector, IEnumerable<string> values) =>
        values.Any(value => Selector.IsFiller(selector, value)) ? values.Where(value => !Selector.IsFiller(selector, value)) : values;

    private static string[] Ordered(IEnumerable<string> values) =>
        values is IReadOnlyList<string> { Count: <= 1 } few
            ? (few.Count == 0 ? [] : [few[0]])
            : [.. values.Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(value => value, StringComparer.Ordinal)];

    /// <summary>Names as written and as they are compared; of a full one the short one too.</summary>
    private static string[] Compared(IReadOnlyList<string> names)
    {
        if (names.Count == 1 && names[0].IndexOfAny(['.', '\\', '$']) < 0)
        {
            return [names[0]];
        }

        return Ordered([
            .. names,
            .. names.Select(ComputerNames.Canonical),
            .. names.Select(name => ComputerNames.Short(ComputerNames.Canonical(name))),
        ]);
    }

    /// <summary>The name of a device, and the full one that another column or row of it has.</summary>
    private static string[] NamesOf(DeviceRows device)
    {
        if (device.ComputerName is not { } name)
        {
            return [];
        }

        string canonical = ComputerNames.Canonical(name);
        return
        [
            .. Texts(device, Field.ComputerName)
                .Where(other => ComputerNames.MayBeOne(canonical, ComputerNames.Canonical(other)))
                .Prepend(name)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static IEnumerable<string> Texts(DeviceRows device, Field field) =>
        device
            .Rows.SelectMany(row => row.Values(field))
            .Where(value => value.Unreadable is null)
            .Select(value => Selector.ValueOf(field, value.Heading, value.Text))
            .OfType<string>();
}
