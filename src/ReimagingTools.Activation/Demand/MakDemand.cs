using ReimagingTools.Activation.Counting;
using ReimagingTools.Activation.Reading;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Activation.Demand;

/// <summary>
/// How many devices need a key, added up from verdicts, and shared among the keys that can serve them. A device counts once for its Windows and once
/// for each Office product, however many images it was judged against. What all keys together are wanted for is never more than the devices there
/// are.
/// </summary>
public sealed class MakDemand
{
    private readonly Dictionary<(string Device, string Need), DeviceNeed> _needs = [];
    private readonly Dictionary<string, long> _notLinked = new(StringComparer.OrdinalIgnoreCase);
    private int _unnamed;

    /// <summary>Eligible devices whose verdicts name no product of an image, so that no key could be given to them.</summary>
    public long WithoutProduct { get; private set; }

    /// <summary>Products for which no key is known, with the devices that need one.</summary>
    public IReadOnlyDictionary<string, long> Unserved => _notLinked;

    /// <summary>
    /// Takes a verdict; only an eligible device that a Volume Licensing image activates needs a key, recovery with OEM media does not.
    /// </summary>
    /// <param name="computerName">The device, or null: then the verdict is of a device of its own.</param>
    /// <param name="basis">What it rests on.</param>
    /// <param name="mediaProduct">The product of the image.</param>
    /// <param name="deviceCount">How many devices the verdict stands for, 1 or more.</param>
    public void Add(string? computerName, Decision decision, Basis basis, string? mediaProduct, long deviceCount)
    {
        if (decision != Decision.Eligible || basis is not (Basis.ReimagingRight or Basis.SoftwareAssurance or Basis.VolumeLicense))
        {
            return;
        }

        string name = mediaProduct?.Trim() ?? "";
        string device = DeviceName.Read(computerName) ?? "\n" + _unnamed++;
        IReadOnlyList<Product> products = KeyProducts.ByName(mediaProduct);
        string need = products.Count == 0 ? name : NeedOf(products[0]);
        _needs
            .GetOrAdd((device, need), static _ => new DeviceNeed())
            .Add(products, name, Math.Max(1, deviceCount), InstalledOn.DomainOf(computerName ?? ""));
    }

    /// <summary>
    /// Gives the devices to the keys. Keys whose counts can be relied on come first (Ok and Low, then Undated, Stale, Conflicting), those that serve
    /// fewer products before those that serve more, more activations left before fewer. What no key has left for goes to a key whose count is
    /// unknown, else to the first one, and is missing there.
    /// </summary>
    /// <returns>The same counts in the same order, each with what is wanted of it.</returns>
    public IReadOnlyList<MakActivationCount> Share(IReadOnlyList<MakActivationCount> counts)
    {
        DemandKey[] keys = [.. counts.Select((count, place) => new DemandKey(count, place)).Where(key => key.CanServe)];
        DemandGroup[] groups = [.. Groups()];
        foreach (DemandKey key in keys)
        {
            key.Breadth = groups.Count(key.Serves);
        }

        Array.Sort(keys);
        var allocation = new DemandAllocation(groups, keys);
        allocation.Fill();
        _notLinked.Clear();
        WithoutProduct = groups.Where(group => group.Name.Length == 0).Aggregate(0L, (sum, group) => Saturated.Add(sum, group.Devices));
        foreach (DemandGroup group in groups.Where(group => group.Name.Length > 0 && !keys.Any(key => key.Serves(group))))
        {
            _notLinked[group.Name] = Saturated.Add(_notLinked.TryGetValue(group.Name, out long before) ? before : 0, group.Devices);
        }

        return [.. counts.Select((count, place) => With(count, Array.Find(keys, key => key.Place == place), groups))];
    }

    private static MakActivationCount With(MakActivationCount count, DemandKey? key, DemandGroup[] groups)
    {
        if (key is null || key.Products.Count == 0)
        {
            return count.IsExtendedSecurityUpdates || count.Status == MakStatus.Ambiguous
                ? count
                : count with
                {
                    Remarks = [.. count.Remarks, MakRemark.ProductUnknown],
                };
        }

        MakActivationCount wanted = count.WithRequired((int)Math.Min(int.MaxValue, Saturated.Add(key.Given, count.Required ?? 0)));
        return key.Given > 0 && Array.Exists(groups, group => key.Serves(group) && !key.Products.Any(group.Products.Contains))
            ? wanted with
            {
                Remarks = [.. wanted.Remarks, MakRemark.TenAndElevenAlike],
            }
            : wanted;
    }

    /// <summary>A device runs one Windows; Office products stand beside each other.</summary>
    private static string NeedOf(Product product) =>
        product.Edition.Family == ProductFamily.Office ? "Office/" + product.Edition.Line : product.Edition.Family.ToString();

    private IEnumerable<DemandGroup> Groups() =>
        Joined()
            .GroupBy(need => need.Name, StringComparer.OrdinalIgnoreCase)
            .Select(same => new DemandGroup(same.Key, same.First().Products, same.Aggregate(0L, (sum, need) => Saturated.Add(sum, need.Devices))))
            .OrderBy(group => group.Name, StringComparer.Ordinal);

    /// <summary>The needs by device; a short name is the one full name that begins with it.</summary>
    private IEnumerable<DeviceNeed> Joined()
    {
        ILookup<(string, string), string> full = _needs
            .Keys.Where(key => DeviceName.ShortOf(key.Device) is not null)
            .ToLookup(key => (DeviceName.ShortOf(key.Device)!, key.Need), key => key.Device);
        foreach (KeyValuePair<(string Device, string Need), DeviceNeed> need in _needs)
        {
            string[] owners = [.. full[need.Key]];
            if (owners.Length == 0)
            {
                bool isOnly = DeviceName.ShortOf(need.Key.Device) is { } name && full[(name, need.Key.Need)].Count() == 1;
                yield return isOnly && _needs.TryGetValue((DeviceName.ShortOf(need.Key.Device)!, need.Key.Need), out DeviceNeed? alias)
                    ? need.Value.With(alias)
                    : need.Value;
            }
        }
    }

    /// <summary>What one device needs one key for: any of several products.</summary>
    private sealed class DeviceNeed
    {
        private readonly SortedSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
        private readonly HashSet<string> _domains = new(StringComparer.Ordinal);
        private long _devices;

        public List<Product> Products { get; } = [];

        /// <summary>As many as a verdict stands for, and at least one for each domain in which there is one of the name.</summary>
        public long Devices => Math.Max(_devices, InstalledOn.MachinesOf(_domains));

        public string Name => string.Join(" / ", _names);

        public void Add(IEnumerable<Product> products, string name, long devices, IEnumerable<string> domain)
        {
            _domains.UnionWith(domain);
            Products.AddRange(products.Except(Products));
            _names.Add(Products.Count == 0 ? name : string.Join(" / ", products.Select(product => product.Name)));
            _devices = Math.Max(_devices, devices);
        }

        public DeviceNeed With(DeviceNeed other)
        {
            var both = new DeviceNeed();
            both.Products.AddRange(Products.Union(other.Products));
            both._names.UnionWith(_names.Union(other._names));
            both._domains.UnionWith(_domains.Union(other._domains));
            both._devices = Math.Max(_devices, other._devices);
            return both;
        }
    }
}
