using System.Globalization;
using System.Text;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Cli;

/// <summary>Bad input gets one clear line with file, line and what to do; everything else is still judged.</summary>
public sealed class BadInputTests
{
    private const string Header = "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n";
    private const string Good = "PC1,Windows 10 Pro,en-US,x64,OEM\n";
    private const string GoodToo = "PC3,Windows 10 Pro,en-US,x64,OEM\n";

    [Fact]
    public void MissingFile() => AssertOneLine(ConsoleRun.Eligibility("/nowhere/fleet.csv"), "/nowhere/fleet.csv: not found.", "Check the path");

    [Fact]
    public void Folder()
    {
        using var folder = new TemporaryFolder();
        AssertOneLine(ConsoleRun.Eligibility(folder.Path), "is a folder.", "Name an inventory file");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n  \n")]
    [InlineData("\uFEFF")]
    public void EmptyFile(string content)
    {
        using var file = new TemporaryFile(content);

        AssertOneLine(ConsoleRun.Eligibility(file.Path), "is empty.", "Put a header line");
    }

    [Fact]
    public void ColumnGivenTwice_CountsBothValues()
    {
        const string Header = "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,licensechannel\n";
        using var agreed = new TemporaryFile(Header + "PC1,Windows 10 Pro,en-US,x64,OEM,oem\n");
        using var contested = new TemporaryFile(Header + "PC1,Windows 10 Pro,en-US,x64,OEM,Evaluation\n");

        Assert.Equal(0, ConsoleRun.Eligibility(agreed.Path).Code);
        Assert.Equal(4, ConsoleRun.Eligibility(contested.Path).Code);
    }

    [Fact]
    public void NoKnownColumn()
    {
        using var file = new TemporaryFile("a,b\n1,2\n");

        AssertOneLine(ConsoleRun.Eligibility(file.Path), "line 1: no column is known here.", "Use a header line");
    }

    [Theory]
    [InlineData("PC2,Windows 10 Pro,en-US,x64,OEM,extra\n", "line 3: the row has 6 values for 5 columns", "in quotes")]
    [InlineData("PC2,Windows 10 \"Pro\",en-US,x64,OEM\n", "line 3: a quote stands inside an unquoted value", "double the quotes")]
    [InlineData("PC2,\"Windows 10\" Pro,en-US,x64,OEM\n", "line 3: text stands after a closing quote", "double the quotes")]
    [InlineData("PC2,\"Windows 10 Pro,en-US,x64,OEM\n", "line 3: a quote is opened and never closed", "close it")]
    public void UnreadableRow_TheOthersAreJudged(string row, string says, string advises)
    {
        using var file = new TemporaryFile(Header + Good + row + GoodToo);
        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--format", "jsonl");

        Assert.Equal((2, 2), (run.Code, run.Json.Count));
        AssertOneLine(run, says, advises);
    }

    [Fact]
    public void QuoteThatSwallowsALargeFile_TheOthersAreJudged()
    {
        var content = new StringBuilder(Header).Append(Good).Append("PC2,\"Windows 10 Pro,en-US,x64,OEM\n");
        for (int i = 0; i < 60_000; i++)
        {
            content.Append(CultureInfo.InvariantCulture, $"PC1{i},Windows 10 Pro,en-US,x64,OEM\n");
        }

        using var file = new TemporaryFile(content.ToString());
        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--format", "summary");

        Assert.Equal(2, run.Code);
        Assert.Contains("60,001  + Eligible", run.Output, StringComparison.Ordinal);
        AssertOneLine(run, "line 3: a quote is opened and never closed", "close it");
    }

    [Fact]
    public void InvalidJson_TheOthersAreJudged()
    {
        const string Line =
            """{"ComputerName":"PC1","LicensedProduct":"Windows 10 Pro","LicensedLanguage":"en-US","LicensedArchitecture":"x64","LicenseChannel":"OEM"}"""
            + "\n";
        using var file = new TemporaryFile(
            Line + "{\"ComputerName\":\n" + Line.Replace("PC1", "PC2", StringComparison.Ordinal) + "[1]\n" + "{\"A\":1}\n",
            ".jsonl"
        );
        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--format", "jsonl");
        string[] errors = run.Complaints.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal((2, 2), (run.Code, run.Json.Count));
        Assert.Contains(errors, error => error.StartsWith(file.Path + ": line 2: invalid JSON at position", StringComparison.Ordinal));
        Assert.Contains(errors, error => error.StartsWith(file.Path + ": line 4: an object was expected, not array", StringComparison.Ordinal));
        Assert.Contains(errors, error => error.StartsWith(file.Path + ": line 5: None of its columns is known", StringComparison.Ordinal));
        Assert.Contains(errors, error => error.EndsWith("names that are not read: A", StringComparison.Ordinal));
    }

    [Fact]
    public void HundredMegabyteLine_IsNotHeldInMemory()
    {
        string path = Path.Combine(Path.GetTempPath(), "reimaging-" + Path.GetRandomFileName() + ".csv");
        try
        {
            using (var writer = new StreamWriter(path))
            {
                writer.Write(Header + Good);
                var part = new string('x', 1 << 20);
                for (int i = 0; i < 100; i++)
                {
                    writer.Write(part);
                }

                writer.Write("\n" + GoodToo);
            }

            long before = GC.GetAllocatedBytesForCurrentThread();
            ConsoleRun run = ConsoleRun.Eligibility(path, "--format", "jsonl");
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.Equal((2, 2), (run.Code, run.Json.Count));
            AssertOneLine(run, "line 3: the line is longer than 1,000,000 bytes", "shorten it");
            Assert.InRange(allocated, 0, 40_000_000);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("--media-language", "Klingon", "--media-language \"Klingon\" is not understood.")]
    [InlineData("--media-channel", "Pirate", "--media-channel \"Pirate\" is not understood.")]
    [InlineData("--media-architecture", "abacus", "--media-architecture \"abacus\" is not understood.")]
    public void UnknownOptionWord(string option, string value, string says)
    {
        using var file = new TemporaryFile(Header + Good);
        ConsoleRun run = ConsoleRun.Of("eligibility", file.Path, "--media-product", "Windows 10 Pro", option, value);

        AssertOneLine(run, says, "Use ");
    }

    [Theory]
    [InlineData("--program", "Bazaar")]
    [InlineData("--program", "OpenLicense,SelectLicense")]
    [InlineData("--as-of", "27.11.2026")]
    [InlineData("--brief", "1999-01")]
    [InlineData("--format", "papyrus")]
    public void WordOutsideAList_IsBadUsage(string option, string value)
    {
        using var file = new TemporaryFile(Header + Good);
        ConsoleRun run = ConsoleRun.Of("eligibility", file.Path, "--media-product", "Windows 10 Pro", option, value);

        Assert.Equal(2, run.Code);
        Assert.Contains(value, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void NoMedia()
    {
        using var file = new TemporaryFile(Header + Good);

        AssertOneLine(ConsoleRun.Of("eligibility", file.Path), "No media is given.", "--media-product");
    }

    [Fact]
    public void ProductKeyInAColumn_IsMasked()
    {
        string key = string.Join("-", Enumerable.Repeat("AAAAA", 4)) + "-AAAA7";
        using var file = new TemporaryFile(Header + "PC1," + key + ",en-US,x64,OEM\nPC2,Windows 10 Pro,en-US,x64," + key + "\n");
        foreach (string format in new[] { "jsonl", "csv", "table", "summary" })
        {
            ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--format", format);

            Assert.DoesNotContain("AAAAA-AAAAA", run.Output + run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("ComputerName,LicensedProduct\n{0},Windows 10 Pro\n", ".csv")]
    [InlineData("LicensedProduct,{0}\nWindows 10 Pro,x\n", ".csv")]
    [InlineData("{{\"ComputerName\":\"{0}\",\"LicensedProduct\":\"Windows 10 Pro\"}}\n", ".jsonl")]
    [InlineData("{{\"ComputerName\":\"PC1\",\"{0}\":1,\"{0}\":2}}\n", ".jsonl")]
    public void ProductKeyThatStrayed_IsMasked(string content, string kind)
    {
        string key = string.Join("-", Enumerable.Repeat("AAAAA", 4)) + "-AAAA7";
        using var file = new TemporaryFile(string.Format(System.Globalization.CultureInfo.InvariantCulture, content, key), kind);
        foreach (string format in new[] { "jsonl", "csv", "table", "html" })
        {
            ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--format", format);

            Assert.DoesNotContain("AAAAA-AAAAA", run.Output + run.Error, StringComparison.Ordinal);
            Assert.True(
                format == "table" || (run.Output + run.Error).Contains("AAAA7", StringComparison.Ordinal),
                "A table shortens names; the others show the last five characters."
            );
        }

        Assert.DoesNotContain("AAAAA-AAAAA", ConsoleRun.Eligibility("/nowhere/" + key + ".csv").Error, StringComparison.Ordinal);
    }

    private static void AssertOneLine(ConsoleRun run, string says, string advises)
    {
        Assert.Equal(2, run.Code);
        string line = Assert.Single(run.Complaints.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(says, line, StringComparison.Ordinal);
        Assert.Contains(advises, line, StringComparison.Ordinal);
    }

    /// <summary>A row nobody could read is missing from the result, whatever the result is made of.</summary>
    [Theory]
    [InlineData("eligibility", ".csv", "ComputerName,LicensedProduct,DeviceCount\nPC-01,Windows 10 Pro,x\n")]
    [InlineData("questions", ".csv", "ComputerName,LicensedProduct,DeviceCount\nPC-01,Windows 10 Pro,x\n")]
    [InlineData("plan", ".csv", "ComputerName,LicensedProduct,DeviceCount\nPC-01,Windows 10 Pro,x\n")]
    [InlineData("eligibility", ".jsonl", "{\"ComputerName\":\"PC-01\"}\n{broken\n")]
    [InlineData("questions", ".jsonl", "{\"ComputerName\":\"PC-01\"}\n{broken\n")]
    [InlineData("plan", ".jsonl", "{\"ComputerName\":\"PC-01\"}\n{broken\n")]
    public void RowThatCannotBeRead_GivesExitCode2_InEveryCommand(string verb, string extension, string inventory)
    {
        using var file = new TemporaryFile(inventory, extension);

        Assert.Equal(2, ConsoleRun.Of([verb, .. ConsoleRun.EligibilityArguments(file.Path).Skip(1)]).Code);
    }
}
