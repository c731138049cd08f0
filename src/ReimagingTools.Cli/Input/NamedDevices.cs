using ReimagingTools.Fleet.Entitlements;

namespace ReimagingTools.Cli.Input;

/// <summary>Devices asked for by name; the rest of the inventory is read, and not answered for. Names compare as those of entitlements do: PC1 is pc1.contoso.com, * and ? stand for others.</summary>
internal sealed class NamedDevices
{
    private readonly (string Name, SelectorPattern? Pattern)[] _asked;
    private readonly HashSet<string> _missing;

    private NamedDevices(string[] names)
    {
        _asked = [.. names.Select(name => (name, SelectorPattern.OfName(name)))];
        _missing = [.. names];
    }

    /// <summary>The names that no device had so far.</summary>
    public IReadOnlyCollection<string> Missing => _missing;

    /// <summary>The devices of an option; null where it is not given.</summary>
    public static NamedDevices? Of(string[]? names) => names is { Length: > 0 } ? new NamedDevices(names) : null;

    /// <summary>True for a device asked for.</summary>
    public bool Take(string? name)
    {
        bool isAsked = false;
        foreach ((string asked, SelectorPattern? pattern) in _asked)
        {
            if (pattern is null || (name is not null && IsOf(name, asked, pattern)))
            {
                isAsked = true;
                _ = _missing.Remove(asked);
            }
        }

        return isAsked;
    }

    private static bool IsOf(string name, string asked, SelectorPattern pattern)
    {
        string full = ComputerNames.Canonical(name);
        return pattern.Matches(full) || pattern.Matches(ComputerNames.Short(full)) || ComputerNames.MayBeOne(ComputerNames.Canonical(asked), full);
    }
}
