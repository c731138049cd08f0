namespace ReimagingTools.Output;

/// <summary>
/// One product a device is licensed for. Properties carry the names of inventory columns, so that what is written to a CSV file reads back as the same facts;
/// a fact that is unknown or contested stays empty there and is explained by <see cref="Evidence"/>.
/// </summary>
public sealed class LicensedProductLine
{
    internal LicensedProductLine(NamedDevice named, LicensedProduct product)
    {
        Device device = named.Device;
        var today = CalendarDate.Of(DateTime.Today);
        ComputerName = named.ComputerName is { } name ? ProductKeys.Mask(name) : null;
        DeviceCount = device.DeviceCount;
        Family = product.Family.ToString();
        LicensedProduct = WrittenLicense.ProductOf(product);
        LicensedLanguage = product.Language.Value?.ToString();
        LicensedArchitecture = product.Architecture.IsKnown ? product.Architecture.Value.ToString().ToLowerInvariant() : null;
        LicensedComponents = product.Components.Value?.ToString();
        LicenseChannel = product.Channel.IsKnown ? product.Channel.Value.ToString() : null;
        LicenseType = product.Type.IsKnown ? product.Type.Value.ToString() : null;
        CoaProduct = product.Certificate.Value is { IsContrary: true, Name.Text: { } words } ? ProductKeys.Mask(words) : product.Certificate.Value?.ToString();
        SoftwareAssurance = named.Device.AssuranceOn(today) is { IsKnown: true } assurance ? assurance.Value.ToString() : null;
        PriorVersionRight = product.PriorVersionRight.Value?.ToString();
        VolumeProduct = product.VolumeProduct.Value?.ToString();
        PreinstalledProduct = product.PreinstalledProduct.Value?.Name;
        SystemType = product.Processor.Value switch { ProcessorFamily.Pc => "x64-based PC", ProcessorFamily.Arm => "ARM64-based PC", _ => null };
        Conflicts = new TextList(WrittenLicense.ConflictsOf(device, product, today));
        Evidence = new EvidenceList(product.Evidence);
    }

    /// <summary>The computer, or null when nothing names it.</summary>
    public string? ComputerName { get; }

    /// <summary>Windows, WindowsServer, Office or Unknown.</summary>
    public string Family { get; }

    /// <summary>The product in words, or null when it is not known.</summary>
    public string? LicensedProduct { get; }

    /// <summary>The language as tags joined by "+", or null.</summary>
    public string? LicensedLanguage { get; }

    /// <summary>x86, x64, arm64, or null.</summary>
    public string? LicensedArchitecture { get; }

    /// <summary>Component products as a record lists them, or null.</summary>
    public string? LicensedComponents { get; }

    /// <summary>How the license was bought, or null when nothing shows it.</summary>
    public string? LicenseChannel { get; }

    /// <summary>Full, Upgrade, or null.</summary>
    public string? LicenseType { get; }

    /// <summary>What the Certificate of Authenticity names, or null.</summary>
    public string? CoaProduct { get; }

    /// <summary>Software Assurance as recorded, or null when the records are silent.</summary>
    public string? SoftwareAssurance { get; }

    /// <summary>Prior versions the license terms permit, "None", or null when nobody said.</summary>
    public string? PriorVersionRight { get; }

    /// <summary>The Volume licenses on top of it, "None", or null when nobody said.</summary>
    public string? VolumeProduct { get; }

    /// <summary>What the maker preinstalled where it is another product, or null.</summary>
    public string? PreinstalledProduct { get; }

    /// <summary>"x64-based PC" for any PC, "ARM64-based PC", or null when nothing shows the processor.</summary>
    public string? SystemType { get; }

    /// <summary>How many devices the record stands for.</summary>
    public long DeviceCount { get; }

    /// <summary>
    /// Facts some evidence speaks against, or about which a text was not understood, with that evidence; an inventory that holds them reads them back.
    /// </summary>
    public TextList Conflicts { get; }

    /// <summary>Everything looked at and what it says.</summary>
    public EvidenceList Evidence { get; }

    /// <summary>Computer and product.</summary>
    /// <returns>For instance "PC-01: Windows 10 Pro".</returns>
    public override string ToString() => (ComputerName ?? "?") + ": " + (LicensedProduct ?? "?");
}
