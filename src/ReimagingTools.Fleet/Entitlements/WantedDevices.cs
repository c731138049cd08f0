namespace ReimagingTools.Fleet.Entitlements;

/// <summary>
/// Devices asked for by name; the rest of the inventory is read, and not answered for. Names compare as those of entitlements do: PC1 is
/// pc1.contoso.com, * and ? stand for others.
/// </summary>
public sealed class WantedDevices
{
    private const int MostNear = 2;
    private const int MostSeen = 20_000;

    private readonly (string Name, SelectorPattern? Pattern)[] _asked;
    private readonly HashSet<string> _missing;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private WantedDevices(string[] names)
    {
        _asked = [.. names.Select(name => (name, SelectorPattern.OfName(name)))];
        _missing = [.. names];
    }

    /// <summary>The names that no device had so far.</summary>
    public IReadOnlyList<string> Missing => [.. _asked.Select(asked => asked.Name).Where(_missing.Contains)];

    /// <summary>True once a device had a name.</summary>
    public bool IsAnyNamed { get; private set; }

    /// <summary>The devices of an option.</summary>
    /// <param name="names">Their names, or patterns of names; one by one, or several with commas between ("PC-1,PC-2").</param>
    /// <returns>The devices; null where none is named, which is all of them.</returns>
    public static WantedDevices? Of(string[]? names) =>
        names is { Length: > 0 } ? new WantedDevices([.. names.SelectMany(Listed).Distinct(StringComparer.Ordinal)]) : null;

    /// <summary>A comma in the path of a directory ("CN=PC-1,OU=Sales") stands between no names.</summary>
    private static string[] Listed(string names) => names.Contains('=') ? [names] : [.. names.Split(',').Select(name => name.Trim())];

    /// <summary>True for a device asked for.</summary>
    /// <param name="name">The name of a device that was read, or null.</param>
    /// <returns>Whether it is answered for.</returns>
    public bool Take(string? name)
    {
        IsAnyNamed |= name is not null;
        if (name is not null && _seen.Count < MostSeen)
        {
            _ = _seen.Add(ComputerNames.Short(name));
        }

        bool isAsked = false;
        foreach ((string asked, SelectorPattern? pattern) in _asked)
        {
            if (pattern is null ? !IsEmpty(asked) : name is not null && IsOf(name, asked, pattern))
            {
                isAsked = true;
                _ = _missing.Remove(asked);
            }
        }

        return isAsked;
    }

    /// <summary>What to say once the input has ended.</summary>
    /// <param name="rows">How many rows were read.</param>
    /// <param name="culture">English and Japanese are there; others read English.</param>
    /// <returns>One sentence about the names that no device has; null where all were found.</returns>
    public string? DescribeMissing(long rows, CultureInfo culture)
    {
        if (_missing.Any(IsEmpty))
        {
            return FleetTexts.Get("Wanted.Empty", culture);
        }

        string comma = FleetTexts.Get("Comma", culture),
            names = ProductKeys.Mask(string.Join(comma, Missing));
        string near = ProductKeys.Mask(
            string.Join(
                comma,
                Missing.SelectMany(name => NumberedNames.Near(ComputerNames.Short(ComputerNames.Canonical(name)), _seen, MostNear)).Distinct()
            )
        );
        return _missing.Count == 0
            ? null
            : FleetTexts.Format(
                near.Length > 0 ? "Wanted.Near"
                    : IsAnyNamed || rows == 0 ? "Wanted.Missing"
                    : "Wanted.Nameless",
                culture,
                names,
                rows,
                near
            );
    }

    /// <summary>A variable that is not set is no wish for every device.</summary>
    private static bool IsEmpty(string name) => string.IsNullOrWhiteSpace(name);

    private static bool IsOf(string name, string asked, SelectorPattern pattern)
    {
        string full = ComputerNames.Canonical(name);
        return pattern.Matches(full) || pattern.Matches(ComputerNames.Short(full)) || ComputerNames.MayBeOne(ComputerNames.Canonical(asked), full);
    }
}
