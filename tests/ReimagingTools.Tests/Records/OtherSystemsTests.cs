using System.Text.Json;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;
using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.Records;

/// <summary>Rows of what is no Windows PC are told as what they are, whatever column says so; a PC is never hidden.</summary>
public sealed class OtherSystemsTests
{
    private readonly Grouping _grouping = new();

    [Theory]
    [InlineData("Operating System", "macOS 14.1", "OtherSystem")]
    [InlineData("OS", "Red Hat Enterprise Linux 9", "OtherSystem")]
    [InlineData("OS", "rhel8", "OtherSystem")]
    [InlineData("OS", "ChromeOS 120", "OtherSystem")]
    [InlineData("OS", "VMware ESXi 8.0", "OtherSystem")]
    [InlineData("OS", "Cisco IOS 15.2", "Equipment")]
    [InlineData("OS", "iOS 17.4", "Phone")]
    [InlineData("os_version", "Ubuntu 22.04.4 LTS", "OtherSystem")]
    [InlineData("Platform", "darwin", "OtherSystem")]
    [InlineData("platform_name", "Mac", "OtherSystem")]
    [InlineData("Category", "Mobile Phones", "Phone")]
    [InlineData("Category", "Displays", "Equipment")]
    [InlineData("Category", "Network Switches", "Equipment")]
    [InlineData("Category", "モニター", "Equipment")]
    [InlineData("AssetTypename", "Printer", "Equipment")]
    [InlineData("Type", "Misc Software", "License")]
    [InlineData("nodeClass", "LINUX_SERVER", "OtherSystem")]
    [InlineData("nodeClass", "NMS_SWITCH", "Equipment")]
    public void OtherThing_IsToldAsWhatItIs(string heading, string value, string thing)
    {
        Assert.Empty(_grouping.Devices(Grouping.Row(("Device Name", "X-1"), (heading, value), ("Serial", "SN-000001"))));
        RowIssue issue = Assert.Single(_grouping.Issues);
        Assert.Equal((RowIssueKind.NoDevice, thing, 1L, false), (issue.Kind, issue.Subject, issue.Count, issue.IsError));
    }

    [Theory]
    [InlineData("Category", "Laptops")]
    [InlineData("Category", "Tablets")]
    [InlineData("Category", "PCs of the phone desk")]
    [InlineData("Category", "Printer room")]
    [InlineData("Type", "Virtual Machine")]
    [InlineData("OS", "Windows Server 2022")]
    [InlineData("OS", "Ubuntu on Windows 11")]
    [InlineData("OS", "FoobarOS 3")]
    [InlineData("OS", "Storage Server")]
    public void Computer_IsNeverHidden(string heading, string value) =>
        Assert.Single(_grouping.Devices(Grouping.Row(("Device Name", "X-1"), (heading, value), ("Serial", "SN-000001"))));

    [Theory]
    [InlineData("OS", "Microsoft Windows 10 Pro", "Category", "Printer")]
    [InlineData("OS", "macOS 14", "Platform", "Windows")]
    [InlineData("Platform", "darwin", "OS Version", "10.0.19045.3803")]
    [InlineData("OS", "Ubuntu 22.04", "EditionID", "Professional")]
    [InlineData("Category", "Mobile Phone", "BuildNumber", "19045")]
    [InlineData("Category", "Printer", "LicensedProduct", "Windows 10 Pro")]
    [InlineData("OS", "iPadOS", "Product Key Channel", "OEM:DM")]
    [InlineData("OS", "Linux", "Windows Product ID", "00330-80000-00000-AAOEM")]
    [InlineData("OS", "Microsoft Windows 10 Pro", "UserName", "user")]
    [InlineData("OS", "Microsoft Windows 10 Pro", "Software", "An editor")]
    public void Contradiction_StaysADevice(string one, string first, string other, string second) =>
        Assert.Single(_grouping.Devices(Grouping.Row(("ComputerName", "X-1"), (one, first), (other, second))));

    /// <summary>
    /// What somebody states weighs more than a category, and not more than the name of another system; that the two disagree is told.
    /// </summary>
    [Theory]
    [InlineData("Printer", "", "Eligible")]
    [InlineData("Laptop", "darwin", "Indeterminate")]
    public void StatedLicenseOfAnotherThing_SaysSo(string category, string platform, string decision)
    {
        using var file = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,Category,Platform\nPC-01,Windows 10 Pro,en-US,x64,OEM,"
                + category
                + ","
                + platform
                + "\nX-02,,,,,Printer,\nX-03,,,,,Laptop,linux\n",
            ".csv"
        );
        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--format", "jsonl");
        JsonElement verdict = Assert.Single(run.Json);
        Assert.Equal(decision, verdict.GetProperty("decision").GetString());
        Assert.Contains(
            platform.Length > 0 ? platform : category,
            verdict.GetProperty("reason").GetString()
                + string.Join(' ', verdict.GetProperty("advisories").EnumerateArray().Select(each => each.GetString())),
            StringComparison.Ordinal
        );
        Assert.Contains("1 record is no device but printers", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 record is no device but computers that run no Windows", run.Error, StringComparison.Ordinal);
    }

    /// <summary>A display name is that of a device where the row is one of Entra ID.</summary>
    [Fact]
    public void DisplayName_NamesDevicesOfEntraAlone()
    {
        Assert.Equal(
            ["PC-01"],
            RowIdentity.Of(Grouping.Row(("displayName", "PC-01"), ("operatingSystem", "Windows"), ("trustType", "AzureAd"))).Names
        );
        Assert.Empty(RowIdentity.Of(Grouping.Row(("displayName", "A User"), ("userPrincipalName", "user@contoso.example"))).Names);
        Assert.Equal(["PC-02"], RowIdentity.Of(Grouping.Row(("Netbios_Name0", "PC-02"), ("DisplayName0", "An editor"))).Names);
    }

    /// <summary>Facts of hosts keyed by their names, though no fact repeats the name.</summary>
    [Fact]
    public void FactsByHost_AreOneDeviceEach()
    {
        static Row Facts(string caption) =>
            Grouping.Row(
                ("ansible_facts", Grouping.Row(("ansible_distribution", caption), ("ansible_os_license_channel", "OEM:DM"))),
                ("changed", false)
            );
        Assert.Equal(
            ["PC-01: Windows 10 Pro", "PC-02: Windows 10 Home"],
            _grouping
                .Devices(Grouping.Row(("PC-01", Facts("Windows 10 Pro")), ("PC-02", Facts("Windows 10 Home"))))
                .Select(device => device.Replace("- + ", "", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void LicensesOfPrograms_AreNoComputers()
    {
        Assert.Empty(
            _grouping.Devices(
                Grouping.Row(("AssetName", "PC-01"), ("Software", "Windows 11 Pro"), ("Product ID", "00330-80000-00000-AAOEM")),
                Grouping.Row(("AssetName", "PC-01"), ("Software", "Office Professional Plus 2019"), ("Product ID", "00414-50000-00000-AA123"))
            )
        );
        Assert.Equal((RowIssueKind.NoDevice, "Program", 2L), (_grouping.Issues[0].Kind, _grouping.Issues[0].Subject, _grouping.Issues[0].Count));
    }
}
