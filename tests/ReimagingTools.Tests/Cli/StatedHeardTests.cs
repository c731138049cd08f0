using System.Text.Json;

namespace ReimagingTools.Tests.Cli;

/// <summary>
/// A license that is stated for all or for a group is held against whatever else a record says of the device, under whatever heading, whoever states
/// it.
/// </summary>
public sealed class StatedHeardTests
{
    private const string Open = "Indeterminate",
        May = "Eligible";
    private const string License = "LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel",
        Values = "Windows 11 Pro,en-US,x64,OEM";

    [Theory]
    [InlineData("Betriebssystem", "Windows 11 Home", Open)]
    [InlineData("Betriebssystem", "Home", Open)]
    [InlineData("Betriebssystem", "Ubuntu 22.04", Open)]
    [InlineData("Betriebssystem", "Windows 11 Pro", May)]
    [InlineData("Betriebssystem", "Windows 11 Enterprise", May)]
    [InlineData("Betriebssystemversion", "10.0.20348", Open)]
    [InlineData("Betriebssystemversion", "10.0.22631", May)]
    [InlineData("Système d'exploitation", "Windows 11 Famille", Open)]
    [InlineData("基本ソフト", "Windows 11 Home", Open)]
    [InlineData("Remark", "Windows Server 2022 Standard", Open)]
    [InlineData("Remark", "upgraded from Windows 10 Pro", Open)]
    [InlineData("Remark", "the wind is in the east", May)]
    [InlineData("Target OS", "Windows 10 Pro", May)]
    [InlineData("Label", "Windows 11 Home", Open)]
    [InlineData("Edition", "Home", Open)]
    [InlineData("Sprache", "Japanisch", Open)]
    [InlineData("Processor kind", "ARM64", Open)]
    [InlineData("COA Windows", "Win Home", Open)]
    [InlineData("Is Virtual", "True", Open)]
    [InlineData("Is Virtual", "False", May)]
    [InlineData("Virtualized", "yes", Open)]
    [InlineData("Kind", "Virtual Machine", Open)]
    [InlineData("Serial Number", "VMware-56 4d 1c 2b", Open)]
    [InlineData("Serial Number", "5CD1234ABC", May)]
    [InlineData("BIOS Version", "Hyper-V UEFI Release v4.1", Open)]
    [InlineData("Model", "PowerEdge R740", Open)]
    [InlineData("DomainRole", "5", Open)]
    [InlineData("DomainRole", "1", May)]
    [InlineData("Systemtyp", "ARM64-based PC", Open)]
    [InlineData("Systemtyp", "x64-based PC", May)]
    [InlineData("Type du système", "ARM64-based PC", Open)]
    [InlineData("Type du système", "x64-based PC", May)]
    [InlineData("システムの種類", "ARM64-based PC", Open)]
    [InlineData("システムの種類", "x64-based PC", May)]
    [InlineData("Tipo de sistema", "ARM64-based PC", Open)]
    [InlineData("Tipo de sistema", "x64-based PC", May)]
    [InlineData("Systemtyp", "ARM-basierter PC", Open)]
    [InlineData("Systemtyp", "Notebook", May)]
    [InlineData("Prozessor(en)", "ARMv8 (64-bit) Family 8 Model 805 Revision D14 Qualcomm Technologies Inc", Open)]
    [InlineData("Prozessor(en)", "Intel Core i5-1345U", May)]
    [InlineData("Processeur(s)", "ARMv8 (64-bit) Family 8 Model 805 Revision D14 Qualcomm Technologies Inc", Open)]
    [InlineData("Processeur(s)", "Intel Core i5-1345U", May)]
    [InlineData("プロセッサ(s)", "ARMv8 (64-bit) Family 8 Model 805 Revision D14 Qualcomm Technologies Inc", Open)]
    [InlineData("プロセッサ(s)", "Intel Core i5-1345U", May)]
    [InlineData("Prozessor", "ARMv8 (64-bit) Family 8 Model 805 Revision D14 Qualcomm Technologies Inc", Open)]
    [InlineData("Prozessor", "Intel Core i5-1345U", May)]
    [InlineData("CPU Name", "ARMv8 (64-bit) Family 8 Model 805 Revision D14 Qualcomm Technologies Inc", Open)]
    [InlineData("CPU Name", "Intel Core i5-1345U", May)]
    [InlineData("cpu_brand", "ARMv8 (64-bit) Family 8 Model 805 Revision D14 Qualcomm Technologies Inc", Open)]
    [InlineData("cpu_brand", "Intel Core i5-1345U", May)]
    [InlineData("cpu_type", "ARMv8 (64-bit) Family 8 Model 805 Revision D14 Qualcomm Technologies Inc", Open)]
    [InlineData("cpu_type", "Intel Core i5-1345U", May)]
    [InlineData("Processor Family", "ARMv8 (64-bit) Family 8 Model 805 Revision D14 Qualcomm Technologies Inc", Open)]
    [InlineData("Processor Family", "Intel Core i5-1345U", May)]
    [InlineData("Prozessorarchitektur", "ARMv8 (64-bit) Family 8 Model 805 Revision D14 Qualcomm Technologies Inc", Open)]
    [InlineData("Prozessorarchitektur", "Intel Core i5-1345U", May)]
    [InlineData("Processor Name", "ARMv8 (64-bit) Family 8 Model 805 Revision D14 Qualcomm Technologies Inc", Open)]
    [InlineData("Processor Name", "Intel Core i5-1345U", May)]
    [InlineData("cpu_type", "x86_64", May)]
    [InlineData("Prozessorarchitektur", "12", Open)]
    [InlineData("Prozessorarchitektur", "9", May)]
    [InlineData("Prozessorarchitektur", "AMD64", May)]
    [InlineData("Plattform", "Snapdragon X Elite", Open)]
    [InlineData("WWAN", "Snapdragon X55 5G modem", May)]
    [InlineData("WLAN", "Qualcomm Atheros QCA61x4A", May)]
    [InlineData("Model", "Surface Pro X", Open)]
    [InlineData("Model", "ThinkPad X13s Gen 1", Open)]
    [InlineData("Model", "21BX000XGE", Open)]
    [InlineData("Model", "XPS 13 9345", Open)]
    [InlineData("Model", "Surface Pro 7", May)]
    [InlineData("Model", "ThinkPad X13 Gen 3", May)]
    [InlineData("Model", "Latitude 5540", May)]
    [InlineData("Model", "Galaxy Book2 Pro", May)]
    [InlineData("skuFamily", "Home", Open)]
    [InlineData("skuFamily", "IoT", Open)]
    [InlineData("skuFamily", "Holographic", Open)]
    [InlineData("skuFamily", "Pro", May)]
    [InlineData("skuFamily", "Enterprise", May)]
    [InlineData("SKU-Familie", "Home", Open)]
    [InlineData("SKU-Familie", "IoT", Open)]
    [InlineData("SKU-Familie", "Holographic", Open)]
    [InlineData("SKU-Familie", "Pro", May)]
    [InlineData("SKU-Familie", "Enterprise", May)]
    [InlineData("Famille SKU", "Home", Open)]
    [InlineData("Famille SKU", "IoT", Open)]
    [InlineData("Famille SKU", "Holographic", Open)]
    [InlineData("Famille SKU", "Pro", May)]
    [InlineData("Famille SKU", "Enterprise", May)]
    [InlineData("OS Type", "Home", Open)]
    [InlineData("OS Type", "Pro N", Open)]
    [InlineData("OS Type", "Windows", May)]
    [InlineData("OS Type", "Pro", May)]
    [InlineData("OS Variant", "Home", Open)]
    [InlineData("OS Variant", "Pro N", Open)]
    [InlineData("OS Variant", "Windows", May)]
    [InlineData("OS Variant", "Pro", May)]
    [InlineData("OSType", "18", May)]
    [InlineData("Windows SKU", "101", Open)]
    [InlineData("Windows SKU", "48", May)]
    [InlineData("Buildnummer", "7601", Open)]
    [InlineData("Buildnummer", "10.0.20348", Open)]
    [InlineData("Buildnummer", "22631", May)]
    [InlineData("Numéro de build", "7601", Open)]
    [InlineData("Numéro de build", "10.0.20348", Open)]
    [InlineData("Numéro de build", "22631", May)]
    [InlineData("ビルド番号", "7601", Open)]
    [InlineData("ビルド番号", "10.0.20348", Open)]
    [InlineData("ビルド番号", "22631", May)]
    [InlineData("OS Ver", "7601", Open)]
    [InlineData("OS Ver", "10.0.20348", Open)]
    [InlineData("OS Ver", "22631", May)]
    [InlineData("Windows-Version", "7601", Open)]
    [InlineData("Windows-Version", "10.0.20348", Open)]
    [InlineData("Windows-Version", "22631", May)]
    [InlineData("Windows-Version", "Windows 7", Open)]
    [InlineData("Windows-Version", "23H2", May)]
    [InlineData("Windows-Version", "2009", May)]
    [InlineData("Windows-Build", "23H2", May)]
    [InlineData("Installed UI Languages", "de-DE", Open)]
    [InlineData("Installed UI Languages", "en-US", May)]
    [InlineData("System UI Language", "de-DE", Open)]
    [InlineData("System UI Language", "en-US", May)]
    [InlineData("InstallLanguage", "de-DE", Open)]
    [InlineData("InstallLanguage", "en-US", May)]
    [InlineData("Default UI Language", "de-DE", Open)]
    [InlineData("Default UI Language", "en-US", May)]
    [InlineData("Anzeigesprache", "de-DE", Open)]
    [InlineData("UICulture", "de-DE", Open)]
    [InlineData("SystemLocale", "de-DE", May)]
    [InlineData("Locale", "1031", May)]
    [InlineData("Upgraded from", "Windows 11 Home", Open)]
    [InlineData("Upgrade from", "FreeDOS", Open)]
    [InlineData("Previous OS", "Ubuntu", Open)]
    [InlineData("Previous OS", "-", May)]
    [InlineData("Virtual Machine", "Yes", Open)]
    [InlineData("Virtual Machine", "No", May)]
    [InlineData("Notes", "bought without OS", Open)]
    [InlineData("Comment", "no valid license", Open)]
    [InlineData("備考", "COA moved to PC-9", Open)]
    [InlineData("Bemerkung", "ohne Betriebssystem gekauft", Open)]
    [InlineData("Kommentar", "mit Ubuntu ausgeliefert", Open)]
    [InlineData("Notes", "FreeDOS", Open)]
    [InlineData("Notes", "barebone - no Windows included", Open)]
    [InlineData("Notes", "livré sans Windows", Open)]
    [InlineData("Notes", "license sold with the old PC", Open)]
    [InlineData("Notes", "Lizenz zurückgegeben", Open)]
    [InlineData("Notes", "evaluation copy", Open)]
    [InlineData("Notes", "virtual machine on esx3", Open)]
    [InlineData("Notes", "VM on esx3", Open)]
    [InlineData("Notes", "runs as VM", Open)]
    [InlineData("Notes", "is a virtual machine", Open)]
    [InlineData("Notes", "Virtual desktop in Citrix", Open)]
    [InlineData("Notes", "used as server", Open)]
    [InlineData("Notes", "ready for Windows 11 rollout", May)]
    [InlineData("Notes", "license plate B-XY 123", May)]
    [InlineData("Notes", "delivered with mouse and keyboard - no issues", May)]
    [InlineData("Notes", "without docking station", May)]
    [InlineData("Notes", "no Windows Hello camera", May)]
    [InlineData("Notes", "Antivirus license renewed", May)]
    [InlineData("CPU", "Apple M2", Open)]
    [InlineData("Processor", "Intel Core m3-7Y30", May)]
    [InlineData("Operating System", "Microsoft Windows NT Workstation 10.0 (Tablet Edition)", May)]
    public void Stated_IsHeldAgainstWhatAnyHeadingSays(string heading, string value, string decision)
    {
        using var file = new TemporaryFile("ComputerName,Site," + heading + "\nPC-1,Berlin," + value + "\n");
        using var all = new TemporaryFile("ComputerName," + License + "\n*," + Values + "\n");
        using var group = new TemporaryFile("ComputerName," + License + "\nPC-*," + Values + "\n");
        string[] stated =
        [
            "--licensed-product",
            "Windows 11 Pro",
            "--licensed-language",
            "en-US",
            "--licensed-architecture",
            "x64",
            "--license-channel",
            "OEM",
        ];

        Assert.All(new string[][] { stated, ["--entitlements", all.Path], ["--entitlements", group.Path] }, arguments =>
            Assert.Equal(decision, Decision(file.Path, arguments))
        );
    }

