using System.Globalization;
using System.Text;
using ReimagingTools.Fleet.Devices;

namespace ReimagingTools.Records;

/// <summary>
/// Remembers the device a flat record makes by everything in it but who it is: inventories have many computers and few distinct licenses.
/// </summary>
internal sealed class DeviceCache
{
    private const int Limit = 20_000;
    private const int LongestKey = 4_000;

    private readonly Dictionary<string, Device> _devices = new(StringComparer.Ordinal);
    private readonly StringBuilder _key = new();

    /// <summary>The device of a record; the same as reading it anew.</summary>
    /// <exception cref="RecordException">A column of our own holds a word that is not one of its values.</exception>
    public NamedDevice Read(RecordSnapshot record)
    {
        // A name without a computer column may be the computer's: then it is part of who, which only reading tells.
        bool isPlain = !record.HasNested && (record.Roles & ColumnRole.Name) == 0 && record.IsPlain;
        if (!isPlain)
        {
            return NamedDevice.Of(RecordRows.Read(record));
        }

        WriteKey(record, out int names, out object? only);
        string key = _key.ToString();
        if (!_devices.TryGetValue(key, out Device? device))
        {
            device = RecordRows.Read(record);
            if (_devices.Count >= Limit)
            {
                _devices.Clear();
            }

            if (key.Length <= LongestKey)
            {
                _devices.Add(key, device);
            }

            return NamedDevice.Of(device);
        }

        string? name = names == 0 ? null : names == 1 && only is string text && text != "NULL" ? text.Trim() : RecordRows.ComputerNameOf(record);
        return new NamedDevice(device, name);
    }

    private void WriteKey(RecordSnapshot record, out int names, out object? only)
    {
        names = 0;
        only = null;
        _key.Clear();
        for (int i = 0; i < record.Count; i++)
        {
            (string name, object value, ColumnRole role) = record.At(i);
            if ((role & ColumnRole.Identity) != 0)
            {
                names++;
                only = value;
                continue;
            }

            string? text = value as string ?? Convert.ToString(value, CultureInfo.InvariantCulture);
            if ((role & ColumnRole.PerDevice) != 0 && text is not null)
            {
                text = RecordRows.PartJudgedOf(name)!(text);
            }

            Append(name);
            Append(text ?? "");
        }
    }

    /// <summary>After its length: whatever a text holds, different records have different keys.</summary>
    private void Append(string text) => _key.Append(text.Length).Append(':').Append(text);
}
