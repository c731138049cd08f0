using System.Text.Json;
using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.Intake;

/// <summary>Words of values as people and tools write them: read for what they say, or left open with their text; never dropped.</summary>
public sealed class WordsOfValuesTests
{
    private const string Header = "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,DeviceCount\n";

    [Theory]
    [InlineData("PC-01,\"Windows 10 Pro English\",,x64,OEM,1", "Eligible")]
    [InlineData("PC-01,\"Windows 10 Pro, 64-bit, English\",,,OEM,1", "Eligible")]
    [InlineData("PC-01,\"Windows 10 Pro English\",en-US,x64,OEM,1", "Eligible")]
    [InlineData("PC-01,\"Windows 10 Pro German\",en-US,x64,OEM,1", "Indeterminate")]
    [InlineData("PC-01,\"Windows 10 Pro German\",,x64,OEM,1", "NotEligible")]
    [InlineData("PC-01,\"Windows 10 Pro English Multi-Language\",,x64,OEM,1", "Indeterminate")]
    [InlineData("PC-01,\"Windows 10 Pro IT\",en-US,x64,OEM,1", "Indeterminate")]
    [InlineData("PC-01,\"Windows 10 10 Pro\",en-US,x64,OEM,1", "Indeterminate")]
    [InlineData("PC-01,\"Windows Windows 10 Pro 10\",en-US,x64,OEM,1", "Indeterminate")]
    [InlineData("PC-01,Windows 10 Pro,en-US,\"x64,x64\",OEM,1", "Eligible")]
    [InlineData("PC-01,Windows 10 Pro,en-US,\"x64; ARM64\",OEM,1", "Indeterminate")]
    [InlineData("PC-01,Windows 10 Pro,en-US,\"64-bit operating system, x64-based processor\",OEM,1", "Eligible")]
    [InlineData("PC-01,Windows 10 Pro,en-US,9,OEM,1", "Indeterminate")]
    public void Value_IsReadOrLeftOpen(string row, string decision)
    {
        using var file = new TemporaryFile(Header + row + "\n", ".csv");
        Assert.Equal(decision, Assert.Single(ConsoleRun.Eligibility(file.Path, "--format", "jsonl").Json).GetProperty("decision").GetString());
    }

    /// <summary>A channel under the heading of the type agrees or disagrees with the one that is stated.</summary>
    [Theory]
    [InlineData("Trial", "Indeterminate")]
    [InlineData("評価版", "Indeterminate")]
    [InlineData("OEM", "Eligible")]
    [InlineData("Full", "Eligible")]
    public void TypeThatIsAChannel_Counts(string type, string decision)
    {
        using var file = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,License Type\nPC-01,Windows 10 Pro,en-US,x64,OEM,"
                + type
                + "\n",
            ".csv"
        );
        Assert.Equal(decision, Assert.Single(ConsoleRun.Eligibility(file.Path, "--format", "jsonl").Json).GetProperty("decision").GetString());
    }

    /// <summary>A system that names another one beside a Windows contradicts itself.</summary>
    [Theory]
    [InlineData("Caption", "macOS 14")]
    [InlineData("Platform", "linux")]
    [InlineData("osName", "Ubuntu 22.04")]
    public void SystemOfAnotherMaker_ContestsWhatRuns(string heading, string value)
    {
        string caption = heading == "Caption" ? "" : "\"Caption\":\"Microsoft Windows 10 Pro\",";
        using var file = new TemporaryFile(
            "{\"ComputerName\":\"PC-01\","
                + caption
                + "\""
                + heading
                + "\":\""
                + value
                + "\",\"OSLanguage\":\"1033\",\"OSArchitecture\":\"64-bit\",\"BuildNumber\":\"19045\",\"OperatingSystemSKU\":\"48\",\"ProductKeyChannel\":\"OEM:DM\",\"PartialProductKey\":\"AE1LO\"}\n",
            ".jsonl"
        );
        Assert.Equal(
            "Indeterminate",
            Assert.Single(ConsoleRun.Eligibility(file.Path, "--format", "jsonl").Json).GetProperty("decision").GetString()
        );
    }

    /// <summary>9 is x64 as Win32_Processor counts, and 12 ARM64.</summary>
    [Theory]
    [InlineData("9", "Eligible")]
    [InlineData("12", "Indeterminate")]
    public void NumberOfAProcessor_IsReadUnderItsOwnHeading(string number, string decision)
    {
        using var file = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,Architecture\nPC-01,Windows 10 Pro,en-US,x64,OEM,"
                + number
                + "\n",
            ".csv"
        );
        Assert.Equal(decision, Assert.Single(ConsoleRun.Eligibility(file.Path, "--format", "jsonl").Json).GetProperty("decision").GetString());
    }

    [Theory]
    [InlineData("\"1,000\"", null)]
    [InlineData("1.000", null)]
    [InlineData("１０", 10L)]
    [InlineData("0", null)]
    [InlineData("-3", null)]
    [InlineData("1e3", null)]
    [InlineData(" 12 ", 12L)]
    public void DeviceCount_IsAWholeNumberOrUnreadable(string count, long? devices)
    {
        using var table = new TemporaryFile(Header + "PC-01,Windows 10 Pro,en-US,x64,OEM," + count + "\n", ".csv");
        using var lines = new TemporaryFile(
            "{\"ComputerName\":\"PC-01\",\"LicensedProduct\":\"Windows 10 Pro\",\"DeviceCount\":\"" + count.Trim('"') + "\"}\n",
            ".jsonl"
        );
        foreach (string path in new[] { table.Path, lines.Path })
        {
            JsonElement[] verdicts = [.. ConsoleRun.Eligibility(path, "--format", "jsonl").Json];
            Assert.Equal(devices, verdicts.Length == 0 ? null : verdicts[0].GetProperty("deviceCount").GetInt64());
        }
    }

    /// <summary>The groups of a key split over headings, or a key cut short, are printed nowhere.</summary>
    [Fact]
    public void KeyInPieces_IsPrintedNowhere()
    {
        string[] groups =
        [
            .. Enumerable
                .Range(0, 5)
                .Select(index => new string([
                    .. Guid.NewGuid().ToString("N").ToUpperInvariant().Where(letter => letter is not '0' and not '1').Take(3),
                    (char)('G' + index),
                    (char)('2' + index),
                ])),
        ];
        using var file = new TemporaryFile(
            "ComputerName,LicensedProduct," + string.Join(',', groups) + "\nPC-01,Windows 10 Pro " + string.Join('-', groups[..4]) + ",a,b,c,d,e\n",
            ".csv"
        );
        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--format", "jsonl");
        Assert.All(groups[..4], group => Assert.DoesNotContain(group, run.Output + run.Error, StringComparison.Ordinal));
        Assert.Contains("XXXXX", run.Error, StringComparison.Ordinal);
    }
}
