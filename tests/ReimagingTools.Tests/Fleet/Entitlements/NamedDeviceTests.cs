using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.Fleet.Entitlements;

/// <summary>
/// A row that names a device by itself is about it whatever it calls its maker and model; where these are of another machine, what the row states is
/// open.
/// </summary>
public sealed class NamedDeviceTests
{
    private const string Facts = "LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel";
    private const string Pro = "Windows 10 Pro,en-US,x64,OEM";

    [Theory]
    [InlineData("Manufacturer", "Dell Inc.", "Dell", 'E')]
    [InlineData("Manufacturer", "Dell Inc.", "DELL TECHNOLOGIES", 'E')]
    [InlineData("Manufacturer", "HP", "Hewlett-Packard", 'E')]
    [InlineData("Manufacturer", "HP", "HP Inc.", 'E')]
    [InlineData("Manufacturer", "Hewlett-Packard", "日本HP", 'E')]
    [InlineData("Manufacturer", "LENOVO", "Lenovo", 'E')]
    [InlineData("Manufacturer", "", "Lenovo", 'E')]
    [InlineData("Manufacturer", "Dell Inc.", "HP", 'I')]
    [InlineData("Manufacturer", "Dell Inc.", "HP*", 'I')]
    [InlineData("Manufacturer", "Dell Inc.", "D*", 'E')]
    [InlineData("Hersteller", "Dell Inc.", "Dell", 'E')]
    [InlineData("Vendor", "Dell Inc.", "CDW", 'E')]
    [InlineData("Vendor", "Dell Inc.", "HP", 'E')]
    [InlineData("Model", "Latitude 5540", "Dell LATITUDE-5540", 'E')]
    [InlineData("Model", "HP EliteBook 840 14 inch G10 Notebook PC", "HP EliteBook 840 G10", 'E')]
    [InlineData("Model", "21HDCTO1WW", "ThinkPad T14 Gen 4", 'E')]
    [InlineData("Model", "21HDCTO1WW", "21HDCTO1WW - ThinkPad T14 Gen 4", 'E')]
    [InlineData("Model", "21HDCTO1WW", "21HD", 'E')]
    [InlineData("Model", "21HDCTO1WW", "21MLCTO1WW", 'I')]
    [InlineData("Model", "Latitude 5540", "OptiPlex 7010", 'I')]
    [InlineData("Model", "Latitude 5540", "OptiPlex*", 'I')]
    public void MakerAndModel_OfARowThatNamesADevice(string heading, string has, string says, char decision)
    {
        string fleet = $"ComputerName,DeviceSerial,AssetTag,{(heading == "Model" ? "Model" : "Manufacturer")}\nPC1,SN1AAAA,A1,{has}\n";
        foreach ((string selector, string value) in new[] { ("Service Tag", "SN1AAAA"), ("AssetTag", "A1"), ("ComputerName", "PC1") })
        {
            Assert.Equal(decision, DecisionOf(fleet, $"{selector},{heading},{Facts}\n{value},{says},{Pro}\n"));

            // Beside a row that settles it.
            Assert.Equal(decision, DecisionOf(fleet, $"{selector},{heading},{Facts}\n{value},,{Pro}\n{value},{says},{Pro}\n"));
            Assert.Equal('I', DecisionOf(fleet, $"{selector},{heading},{Facts}\n{value},,{Pro}\n{value},{says},Windows 10 Home,en-US,x64,OEM\n"));
            Assert.Equal('I', DecisionOf(fleet, $"{selector},{heading},Status,{Facts}\n{value},,,{Pro}\n{value},{says},Returned,{Pro}\n"));
        }
    }

    /// <summary>
    /// A serial number, or an asset tag where none stands, is of the machine whatever it is called: under another name what the row states stays
    /// open, and what it contests and takes back counts.
    /// </summary>
    [Theory]
    [InlineData("Service Tag,ComputerName", "SN1AAAA,PC1", 'E')]
    [InlineData("Service Tag,ComputerName", "SN1AAAA,pc1.b.example", 'E')]
    [InlineData("Service Tag,ComputerName", "SN1AAAA,PC9", 'I')]
    [InlineData("Service Tag,AssetTag", "SN1AAAA,A1", 'E')]
    [InlineData("Service Tag,AssetTag", "SN1AAAA,A9", 'I')]
    [InlineData("AssetTag,ComputerName", "A1,PC9", 'I')]
    [InlineData("Service Tag,AssetTag,ComputerName", "SN1AAAA,A9,PC9", 'I')]
    public void AMachineUnderAnotherName(string columns, string row, char decision)
    {
        const string Fleet = "ComputerName,DeviceSerial,AssetTag\nPC1,SN1AAAA,A1\n";
        string empty = new(',', columns.Count(character => character == ','));
        Assert.Equal(decision, DecisionOf(Fleet, $"{columns},{Facts}\n{row},{Pro}\n"));
        Assert.Equal(decision, DecisionOf(Fleet, $"{columns},{Facts}\n{(columns.StartsWith('S') ? "SN1AAAA" : "A1")}{empty},{Pro}\n{row},{Pro}\n"));
    }

