using ReimagingTools.Records.Rows;
using ReimagingTools.Tests.Cli;
using static ReimagingTools.Tests.Records.Grouping;

namespace ReimagingTools.Tests.Records;

/// <summary>Two machines under one name are of two computers, and neither is judged.</summary>
public sealed class MachineKeysTests
{
    private readonly Grouping _grouping = new();

    /// <summary>A name under which there are two machines is of neither; an object id of Entra and one of a directory are of one.</summary>
    [Theory]
    [InlineData("DeviceSerial", "SN-000001", "Serial Number", "SN-000002", true)]
    [InlineData("SerialNumber", "SN-000001", "SerialNumber", "SN-000002", true)]
    [InlineData("SerialNumber", "SN-000001", "SerialNumber", "sn-000001", false)]
    [InlineData("SerialNumber", "SN-000001", "SerialNumber", "To be filled by O.E.M.", false)]
    [InlineData("SerialNumber", "00330-80000-00000-AA123", "SerialNumber", "00330-80000-00000-AA456", false)]
    [InlineData("UUID", "4c4c4544-0001", "UUID", "4c4c4544-0002", true)]
    [InlineData("UUID", "4c4c4544-0001", "UUID", "03000200-0400-0500-0006-000700080009", false)]
    [InlineData("ResourceID", "1", "ResourceID", "2", true)]
    [InlineData("ResourceID", "1", "DeviceSerial", "SN-000001", false)]
    [InlineData("ObjectGUID", "11111111-1111-4111-8111-111111111111", "ObjectGUID", "22222222-2222-4222-8222-222222222222", true)]
    [InlineData("ObjectGUID", "11111111-1111-4111-8111-111111111111", "Object ID", "22222222-2222-4222-8222-222222222222", false)]
    [InlineData("AzureADDeviceId", "11111111-1111-4111-8111-111111111111", "AadDeviceId", "22222222-2222-4222-8222-222222222222", true)]
    [InlineData("UUID", "4C4C4544-0042-3510-8052-C4C04F563132", "UUID", "{4c4c4544-0042-3510-8052-c4c04f563132}", false)]
    [InlineData("UUID", "4C4C4544-0042-3510-8052-C4C04F563132", "UUID", "4c4c454400423510 8052c4c04f563132", false)]
    [InlineData("AzureADDeviceId", "11111111-1111-4111-8111-111111111111", "AadDeviceId", "{11111111111141118111111111111111}", false)]
    [InlineData("ObjectGUID", "11111111-1111-4111-8111-111111111111", "ObjectGUID", "11111111111141118111111111111111", false)]
    [InlineData("SerialNumber", "VMware-56 4d 0a b1", "SerialNumber", "VMWARE-564D0AB1", false)]
    [InlineData("Domain", "a.example", "Domain", "b.example", true)]
    [InlineData("Domain", "a", "Domain0", "B", true)]
    [InlineData("Domain", "a.example", "os_domain", "A.Example.", false)]
    [InlineData("Domain", "CORP", "Domain", "contoso.example", false)]
    [InlineData("Domain", "WORKGROUP", "Domain", "CONTOSO", false)]
    [InlineData("Domain", "", "Domain", "CONTOSO", false)]
    [InlineData("Domain", "N/A", "Domain", "CONTOSO", false)]
    [InlineData("Domain", "a.example", "DNSHostName", "pc1.b.example", true)]
    [InlineData("Domain", "a.example", "DNSHostName", "pc1.a.example", false)]
    [InlineData("Domain", "a.example", "DistinguishedName", "CN=PC1,OU=Berlin,DC=b,DC=example", true)]
    [InlineData("Domain", "a.example", "DistinguishedName", "CN=PC1, OU=Berlin, DC=A, DC=example", false)]
    [InlineData("DistinguishedName", "CN=PC1,DC=a", "Distinguished_Name0", "cn=pc1,dc=b", true)]
    [InlineData("DistinguishedName", "CN=PC1, OU=Berlin, DC=a", "DistinguishedName", "CN=PC1,OU=Berlin,DC=a", false)]
    [InlineData("DistinguishedName", "CN=PC1,OU=Berlin,DC=a", "DistinguishedName", "CN=PC1,OU=Munich,DC=a", false)]
    [InlineData("Model", "Latitude 7400", "Model", "EliteBook 840", true)]
    [InlineData("Model", "Latitude", "Model", "EliteBook", true)]
    [InlineData("Model", "Latitude 7400", "Model0", "Dell LATITUDE-7400", false)]
    [InlineData("Model", "Latitude 7400", "Model", "System Product Name", false)]
    [InlineData("Model", "20QES1XX00", "hardware_model", "ThinkPad X1", false)]
    [InlineData("Model", "20QES1XX00", "Model", "ThinkPad X1", false)]
    [InlineData("Model", "Latitude 7400", "CsModel", "OptiPlex 7010", true)]
    [InlineData("System Model", "Latitude 7400", "hardware_model", "Latitude 7410", true)]
    [InlineData("Model", "EliteBook 840 G10", "Modell", "HP EliteBook 840 14 inch G10 Notebook PC", false)]
    [InlineData("Model", "ThinkPad T14 Gen 3", "Model", "LENOVO ThinkPad T14 Gen 4", true)]
    [InlineData("Model", "Surface Pro 4", "Model", "Surface Laptop 4", true)]
    [InlineData("CsDomain", "a.example", "Domain", "b.example", true)]
    [InlineData("Domäne", "a.example", "ドメイン", "A.EXAMPLE", false)]
    [InlineData("Model", "EliteBook 840 G5", "Model", "3JX11EA#ABA", false)]
    [InlineData("FQDN", "pc1.a.example", "FQDN", "pc1.b.example", true)]
    [InlineData("FQDN", "pc1.a.example", "Domain", "b.example", true)]
    [InlineData("FQDN", "pc1.a.example", "DNSHostName", "PC1.A.example", false)]
    [InlineData("FQDN", "jump.a.example", "Domain", "b.example", false)]
    [InlineData("CanonicalName", "a.example/Berlin/PC1", "Domain", "b.example", true)]
    [InlineData("CanonicalName", "a.example/Berlin/PC1", "CanonicalName", "A.example/Munich/PC1", false)]
    [InlineData("System Manufacturer", "HP", "CsManufacturer", "HP", false)]
    [InlineData("AssetTag", "A-100", "資産番号", "A-200", true)]
    [InlineData("AssetTag", "A-100", "AssetTag", "a-100", false)]
    [InlineData("AssetTag", "A-100", "SMBIOSAssetTag", "5CG3341ABC", false)]
    [InlineData("AssetTag", "A-100", "AssetTag", "No Asset Tag", false)]
    [InlineData("Full_Domain_Name0", "a.example", "Full_Domain_Name0", "b.example", true)]
    [InlineData("DNS Domain", "a.example", "DnsDomain", "b.example", true)]
    [InlineData("BIOS Serial", "5CG1234ABC", "BIOS-Seriennummer", "5CG1234ABD", true)]
    [InlineData("Inventarnummer", "A-100", "Inventory Number", "A-200", true)]
    [InlineData("UUID", "4C4C4544-0058-4B10-8031-B7C04F4E3332", "product_uuid", "44454c4c-5800-104b-8031-b7c04f4e3332", false)]
    [InlineData("ResourceID", "16777221", "ResourceID", "16777221.0", false)]
    public void KeysOfTwoMachinesUnderOneName_AreNoDevice(string heading, string key, string other, string otherKey, bool areTwo)
    {
        Row[] rows =
        [
            Running("Microsoft Windows 10 Pro", ("CSName", "PC1"), (heading, key)),
            Running("Microsoft Windows 10 Pro", ("CSName", "PC2"), (heading, "9")),
            License("OEM:DM", ("ComputerName", "pc1"), (other, otherKey)),
        ];
        foreach (Row[] order in new[] { rows, [.. rows.Reverse()] })
        {
            var grouping = new Grouping();
            Assert.Equal(areTwo ? 1 : 2, grouping.Devices(order).Length);
            Assert.Equal(
                areTwo ? ["PC1"] : [],
                grouping.Issues.Select(issue => issue.Kind == RowIssueKind.TwoInstances ? issue.Subject!.ToUpperInvariant() : issue.ToString())
            );
        }
    }

