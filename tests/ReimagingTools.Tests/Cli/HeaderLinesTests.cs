using ReimagingTools.Activation;
using ReimagingTools.Tests.Activation;

namespace ReimagingTools.Tests.Cli;

/// <summary>
/// Files that were put together have a header among their rows. One of other columns changes what stands under it; nothing of that is read under the
/// first.
/// </summary>
public sealed class HeaderLinesTests
{
    private const string Header = "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel";
    private const string Eligible = ",Windows 10 Pro,en-US,x64,OEM";

    [Theory]
    [InlineData("ComputerName,VolumeProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel")]
    [InlineData("Computer,PriorVersionRight,Language,Architecture,Channel")]
    [InlineData("LicensedProduct,ComputerName,LicensedLanguage,LicensedArchitecture,LicenseChannel")]
    [InlineData("\"Computer Name\",\"CoaProduct\",\"Notes\",\"Department\",\"License Channel\"")]
    [InlineData("Inventory no.,VolumeProduct,LicensedLanguage,LicensedArchitecture,LicenseType")]
    [InlineData("ComputerName,VolumeProduct,,,")]
    [InlineData("Rechner,Produkt,Sprache,Plattform,Kanal")]
    [InlineData("Urządzenie,Preinstalowany,Język,Platforma,Kanał")]
    [InlineData("Dator,Spr\u00e5k,F\u00f6rinstallerad,Kanal,Plattform")]
    [InlineData("Betriebssystem,Systemtyp,Sprache,Lizenzstatus,Kanal")]
    public void HeaderOfOtherColumns_TakesNothingUnderIt(string other)
    {
        foreach (string rows in new[] { Row(2), string.Concat(Enumerable.Range(2, 40).Select(Row)) })
        {
            ConsoleRun run = Judge(Header + "\n" + Row(1) + other + "\n" + rows);

            Assert.Equal(["PC-1=Eligible"], Decisions(run));
            Assert.Equal(2, run.Code);
            Assert.Contains(": line 3: This line is a header of other columns", run.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void HeaderThatRepeats_IsPassedOver_AndEndsAnotherOne()
    {
        ConsoleRun run = Judge(
            Header
                + "\n"
                + Row(1)
                + Header
                + "\n"
                + Row(2)
                + "ComputerName,VolumeProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n"
                + Row(3)
                + Header.ToUpperInvariant()
                + "\n"
                + Row(4)
        );

        Assert.Equal(["PC-1=Eligible", "PC-2=Eligible", "PC-4=Eligible"], Decisions(run));
        Assert.Contains("2 lines repeat the header", run.Error, StringComparison.Ordinal);
        Assert.Contains("the row under it was not read", run.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    /// <summary>A list of names alone, with the license stated for all of them.</summary>
    [Fact]
    public void HeaderThatRepeats_AmongNamesAlone_IsNoComputer()
    {
        using var file = new TemporaryFile("ComputerName\nPC-1\nPC-2\nComputerName\nPC-3\n", ".csv");
        ConsoleRun run = ConsoleRun.Eligibility(
            file.Path,
            "--licensed-product",
            "Windows 10 Pro",
            "--licensed-language",
            "en-US",
            "--licensed-architecture",
            "x64",
            "--license-channel",
            "OEM",
            "--format",
            "jsonl"
        );

        Assert.Equal(["PC-1=Eligible", "PC-2=Eligible", "PC-3=Eligible"], Decisions(run));
    }

    /// <summary>Verdicts that are written out name open facts, as headings do.</summary>
    [Theory]
    [InlineData("LicensedProduct,LicensedProduct", "inventory")]
    [InlineData("\"LicensedProduct; LicensedLanguage\",LicenseChannel", "--entitlements")]
    [InlineData("LicensedProduct,LicensedProduct", "--entitlements")]
    [InlineData("LicensedLanguage,", "--entitlements")]
    public void NamesOfOpenFacts_AreNoHeadings(string open, string option)
    {
        const string Columns =
            "ComputerName,Decision,MissingFacts,ContestedFacts,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n";
        using var verdicts = new TemporaryFile(
            Columns + "PC-1,Indeterminate,LicensedProduct,,Windows 10 Pro,en-US,x64,OEM\nPC-2,Indeterminate," + open + ",,,,\n",
            ".csv"
        );
        using var fleet = new TemporaryFile("ComputerName\nPC-1\nPC-2\n", ".csv");

        ConsoleRun run =
            option == "inventory"
                ? ConsoleRun.Eligibility(verdicts.Path, "--format", "jsonl")
                : ConsoleRun.Eligibility(fleet.Path, option, verdicts.Path, "--format", "jsonl");

        Assert.DoesNotContain("a header of", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Json.Count);
    }

    [Theory]
    [InlineData("SERVER,Windows 10 Pro,en-US,x64,OEM,Managed")]
    [InlineData("HOST,Windows 10 Pro,en-US,x64,OEM,Workstation")]
    [InlineData("Device,Windows 10 Pro,en-US,x64,OEM,User")]
    public void RowWithWordsOfHeadings_IsARow(string row)
    {
        ConsoleRun run = Judge(Header + ",Kind\n" + row + "\n");

        Assert.Equal([row[..row.IndexOf(',', StringComparison.Ordinal)] + "=Eligible"], Decisions(run));
    }

    /// <summary>Two words that are not understood make no header of another language.</summary>
    [Fact]
    public void RowOfWordsNobodyUnderstands_IsARow() =>
        Assert.Equal(["FILESRV=Indeterminate", "PC-1=Eligible"], Decisions(Judge(Header + "\nFILESRV,foo,English,bar,OEM\n" + Row(1))));

    [Fact]
    public void HeaderInAnEntitlementFile_IsRefused()
    {
        using var inventory = new TemporaryFile("ComputerName\nPC-1\nPC-2\n", ".csv");
        using var entitlements = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n"
                + Row(1)
                + "ComputerName,VolumeProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n"
                + Row(2),
            ".csv"
        );
        ConsoleRun run = ConsoleRun.Eligibility(inventory.Path, "--entitlements", entitlements.Path, "--format", "jsonl");

        Assert.Contains("line 3: a header of other columns", run.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotContain("PC-2=Eligible", Decisions(run));
    }

    [Fact]
    public void HeaderAmongKeys_CountsNothingUnderIt()
    {
        MakRun run = MadeUp.Run(
            MadeUp.PortalFile(
                MadeUp.Portal("1/50"),
                string.Join('\t', MadeUp.PortalHeader.Split('\t').Reverse()),
                MadeUp.Portal("2/50", 2),
                MadeUp.PortalHeader,
                MadeUp.Portal("3/50", 3)
            )
        );

        Assert.Equal([1, 3], run.Counts.Select(count => count.Used));
        Assert.Equal([MakIssueKind.HeaderDiffers], run.Kinds);
    }

    private static string Row(int number) => "PC-" + number + Eligible + "\n";

    private static ConsoleRun Judge(string content)
    {
        using var file = new TemporaryFile(content, ".csv");
        return ConsoleRun.Eligibility(file.Path, "--format", "jsonl");
    }

    private static string[] Decisions(ConsoleRun run) =>
        [.. run.Json.Select(line => line.GetProperty("computerName").GetString() + "=" + line.GetProperty("decision").GetString())];
}