    /// <summary>
    /// Of a device whose asset tag nobody knows, a row that gives one beside its serial number speaks; another serial number is of another machine.
    /// </summary>
    [Theory]
    [InlineData("ComputerName,DeviceSerial\nPC1,SN1AAAA\n", "Service Tag,AssetTag", "SN1AAAA,A1", 'E')]
    [InlineData("ComputerName,DeviceSerial,AssetTag\nPC1,SN1AAAA,A1\n", "Service Tag,AssetTag", "SN2BBBB,A1", 'I')]
    [InlineData("ComputerName,DeviceSerial\nPC1,SN1AAAA\n", "Service Tag,ComputerName", "SN2BBBB,PC1", 'I')]
    public void ASerialNumber_OutranksTheRest(string fleet, string columns, string row, char decision) =>
        Assert.Equal(decision, DecisionOf(fleet, $"{columns},{Facts}\n{row},{Pro}\n"));

    /// <summary>What a row under another name says against its machine is not lost.</summary>
    [Theory]
    [InlineData("Status", "Returned")]
    [InlineData("Edition", "Home")]
    public void WhatARowUnderAnotherNameContests(string heading, string text) =>
        Assert.Equal(
            'I',
            DecisionOf(
                "ComputerName,DeviceSerial\nPC1,SN1AAAA\n",
                $"ComputerName,Service Tag,{heading},{Facts}\nPC1,,,{Pro}\nPC9,SN1AAAA,{text},,,,\n"
            )
        );

    /// <summary>
    /// A vendor sold the devices and selects none; one that makes computers may be the maker meant beside no model, and the row about those of it
    /// alone.
    /// </summary>
    [Theory]
    [InlineData("ComputerName,Vendor", "PC*,CDW", 'E')]
    [InlineData("ComputerName,Vendor", "PC*,Bechtle GmbH", 'E')]
    [InlineData("ComputerName,Vendor", "PC*,Dell Marketing L.P.", 'I')]
    [InlineData("ComputerName,Vendor", "PC*,Acer", 'I')]
    [InlineData("ComputerName,Vendor", "PC*,日本HP", 'I')]
    [InlineData("ComputerName,Vendor", "PC*,HP", 'I')]
    [InlineData("Vendor", "Dell", 'I')]
    [InlineData("Model,Vendor", "M1,CDW", 'E')]
    public void AVendor_OfARowThatNamesNoDevice(string columns, string row, char decision) =>
        Assert.Equal(decision, DecisionOf("ComputerName,Manufacturer,Model\nPC1,Dell Inc.,M1\n", $"{columns},{Facts}\n{row},{Pro}\n"));