    /// <summary>The domain before the name tells apart as one in a column does, in whatever rows and files they come.</summary>
    [Theory]
    [InlineData("CONTOSO\\PC-1", "FABRIKAM\\PC-1", false)]
    [InlineData("CONTOSO\\PC-1", "contoso\\pc-1$", true)]
    [InlineData("CONTOSO\\PC-1", "pc-1.contoso.com", true)]
    [InlineData("CONTOSO\\PC-1", "PC-1", true)]
    [InlineData(".\\PC-1", "CONTOSO\\PC-1", true)]
    [InlineData("\\\\PC-1", "PC-1", true)]
    public void DomainBeforeTheName_TellsComputersApart(string first, string second, bool isOne)
    {
        const string headings = "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n";
        foreach (
            (string one, string other) in new[]
            {
                (",Windows 10 Pro,,x64,\n", ",,en-US,,OEM\n"),
                (",Windows 10 Pro,en-US,x64,OEM\n", ",Windows 10 Pro,en-US,x64,OEM\n"),
            }
        )
        {
            using var both = new TemporaryFile(headings + first + one + second + other, ".csv");
            using var left = new TemporaryFile(headings + first + one, ".csv");
            using var right = new TemporaryFile(headings + second + other, ".csv");
            foreach (string[] files in new string[][] { [both.Path], [left.Path, right.Path] })
            {
                ConsoleRun run = ConsoleRun.Eligibility(files[0], [.. files[1..], "--format", "jsonl"]);
                Assert.Equal(isOne ? ["Eligible"] : [], run.Json.Select(verdict => verdict.GetProperty("decision").GetString()));
                Assert.Equal(isOne, !run.Error.Contains("they are of two computers", StringComparison.Ordinal));
            }
        }
    }