    /// <summary>A license of the device itself is contested by the name of another Windows alone, and told of the rest.</summary>
    [Theory]
    [InlineData("Étiquette", "Windows 11 Home", Open)]
    [InlineData("Étiquette", "Windows 11 Pro", May)]
    [InlineData("Étiquette", "Windows 11 Enterprise", May)]
    [InlineData("Previous OS", "Windows 11 Home", Open)]
    [InlineData("Previous OS", "Windows 10 Pro", May)]
    [InlineData("Previous OS", "Windows 7 Professional", May)]
    [InlineData("Previous OS", "none", May)]
    [InlineData("Upgraded from", "Windows 10 Home", Open)]
    [InlineData("Upgraded from", "FreeDOS", Open)]
    [InlineData("Upgraded from", "No OS", Open)]
    [InlineData("Upgraded from", "Windows 10 Pro", May)]
    [InlineData("In-place upgrade from", "Windows 10 Home", Open)]
    [InlineData("Altes OS", "Windows 7 Home Premium", Open)]
    [InlineData("Ancien OS", "Ubuntu", Open)]
    [InlineData("アップグレード元", "Windows 10 Home", Open)]
    [InlineData("アップグレード元", "Windows 10 Pro", May)]
    [InlineData("元のOS", "FreeDOS", Open)]
    [InlineData("Anytime Upgrade", "Windows 7 Home Premium", Open)]
    [InlineData("OS bei Lieferung", "FreeDOS", Open)]
    [InlineData("OS bei Lieferung", "Windows 11 Pro", May)]
    [InlineData("Downgrade Rights", "Windows 10 Pro", May)]
    [InlineData("Statut de la licence", "expirée", Open)]
    [InlineData("Statut de la licence", "active", May)]
    [InlineData("État de la licence", "notification", Open)]
    [InlineData("Estado de la licencia", "caducada", Open)]
    [InlineData("Lizenzstatus", "Benachrichtigung", Open)]
    [InlineData("Lizenzstatus", "gültig", May)]
    [InlineData("ライセンス状態", "無効", Open)]
    [InlineData("ライセンス状態", "有効", May)]
    [InlineData("Lizenzart", "kein OEM", Open)]
    [InlineData("Lizenzart", "Testversion", Open)]
    [InlineData("Lizenzart", "Mietlizenz", Open)]
    [InlineData("Lizenzart", "OEM", May)]
    [InlineData("Lizenzart", "Vollversion", May)]
    [InlineData("License Class", "not OEM", Open)]
    [InlineData("License Class", "Leased", Open)]
    [InlineData("License Class", "Dell OEM", May)]
    [InlineData("Type de licence", "location", Open)]
    [InlineData("Type de licence", "licence complète", May)]
    [InlineData("ライセンス種類", "リース", Open)]
    [InlineData("ライセンス種類", "OEM", May)]
    [InlineData("Conflicts", "\"LicensedLanguage: en-US, ja-JP\"", Open)]
    [InlineData("Conflicts", "None", May)]
    [InlineData("Item Description", "Windows Embedded 8.1 Pro", Open)]
    [InlineData("Item Description", "Windows 10 Mobile", Open)]
    [InlineData("Item Description", "Windows Embedded POSReady 7", Open)]
    [InlineData("Item Description", "Windows Server 2016 Foundation", Open)]
    [InlineData("Item Description", "Windows 7 Anytime Upgrade", Open)]
    [InlineData("Item Description", "Latitude 5540 Windows 11 Pro", May)]
    [InlineData("Item Description", "Embedded UEFI and a mouse", May)]
    [InlineData("Target OS", "Windows 11 Home", May)]
    [InlineData("Remark", "not Windows 11 Home", May)]
    [InlineData("Virtualized", "yes", May)]
    [InlineData("Notes", "FreeDOS", Open)]
    [InlineData("Notes", "mit Ubuntu ausgeliefert", Open)]
    [InlineData("Notes", "refunded license", Open)]
    [InlineData("Notes", "boots from a FreeDOS stick for BIOS updates", May)]
    [InlineData("Notes", "FreeDOS USB stick in the drawer", May)]
    public void OwnRow_IsContestedByTheNameOfAnotherWindows(string heading, string value, string decision)
    {
        using var file = new TemporaryFile("ComputerName," + License + "," + heading + "\nPC-1," + Values + "," + value + "\n");

        Assert.Equal(decision, Decision(file.Path));
    }