    /// <summary>What another machine of that name is said to be keeps nobody from telling the two apart.</summary>
    [Fact]
    public void AnotherMachineOfTheName_IsNotCounted()
    {
        using var fleet = new TemporaryFile("ComputerName,Model\npc1.a.example,Latitude 5540\npc1.b.example,OptiPlex 7010\n");
        using var entitlements = new TemporaryFile($"ComputerName,Model,{Facts}\npc1,Latitude 5540,{Pro}\n");
        ConsoleRun run = ConsoleRun.Eligibility(fleet.Path, "--entitlements", entitlements.Path, "--format", "jsonl");

        Assert.Equal(["Eligible", "Indeterminate"], run.Json.Select(line => line.GetProperty("decision").GetString()));
        Assert.Contains("Model \"Latitude 5540\"", run.Json[1].GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    /// <summary>What is not understood may be about another license, wherever it stands.</summary>
    [Theory]
    [InlineData("Windows 11 Home in S mode", 'I')]
    [InlineData("Dell Latitude with Windows 11 Home", 'I')]
    [InlineData("Windows 11 IoT Enterprise LTSC 2024 (Entry)", 'I')]
    [InlineData("Return of Windows 10 Pro 64-bit English", 'I')]
    [InlineData("MUI Pack German for Windows 10 Pro", 'I')]
    [InlineData("W11H", 'I')]
    [InlineData("Win11H 64 EN", 'I')]
    [InlineData("No Operating System", 'I')]
    [InlineData("Windows 10 Pro 64-bit English", 'E')]
    [InlineData("Windows 10 Pro Recovery DVD", 'E')]
    [InlineData("Dell Dock WD19", 'E')]
    [InlineData("Win10 driver CD", 'E')]
    public void ALineThatNamesAWindowsAndIsNotUnderstood(string line, char decision)
    {
        const string Fleet = "ComputerName,DeviceSerial\nPC1,SN1\n";

        Assert.Equal(decision, DecisionOf(Fleet, $"ComputerName,Item Description,{Facts}\nPC1,{line},{Pro}\n"));
        Assert.Equal(decision, DecisionOf(Fleet, $"ComputerName,Item Description,{Facts}\nPC1,,{Pro}\nPC1,{line},,,,\n"));
        Assert.Equal(decision, DecisionOf(Fleet, $"Service Tag,Item Description\nSN1,{line}\nSN1,Windows 10 Pro 64-bit English\n"));
    }

    [Theory]
    [InlineData("Windows 10 Pro 64bit English", 'E')]
    [InlineData("Windows 10 Pro Upgrade 64bit English", 'I')]
    [InlineData("Windows 10 Pro Upgrade 64bit English OEM", 'I')]
    public void ALineOfAnUpgradeShowsNoPreinstalledLicense(string line, char decision) =>
        Assert.Equal(decision, DecisionOf("ComputerName,DeviceSerial\nPC1,SN1\n", $"Service Tag,Item Description\nSN1,{line}\n"));

    /// <summary>Splitting a row changes nothing: what contests or withdraws in it does so from a row of its own.</summary>
    [Theory]
    [InlineData("OA3xOriginalProductKeyDescription", "[4.0] Core OEM:DM", 'I')]
    [InlineData("OA3xOriginalProductKeyDescription", "[4.0] Professional OEM:DM", 'E')]
    [InlineData("Edition", "Home", 'I')]
    [InlineData("Edition", "Pro", 'E')]
    [InlineData("OS", "Windows 10 Home", 'I')]
    [InlineData("Configuration", "i5 / 16GB / Windows 10 Home", 'I')]
    [InlineData("Language", "German", 'I')]
    [InlineData("Language", "English", 'E')]
    [InlineData("Processor", "Snapdragon(TM) X Elite", 'I')]
    [InlineData("Conflicts", "LicensedProduct", 'I')]
    [InlineData("Cancelled", "Yes", 'I')]
    [InlineData("Cancelled", "No", 'E')]
    [InlineData("Status", "Cancelled", 'I')]
    [InlineData("Qty Returned", "1", 'I')]
    [InlineData("Order Date", "2024-03-01", 'E')]
    public void ARowSplitInTwo_SaysTheSame(string heading, string value, char decision)
    {
        const string Fleet = "ComputerName,DeviceSerial\nPC1,SN1\n";
        foreach (string selector in new[] { "ComputerName,Service Tag\nPC1,|PC1,", "ComputerName,Service Tag\nPC1,|,SN1" })
        {
            string[] parts = selector.Split('\n'),
                rows = parts[1].Split('|');
            string header = $"{parts[0]},Order Number,{heading},{Facts}\n",
                stated = $"{rows[0]},A,,{Pro}\n",
                beside = $"{rows[1]},A,{value},,,,\n";

            Assert.Equal(decision, DecisionOf(Fleet, header + $"{rows[0]},A,{value},{Pro}\n"));
            Assert.Equal(decision, DecisionOf(Fleet, header + stated + beside));
            Assert.Equal(decision, DecisionOf(Fleet, header + beside + stated));
            Assert.Equal(decision == 'E' ? 'I' : decision, DecisionOf(Fleet, header + beside));
        }
    }

    /// <summary>What became of other goods of a PC says nothing of its Windows.</summary>
    [Theory]
    [InlineData("Order Number,Item Description,Status", "A,Dell Dock WD19,Cancelled")]
    [InlineData("Order Number,Part Number,Status", "A,210-ABCD,Returned")]
    [InlineData("Order Number,Description,Language", "A,Keyboard,German")]
    [InlineData("Order Number,Status", "B,Returned")]
    public void OtherGoods_SpeakOfThemselves(string columns, string cells) =>
        Assert.Equal('E', DecisionOf("ComputerName,DeviceSerial\nPC1,SN1\n", $"Service Tag,{Facts},{columns}\nSN1,{Pro},A,\nSN1,,,,,{cells}\n"));

    /// <summary>A row of another computer of that name says nothing of this one; where the device is silent, nothing tells them apart.</summary>
    [Theory]
    [InlineData("Domain", "a.example", "Domain", "b.example", "a.example")]
    [InlineData("Domain", "A", "Domain", "B", "a")]
    [InlineData("DistinguishedName", "CN=PC1,DC=a,DC=example", "Domain", "b.example", "a.example")]
    [InlineData("Domain", "a.example", "FQDN", "pc1.b.example", "pc1.a.example")]
    [InlineData("Domain", "a.example", "FQDN", "old-name.b.example", "old-name.a.example")]
    [InlineData("Domain", "a.example", "DNSHostName", "pc1.b.example", "pc1.a.example")]
    [InlineData("Domain", "a.example", "DistinguishedName", "CN=PC1,DC=b,DC=example", "CN=PC1,DC=a,DC=example")]
    [InlineData("FQDN", "pc1.a.example", "Domain", "b.example", "a.example")]
    [InlineData("ResourceID", "16777220", "ResourceID", "16777221", "16777220")]
    [InlineData(
        "ObjectGUID",
        "4c4c4544-0035-4a10-8033-c4c04f4d3132",
        "ObjectGUID",
        "4c4c4544-0035-4a10-8033-c4c04f4d3133",
        "{4C4C4544-0035-4A10-8033-C4C04F4D3132}"
    )]
    [InlineData(
        "UUID",
        "4c4c4544-0035-4a10-8033-c4c04f4d3132",
        "UUID",
        "4c4c4544-0035-4a10-8033-c4c04f4d3133",
        "4C4C4544-0035-4A10-8033-C4C04F4D3132"
    )]
    public void ARowOfAnotherComputerOfTheName(string has, string value, string says, string other, string same)
    {
        foreach (bool isPiped in new[] { false, true })
        {
            string fleet = $"ComputerName,\"{has}\"\nPC1,\"{value}\"\n",
                silent = "ComputerName\nPC1\n";
            Assert.Equal('I', DecisionOf(fleet, $"ComputerName,{says},{Facts}\nPC1,\"{other}\",{Pro}\n", isPiped));
            Assert.Equal('E', DecisionOf(fleet, $"ComputerName,{says},{Facts}\nPC1,\"{same}\",{Pro}\n", isPiped));
            Assert.Equal('E', DecisionOf(silent, $"ComputerName,{says},{Facts}\nPC1,\"{same}\",{Pro}\n", isPiped));
        }
    }

    /// <summary>A yes or a kind of machine under a heading of names names no second computer; another name does.</summary>
    [Theory]
    [InlineData("PC", "Yes", true)]
    [InlineData("Computer", "Laptop", true)]
    [InlineData("Node", "PC-2", false)]
    [InlineData("PC", "Windows 10 Home", false)]
    public void KindOfMachine_NamesNoComputer(string heading, string value, bool isOne)
    {
        using var devices = new TemporaryFile($"{heading},Computer Name,Operating System\n{value},PC-1,Microsoft Windows 10 Pro\n");
        using var orders = new TemporaryFile(
            $"{heading},Computer Name,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n{value},PC-1,Windows 10 Pro,en-US,x64,OEM\n"
        );

        Assert.Equal(isOne, ConsoleRun.Eligibility(devices.Path, "--entitlements", orders.Path).Code == 0);
    }

    [Fact]
    public void AnotherDomain_IsTold()
    {
        using var fleet = new TemporaryFile("ComputerName,Domain\nPC1,a.example\n");
        using var entitlements = new TemporaryFile($"ComputerName,Domain,{Facts}\nPC1,b.example,{Pro}\n");

        Assert.Contains(
            "line 2: the computer of that name is not of Domain \"b.example\"",
            ConsoleRun.Eligibility(fleet.Path, "--entitlements", entitlements.Path, "--format", "jsonl").Error,
            StringComparison.Ordinal
        );
    }

    private static char DecisionOf(string fleet, string entitlements, bool isPiped = false)
    {
        using var file = new TemporaryFile(fleet);
        using var rows = new TemporaryFile(entitlements);
        ConsoleRun run = isPiped
            ? ConsoleRun.WithInput(
                fleet,
                ["eligibility", "-", .. ConsoleRun.EligibilityArguments(file.Path).Skip(2), "--entitlements", rows.Path, "--format", "jsonl"]
            )
            : ConsoleRun.Eligibility(file.Path, "--entitlements", rows.Path, "--format", "jsonl");
        return Assert.Single(run.Json).GetProperty("decision").GetString()![0];
    }
}
