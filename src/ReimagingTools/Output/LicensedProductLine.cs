namespace ReimagingTools.Output;

/// <summary>
/// One product a device is licensed for. Properties carry the names of inventory columns, so that what is written to a CSV file reads back as the
/// same facts; a fact that is unknown or contested stays empty there and is explained by <see cref="Evidence"/>.
/// </summary>
public sealed class LicensedProductLine
{
    private readonly Device _device;
    private readonly LicensedProduct _product;

    internal LicensedProductLine(NamedDevice named, LicensedProduct product)
    {
        (_device, _product) = (named.Device, product);
        var today = CalendarDate.Of(DateTime.Today);
        ComputerName = ProductKeys.MaskOrNull(named.ComputerName);
        SoftwareAssurance = _device.AssuranceOn(today) is { IsKnown: true } assurance ? assurance.Value.ToString() : null;
        Conflicts = new TextList(WrittenLicense.ConflictsOf(_device, product, today));
        Evidence = new EvidenceList(product.Evidence);
    }

    /// <summary>The computer, or null when nothing names it.</summary>
    public string? ComputerName { get; }

    /// <summary>Windows, WindowsServer, Office or Unknown.</summary>
    public string Family => _product.Family.ToString();

    /// <summary>The product in words, or null when it is not known.</summary>
    public string? LicensedProduct => WrittenLicense.ProductOf(_product);

    /// <summary>The language as tags joined by "+", or null.</summary>
    public string? LicensedLanguage => _product.Language.Value?.ToString();

    /// <summary>x86, x64, arm64, or null.</summary>
    public string? LicensedArchitecture => _product.Architecture.IsKnown ? _product.Architecture.Value.ToString().ToLowerInvariant() : null;

    /// <summary>Component products as a record lists them, or null.</summary>
    public string? LicensedComponents => _product.Components.Value?.ToString();

    /// <summary>How the license was bought, or null when nothing shows it.</summary>
    public string? LicenseChannel => _product.Channel.IsKnown ? _product.Channel.Value.ToString() : null;

    /// <summary>Full, Upgrade, or null.</summary>
    public string? LicenseType => _product.Type.IsKnown ? _product.Type.Value.ToString() : null;

    /// <summary>What the Certificate of Authenticity names, or null.</summary>
    public string? CoaProduct =>
        _product.Certificate.Value is { IsContrary: true, Name.Text: { } words } ? ProductKeys.Mask(words) : _product.Certificate.Value?.ToString();

    /// <summary>Software Assurance as recorded, or null when the records are silent.</summary>
    public string? SoftwareAssurance { get; }

    /// <summary>Prior versions the license terms permit, "None", or null when nobody said.</summary>
    public string? PriorVersionRight => _product.PriorVersionRight.Value?.ToString();

    /// <summary>The Volume licenses on top of it, "None", or null when nobody said.</summary>
    public string? VolumeProduct => _product.VolumeProduct.Value?.ToString();

    /// <summary>What the maker preinstalled where it is another product, or null.</summary>
    public string? PreinstalledProduct => _product.PreinstalledProduct.Value?.Name;

    /// <summary>"x64-based PC" for any PC, "ARM64-based PC", or null when nothing shows the processor.</summary>
    public string? SystemType =>
        _product.Processor.Value switch
        {
            ProcessorFamily.Pc => "x64-based PC",
            ProcessorFamily.Arm => "ARM64-based PC",
            _ => null,
        };

    /// <summary>How many devices the record stands for.</summary>
    public long DeviceCount => _device.DeviceCount;

    /// <summary>
    /// Facts some evidence speaks against, or about which a text was not understood, with that evidence; an inventory that holds them reads them
    /// back.
    /// </summary>
    public TextList Conflicts { get; }

    /// <summary>Everything looked at and what it says.</summary>
    public EvidenceList Evidence { get; }

    /// <summary>Computer and product.</summary>
    /// <returns>For instance "PC-01: Windows 10 Pro".</returns>
    public override string ToString() => (ComputerName ?? "?") + ": " + (LicensedProduct ?? "?");
}
