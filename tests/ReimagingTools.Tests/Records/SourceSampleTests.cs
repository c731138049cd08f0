using System.Globalization;
using System.Text.Json;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Records.Columns;
using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.Records;

/// <summary>
/// One small made-up file of each source, in <c>samples/sources</c>: it is read as it comes, every heading in it is known, and README and help name
/// the source.
/// </summary>
public sealed class SourceSampleTests
{
    /// <summary>
    /// File, source as the documentation names it, and what is seen: name, product that was licensed, decision for Windows 11 Pro in English; blank
    /// where nothing in it is a PC.
    /// </summary>
    public static TheoryData<string, string, string> Samples() =>
        new()
        {
            { "ansible-facts.json", "Ansible", "PC-01|Windows 11 Pro|Indeterminate" },
            { "atera-agents.csv", "Atera", "PC-01||Indeterminate" },
            { "autopilot.csv", "Autopilot", "?||Indeterminate" },
            { "configmgr-cmpivot.csv", "ConfigMgr", "PC-01||Indeterminate" },
            { "configmgr-report.txt", "ConfigMgr", "PC-01||Indeterminate" },
            { "configmgr-systems.csv", "ConfigMgr", "PC-01|Windows 11 Pro|Eligible" },
            { "crowdstrike-hosts.json", "CrowdStrike", "PC-01||Indeterminate" },
            { "datto-rmm-devices.csv", "Datto RMM", "PC-01||Indeterminate" },
            { "defender-deviceinfo.csv", "Defender", "pc-01.contoso.example||Indeterminate" },
            { "entra-devices.csv", "Entra ID", "PC-01||Indeterminate" },
            { "fleet-hosts.csv", "Fleet", "PC-01||Indeterminate" },
            { "fusioninventory-agent.json", "FusionInventory", "PC-02||Indeterminate" },
            { "get-adcomputer.csv", "Get-ADComputer", "pc-01.contoso.example||Indeterminate" },
            { "get-computerinfo.json", "Get-ComputerInfo", "PC-01|Windows 11 Pro|Eligible" },
            { "glpi-agent.json", "GLPI", "PC-01|Windows 11 Pro|Eligible" },
            { "glpi-search.csv", "GLPI", "PC-01|Windows 11 Pro|Indeterminate" },
            { "graph-managed-devices.json", "Graph", "PC-01||Indeterminate" },
            { "intune-devices.csv", "Intune", "PC-01||Indeterminate" },
            { "lansweeper-assets.csv", "Lansweeper", "PC-01||Indeterminate" },
            { "ninjaone-devices.json", "NinjaOne", "PC-01||Indeterminate" },
            { "ocs-computers.csv", "OCS", "PC-01|Windows 11 Pro|Indeterminate" },
            { "ospp-dstatus.txt", "ospp.vbs", "?||Indeterminate" },
            { "osquery-os_version.jsonl", "osquery", "PC-01||Indeterminate" },
            { "osquery-results.jsonl", "osquery", "PC-01||Indeterminate PC-02||Indeterminate" },
            { "pdq-computers.csv", "PDQ", "PC-01||Indeterminate" },
            { "pdq-report.csv", "PDQ", "PC-01||Indeterminate" },
            { "slmgr-dlv.txt", "slmgr.vbs", "?|Windows Pro|Indeterminate" },
            { "snipe-it-assets.csv", "Snipe-IT", "PC-01||Indeterminate" },
            { "systeminfo.csv", "systeminfo", "PC-01|Windows 11 Pro|Indeterminate" },
            { "vamt-products.csv", "VAMT", "pc-01.contoso.example|Windows Pro|Indeterminate" },
            { "wmic-os.csv", "wmic", "PC-01|Windows 11 Pro|Eligible" },
            { "action1-endpoints.json", "Action1", "PC-01||Indeterminate" },
            { "automox-devices.json", "Automox", "PC-01||Indeterminate" },
            { "bigfix-computers.csv", "BigFix", "PC-01||Indeterminate" },
            { "endpoint-central-computers.json", "Endpoint Central", "PC-01||Indeterminate" },
            { "freshservice-assets.csv", "Freshservice", "PC-01||Indeterminate" },
            { "google-chromeos-devices.json", "Google Admin", "" },
            { "google-devices.json", "Google Admin", "PC-01||Indeterminate" },
            { "jamf-computers.csv", "Jamf Pro", "" },
            { "kandji-devices.json", "Kandji", "" },
            { "kaseya-agents.csv", "Kaseya", "PC-01||Indeterminate" },
            { "ncentral-devices.csv", "N-able", "PC-01||Indeterminate" },
            { "servicenow-computers.csv", "ServiceNow", "PC-01||Indeterminate" },
            { "solarwinds-hardware.csv", "SolarWinds", "PC-01||Indeterminate" },
            { "syncro-assets.json", "Syncro", "PC-01||Indeterminate" },
            { "tanium-computers.csv", "Tanium", "PC-01.contoso.example||Indeterminate" },
            { "zabbix-hosts.csv", "Zabbix", "PC-01||Indeterminate" },
        };

