using System.Collections;
using ReimagingTools.Fleet.Weighing;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Fleet.Records;

/// <summary>
/// Makes one device of the records that speak about it: an inventory row, or the operating system, licensing service and licensing products of one computer
/// given one after the other or nested in each other.
/// </summary>
public sealed class DeviceBuilder
{
    /// <summary>Records nested deeper than this are not looked at.</summary>
    public const int MaximumDepth = 8;

    private readonly List<Instance> _instances = [];

    /// <summary>Reads one record as one device.</summary>
    /// <param name="record">The record.</param>
    /// <returns>The device.</returns>
    /// <exception cref="RecordException">A column of our own holds a word that is not one of its values.</exception>
    public static Device Read(IRecord record)
    {
        var builder = new DeviceBuilder();
        builder.Add(record);
        return builder.Build();
    }

    /// <summary>The name a record gives its computer, or null; tells which records belong together.</summary>
    /// <param name="record">The record.</param>
    /// <returns>The name, or null.</returns>
    public static string? ComputerNameOf(IRecord record)
    {
        var builder = new DeviceBuilder();
        builder.Add(record);
        return builder.ComputerName();
    }

    /// <summary>Adds a record and the records nested in it.</summary>
    /// <param name="record">The record.</param>
    public void Add(IRecord record) => Add(record, 0);

    /// <summary>Weighs everything added.</summary>
    /// <returns>The device.</returns>
    /// <exception cref="RecordException">A column of our own holds a word that is not one of its values.</exception>
    public Device Build()
    {
        // Language and key of Windows say nothing about an Office the record declares, nor the other way round.
        var system = new ClaimBook();
        ClaimBook declared = _instances.Exists(DeclaredEvidence.IsOffice) ? new ClaimBook() : system;
        foreach (Instance instance in _instances)
        {
            DeclaredEvidence.Read(instance, declared, system);
        }

        var products = new List<LicensedProduct>();
        ClaimBook[] office = [.. OfficeEvidence.Read(_instances)];
        WindowsEvidence.Read(_instances, system);
        if (!system.IsEmpty || (declared == system && office.Length == 0))
        {
            products.Add(system.ToProduct());
        }

        if (declared != system)
        {
            products.Add(declared.ToProduct());
        }

        products.AddRange(office.Select(book => book.ToProduct()));
        return new Device
        {
            ComputerName = ComputerName(),
            Products = products,
            SoftwareAssurance = Assurance(),
            DeviceCount = First(Fields.DeviceCount) is { } count ? RecordWords.Count(count) : 1,
        };
    }

    private void Add(IRecord record, int depth)
    {
        _instances.Add(new Instance(record));
        if (depth == MaximumDepth)
        {
            return;
        }

        foreach (string name in record.Names)
        {
            foreach (IRecord nested in Nested(record.GetValue(name)))
            {
                Add(nested, depth + 1);
            }
        }
    }

    private static IEnumerable<IRecord> Nested(object? value) => value switch
    {
        IRecord record => [record],
        string => [],
        IEnumerable many => many.OfType<IRecord>(),
        _ => [],
    };

    private string? ComputerName()
    {
        if (First(Fields.ComputerName) is { } name)
        {
            return name;
        }

        return _instances.Select(instance => instance.Text(Fields.Name)).FirstOrDefault(each => each is not null && LooksLikeHost(each));
    }

    /// <summary>Name holds the computer in some classes and a license or an operating system in others; those have spaces, commas or bars.</summary>
    internal static bool LooksLikeHost(string name) => name.IndexOfAny([' ', ',', '|', '(', '\\']) < 0;

    private Fact<SoftwareAssurance> Assurance() => Fact<SoftwareAssurance>.From(
        _instances.Select(instance => instance.Text(Fields.SoftwareAssurance)).OfType<string>().Select(text => new Claim<SoftwareAssurance>(
            RecordWords.Assurance(text), new Evidence("SoftwareAssurance", text, "Software Assurance", EvidenceStrength.Strong))));

    private string? First(Field field) => _instances.Select(instance => instance.Text(field)).FirstOrDefault(text => text is not null);
}
