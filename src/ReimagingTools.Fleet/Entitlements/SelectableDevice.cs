namespace ReimagingTools.Fleet.Entitlements;

/// <summary>What a device is selected by: values of its rows, those of a selector in ordinal order, each once.</summary>
public sealed class SelectableDevice
{
    private readonly string[][] _values = new string[Selector.Fields.Count][];

    private SelectableDevice(string? computerName, Func<int, IEnumerable<string>> valuesOf)
    {
        _values[0] = NamesOf(computerName);
        for (int i = 1; i < _values.Length; i++)
        {
            Field selector = Selector.Fields[i];
            _values[i] = Ordered(Telling(selector, valuesOf(i)));
        }
    }

    /// <summary>What tells it with others alike from the rest.</summary>
    public DeviceSelectors Selectors => new(First(3), First(4), First(5));

    /// <summary>The values it shares with others, as one text: equal for devices of one maker, model and collection.</summary>
    internal string Group => string.Join("\u0002", _values.Skip(Selector.OfOneDevice).Select(values => values.Length == 1 ? values[0] : string.Join("\u0001", values)));

    /// <summary>Takes what a device is selected by from its rows.</summary>
    /// <param name="device">The rows.</param>
    /// <returns>The values.</returns>
    public static SelectableDevice Of(DeviceRows device) => new(device.ComputerName, selector => Selector.SourcesOf(Selector.Fields[selector]).SelectMany(field => Texts(device, field)));

    /// <summary>Takes it from values.</summary>
    /// <param name="computerName">The name, or null.</param>
    /// <param name="values">The values of each selector behind the name, in the order of <see cref="Selector.Fields"/>.</param>
    /// <returns>The device.</returns>
    public static SelectableDevice Of(string? computerName, IReadOnlyList<IReadOnlyList<string>> values) => new(computerName, selector => values[selector - 1]);

    /// <summary>Tells whether another device is selected by the same values.</summary>
    /// <param name="other">The other device.</param>
    /// <returns>Whether it is.</returns>
    public bool IsSelectedAs(SelectableDevice other)
    {
        for (int i = 0; i < _values.Length; i++)
        {
            if (!_values[i].SequenceEqual(other._values[i], StringComparer.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    internal IReadOnlyList<string> ValuesOf(int selector) => _values[selector];

    internal bool Has(int selector, SelectorPattern pattern)
    {
        foreach (string value in _values[selector])
        {
            if (pattern.Matches(value))
            {
                return true;
            }
        }

        return false;
    }

    private string? First(int selector) => _values[selector] is { Length: > 0 } values ? values[0] : null;

    private static IEnumerable<string> Telling(Field selector, IEnumerable<string> values) =>
        values.Any(value => Selector.IsFiller(selector, value)) ? values.Where(value => !Selector.IsFiller(selector, value)) : values;

    private static string[] Ordered(IEnumerable<string> values) => values is IReadOnlyList<string> { Count: <= 1 } few
        ? (few.Count == 0 ? [] : [few[0]])
        : [.. values.Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(value => value, StringComparer.Ordinal)];

    /// <summary>Of a computer's full name the short one too.</summary>
    private static string[] NamesOf(string? name)
    {
        if (name is null)
        {
            return [];
        }

        string canonical = ComputerNames.Canonical(name);
        return ComputerNames.Short(canonical) is { } shortName && shortName != canonical ? Ordered([name, shortName, name]) : [name];
    }

    private static IEnumerable<string> Texts(DeviceRows device, Field field) =>
        device.Rows.SelectMany(row => row.Values(field)).Where(value => value.Unreadable is null && Selector.IsValue(field, value.Heading, value.Text)).Select(value => value.Text);
}
