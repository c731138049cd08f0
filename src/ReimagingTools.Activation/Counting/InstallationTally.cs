using ReimagingTools.Activation.Demand;
using ReimagingTools.Activation.Reading;

namespace ReimagingTools.Activation.Counting;

/// <summary>
/// Counts devices: one named twice, once per language or product, counts once; "PC1" and "pc1.contoso.example" are one, the same short name in two
/// domains is two. Rows without a name count each for itself. Sums stop at the largest number there is.
/// </summary>
internal sealed class InstallationTally
{
    private readonly Dictionary<string, CountedDevice> _devices = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(string Name, string Key)> _machines = [];
    private CountedDevice _unnamed;
    private long _unnamedUnknown;

    /// <summary>Devices that no row names.</summary>
    public long Unnamed => _unnamed.Count;

    public DateTime? AsOf { get; private set; }

    /// <summary>True where a device is said to be activated and not to be.</summary>
    public bool IsContested => Computers().Any(device => device.IsContested);

    /// <summary>True where one name stands for several machines.</summary>
    public bool HasSeveralMachines => Computers().Any(device => device.IsSeveral);

    public void Add(MakObservation observation)
    {
        AsOf = observation.AsOf > AsOf || AsOf is null ? observation.AsOf : AsOf;
        if (DeviceName.Read(observation.ComputerName) is { } name)
        {
            Add(name, new CountedDevice(observation.Devices, observation.IsActivated));
            _machines.UnionWith(observation.Machine.Select(key => (name, key)));
            return;
        }

        _unnamed = new CountedDevice(Saturated.Add(_unnamed.Count, observation.Devices), null)
        {
            Activated = Saturated.Add(_unnamed.Activated, observation.IsActivated == true ? observation.Devices : 0),
        };
        _unnamedUnknown = Saturated.Add(_unnamedUnknown, observation.IsActivated is null ? observation.Devices : 0);
    }

    /// <summary>Takes another look at the devices by the same kind of source: unnamed ones are others.</summary>
    public void Add(InstallationTally other)
    {
        AddNamed(other);
        _unnamed = new CountedDevice(Saturated.Add(_unnamed.Count, other._unnamed.Count), null)
        {
            Activated = Saturated.Add(_unnamed.Activated, other._unnamed.Activated),
        };
        _unnamedUnknown = Saturated.Add(_unnamedUnknown, other._unnamedUnknown);
    }

    /// <summary>Takes what another kind of source found on the same devices: unnamed ones are the same.</summary>
    public void Join(InstallationTally other)
    {
        AddNamed(other);
        if (other._unnamed.Count > _unnamed.Count)
        {
            _unnamed = other._unnamed;
            _unnamedUnknown = other._unnamedUnknown;
        }
    }

    /// <summary>
    /// How many devices there are, and on how many of them the key is activated; the latter null when the rows say nothing about any.
    /// </summary>
    public (long Installed, long? Activated) Count()
    {
        long installed = _unnamed.Count,
            activated = _unnamed.Activated;
        bool isKnown = _unnamedUnknown < _unnamed.Count;
        foreach (CountedDevice device in Computers())
        {
            installed = Saturated.Add(installed, device.Count);
            activated = Saturated.Add(activated, device.Activated);
            isKnown |= device.State is not null;
        }

        return (installed, isKnown ? activated : null);
    }

    private void AddNamed(InstallationTally other)
    {
        foreach (KeyValuePair<string, CountedDevice> device in other._devices)
        {
            Add(device.Key, device.Value);
        }

        _machines.UnionWith(other._machines);
        AsOf = other.AsOf > AsOf || AsOf is null ? other.AsOf : AsOf;
    }

    private void Add(string name, CountedDevice device) =>
        _devices[name] = _devices.TryGetValue(name, out CountedDevice before) ? before.With(device) : device;

    /// <summary>The devices by name; a short name belongs to the one full name that begins with it, and to none of several.</summary>
    private IEnumerable<CountedDevice> Computers()
    {
        var full = _devices
            .Keys.Where(name => DeviceName.ShortOf(name) is not null)
            .GroupBy(name => DeviceName.ShortOf(name)!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.ToArray(), StringComparer.OrdinalIgnoreCase);
        ILookup<string, string> machines = _machines.ToLookup(each => each.Name, each => each.Key, StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, CountedDevice> device in _devices)
        {
            if (full.ContainsKey(device.Key))
            {
                continue;
            }

            string name = DeviceName.ShortOf(device.Key) is { } shorter && full[shorter].Length == 1 ? shorter : device.Key;
            yield return device
                .Value.With(_devices.TryGetValue(name, out CountedDevice alias) ? alias : device.Value)
                .Of([.. machines[device.Key], .. machines[name]]);
        }
    }

    private readonly record struct CountedDevice(long Count, bool? State, bool IsContested = false, bool IsSeveral = false)
    {
        public long Activated { get; init; } = State == true ? Count : 0;

        /// <summary>Both together: activated where what is said is that alone, and as many as the one that stands for more.</summary>
        public CountedDevice With(CountedDevice other)
        {
            bool isContested = IsContested || other.IsContested || (State is not null && other.State is not null && State != other.State);
            return new(Math.Max(Count, other.Count), isContested ? null : State ?? other.State, isContested);
        }

        /// <summary>The same, and at least as many as there are machines of its name.</summary>
        public CountedDevice Of(string[] machines)
        {
            int number = machines.Length < 2 ? 1 : InstalledOn.MachinesOf(machines);
            return number > 1 ? new(Math.Max(Count, number), State, IsContested, IsSeveral: true) : this;
        }
    }
}
