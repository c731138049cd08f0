namespace ReimagingTools.Tests.Cli;

/// <summary>The text of slmgr.vbs shows the license it prints whole, and in whatever words its state is anything but licensed.</summary>
public sealed class LicensingTextTests
{
    private const string Begin =
        "Name: Windows(R), Professional edition\nDescription: Windows(R) Operating System, OEM_DM channel\nProduct Key Channel: OEM:DM\n";
    private const string Key = "Partial Product Key: AAAA1\n";

    [Theory]
    [InlineData(Key + "License Status: Licensed\n", "Eligible")]
    [InlineData(Key + "License Status: Licensed\nTrusted time: 1/1/2026\n", "Eligible")]
    [InlineData(Key + "License Status: Notification\n", "Indeterminate")]
    [InlineData(Key + "Lizenzstatus: Benachrichtigung\n", "Indeterminate")]
    [InlineData(Key + "État de la licence : notification\n", "Indeterminate")]
    [InlineData(Key + "ライセンスの状態: 通知\n", "Indeterminate")]
    [InlineData(Key + "License Status: Licensed\nLicense expired on 2024-01-01\n", "Indeterminate")]
    [InlineData(Key + "License Status: Licensed\nThis machine is not genuine\n", "Indeterminate")]
    [InlineData("", "Indeterminate")]
    public void Text_ShowsTheLicenseItPrintsWhole(string rest, string decision)
    {
        using var file = new TemporaryFile(Begin + rest, ".txt");
        ConsoleRun run = ConsoleRun.Eligibility(
            file.Path,
            "--licensed-product",
            "Windows 10 Pro",
            "--licensed-language",
            "en-US",
            "--licensed-architecture",
            "x64",
            "--format",
            "jsonl"
        );

        Assert.Equal(decision, Assert.Single(run.Json).GetProperty("decision").GetString());
    }
}