    /// <summary>Rows that say the same but for such a text are judged apart, in whatever shape they come.</summary>
    [Theory]
    [InlineData(".csv", "ComputerName,Étiquette\nPC-1,Windows 11 Pro\nPC-2,Windows 11 Home\nPC-3,A-17\n")]
    [InlineData(
        ".jsonl",
        "{\"ComputerName\":\"PC-1\",\"Remark\":\"Windows 11 Pro\"}\n{\"ComputerName\":\"PC-2\",\"Remark\":\"Windows 11 Home\"}\n{\"ComputerName\":\"PC-3\",\"Remark\":\"A-17\"}\n"
    )]
    [InlineData(
        ".jsonl",
        "{\"ComputerName\":\"PC-1\",\"more\":{\"about\":\"Windows 11 Pro\"}}\n{\"ComputerName\":\"PC-2\",\"more\":{\"about\":\"Windows 11 Home\"}}\n{\"ComputerName\":\"PC-3\",\"more\":{\"about\":\"A-17\"}}\n"
    )]
    public void Rows_ThatDifferInIt_AreJudgedApart(string extension, string inventory)
    {
        using var file = new TemporaryFile(inventory.Replace("Étiquette", "Remark", StringComparison.Ordinal), extension);
        string[] stated =
        [
            "--licensed-product",
            "Windows 11 Pro",
            "--licensed-language",
            "en-US",
            "--licensed-architecture",
            "x64",
            "--license-channel",
            "OEM",
        ];

        Assert.Equal([May, Open, May], Run(file.Path, stated).Json.Select(verdict => verdict.GetProperty("decision").GetString()));
    }

