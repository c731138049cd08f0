using ReimagingTools.Media.Acpi;

namespace ReimagingTools.Output;

/// <summary>What the firmware says about the license of a PC: a record that the cmdlets about devices take.</summary>
public sealed class FirmwareLicenseLine
{
    private readonly FirmwareLicense _license;

    internal FirmwareLicenseLine(FirmwareLicense license) => _license = license;

    /// <summary>The computer, or null where it is not known: tables from elsewhere, Windows PE.</summary>
    public string? ComputerName => _license.ComputerName;

    /// <summary>True when the firmware holds a product key, false when it does not, null when it cannot be told.</summary>
    public bool? FirmwareKeyPresent => _license.FirmwareKeyPresent;

    /// <summary>The last five characters of the key, or null.</summary>
    public string? FirmwarePartialKey => _license.FirmwarePartialKey;

    /// <summary>Edition and channel of the key, "Professional OEM:DM"; null when Windows could not be asked.</summary>
    public string? OA3xOriginalProductKeyDescription => _license.OA3xOriginalProductKeyDescription;

    /// <summary>The activation id of the key; null when Windows could not be asked.</summary>
    public string? FirmwareActivationId => _license.FirmwareActivationId;

    /// <summary>The version of the SLIC table, "2.1"; null without a Windows marker.</summary>
    public string? SlicVersion => _license.SlicVersion;

    /// <summary>The maker that the SLIC table names, or null.</summary>
    public string? SlicOemId => _license.SlicOemId;

    /// <summary>True when the SLIC table holds a Windows marker of that maker; null without a table.</summary>
    public bool? SlicHasWindowsMarker => _license.SlicHasWindowsMarker;

    /// <summary>Where the tables were read.</summary>
    public string Source => _license.Source;

    /// <summary>The computer, or the source.</summary>
    /// <returns>For instance "PC-01".</returns>
    public override string ToString() => ComputerName ?? Source;
}