    /// <summary>Of two machines in a list within the record of a computer neither is known to be that one.</summary>
    [Theory]
    [InlineData("SerialNumber", "5CG1234ABC", "5CG1234ABD")]
    [InlineData("UUID", "4C4C4544-0058-4B10-8031-B7C04F4E3332", "4C4C4544-0058-4B10-8031-B7C04F4E3333")]
    [InlineData("ResourceID", "16777221", "16777222")]
    [InlineData("AssetTag", "A-100", "A-200")]
    public void SeveralMachinesInAList_LendNoFacts(string heading, string first, string second)
    {
        foreach (string list in new[] { "devices", "hardware", "parts" })
        {
            foreach ((string one, string other, bool isEligible) in new[] { (first, second, false), (second, first, false), (first, first, true) })
            {
                string document =
                    $$"""{"ComputerName":"PC-1","LicensedProduct":"Windows 10 Pro","LicenseChannel":"OEM","{{list}}":[{"{{heading}}":"{{one}}","LicensedLanguage":"en-US"},{"{{heading}}":"{{other}}","LicensedArchitecture":"x64"}]}""";
                using var file = new TemporaryFile(document + "\n", ".jsonl");
                Assert.Equal(
                    isEligible,
                    ConsoleRun
                        .Eligibility(file.Path, "--format", "jsonl")
                        .Json.Any(verdict => verdict.GetProperty("decision").GetString() == "Eligible")
                );
            }
        }
    }