    /// <summary>The name of a machine or of another product, where some tables name the system, is none.</summary>
    [Theory]
    [InlineData(".csv", "Computer Name,Operating System,Product Name\nPC-1,Windows 11 Pro,Latitude 5440\n", May)]
    [InlineData(".csv", "Computer Name,Operating System,Product Name\nPC-1,Windows 11 Pro,Windows 11 Home\n", Open)]
    [InlineData(".csv", "Computer Name,Operating System,Product Name\nPC-1,Windows 11 Pro,Home\n", Open)]
    [InlineData(".csv", "Computer Name,Operating System,Product Name\nPC-1,Windows 11 Pro,Ubuntu 22.04\n", Open)]
    [InlineData(
        ".csv",
        "Product Name,Product ID,Build Number,Computer Name\nWindows 11 Pro,00330-80000-00000-AAOEM,22631,PC-1\nMicrosoft Office Professional Plus 2016,00339-10000-00000-AA123,,PC-1\nInternet Explorer,00330-80000-00000-AAOEM,,PC-1\n",
        May
    )]
    [InlineData(
        ".json",
        "{\"items\":[{\"assetBasicInfo\":{\"name\":\"PC-1\",\"type\":\"Windows\"},\"operatingSystem\":{\"caption\":\"Microsoft Windows 11 Pro\",\"buildNumber\":\"22631\"}}]}",
        May
    )]
    public void NamesOfOtherThings_AreNoSystem(string extension, string inventory, string decision)
    {
        using var file = new TemporaryFile(inventory, extension);
        JsonElement verdict = Assert.Single(
            Run(
                file.Path,
                [
                    "--licensed-product",
                    "Windows 11 Pro",
                    "--licensed-language",
                    "en-US",
                    "--licensed-architecture",
                    "x64",
                    "--license-channel",
                    "OEM",
                ]
            ).Json
        );

        Assert.Equal(("PC-1", decision), (verdict.GetProperty("computerName").GetString(), verdict.GetProperty("decision").GetString()));
    }

