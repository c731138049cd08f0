namespace ReimagingTools.Fleet.Entitlements;

/// <summary>
/// Collections, sites or organizational units whose devices are asked for; the rest of the inventory is read, and not answered for. A unit is named
/// by its distinguished name or its own and stands for those in it too; * and ? stand for others.
/// </summary>
public sealed class WantedCollections
{
    private readonly (string Name, SelectorPattern? Pattern)[] _asked;
    private readonly HashSet<string> _missing;
    private bool _isAnyKnown;

    private WantedCollections(string[] names)
    {
        _asked = [.. names.Select(name => (name, SelectorPattern.Of(name)))];
        _missing = [.. names];
    }

    /// <summary>The collections of an option.</summary>
    /// <param name="names">Their names, or patterns of names.</param>
    /// <returns>The collections; null where none is named, which is all devices.</returns>
    public static WantedCollections? Of(string[]? names) => names is { Length: > 0 } ? new WantedCollections(names) : null;

    /// <summary>True for a device of one of them.</summary>
    /// <param name="device">What a device that was read is selected by.</param>
    /// <returns>Whether it is answered for.</returns>
    public bool Take(SelectableDevice device)
    {
        string[] known = [.. device.Collections.SelectMany(DirectoryNames.Around)];
        _isAnyKnown |= known.Length > 0;
        bool isAsked = false;
        foreach ((string name, SelectorPattern? pattern) in _asked)
        {
            if (pattern is not null && known.Any(pattern.Matches))
            {
                isAsked = true;
                _ = _missing.Remove(name);
            }
        }

        return isAsked;
    }

    /// <summary>What to say once the input has ended.</summary>
    /// <param name="rows">How many rows were read.</param>
    /// <param name="culture">English and Japanese are there; others read English.</param>
    /// <returns>One sentence about the names that no device is of; null where all were found.</returns>
    public string? DescribeMissing(long rows, CultureInfo culture)
    {
        string names = ProductKeys.Mask(string.Join(FleetTexts.Get("Comma", culture), _asked.Select(asked => asked.Name).Where(_missing.Contains)));
        return _missing.Count == 0
            ? null
            : FleetTexts.Format(_isAnyKnown || rows == 0 ? "Wanted.NoCollection" : "Wanted.Uncollected", culture, names, rows);
    }
}
