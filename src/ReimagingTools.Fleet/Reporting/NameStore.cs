namespace ReimagingTools.Fleet.Reporting;

/// <summary>
/// Names of the devices of one group, kept as the characters of one JSON string: names parted by an escaped line feed, each followed by an escaped
/// tab and a number when it stands for several devices. One text per group, not one object per device.
/// </summary>
internal sealed class NameStore
{
    /// <summary>Longer names are cut; the longest DNS name has 253 characters.</summary>
    public const int LongestName = 253;

    private readonly StringBuilder _text = new();
    private long _unnamed;

    /// <summary>Adds a device.</summary>
    /// <returns>Bytes its name takes in the file.</returns>
    public int Add(string? name, long devices)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            _unnamed += devices;
            return 0;
        }

        int before = _text.Length;
        if (before > 0)
        {
            _text.Append("\\n");
        }

        int wide = JsonText.Append(_text, Clean(name!));
        if (devices != 1)
        {
            _text.Append("\\t").Append(devices.ToString(CultureInfo.InvariantCulture));
        }

        return _text.Length - before + wide;
    }

    /// <summary>The names as the inside of a JSON string; devices without a name come last, as one empty name.</summary>
    public void WriteTo(TextWriter output)
    {
        output.Write(_text.ToString());
        if (_unnamed > 0)
        {
            output.Write(_text.Length > 0 ? "\\n\\t" : "\\t");
            output.Write(_unnamed.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Line feeds and tabs part names, so no name may hold one.</summary>
    private static string Clean(string name) => SafeText.Cut(SafeText.Clean(ProductKeys.Mask(name)).Trim(), LongestName);
}
