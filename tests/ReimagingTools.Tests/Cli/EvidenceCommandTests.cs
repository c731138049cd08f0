using System.Text.Json;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Cli;

public sealed class EvidenceCommandTests
{
    [Fact]
    public void Evidence_GivesRecordsOfOneDevice()
    {
        using var folder = new TemporaryFolder();
        ConsoleRun run = ConsoleRun.Of("evidence", "--windows", Windows(folder), "--acpi", Acpi(folder), "--language", "en");

        Assert.Equal(0, run.Code);
        Assert.Equal(3, run.Json.Count);
        Assert.All(run.Json, line => Assert.Equal("TYO-0042", line.GetProperty("ComputerName").GetString()));
        Assert.Equal("OEM:DM", run.Json[0].GetProperty("ProductKeyChannel").GetString());
        Assert.Equal("ProPlus2021Volume,VisioPro2021Volume", run.Json[1].GetProperty("ProductReleaseIds").GetString());
        Assert.Equal(
            (true, "AB1CD", "2.1"),
            (Flag(run.Json[2], "FirmwareKeyPresent"), Text(run.Json[2], "FirmwarePartialKey"), Text(run.Json[2], "SlicVersion"))
        );
        Assert.DoesNotContain(AcpiTable.MadeUpKey(), run.Output + run.Error, StringComparison.Ordinal);
        Assert.Contains("which edition", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "was not closed")]
    [InlineData("ja", "正常に閉じられていません")]
    public void Evidence_TellsOfUnfinishedHive(string language, string words)
    {
        using var folder = new TemporaryFolder();
        string windows = Windows(folder),
            file = Path.Combine(windows, "System32", "config", "SOFTWARE");
        byte[] hive = File.ReadAllBytes(file);
        hive[4] ^= 1;
        File.WriteAllBytes(file, hive);
        ConsoleRun run = ConsoleRun.Of("evidence", "--windows", windows, "--language", language);

        Assert.Equal(0, run.Code);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.Equal("SOFTWARE", Text(run.Json[0], "UnfinishedHives"));
    }

    [Theory]
    [InlineData("\"FirmwareKeyPresent\":true,\"FirmwarePartialKey\":\"AB1CD\"", "Eligible")]
    [InlineData("\"FirmwareKeyPresent\":false", "Indeterminate")]
    [InlineData("\"SlicVersion\":\"2.1\",\"SlicOemId\":\"DELL\",\"SlicHasWindowsMarker\":true", "Indeterminate")]
    public void Evidence_OfAKeyShowsAnOemLicense_ASlicTableNone(string firmware, string decision)
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("pcs.jsonl");
        File.WriteAllText(
            file,
            "{\"ComputerName\":\"PC-01\",\"LicensedProduct\":\"Windows 10 Pro\",\"LicensedLanguage\":\"en-US\",\"LicensedArchitecture\":\"x64\"}\n{\"ComputerName\":\"PC-01\","
                + firmware
                + ",\"Source\":\"acpi\"}\n"
        );
        ConsoleRun run = ConsoleRun.Eligibility(file, "--format", "jsonl");

        Assert.Equal(decision, Assert.Single(run.Json).GetProperty("decision").GetString());
        Assert.DoesNotContain("not read", run.Complaints, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_RefusesWhatItCannotRead()
    {
        using var folder = new TemporaryFolder();
        ConsoleRun run = ConsoleRun.Of("evidence", "--windows", folder.Path);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("System32\\config\\SOFTWARE", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, ConsoleRun.Of("evidence", "--firmware", "--acpi", folder.Path).Code);
    }

    [Fact]
    public void Evidence_IsAnInventory()
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("pc.jsonl");
        Assert.Equal(0, ConsoleRun.Of("evidence", "--windows", Windows(folder), "--output", file).Code);
        ConsoleRun run = ConsoleRun.Eligibility(file, "--format", "jsonl");

        Assert.True(run.Code != 2, run.Error);
        Assert.All(run.Json, line => Assert.Equal("TYO-0042", Text(line, "computerName")));
    }

    private static string Windows(TemporaryFolder folder)
    {
        string config = Path.Combine(folder.Path, "Windows", "System32", "config");
        _ = Directory.CreateDirectory(config);
        File.WriteAllBytes(Path.Combine(config, "SOFTWARE"), new HiveBuilder(OfflineSample.Software()) { HasWideNames = true }.Build());
        File.WriteAllBytes(Path.Combine(config, "SYSTEM"), new HiveBuilder(OfflineSample.System()).Build());
        return folder.File("Windows");
    }

    private static string Acpi(TemporaryFolder folder)
    {
        string tables = folder.File("acpi");
        _ = Directory.CreateDirectory(tables);
        File.WriteAllBytes(Path.Combine(tables, "MSDM"), AcpiTable.Msdm(AcpiTable.MadeUpKey()));
        File.WriteAllBytes(Path.Combine(tables, "SLIC"), AcpiTable.Slic());
        return tables;
    }

    private static string? Text(JsonElement line, string name) => line.GetProperty(name).GetString();

    private static bool Flag(JsonElement line, string name) => line.GetProperty(name).GetBoolean();
}
