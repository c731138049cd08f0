namespace ReimagingTools.Media.Wim;

/// <summary>What the XML of a WIM says about one image, field by field as it stands there; absent fields are null.</summary>
internal sealed class WimImage(int index, IReadOnlyDictionary<string, string> fields, IReadOnlyList<string> languages)
{
    /// <summary>Where the fields stand below the element of the image.</summary>
    public static IReadOnlyList<string> Paths { get; } =
    [
        "NAME",
        "DISPLAYNAME",
        "DESCRIPTION",
        "DISPLAYDESCRIPTION",
        "FLAGS",
        "WINDOWS/EDITIONID",
        "WINDOWS/INSTALLATIONTYPE",
        "WINDOWS/PRODUCTTYPE",
        "WINDOWS/ARCH",
        "WINDOWS/VERSION/MAJOR",
        "WINDOWS/VERSION/MINOR",
        "WINDOWS/VERSION/BUILD",
        "WINDOWS/VERSION/SPBUILD",
        "WINDOWS/LANGUAGES/DEFAULT",
    ];

    /// <summary>1-based.</summary>
    public int Index { get; } = index;

    public string? Name => Field("NAME");

    public string? DisplayName => Field("DISPLAYNAME");

    public string? Description => Field("DESCRIPTION");

    public string? DisplayDescription => Field("DISPLAYDESCRIPTION");

    /// <summary>What imagex and DISM call the edition when an image is captured; nothing keeps it up to date.</summary>
    public string? Flags => Field("FLAGS");

    public string? EditionId => Field("WINDOWS/EDITIONID");

    /// <summary>"Client", "Server", "Server Core", "WindowsPE".</summary>
    public string? InstallationType => Field("WINDOWS/INSTALLATIONTYPE");

    /// <summary>"WinNT", "ServerNT" or "LanmanNT".</summary>
    public string? ProductType => Field("WINDOWS/PRODUCTTYPE");

    /// <summary>0 x86, 5 ARM, 6 Itanium, 9 x64, 12 ARM64.</summary>
    public int? Architecture => Number("WINDOWS/ARCH");

    public int? Major => Number("WINDOWS/VERSION/MAJOR");

    public int? Minor => Number("WINDOWS/VERSION/MINOR");

    public int? Build => Number("WINDOWS/VERSION/BUILD");

    /// <summary>The update revision: 1742 in 10.0.26100.1742.</summary>
    public int? ServicePackBuild => Number("WINDOWS/VERSION/SPBUILD");

    /// <summary>The language the system was installed in.</summary>
    public string? DefaultLanguage => Field("WINDOWS/LANGUAGES/DEFAULT");

    /// <summary>The languages installed in the image, as written.</summary>
    public IReadOnlyList<string> Languages { get; } = languages;

    private string? Field(string path) => fields.TryGetValue(path, out string? value) && value.Length > 0 ? value : null;

    private int? Number(string path) => int.TryParse(Field(path), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
