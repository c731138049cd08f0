using System.Globalization;
using System.Management.Automation;
using ReimagingTools.Activation;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Arguments;

/// <summary>How many devices need a Volume Licensing key for which product, added up from verdicts.</summary>
internal sealed class KeyDemand
{
    private readonly Dictionary<string, long> _devices = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _served = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Products no key was found for, with the devices that need one.</summary>
    public IEnumerable<KeyValuePair<string, long>> Unserved => _devices.Where(pair => !_served.Contains(pair.Key));

    /// <summary>Counts a verdict, live or deserialized; recovery with OEM media needs no key.</summary>
    /// <returns>False when the object is no verdict.</returns>
    public bool Add(PSObject verdict)
    {
        if (verdict.Properties["Decision"]?.Value?.ToString() is not { } decision || verdict.Properties["Basis"]?.Value?.ToString() is not { } basis)
        {
            return false;
        }

        bool needsKey = decision == nameof(Decision.Eligible) && basis is nameof(Basis.ReimagingRight) or nameof(Basis.SoftwareAssurance) or nameof(Basis.VolumeLicense);
        if (needsKey && verdict.Properties["MediaProduct"]?.Value?.ToString() is { Length: > 0 } product)
        {
            string? text = Convert.ToString(verdict.Properties["DeviceCount"]?.Value, CultureInfo.InvariantCulture);
            long count = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long devices) ? devices : 1;
            _devices.TryGetValue(product, out long before);
            _devices[product] = before + count;
        }

        return true;
    }

    /// <summary>
    /// The devices a key is wanted for: those of the products it activates. Null when no product is known for the key, because nothing is then known of what
    /// it is wanted for.
    /// </summary>
    public int? For(MakActivationCount count)
    {
        Product[] products = [.. count.Products.Concat(count.Editions).Append(count.Description).OfType<string>().Select(text => ProductNames.Parse(text).Product).OfType<Product>()];
        if (products.Length == 0)
        {
            return null;
        }

        long sum = 0;
        foreach (KeyValuePair<string, long> wanted in _devices)
        {
            if (ProductNames.Parse(wanted.Key).Product is { } product && products.Any(own => IsActivatedAlike(own, product)))
            {
                _served.Add(wanted.Key);
                sum += wanted.Value;
            }
        }

        return (int)Math.Min(int.MaxValue, sum);
    }

    /// <summary>Windows 10 and 11 share their keys, edition by edition; long-term servicing releases have their own.</summary>
    private static bool IsActivatedAlike(Product left, Product right) =>
        left == right || (left.Edition == right.Edition && IsTenOrEleven(left.Version) && IsTenOrEleven(right.Version));

    private static bool IsTenOrEleven(ProductVersion version) => version is { Family: ProductFamily.Windows, Release: null, Name: "10" or "11" };
}
