using ReimagingTools.Media.Acpi;
using ReimagingTools.Media.Registry;

namespace ReimagingTools.Fleet.Views;

/// <summary>The values of records of a device, named as the columns of an inventory.</summary>
public static class EvidenceView
{
    /// <summary>What firmware says.</summary>
    public static View<FirmwareLicense> Firmware { get; } =
        new(
            new(nameof(FirmwareLicense.ComputerName), license => license.ComputerName),
            new(nameof(FirmwareLicense.FirmwareKeyPresent), license => license.FirmwareKeyPresent),
            new(nameof(FirmwareLicense.FirmwarePartialKey), license => license.FirmwarePartialKey),
            new(nameof(FirmwareLicense.OA3xOriginalProductKeyDescription), license => license.OA3xOriginalProductKeyDescription),
            new(nameof(FirmwareLicense.FirmwareActivationId), license => license.FirmwareActivationId),
            new(nameof(FirmwareLicense.SlicVersion), license => license.SlicVersion),
            new(nameof(FirmwareLicense.SlicOemId), license => license.SlicOemId),
            new(nameof(FirmwareLicense.SlicHasWindowsMarker), license => license.SlicHasWindowsMarker),
            new(nameof(FirmwareLicense.Source), license => license.Source)
        );

    /// <summary>What a Windows that does not run says.</summary>
    public static View<OfflineLicense> Windows { get; } =
        new(
            new(nameof(OfflineLicense.ComputerName), license => license.ComputerName),
            new(nameof(OfflineLicense.ProductName), license => license.ProductName),
            new(nameof(OfflineLicense.EditionID), license => license.EditionID),
            new(nameof(OfflineLicense.CurrentBuild), license => license.CurrentBuild),
            new(nameof(OfflineLicense.InstallationType), license => license.InstallationType),
            new(nameof(OfflineLicense.DisplayVersion), license => license.DisplayVersion),
            new(nameof(OfflineLicense.OSLanguage), license => license.OSLanguage),
            new(nameof(OfflineLicense.MUILanguages), license => Joined(license.MUILanguages)),
            new(nameof(OfflineLicense.OSArchitecture), license => license.OSArchitecture),
            new(nameof(OfflineLicense.ProductId), license => license.ProductId),
            new(nameof(OfflineLicense.ProductKeyChannel), license => license.ProductKeyChannel),
            new(nameof(OfflineLicense.ActivationId), license => license.ActivationId),
            new(nameof(OfflineLicense.LicenseFamily), license => license.LicenseFamily),
            new(nameof(OfflineLicense.UnfinishedHives), license => Joined(license.UnfinishedHives)),
            new(nameof(OfflineLicense.Source), license => license.Source)
        );

    /// <summary>What the Office of a Windows that does not run says: a record of its own, of the same computer.</summary>
    public static View<OfflineOffice> OfficeOf(OfflineLicense windows) =>
        new(
            new(nameof(OfflineLicense.ComputerName), _ => windows.ComputerName),
            new(nameof(OfflineOffice.ProductReleaseIds), office => office.ProductReleaseIds),
            new(nameof(OfflineOffice.Platform), office => office.Platform),
            new(nameof(OfflineOffice.ClientCulture), office => office.ClientCulture),
            new(nameof(OfflineOffice.VersionToReport), office => office.VersionToReport),
            new(nameof(OfflineLicense.Source), _ => windows.Source)
        );

    private static string? Joined(IReadOnlyList<string> texts) => texts.Count == 0 ? null : string.Join(";", texts);
}
