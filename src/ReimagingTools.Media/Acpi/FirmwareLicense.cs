namespace ReimagingTools.Media.Acpi;

/// <summary>
/// What the ACPI tables in the firmware say about the license a PC was sold with: a record of an inventory, its properties named as the columns. Of
/// a product key only the last five characters are kept.
/// </summary>
public sealed record FirmwareLicense
{
    /// <summary>The name of the computer, or null where it is not known (tables from elsewhere, Windows PE).</summary>
    public string? ComputerName { get; init; }

    /// <summary>True when the firmware holds a key, false when it does not, null when it cannot be told.</summary>
    public bool? FirmwareKeyPresent { get; init; }

    /// <summary>The last five characters of the key.</summary>
    public string? FirmwarePartialKey { get; init; }

    /// <summary>
    /// Edition and channel of the key in the words Windows has for it, "Professional OEM:DM"; null when Windows could not be asked.
    /// </summary>
    public string? OA3xOriginalProductKeyDescription { get; init; }

    /// <summary>The activation id of the key; null when Windows could not be asked.</summary>
    public string? FirmwareActivationId { get; init; }

    /// <summary>The version of the SLIC table: "2.1"; null without a Windows marker.</summary>
    public string? SlicVersion { get; init; }

    /// <summary>The maker that the SLIC table names; null without a table.</summary>
    public string? SlicOemId { get; init; }

    /// <summary>True when the SLIC table holds a Windows marker of that maker; null without a table.</summary>
    public bool? SlicHasWindowsMarker { get; init; }

    /// <summary>Where the tables were read.</summary>
    public string Source { get; init; } = "";
}