    private static string Folder => Path.Combine(Repository.Root, "samples", "sources");

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_IsReadAsItComes(string file, string source, string seen)
    {
        ConsoleRun run = ConsoleRun.Of(
            "eligibility",
            Path.Combine(Folder, file),
            "--media-product",
            "Windows 11 Pro",
            "--media-language",
            "en-US",
            "--media-architecture",
            "x64",
            "--media-channel",
            "VolumeLicensing",
            "--program",
            "EnterpriseAgreement",
            "--language",
            "en",
            "--format",
            "jsonl"
        );
        IEnumerable<string> lines = run.Json.Select(line =>
            string.Join(
                '|',
                new[]
                {
                    line.GetProperty("computerName").GetString() ?? "?",
                    line.GetProperty("licensedProduct").GetString(),
                    line.GetProperty("decision").GetString(),
                }
            )
        );
        Assert.Equal(seen, string.Join(' ', lines));
        Assert.DoesNotContain("that are not read:", run.Error, StringComparison.Ordinal);
        Assert.NotEmpty(source);
    }

    [Theory]
    [InlineData("intune-devices.csv", "1 record is no device but phones")]
    [InlineData("graph-managed-devices.json", "1 record is no device but phones")]
    [InlineData("entra-devices.csv", "1 record is no device but phones", "1 record is no device but computers that run no Windows")]
    [InlineData("fleet-hosts.csv", "3 records are no devices but computers that run no Windows")]
    [InlineData("ansible-facts.json", "1 record is no device but computers that run no Windows")]
    [InlineData("ninjaone-devices.json", "1 record is no device but computers that run no Windows", "1 record is no device but printers")]
    [InlineData("crowdstrike-hosts.json", "1 record is no device but computers that run no Windows")]
    [InlineData(
        "zabbix-hosts.csv",
        "1 record is no device but computers that run no Windows",
        "1 record is no device but printers, monitors, network devices"
    )]
    [InlineData("datto-rmm-devices.csv", "1 record is no device but computers that run no Windows", "1 record is no device but printers")]
    [InlineData("jamf-computers.csv", "2 records are no devices but computers that run no Windows, and were not judged: MAC-01, MAC-02.")]
    [InlineData(
        "kandji-devices.json",
        "computers that run no Windows, and was not judged: MAC-01.",
        "phones or tablets, and was not judged: PAD-01."
    )]
    [InlineData("google-devices.json", "1 record is no device but computers that run no Windows", "1 record is no device but phones")]
    [InlineData("google-chromeos-devices.json", "2 records are no devices but computers that run no Windows")]
    [InlineData("bigfix-computers.csv", "computers that run no Windows, and was not judged: web-01.")]
    [InlineData("endpoint-central-computers.json", "computers that run no Windows, and was not judged: MAC-01.")]
    [InlineData("ncentral-devices.csv", "other equipment, and was not judged: switch-01.")]
    [InlineData("tanium-computers.csv", "computers that run no Windows, and was not judged: MAC-01.contoso.example.")]
    [InlineData("solarwinds-hardware.csv", "other equipment, and was not judged: PRINTER-01.")]
    [InlineData("freshservice-assets.csv", "other equipment, and was not judged: PRINTER-01.")]
    [InlineData("servicenow-computers.csv", "computers that run no Windows, and was not judged: web-01.")]
    [InlineData("snipe-it-assets.csv", "1 record is no device but phones", "2 records are no devices but printers, monitors")]
    public void OtherThing_IsToldAndNotCounted(string file, params string[] told)
    {
        string errors = ConsoleRun.Eligibility(Path.Combine(Folder, file)).Error;
        Assert.All(told, each => Assert.Contains(each, errors, StringComparison.Ordinal));
    }

