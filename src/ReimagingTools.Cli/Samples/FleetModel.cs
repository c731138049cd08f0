using CsvHelper;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Cli.Samples;

/// <summary>A kind of device fleets have: what it was licensed for and what it runs. One row of <c>samples/make-fleet/models.tsv</c>.</summary>
internal sealed record FleetModel
{
    /// <summary>How many of a hundred or so devices are of this kind.</summary>
    public required int Weight { get; init; }

    public required string LicensedProduct { get; init; }

    public required string LicenseChannel { get; init; }

    public required string LicenseType { get; init; }

    /// <summary>What the Certificate of Authenticity names; empty when there is none.</summary>
    public required string Coa { get; init; }

    public required string Caption { get; init; }

    public required string Version { get; init; }

    public required string Build { get; init; }

    public required string Sku { get; init; }

    public required string EditionId { get; init; }

    public required string LicenseFamily { get; init; }

    /// <summary>Channel of the installed key, "OEM:DM".</summary>
    public required string KeyChannel { get; init; }

    /// <summary>The same as descriptions of licenses write it, "OEM_DM".</summary>
    public required string DescribedChannel { get; init; }

    /// <summary>Description of the key in the firmware; empty when there is none.</summary>
    public required string Firmware { get; init; }

    /// <summary>True where what it was licensed for and what it runs were made for 32 bits too.</summary>
    public bool Has32Bit { get; private init; }

    public string LicenseDescription => "Windows(R) Operating System, " + DescribedChannel + " channel";

    public static IReadOnlyList<FleetModel> ReadAll()
    {
        using Stream stream = typeof(FleetModel).Assembly.GetManifestResourceStream("samples/models.tsv")
            ?? throw new InvalidOperationException("The table of models is missing from the program.");
        using CsvReader reader = CsvReader.Create(stream, new CsvReaderOptions { Separator = '\t' });
        reader.ReadHeader();
        var models = new List<FleetModel>();
        while (reader.Read())
        {
            models.Add(Read(reader));
        }

        return models;
    }

    private static FleetModel Read(CsvReader reader) =>
        new()
        {
            Weight = int.Parse(reader.GetString(0), System.Globalization.CultureInfo.InvariantCulture),
            LicensedProduct = reader.GetString(1),
            LicenseChannel = reader.GetString(2),
            LicenseType = reader.GetString(3),
            Coa = reader.GetString(4),
            Caption = reader.GetString(5),
            Version = reader.GetString(6),
            Build = reader.GetString(7),
            Sku = reader.GetString(8),
            EditionId = reader.GetString(9),
            LicenseFamily = reader.GetString(10),
            KeyChannel = reader.GetString(11),
            DescribedChannel = reader.GetString(12),
            Firmware = reader.GetString(13),
            Has32Bit = Array.TrueForAll([reader.GetString(1), reader.GetString(5)], IsFor32Bit),
        };

    private static bool IsFor32Bit(string product) =>
        ProductNames.Parse(product).Version is not { } version || !PlatformProducts.IsForeign(version, Architecture.X86);
}
