namespace ReimagingTools.Activation.Counting;

/// <summary>Counts devices: a device named twice, once per language or product, counts once.</summary>
internal sealed class InstallationTally
{
    private readonly Dictionary<string, bool?> _devices = new(StringComparer.OrdinalIgnoreCase);
    private int _unnamed;
    private int _unnamedActivated;
    private int _unnamedUnknown;

    public int Installed => _devices.Count + _unnamed;

    /// <summary>Devices known to be activated; null when the rows say nothing about any of them.</summary>
    public int? Activated =>
        _devices.Values.All(state => state is null) && _unnamedUnknown == _unnamed ? null
            : _devices.Values.Count(state => state == true) + _unnamedActivated;

    public DateTime? AsOf { get; private set; }

    public void Add(MakObservation observation)
    {
        AsOf = observation.AsOf > AsOf || AsOf is null ? observation.AsOf : AsOf;
        if (observation.ComputerName is { } name)
        {
            _devices.TryGetValue(name, out bool? before);
            _devices[name] = before == true ? true : observation.IsActivated ?? before;
            return;
        }

        _unnamed += observation.Devices;
        _unnamedActivated += observation.IsActivated == true ? observation.Devices : 0;
        _unnamedUnknown += observation.IsActivated is null ? observation.Devices : 0;
    }

    public void Add(InstallationTally other)
    {
        foreach (KeyValuePair<string, bool?> device in other._devices)
        {
            _devices.TryGetValue(device.Key, out bool? before);
            _devices[device.Key] = before == true ? true : device.Value ?? before;
        }

        _unnamed += other._unnamed;
        _unnamedActivated += other._unnamedActivated;
        _unnamedUnknown += other._unnamedUnknown;
        AsOf = other.AsOf > AsOf || AsOf is null ? other.AsOf : AsOf;
    }
}
