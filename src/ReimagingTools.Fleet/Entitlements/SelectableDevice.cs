using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Fleet.Entitlements;

/// <summary>What a device is selected by: values of its rows, those of a field in ordinal order, each once.</summary>
public sealed class SelectableDevice
{
    private readonly string[][] _values = new string[Selector.Fields.Count][];

    private SelectableDevice()
    {
    }

    /// <summary>The first value of a selector, in ordinal order.</summary>
    /// <param name="field">The selector.</param>
    /// <returns>The value, or null when the rows are silent.</returns>
    public string? First(Field field) => ValuesOf(field) is { Count: > 0 } values ? values[0] : null;

    /// <summary>Every value of a selector.</summary>
    /// <param name="field">The selector.</param>
    /// <returns>The values; of a computer's full name the short one too.</returns>
    public IReadOnlyList<string> ValuesOf(Field field)
    {
        for (int i = 0; i < _values.Length; i++)
        {
            if (Selector.Fields[i] == field)
            {
                return _values[i];
            }
        }

        return [];
    }

    /// <summary>Takes what a device is selected by from its rows.</summary>
    /// <param name="device">The rows.</param>
    /// <returns>The values.</returns>
    public static SelectableDevice Of(DeviceRows device)
    {
        var selectable = new SelectableDevice();
        for (int i = 0; i < selectable._values.Length; i++)
        {
            IEnumerable<string> values = Selector.Fields[i] switch
            {
                Field.ComputerName => NamesOf(device.ComputerName),
                Field.DeviceSerial => Texts(device, Field.DeviceSerial).Concat(Texts(device, Field.HardwareSerial)),
                var field => Texts(device, field),
            };
            selectable._values[i] = [.. values.Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(value => value, StringComparer.Ordinal)];
        }

        return selectable;
    }

    private static IEnumerable<string> NamesOf(string? name)
    {
        if (name is null)
        {
            yield break;
        }

        yield return name;
        string canonical = ComputerNames.Canonical(name);
        if (ComputerNames.Short(canonical) is { } shortName && shortName != canonical)
        {
            yield return shortName;
        }
    }

    private static IEnumerable<string> Texts(DeviceRows device, Field field) =>
        device.Rows.SelectMany(row => row.Values(field)).Where(value => value.Unreadable is null).Select(value => value.Text);
}
