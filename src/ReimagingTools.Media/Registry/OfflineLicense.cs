namespace ReimagingTools.Media.Registry;

/// <summary>
/// What the registry of a Windows that does not run says about the device: a record of an inventory, its properties named as the columns. A value
/// that is not there is null. No byte of a product key is read.
/// </summary>
public sealed record OfflineLicense
{
    /// <summary>The name of the computer.</summary>
    public string? ComputerName { get; init; }

    /// <summary>The product as Windows writes it; Windows 11 still writes "Windows 10 Pro".</summary>
    public string? ProductName { get; init; }

    /// <summary>The edition: "Professional".</summary>
    public string? EditionID { get; init; }

    /// <summary>The build: "26100".</summary>
    public string? CurrentBuild { get; init; }

    /// <summary>"Client", "Server" or "Server Core".</summary>
    public string? InstallationType { get; init; }

    /// <summary>The feature release: "24H2".</summary>
    public string? DisplayVersion { get; init; }

    /// <summary>The language Windows was installed in, as a decimal language identifier: "1041".</summary>
    public string? OSLanguage { get; init; }

    /// <summary>The display languages that are installed.</summary>
    public IReadOnlyList<string> MUILanguages { get; init; } = [];

    /// <summary>"32-bit", "64-bit" or "ARM 64-bit".</summary>
    public string? OSArchitecture { get; init; }

    /// <summary>The product id without what tells devices apart: "*****-OEM-*******-*****".</summary>
    public string? ProductId { get; init; }

    /// <summary>The channel of the installed key: "OEM:DM".</summary>
    public string? ProductKeyChannel { get; init; }

    /// <summary>The activation id of the installed key.</summary>
    public string? ActivationId { get; init; }

    /// <summary>The edition the installed key is for.</summary>
    public string? LicenseFamily { get; init; }

    /// <summary>Office from Click-to-Run.</summary>
    public IReadOnlyList<OfflineOffice> Office { get; init; } = [];

    /// <summary>Hives whose last write was not finished: what stands in their logs is not in this record.</summary>
    public IReadOnlyList<string> UnfinishedHives { get; init; } = [];

    /// <summary>The folder, as it was given.</summary>
    public string Source { get; init; } = "";
}