    /// <summary>A license that names a computer of another domain is not of this one.</summary>
    [Theory]
    [InlineData("CONTOSO\\PC-1", "CONTOSO\\PC-1", 0)]
    [InlineData("CONTOSO\\PC-1", "PC-1", 0)]
    [InlineData("CONTOSO\\PC-1", "FABRIKAM\\PC-1", 4)]
    [InlineData("CONTOSO\\PC-1", "fabrikam\\pc-1$", 4)]
    public void LicenseOfAnotherDomain_ReachesNoComputer(string name, string stated, int code)
    {
        using var file = new TemporaryFile("ComputerName,Caption\n" + name + ",Microsoft Windows 10 Pro\n", ".csv");
        using var licenses = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n" + stated + ",Windows 10 Pro,en-US,x64,OEM\n",
            ".csv"
        );
        Assert.Equal(code, ConsoleRun.Eligibility(file.Path, "--entitlements", licenses.Path).Code);
    }

    /// <summary>
    /// A machine that changed its domain, and one whose model two people write otherwise: what the maker numbered says that it is one.
    /// </summary>
    [Theory]
    [InlineData("Domain", "a.example", "b.example")]
    [InlineData("Model", "EliteBook 840", "ThinkPad X1")]
    [InlineData("AssetTag", "A-100", "A-200")]
    [InlineData("FQDN", "pc1.a.example", "pc1.b.example")]
    public void MarksOfOneSerialNumber_AreOfOneMachine(string heading, string first, string second)
    {
        Assert.Equal(
            ["PC1: OEM:DM + Windows 10 Pro"],
            _grouping.Devices(
                Running("Windows 10 Pro", ("CSName", "PC1"), ("SerialNumber", "SN-000001"), (heading, first)),
                License("OEM:DM", ("ComputerName", "PC1"), ("DeviceSerial", "SN-000001"), (heading, second))
            )
        );
        Assert.Empty(_grouping.Issues);
    }

    /// <summary>The maker of what runs or of the firmware is none of the machine, and a vendor in a list sold it.</summary>
    [Theory]
    [InlineData("Manufacturer", "Dell Inc.", "Manufacturer", "HP", true)]
    [InlineData("Manufacturer", "Dell Inc.", "Hersteller", "LENOVO", true)]
    [InlineData("Manufacturer", "Dell Inc.", "Manufacturer", "DELL", false)]
    [InlineData("Manufacturer", "HP", "Manufacturer", "Hewlett-Packard", false)]
    [InlineData("Manufacturer", "Dell Inc.", "Manufacturer", "To be filled by O.E.M.", false)]
    [InlineData("Manufacturer", "Dell Inc.", "Manufacturer", "American Megatrends International, LLC.", false)]
    [InlineData("Manufacturer", "Dell Inc.", "Vendor", "CDW", false)]
    public void MakersUnderOneName_AreOfTwoMachines(string heading, string maker, string other, string otherMaker, bool areTwo)
    {
        Row[] rows =
        [
            Grouping.Row(("ComputerName", "PC1"), ("LicensedLanguage", "A"), (heading, maker)),
            Grouping.Row(("ComputerName", "PC1"), ("OA3xOriginalProductKeyDescription", "B"), (other, otherMaker)),
        ];
        Assert.Equal(areTwo ? 0 : 1, _grouping.Devices(new GroupingOptions { HoldsAll = true }, rows).Length);
        Assert.Equal(areTwo ? [RowIssueKind.TwoInstances] : [], _grouping.Issues.Select(issue => issue.Kind));
        Assert.Single(
            new Grouping().Devices(
                new GroupingOptions { HoldsAll = true },
                Running("A", ("CSName", "PC2"), ("Manufacturer", "Microsoft Corporation")),
                Grouping.Row(("ComputerName", "PC2"), ("LicensedLanguage", "A"), (heading, maker))
            )
        );
    }

    /// <summary>Two columns of one row hold what a machine has one of: the row speaks of two.</summary>
    [Theory]
    [InlineData("SerialNumber", "SN-000001", "Service Tag", "SN-000002", true)]
    [InlineData("SerialNumber", "SN-000001", "Seriennummer", "sn-000001", false)]
    [InlineData("SerialNumber", "00330-80000-00000-AA123", "Serial", "SN-000002", false)]
    [InlineData("Model", "Latitude 5540", "System Model", "OptiPlex 7010", true)]
    [InlineData("Model", "Latitude 5540", "Modell", "Dell Latitude 5540", false)]
    [InlineData("Manufacturer", "Dell Inc.", "System Manufacturer", "HP", true)]
    [InlineData("Manufacturer", "Dell Inc.", "Vendor", "CDW", false)]
    [InlineData("AssetTag", "A-1", "資産番号", "A-2", true)]
    [InlineData("Domain", "corp.example", "DNSHostName", "pc1.dns.example", false)]
    public void MachinesInOneRow_AreTold(string heading, string first, string other, string second, bool areTwo)
    {
        Assert.Equal(
            areTwo ? 0 : 1,
            _grouping.Devices(Grouping.Row(("ComputerName", "PC1"), ("LicensedProduct", "A"), (heading, first), (other, second))).Length
        );
        Assert.Equal(areTwo ? [RowIssueKind.TwoNames] : [], _grouping.Issues.Select(issue => issue.Kind));
    }

    /// <summary>So do a record and one nested in it of a class of which a computer has one; a screen has a number of its own.</summary>
    [Theory]
    [InlineData("Win32_ComputerSystem", "OptiPlex 7010", true)]
    [InlineData("Win32_ComputerSystem", "Dell Latitude 5540", false)]
    [InlineData("monitors", "Flat Panel 27", false)]
    public void MachinesInOneRecord_AreTold(string nested, string model, bool areTwo)
    {
        Row part = Grouping.Row(("Model", model), ("SystemType", "x64-based PC"));
        Row record = Grouping.Row(("ComputerName", "PC1"), ("LicensedProduct", "A"), ("Model", "Latitude 5540"), (nested, part));
        Assert.Equal(areTwo ? 0 : 1, _grouping.Devices(record).Length);
        Assert.Equal(areTwo, _grouping.Issues.Exists(issue => issue.Kind == RowIssueKind.TwoNames));
    }

    /// <summary>
    /// A row that gives a computer by name nothing but a number gives it that of its machine; one with more in it may be of a disk.
    /// </summary>
    [Theory]
    [InlineData("", true)]
    [InlineData("Interface", false)]
    public void SerialNumberAloneBesideAName_IsOfTheMachine(string heading, bool areTwo)
    {
        Row[] rows =
        [
            Grouping.Row([
                ("ComputerName", "PC1"),
                ("SerialNumber", "SN-000001"),
                .. heading.Length == 0 ? Array.Empty<(string, object?)>() : [(heading, "SCSI")],
            ]),
            Running("A", ("CSName", "PC1"), ("Service Tag", "SN-000002")),
        ];
        Assert.Equal(areTwo ? 0 : 1, _grouping.Devices(rows).Length);
    }

    /// <summary>Rows of a short name that several full ones begin with may be of different computers; one such row stands by itself.</summary>
    [Fact]
    public void RowsOfAShortNameOfSeveral_AreTold()
    {
        Row[] full = [Running("A", ("CSName", "pc1.a.example")), Running("B", ("CSName", "pc1.b.example"))];
        Assert.Equal(["PC1: C", "pc1.a.example: A", "pc1.b.example: B"], new Grouping().Devices([.. full, License("C", ("CSName", "PC1"))]));
        Assert.Equal(
            ["pc1.a.example: A", "pc1.b.example: B"],
            _grouping.Devices([.. full, License("C", ("CSName", "PC1")), Running("D", ("CSName", "PC1"))])
        );
        Assert.Equal([(RowIssueKind.Ambiguous, "PC1")], _grouping.Issues.Select(issue => (issue.Kind, issue.Subject!)));
    }

    /// <summary>A domain has many computers: it joins nothing.</summary>
    [Fact]
    public void Domain_JoinsNoRows() =>
        Assert.Equal(
            ["?: A", "PC1: B"],
            _grouping.Devices(
                Grouping.Row(("LicensedProduct", "A"), ("Domain", "contoso.example")),
                Grouping.Row(("ComputerName", "PC1"), ("LicensedProduct", "B"), ("Domain", "contoso.example"))
            )
        );

    /// <summary>An enclosure, a board or a disk has a serial number of its own.</summary>
    [Theory]
    [InlineData("Win32_SystemEnclosure")]
    [InlineData("Win32_BaseBoard")]
    [InlineData("Win32_PhysicalMemory")]
    [InlineData("Win32_DiskDrive")]
    [InlineData("storages")]
    public void SerialNumbersOfParts_AreOfNoOtherMachine(string className)
    {
        Row Part(string name, string serial) =>
            new RowBuilder(ReimagingTools.Records.Columns.ColumnTable.Default).Of(
                [KeyValuePair.Create<string, object?>("PSComputerName", "PC1"), KeyValuePair.Create<string, object?>("SerialNumber", serial)],
                className: name
            );
        _grouping.Devices(
            Running("A", ("CSName", "PC1")),
            Part("Win32_BIOS", "SN-000001"),
            Part(className, "SN-000002"),
            License("OEM:DM", ("CSName", "PC1"))
        );
        Assert.DoesNotContain(_grouping.Issues, issue => issue.IsError);
    }

    /// <summary>The model of a screen or a disk is none of the computer.</summary>
    [Theory]
    [InlineData("Win32_DiskDrive")]
    [InlineData("Win32_BaseBoard")]
    [InlineData("monitors")]
    public void ModelsOfParts_AreOfNoOtherMachine(string className)
    {
        Row Part(string name, string model) =>
            new RowBuilder(ReimagingTools.Records.Columns.ColumnTable.Default).Of(
                [KeyValuePair.Create<string, object?>("PSComputerName", "PC1"), KeyValuePair.Create<string, object?>("Model", model)],
                className: name
            );
        _grouping.Devices(
            Running("A", ("CSName", "PC1")),
            Part("Win32_ComputerSystem", "Latitude 7400"),
            Part(className, "U2719D"),
            License("OEM:DM", ("CSName", "PC1"))
        );
        Assert.DoesNotContain(_grouping.Issues, issue => issue.IsError);
    }

    /// <summary>From a pipe the first of two machines was judged already; a row that shows no key is of it.</summary>
    [Fact]
    public void KeyOfAnotherMachineUnderOneName_IsTold()
    {
        Row Declared(string name, string? serial) => Grouping.Row(("ComputerName", name), ("LicensedProduct", "A"), ("DeviceSerial", serial));
        Assert.Equal(
            ["PC1: A", "PC1: A", "PC2: A"],
            _grouping.Devices(
                Declared("PC1", null),
                Declared("PC1", "SN-000001"),
                Declared("PC2", "SN-000002"),
                Declared("pc1.contoso.com", "SN-000003")
            )
        );
        Assert.Equal([RowIssueKind.Differs, RowIssueKind.Repeats], _grouping.Issues.Select(issue => issue.Kind));
    }
}
