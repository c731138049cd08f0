using System.Text.Json;
using CsvHelper;

namespace ReimagingTools.Cli.Samples;

/// <summary>How some tool exports a fleet: its columns, and what it can say of a device.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="Columns">Columns with their values; an empty value is a fact the tool does not have.</param>
internal sealed record FleetDialect(string Name, IReadOnlyList<(string Name, Func<FleetDevice, string> Value)> Columns)
{
    /// <summary>Every flat dialect.</summary>
    public static IReadOnlyList<FleetDialect> All { get; } =
    [
        new(
            "inventory",
            [
                ("ComputerName", device => device.Name),
                ("LicensedProduct", device => device.Model.LicensedProduct),
                ("LicensedLanguage", device => device.LacksLanguage ? "" : device.Language.Tag),
                ("LicensedArchitecture", device => device.Is32Bit ? "x86" : "x64"),
                ("LicensedComponents", _ => ""),
                ("LicenseChannel", device => device.LacksChannel ? "" : device.Model.LicenseChannel),
                ("LicenseType", device => device.Model.LicenseType),
                ("CoaProduct", device => device.Model.Coa),
                ("SoftwareAssurance", device => device.SoftwareAssurance),
                ("PriorVersionRight", _ => ""),
                ("DeviceCount", _ => "1"),
                ("Site", device => device.Site),
            ]
        ),
        new(
            "configmgr",
            [
                ("Netbios_Name0", device => device.Name),
                ("Caption0", device => device.Model.Caption),
                ("Version0", device => device.Model.Version),
                ("OperatingSystemSKU0", device => device.Model.Sku),
                ("OSLanguage0", device => device.Language.Lcid),
                ("SystemType0", device => device.Is32Bit ? "X86-based PC" : "x64-based PC"),
                ("Description0", device => device.LacksChannel ? "NULL" : device.Model.LicenseDescription),
                ("LicenseFamily0", device => device.LacksChannel ? "NULL" : device.Model.LicenseFamily),
            ]
        ),
        new(
            "cmdevice",
            [
                ("Name", device => device.Name),
                ("DeviceOS", device => "Microsoft Windows NT Workstation " + device.Model.Version[..device.Model.Version.LastIndexOf('.')]),
                ("DeviceOSBuild", device => device.Model.Version),
            ]
        ),
        new(
            "ad",
            [
                ("Name", device => device.Name),
                ("DNSHostName", device => DnsName(device)),
                ("OperatingSystem", device => device.Model.Caption["Microsoft ".Length..]),
                ("OperatingSystemVersion", device =>
                    device.Model.Version[..device.Model.Version.LastIndexOf('.')] + " (" + device.Model.Build + ")"
                ),
            ]
        ),
        new(
            "computerinfo",
            [
                ("CsName", device => device.Name),
                ("OsName", device => device.Model.Caption),
                ("OsVersion", device => device.Model.Version),
                ("OsBuildNumber", device => device.Model.Build),
                ("OsOperatingSystemSKU", device => device.Model.Sku),
                ("OsProductType", _ => "WorkStation"),
                ("OsArchitecture", device => Bits(device)),
                ("OsMuiLanguages", device => "{" + device.Language.Tag + "}"),
                ("WindowsEditionId", device => device.Model.EditionId),
                ("WindowsInstallationType", _ => "Client"),
            ]
        ),
        new(
            "vamt",
            [
                ("FullyQualifiedDomainName", device => DnsName(device)),
                ("ProductName", device => "Windows(R), " + device.Model.LicenseFamily + " edition"),
                ("ProductDescription", device => device.Model.LicenseDescription),
                ("LicenseFamily", device => device.Model.LicenseFamily),
                ("KeyTypeName", device => device.LacksChannel ? "" : device.Model.KeyChannel),
                ("LicenseStatusText", _ => "Licensed"),
            ]
        ),
    ];

    /// <summary>Writes devices as CSV.</summary>
    public void WriteCsv(IEnumerable<FleetDevice> devices, Stream output)
    {
        using CsvWriter csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        csv.WriteHeader([.. Columns.Select(column => column.Name)]);
        foreach (FleetDevice device in devices)
        {
            for (int i = 0; i < Columns.Count; i++)
            {
                csv.WriteField(Columns[i].Value(device));
            }

            csv.EndRecord();
        }
    }

    /// <summary>Writes one device as a flat JSON object.</summary>
    public void WriteJson(FleetDevice device, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        for (int i = 0; i < Columns.Count; i++)
        {
            json.WriteString(Columns[i].Name, Columns[i].Value(device));
        }

        json.WriteEndObject();
    }

    private static string DnsName(FleetDevice device) => device.Name.ToLowerInvariant() + ".example.com";

    private static string Bits(FleetDevice device) => device.Is32Bit ? "32-bit" : "64-bit";
}