    /// <summary>
    /// Rows of what is no device are named: the first of each kind in the notice, every one in the file of rows that are not judged.
    /// </summary>
    [Fact]
    public void OtherThing_IsNamedAndListed()
    {
        string[] rows =
        [
            "Device Name,OS,Serial",
            "PC-01,Windows 11 Pro,SN-000001",
            .. Enumerable.Range(1, 5).Select(number => $"PHONE-{number},iOS 17,SN-00001{number}"),
            ",Linux,SN-000009",
        ];
        using var table = new TemporaryFile(string.Join('\n', rows) + "\n", ".csv");
        using var list = new TemporaryFile("", ".csv");
        ConsoleRun run = ConsoleRun.Eligibility(table.Path, "--format", "jsonl", "--errors", list.Path);
        Assert.Contains(
            "5 records are no devices but phones or tablets, and were not judged: PHONE-1, PHONE-2, PHONE-3, and 2 more.",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "1 record is no device but computers that run no Windows, and was not judged: Serial SN-000009.",
            run.Error,
            StringComparison.Ordinal
        );
        string[] lines = File.ReadAllLines(list.Path);
        Assert.Equal(7, lines.Length);
        Assert.All(Enumerable.Range(1, 5), number =>
            Assert.Single(lines, line =>
                line.Contains($",{number + 2},", StringComparison.Ordinal) && line.Contains($"PHONE-{number}.", StringComparison.Ordinal)
            )
        );
        Assert.Contains("7 rows read, 0 not readable; 1 device judged", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Reports put the user or the firmware of a computer beside what it runs; that takes nothing from it.</summary>
    [Theory]
    [InlineData("User_Name0", "user")]
    [InlineData("UserName", "user")]
    [InlineData("Full_User_Name0", "A User")]
    [InlineData("SMBIOSBIOSVersion", "1.2.3")]
    public void ColumnOfUserOrFirmware_TakesNothing(string heading, string value)
    {
        using var file = new TemporaryFile(
            heading
                + ",Name,Caption0,BuildNumber0,OSLanguage0,OSArchitecture0,OperatingSystemSKU0,ProductKeyChannel0,PartialProductKey0,LicenseStatus0\n"
                + value
                + ",PC-01,Microsoft Windows 10 Pro,19045,1033,64-bit,48,OEM:DM,AAAA1,1\n",
            ".csv"
        );
        JsonElement line = Assert.Single(ConsoleRun.Eligibility(file.Path, "--format", "jsonl").Json);
        Assert.Equal(("PC-01", "Eligible"), (line.GetProperty("computerName").GetString(), line.GetProperty("decision").GetString()));
    }

    [Fact]
    public void EverySample_IsTried() =>
        Assert.Equal(
            Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            Samples().Select(row => row.Data.Item1).Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/en-US/about_ReimagingTools.help.txt")]
    [InlineData("docs/ja-JP/about_ReimagingTools.help.txt")]
    public void Documentation_NamesEverySource(string page)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, page));
        Assert.All(Samples().Select(row => row.Data.Item2), source => Assert.Contains(source, text, StringComparison.Ordinal));
    }

    /// <summary>The page of all headings is the table itself.</summary>
    [Fact]
    public void PageOfHeadings_IsTheTable()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "columns.md"));
        IEnumerable<string> rows = ColumnTable.Default.Columns.Select(column =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {column.Heading} | {column.Source} | {(column.Field is Field.None or Field.Metadata ? "not read" : column.Field)} | {NoteOf(column)} |"
            )
        );
        Assert.Equal(string.Join('\n', rows), page[(page.IndexOf("|---|---|---|---|\n", StringComparison.Ordinal) + 18)..].TrimEnd('\n'));
    }

    [Fact]
    public void HeadingThatIsNotRead_SaysWhy() =>
        Assert.DoesNotContain(ColumnTable.Default.Columns, column => column.Field == Field.None && column.Note.Length == 0);

    private static string NoteOf(Column column) => column.Field == Field.Metadata ? "It is of the transport." : column.Note;
}
