using System.Text.RegularExpressions;

namespace ReimagingTools.Tests.Cli;

public sealed partial class EligibilityReportTests
{
    private const string Rows =
        "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,DeviceCount\n"
        + "PC1,Windows 10 Pro,en-US,x64,OEM,7\nPC2,Windows 10 Home,en-US,x64,OEM,1\nPC3,Windows 10 Pro,en-US,x64,,1\nPC4,Windows 10 Pro,en-US,x64,OEM,some\n";

    [Fact]
    public void Html_ToOutput_IsOnePage()
    {
        using var file = new TemporaryFile(Rows);
        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--format", "html");

        Assert.Equal(2, run.Code);
        Assert.StartsWith("<!DOCTYPE html>", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(["7", "1", "1"], Numbers().Matches(run.Output).Select(match => match.Groups[1].Value));
        Assert.Contains("1 row of the input could not be read", run.Output, StringComparison.Ordinal);
        Assert.Contains(Path.GetFileName(file.Path), run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetDirectoryName(file.Path)! + Path.DirectorySeparatorChar, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_ToFile_SaysTheNumbersOnTheConsole()
    {
        using var file = new TemporaryFile(Rows);
        using var report = new TemporaryFile("before", ".html");
        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--format", "html", "--output", report.Path);

        Assert.Contains("4 rows read, 1 not readable; 9 devices judged, 3 verdicts", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", run.Output, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", File.ReadAllText(report.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void Html_UnreadableInventory_LeavesTheOldReport()
    {
        using var report = new TemporaryFile("before", ".html");
        ConsoleRun run = ConsoleRun.Eligibility("no-such-file.csv", "--format", "html", "--output", report.Path);

        Assert.Equal(2, run.Code);
        Assert.Equal("before", File.ReadAllText(report.Path));
    }

    [GeneratedRegex("<span class=\"n\">([^<]*)</span>")]
    private static partial Regex Numbers();
}
