using System.Globalization;
using System.Security;

namespace ReimagingTools.Tests.Media.Builders;

/// <summary>One image of a WIM for tests; a field left null is left out, as tools that strip metadata do.</summary>
internal sealed record WimXmlImage
{
    public string? Name { get; init; }

    public string? DisplayName { get; init; }

    public string? EditionId { get; init; }

    /// <summary>FLAGS; null for those of the edition.</summary>
    public string? Flags { get; init; }

    public string? InstallationType { get; init; }

    public string? ProductType { get; init; }

    public string? Architecture { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>"10.0.26100.1742".</summary>
    public string? Version { get; init; }

    /// <summary>Newer media write NAME after WINDOWS, older ones before it.</summary>
    public bool IsNameFirst { get; init; }

    public static string Document(params WimXmlImage[] images) =>
        "<WIM><TOTALBYTES>3457099927</TOTALBYTES>" + string.Concat(images.Select((image, i) => image.Xml(i + 1))) + "</WIM>";

    /// <summary>A client image with all fields.</summary>
    public static WimXmlImage Client(string name, string editionId, string version, string architecture = "9", params string[] languages) =>
        new()
        {
            Name = name,
            EditionId = editionId,
            InstallationType = "Client",
            ProductType = "WinNT",
            Architecture = architecture,
            Languages = languages.Length == 0 ? ["en-US"] : languages,
            Version = version,
        };

    /// <summary>A server image with all fields.</summary>
    public static WimXmlImage Server(string name, string editionId, string version, string installationType = "Server") =>
        Client(name, editionId, version) with
        {
            InstallationType = installationType,
            ProductType = "ServerNT",
        };

    private static string Element(string name, string? value) =>
        value is null ? "" : "<" + name + ">" + SecurityElement.Escape(value) + "</" + name + ">";

    private string Xml(int index)
    {
        string[] version = Version?.Split('.') ?? [];
        string names =
            Element("NAME", Name) + Element("DESCRIPTION", Name) + Element("FLAGS", Flags ?? EditionId) + Element("DISPLAYNAME", DisplayName);
        string windows =
            Element("ARCH", Architecture)
            + "<PRODUCTNAME>Microsoft® Windows® Operating System</PRODUCTNAME>"
            + Element("EDITIONID", EditionId)
            + Element("INSTALLATIONTYPE", InstallationType)
            + "<HAL>acpiapic</HAL>"
            + Element("PRODUCTTYPE", ProductType)
            + "<PRODUCTSUITE>Terminal Server</PRODUCTSUITE>"
            + LanguagesXml()
            + (
                version.Length == 4
                    ? "<VERSION>"
                        + Element("MAJOR", version[0])
                        + Element("MINOR", version[1])
                        + Element("BUILD", version[2])
                        + Element("SPBUILD", version[3])
                        + "<SPLEVEL>0</SPLEVEL></VERSION>"
                    : ""
            )
            + "<SYSTEMROOT>WINDOWS</SYSTEMROOT>";
        windows = EditionId is null && Architecture is null && Version is null ? "" : "<WINDOWS>" + windows + "</WINDOWS>";
        return "<IMAGE INDEX=\""
            + index.ToString(CultureInfo.InvariantCulture)
            + "\"><DIRCOUNT>19524</DIRCOUNT><FILECOUNT>92795</FILECOUNT>"
            + "<CREATIONTIME><HIGHPART>0x01CF4298</HIGHPART><LOWPART>0x37D85CC6</LOWPART></CREATIONTIME>"
            + (IsNameFirst ? names + windows : windows + names)
            + "</IMAGE>";
    }

    private string LanguagesXml() =>
        Languages.Count == 0
            ? ""
            : "<LANGUAGES>"
                + string.Concat(Languages.Select(language => Element("LANGUAGE", language)))
                + "<FALLBACK LANGUAGE=\""
                + Languages[0]
                + "\">en-US</FALLBACK>"
                + Element("DEFAULT", Languages[0])
                + "</LANGUAGES>";
}