    private static string? Decision(string inventory, params string[] more) =>
        Assert.Single(Run(inventory, more).Json).GetProperty("decision").GetString();

    private static ConsoleRun Run(string inventory, string[] more) =>
        ConsoleRun.Of([
            "eligibility",
            inventory,
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
            "--format",
            "jsonl",
            "--language",
            "en",
            .. more,
        ]);

    /// <summary>A column that is known and proves nothing of a license drops no name of a Windows that stands in it.</summary>
    [Theory]
    [InlineData("Windows Version")]
    [InlineData("Display Version")]
    [InlineData("CSDVersion")]
    [InlineData("SKU")]
    [InlineData("Category")]
    [InlineData("OS Type")]
    [InlineData("Device Description")]
    public void NameOfAWindowsUnderAKnownHeading_IsHeard(string heading)
    {
        (string Text, bool IsForAll, bool IsOwn)[] texts =
        [
            ("Windows 11 Home", false, false),
            ("Windows Server 2019 Standard", false, false),
            ("Windows 11 Pro", true, true),
            ("23H2", true, true),
            ("10.0.22631", true, true),
            ("", true, true),
            ("Windows 7 Professional", false, heading != "SKU"),
        ];
        using var file = new TemporaryFile(
            "ComputerName,Model," + heading + "\n" + string.Concat(texts.Select((each, at) => "PC-" + at + ",Latitude 5540," + each.Text + "\n"))
        );
        using var own = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,"
                + heading
                + "\n"
                + string.Concat(texts.Select((each, at) => "PC-" + at + ",Windows 11 Pro,en-US,x64,OEM," + each.Text + "\n"))
        );

        Assert.Equal(
            texts.Select(each => each.Text + each.IsForAll),
            texts.Zip(Decisions(file.Path, StatedRunningTests.ForAll), (each, decision) => each.Text + (decision == StatedRunningTests.May))
        );
        Assert.Equal(
            texts.Select(each => each.Text + each.IsOwn),
            texts.Zip(Decisions(own.Path), (each, decision) => each.Text + (decision == StatedRunningTests.May))
        );
    }

    private static IEnumerable<string> Decisions(string inventory, params string[] stated) =>
        ConsoleRun.Of([.. StatedRunningTests.Arguments(inventory), .. stated]).Json.Select(verdict => verdict.GetProperty("decision").GetString()!);
}
