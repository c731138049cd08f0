using ReimagingTools.Media.Registry;

namespace ReimagingTools.Output;

/// <summary>What a Windows that does not run says about a device, or an Office in it: a record that the cmdlets about devices take.</summary>
public sealed class OfflineLicenseLine
{
    private readonly OfflineLicense _license;
    private readonly OfflineOffice? _office;

    private OfflineLicenseLine(OfflineLicense license, OfflineOffice? office)
    {
        _license = license;
        _office = office;
        MUILanguages = new TextList(office is null ? license.MUILanguages : []);
        UnfinishedHives = new TextList(license.UnfinishedHives);
    }

    /// <summary>The computer, or null.</summary>
    public string? ComputerName => _license.ComputerName;

    /// <summary>The product as Windows writes it; Windows 11 still writes "Windows 10 Pro".</summary>
    public string? ProductName => _office is null ? _license.ProductName : null;

    /// <summary>The edition that runs: "Professional".</summary>
    public string? EditionID => _office is null ? _license.EditionID : null;

    /// <summary>The build: "26100".</summary>
    public string? CurrentBuild => _office is null ? _license.CurrentBuild : null;

    /// <summary>"Client", "Server" or "Server Core".</summary>
    public string? InstallationType => _office is null ? _license.InstallationType : null;

    /// <summary>The feature release: "24H2".</summary>
    public string? DisplayVersion => _office is null ? _license.DisplayVersion : null;

    /// <summary>The language Windows was installed in, as a language identifier: "1041".</summary>
    public string? OSLanguage => _office is null ? _license.OSLanguage : null;

    /// <summary>The display languages that are installed.</summary>
    public TextList MUILanguages { get; }

    /// <summary>"32-bit", "64-bit" or "ARM 64-bit".</summary>
    public string? OSArchitecture => _office is null ? _license.OSArchitecture : null;

    /// <summary>The product id without what tells devices apart.</summary>
    public string? ProductId => _office is null ? _license.ProductId : null;

    /// <summary>The channel of the installed key: "OEM:DM".</summary>
    public string? ProductKeyChannel => _office is null ? _license.ProductKeyChannel : null;

    /// <summary>The activation id of the installed key.</summary>
    public string? ActivationId => _office is null ? _license.ActivationId : null;

    /// <summary>The edition the installed key is for.</summary>
    public string? LicenseFamily => _office is null ? _license.LicenseFamily : null;

    /// <summary>The products of an Office from Click-to-Run, or null.</summary>
    public string? ProductReleaseIds => _office?.ProductReleaseIds;

    /// <summary>"x86" or "x64" of that Office.</summary>
    public string? Platform => _office?.Platform;

    /// <summary>The language that Office was installed in.</summary>
    public string? ClientCulture => _office?.ClientCulture;

    /// <summary>The version of that Office.</summary>
    public string? VersionToReport => _office?.VersionToReport;

    /// <summary>Hives whose logs may hold later changes, which were not read.</summary>
    public TextList UnfinishedHives { get; }

    /// <summary>The folder, as it was given.</summary>
    public string Source => _license.Source;

    /// <summary>The computer, or the source.</summary>
    /// <returns>For instance "PC-01".</returns>
    public override string ToString() => ComputerName ?? Source;

    /// <summary>A record of Windows, and one of each Office in it.</summary>
    internal static IEnumerable<OfflineLicenseLine> Of(OfflineLicense license)
    {
        yield return new OfflineLicenseLine(license, null);
        foreach (OfflineOffice office in license.Office)
        {
            yield return new OfflineLicenseLine(license, office);
        }
    }
}
