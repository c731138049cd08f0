namespace ReimagingTools.Tests.Cli;

/// <summary>A license that is stated for all or for a group is held against whatever else a record says of the device, under whatever heading, whoever states it.</summary>
public sealed class StatedHeardTests
{
    private const string Open = "Indeterminate", May = "Eligible";
    private const string License = "LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel", Values = "Windows 11 Pro,en-US,x64,OEM";

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
    public void Stated_IsHeldAgainstWhatAnyHeadingSays(string heading, string value, string decision)
    {
        using var file = new TemporaryFile("ComputerName,Site," + heading + "\nPC-1,Berlin," + value + "\n");
        using var all = new TemporaryFile("ComputerName," + License + "\n*," + Values + "\n");
        using var group = new TemporaryFile("ComputerName," + License + "\nPC-*," + Values + "\n");
        string[] stated = ["--licensed-product", "Windows 11 Pro", "--licensed-language", "en-US", "--licensed-architecture", "x64", "--license-channel", "OEM"];

        Assert.All(
            new string[][] { stated, ["--entitlements", all.Path], ["--entitlements", group.Path] },
            arguments => Assert.Equal(decision, Decision(file.Path, arguments)));
    }

    /// <summary>A license of the device itself is contested by the name of another Windows alone, and told of the rest.</summary>
    [Theory]
    [InlineData("Étiquette", "Windows 11 Home", Open)]
    [InlineData("Étiquette", "Windows 11 Pro", May)]
    [InlineData("Étiquette", "Windows 11 Enterprise", May)]
    [InlineData("Previous OS", "Windows 11 Home", May)]
    [InlineData("Target OS", "Windows 11 Home", May)]
    [InlineData("Remark", "not Windows 11 Home", May)]
    [InlineData("Virtualized", "yes", May)]
    public void OwnRow_IsContestedByTheNameOfAnotherWindows(string heading, string value, string decision)
    {
        using var file = new TemporaryFile("ComputerName," + License + "," + heading + "\nPC-1," + Values + "," + value + "\n");

        Assert.Equal(decision, Decision(file.Path));
    }

    /// <summary>Rows that say the same but for such a text are judged apart, in whatever shape they come.</summary>
    [Theory]
    [InlineData(".csv", "ComputerName,Étiquette\nPC-1,Windows 11 Pro\nPC-2,Windows 11 Home\nPC-3,A-17\n")]
    [InlineData(".jsonl", "{\"ComputerName\":\"PC-1\",\"Remark\":\"Windows 11 Pro\"}\n{\"ComputerName\":\"PC-2\",\"Remark\":\"Windows 11 Home\"}\n{\"ComputerName\":\"PC-3\",\"Remark\":\"A-17\"}\n")]
    [InlineData(".jsonl", "{\"ComputerName\":\"PC-1\",\"more\":{\"about\":\"Windows 11 Pro\"}}\n{\"ComputerName\":\"PC-2\",\"more\":{\"about\":\"Windows 11 Home\"}}\n{\"ComputerName\":\"PC-3\",\"more\":{\"about\":\"A-17\"}}\n")]
    public void Rows_ThatDifferInIt_AreJudgedApart(string extension, string inventory)
    {
        using var file = new TemporaryFile(inventory.Replace("Étiquette", "Remark", StringComparison.Ordinal), extension);
        string[] stated = ["--licensed-product", "Windows 11 Pro", "--licensed-language", "en-US", "--licensed-architecture", "x64", "--license-channel", "OEM"];

        Assert.Equal([May, Open, May], Run(file.Path, stated).Json.Select(verdict => verdict.GetProperty("decision").GetString()));
    }

    private static string? Decision(string inventory, params string[] more) => Assert.Single(Run(inventory, more).Json).GetProperty("decision").GetString();

    private static ConsoleRun Run(string inventory, string[] more) => ConsoleRun.Of(
    [
        "eligibility", inventory, "--media-product", "Windows 11 Pro", "--media-language", "en-US", "--media-architecture", "x64", "--media-channel", "VolumeLicensing", "--program", "EnterpriseAgreement",
        "--format", "jsonl", "--language", "en", .. more,
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
            ("Windows 11 Home", false, false), ("Windows Server 2019 Standard", false, false), ("Windows 11 Pro", true, true), ("23H2", true, true), ("10.0.22631", true, true), ("", true, true),
            ("Windows 7 Professional", false, heading != "SKU"),
        ];
        using var file = new TemporaryFile("ComputerName,Model," + heading + "\n" + string.Concat(texts.Select((each, at) => "PC-" + at + ",Latitude 5540," + each.Text + "\n")));
        using var own = new TemporaryFile("ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel," + heading + "\n" + string.Concat(texts.Select((each, at) => "PC-" + at + ",Windows 11 Pro,en-US,x64,OEM," + each.Text + "\n")));

        Assert.Equal(texts.Select(each => each.Text + each.IsForAll), texts.Zip(Decisions(file.Path, StatedRunningTests.ForAll), (each, decision) => each.Text + (decision == StatedRunningTests.May)));
        Assert.Equal(texts.Select(each => each.Text + each.IsOwn), texts.Zip(Decisions(own.Path), (each, decision) => each.Text + (decision == StatedRunningTests.May)));
    }

    private static IEnumerable<string> Decisions(string inventory, params string[] stated) =>
        ConsoleRun.Of([.. StatedRunningTests.Arguments(inventory), .. stated]).Json.Select(verdict => verdict.GetProperty("decision").GetString()!);
}
