namespace ReimagingTools.Output;

/// <summary>The devices whose answers records that came later withdrew; answers that were handed on ask it, without domains.</summary>
internal sealed class WithdrawnDevices
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    public int Count => _names.Count;

    public void Add(string computerName) => _names.Add(ShortOf(computerName));

    public bool Contains(string? computerName) => _names.Count > 0 && computerName is not null && _names.Contains(ShortOf(computerName));

    private static string ShortOf(string computerName) => ComputerNames.Short(ComputerNames.Canonical(computerName));
}
