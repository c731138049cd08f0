using System.Globalization;
using System.Text;
using ReimagingTools.Fleet.Records;

namespace ReimagingTools.Records;

/// <summary>
/// Remembers the device a flat record makes by everything in it but who it is: inventories have many computers and few distinct licenses.
/// </summary>
internal sealed class DeviceCache
{
    private const int Limit = 20_000;

    private readonly Dictionary<string, Device> _devices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _isIdentity = new(StringComparer.OrdinalIgnoreCase);
    private readonly StringBuilder _key = new();

    /// <summary>The device of a record; the same as reading it anew.</summary>
    /// <exception cref="RecordException">A column of our own holds a word that is not one of its values.</exception>
    public Device Read(RecordSnapshot record)
    {
        // A name without a computer column may be the computer's: then it is part of who, which only reading tells.
        bool isPlain = !record.HasNested && record.GetValue("Name") is null;
        if (!isPlain)
        {
            return DeviceBuilder.Read(record);
        }

        string? name = WriteKey(record);
        string key = _key.ToString();
        if (!_devices.TryGetValue(key, out Device? device))
        {
            device = DeviceBuilder.Read(record);
            if (_devices.Count >= Limit)
            {
                _devices.Clear();
            }

            _devices.Add(key, device);
            return device;
        }

        return device with { ComputerName = name is null ? null : DeviceBuilder.ComputerNameOf(record) };
    }

    private string? WriteKey(RecordSnapshot record)
    {
        string? anyName = null;
        _key.Clear();
        foreach (string name in record.Names)
        {
            object? value = record.GetValue(name);
            if (!_isIdentity.TryGetValue(name, out bool isIdentity))
            {
                isIdentity = InventoryColumns.IsIdentity(name) && !name.Equals("DeviceCount", StringComparison.OrdinalIgnoreCase);
                _isIdentity.Add(name, isIdentity);
            }

            if (isIdentity)
            {
                anyName ??= value?.ToString();
                continue;
            }

            _key.Append(name).Append('\u001f').Append(value is object?[] list ? string.Join("\u001d", list) : Convert.ToString(value, CultureInfo.InvariantCulture)).Append('\u001e');
        }

        return anyName;
    }
}
