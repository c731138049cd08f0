using System.Globalization;
using System.Text;
using ReimagingTools.Cli;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Cli;

/// <summary>Inventories of any length: in order, nothing lost, nothing half-written.</summary>
public sealed class BulkTests
{
    private const string Header = "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n";

    [Theory]
    [InlineData(".csv")]
    [InlineData(".jsonl")]
    public void Rows_KeepTheOrderOfTheInput(string kind)
    {
        const int Rows = 20_000;
        using var file = new TemporaryFile(kind == ".csv" ? Csv(Rows) : JsonLines(Rows), kind);
        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--format", "csv");
        string[] lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(Rows + 1, lines.Length);
        for (int i = 0; i < Rows; i++)
        {
            Assert.StartsWith(Name(i) + "," + (i % 3 == 0 ? "NotEligible" : "Eligible") + ",", lines[i + 1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void CsvAndJsonLines_SayTheSame()
    {
        using var csv = new TemporaryFile(Csv(100));
        using var json = new TemporaryFile(JsonLines(100), ".jsonl");

        Assert.Equal(ConsoleRun.Eligibility(csv.Path, "--format", "jsonl").Output, ConsoleRun.Eligibility(json.Path, "--format", "jsonl").Output);
    }

    [Fact]
    public void RowsInAreVerdictsAndErrors()
    {
        var content = new StringBuilder(Header);
        for (int i = 0; i < 100; i++)
        {
            content.Append(CultureInfo.InvariantCulture, $"PC{i},Windows 10 Pro,en-US,x64,{(i % 4 == 0 ? "OEM,more" : "OEM")}\n");
        }

        using var file = new TemporaryFile(content.ToString());
        using var errors = new TemporaryFile("older");
        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--format", "csv", "--errors", errors.Path);
        string[] said = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] listed = File.ReadAllLines(errors.Path);

        Assert.Equal((2, 76), (run.Code, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
        Assert.Equal(2, said.Length);
        Assert.StartsWith(file.Path + ": line 2: the row has", said[0], StringComparison.Ordinal);
        Assert.Contains("(25 rows: lines 2, 6, 10, ", said[0], StringComparison.Ordinal);
        Assert.Equal("100 rows read, 25 not readable; 75 devices judged, 75 verdicts.", said[1]);
        Assert.Equal((26, "File,Line,Message"), (listed.Length, listed[0]));
        Assert.StartsWith(file.Path + ",98,", listed[25], StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_InTheSameFileAsOutput_IsRefused()
    {
        using var file = new TemporaryFile(Csv(1));
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--output", path, "--errors", path);

        Assert.Equal((2, false), (run.Code, File.Exists(path)));
        Assert.Contains("this run reads or writes that file already", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ValuesHoldingSeparatorsOfOurOwn_AreToldApart()
    {
        const string Columns = "ComputerName,LicensedProduct,LicensedComponents,LicensedLanguage,LicensedArchitecture,LicenseChannel\n";
        string[] rows =
        [
            "PC1,Windows 10 Pro,\u001f,en-US,x64,OEM\n",
            "PC2,Windows 10 Pro\u001f,,en-US,x64,OEM\n",
            "PC3,Windows 10 Home,,en-US,x64,OEM\n",
        ];
        using var alone = new TemporaryFile(Columns + rows[1]);
        using var after = new TemporaryFile(Columns + rows[0] + rows[1] + rows[2]);

        Assert.Equal(
            ConsoleRun.Eligibility(alone.Path, "--format", "jsonl").Json[0].GetRawText(),
            ConsoleRun
                .Eligibility(after.Path, "--format", "jsonl")
                .Json.First(line => line.GetProperty("computerName").GetString() == "PC2")
                .GetRawText()
        );
    }

    [Theory]
    [InlineData(
        "ComputerName,DNSHostName,LicensedProduct\n,pc1.example,Windows 10 Pro\nPC2,pc2.example,Windows 10 Pro\n,,Windows 10 Pro\n",
        "pc1.example PC2 "
    )]
    [InlineData("DeviceName,ComputerName,LicensedProduct\npc1.example,PC1,Windows 10 Pro\nPC2,,Windows 10 Pro\nold,PC3,Windows 10 Pro\n", "PC1 PC2")]
    [InlineData("Name,LicensedProduct\nPC1,Windows 10 Pro\nPC2,Windows 10 Pro\n", "PC1 PC2")]
    [InlineData("Name,ComputerName,LicensedProduct\nPC1,,Windows 10 Pro\n,,Windows 10 Pro\n", "PC1 ")]
    public void EachRow_HasItsOwnName(string content, string names)
    {
        using var csv = new TemporaryFile(content);
        string[] lines = content.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] header = lines[0].Split(',');
        using var json = new TemporaryFile(
            string.Join(
                '\n',
                lines.Skip(1).Select(line => "{" + string.Join(',', line.Split(',').Select((value, i) => $"\"{header[i]}\":\"{value}\"")) + "}")
            ),
            ".jsonl"
        );

        foreach (TemporaryFile file in new[] { csv, json })
        {
            Assert.Equal(
                names,
                string.Join(
                    ' ',
                    ConsoleRun.Eligibility(file.Path, "--format", "jsonl").Json.Select(line => line.GetProperty("computerName").GetString())
                )
            );
        }
    }

    [Theory]
    [InlineData("""{"ComputerName":"PC1","LicensedProduct":"Windows \uD800"}""", "half a character")]
    [InlineData("""{"ComputerName":"PC1","DeviceCount":0}""", "DeviceCount \"0\" is not a whole number above 0")]
    public void JsonLine_Unreadable(string line, string says)
    {
        using var file = new TemporaryFile("{\"ComputerName\":\"PC0\"}\n" + line + "\n{\"ComputerName\":\"PC2\"}\n", ".jsonl");
        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--format", "jsonl");

        Assert.Equal((2, 2), (run.Code, run.Json.Count));
        Assert.Contains("line 2: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void JsonLines_OfEveryShape_AreJudgedAsWhenAlone()
    {
        string[] lines =
        [
            """{"ComputerName":"PC1","LicensedProduct":"Windows 10 Pro","LicensedLanguage":"en-US","LicensedArchitecture":"x64","LicenseChannel":"OEM"}""",
            """{"ComputerName":"PC2","LicenseChannel":"OEM","LicensedArchitecture":"x64","LicensedLanguage":"en-US","LicensedProduct":"Windows 10 Pro"}""",
            """{"ComputerName":"PC3","LicensedProduct":"Windows 10 Pro","LicensedLanguage":1033,"LicensedArchitecture":"x64","LicenseChannel":"OEM"}""",
            """{"ComputerName":"PC4","LicensedProduct":"Windows 10 Pro","LicensedLanguage":"en-US","LicensedArchitecture":"x64"}""",
            """{"ComputerName":"PC5","LicensedProduct":"Windows 10 Pro","LicensedLanguage":"en-US","LicensedArchitecture":"x64","LicenseChannel":null,"Note":"OEM"}""",
            """{"ComputerName":"PC6","LicensedProduct":"Windows 10 Pro","LicensedLanguage":["en-US"],"LicensedArchitecture":"x64","LicenseChannel":"OEM"}""",
            """{"PSComputerName":"PC7","Name":"Windows(R), Professional edition","Description":"Windows(R) Operating System, OEM_DM channel","LicenseFamily":"Professional"}""",
            """{"PSComputerName":"PC8","Name":"Windows(R), Core edition","Description":"Windows(R) Operating System, OEM_DM channel","LicenseFamily":"Core"}""",
        ];
        using var together = new TemporaryFile(string.Join('\n', lines), ".jsonl");
        IReadOnlyList<string> all = [.. ConsoleRun.Eligibility(together.Path, "--format", "jsonl").Json.Select(line => line.GetRawText())];

        Assert.Equal(lines.Length, all.Count);
        for (int i = 0; i < lines.Length; i++)
        {
            using var alone = new TemporaryFile(lines[i], ".jsonl");
            Assert.Equal(Assert.Single(ConsoleRun.Eligibility(alone.Path, "--format", "jsonl").Json).GetRawText(), all[i]);
        }
    }

    [Fact]
    public void Stopped_LeavesNothingHalfWritten()
    {
        using var stop = new CancellationTokenSource();
        using var folder = new TemporaryFolder();
        string path = folder.File("out.csv");
        using StringWriter output = new(),
            error = new();
        int code = Program.Run(
            ConsoleRun.EligibilityArguments("-", "--format", "csv", "--output", path, "--errors", path + ".errors"),
            () => new EndlessInventory(stop),
            output,
            error,
            stop.Token
        );

        Assert.Equal((130, ""), (code, output.ToString()));
        Assert.StartsWith("Stopped after ", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(folder.Path));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    public void FullDisk_EndsWithHowFarItGot(string format)
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("Files are limited in size by the shell of Linux.");
        }

        using var file = new TemporaryFile(Csv(50_000));
        using var folder = new TemporaryFolder();
        string path = folder.File("out");
        (int code, string _, string error) = ConsoleProcess.Run(
            "export DOTNET_EnableWriteXorExecute=0; trap '' XFSZ; ulimit -f 1000;",
            ConsoleRun.EligibilityArguments(file.Path, "--format", format, "--output", path)
        );

        Assert.Equal(2, code);
        Assert.StartsWith("Ended after ", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(folder.Path));
    }

    [Fact]
    public void FullStandardOutput_EndsWithHowFarItGot()
    {
        if (!File.Exists("/dev/full"))
        {
            Assert.Skip("This system has no /dev/full.");
        }

        using var file = new TemporaryFile(Csv(50_000));
        (int code, string _, string error) = ConsoleProcess.Run("exec >/dev/full;", ConsoleRun.EligibilityArguments(file.Path, "--format", "csv"));

        Assert.Equal(2, code);
        Assert.StartsWith("Ended after ", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void Interrupted_EndsAtOnceAndLeavesNothing()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("The interrupt is sent by a program of Linux.");
        }

        using var folder = new TemporaryFolder();
        (int code, string error) = ConsoleProcess.Interrupt(
            () => Directory.EnumerateFiles(folder.Path).Any(),
            ConsoleRun.EligibilityArguments("-", "--format", "csv", "--output", folder.File("out.csv"))
        );

        // The file is there before the first row is asked for: an interrupt between the two stops before the end, and after no row.
        Assert.Equal(130, code);
        Assert.Matches("Stopped (after|before) ", error);
        Assert.Empty(Directory.EnumerateFiles(folder.Path));
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("html")]
    public void MoreDevicesThanARowStandsFor_AreOneUnreadableRow(string format)
    {
        using var file = new TemporaryFile("LicensedProduct,DeviceCount\nWindows 10 Pro,9223372036854775807\nWindows 10 Pro,1\n");
        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--format", format);

        Assert.Equal(2, run.Code);
        Assert.Contains("line 2: DeviceCount \"9223372036854775807\" is not a whole number above 0", run.Error, StringComparison.Ordinal);
        Assert.Contains("2 rows read, 1 not readable; 1 device judged", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_RawByRequest()
    {
        using var file = new TemporaryFile(Header + "=1+1,Windows 10 Pro,en-US,x64,OEM\n-PC,Windows 10 Pro,en-US,x64,OEM\n");

        Assert.Contains("\n=1+1,Eligible", ConsoleRun.Eligibility(file.Path, "--format", "csv", "--raw").Output, StringComparison.Ordinal);
        Assert.Contains("'-PC", ConsoleRun.Eligibility(file.Path, "--format", "csv").Output, StringComparison.Ordinal);
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"PC{number}");

    private static string Csv(int rows) =>
        Header + string.Concat(Enumerable.Range(0, rows).Select(i => $"{Name(i)},Windows 10 {(i % 3 == 0 ? "Home" : "Pro")},en-US,x64,OEM\n"));

    private static string JsonLines(int rows) =>
        string.Concat(
            Enumerable
                .Range(0, rows)
                .Select(i =>
                    $$"""{"ComputerName":"{{Name(i)}}","LicensedProduct":"Windows 10 {{(i % 3 == 0 ? "Home" : "Pro")}}","LicensedLanguage":"en-US","LicensedArchitecture":"x64","LicenseChannel":"OEM"}"""
                    + "\n"
                )
        );

    /// <summary>Rows without end; asks to stop once some have been read.</summary>
    private sealed class EndlessInventory(CancellationTokenSource stop) : MemoryStream(Encoding.UTF8.GetBytes(Csv(1000)))
    {
        private int _rounds;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (Position == Length)
            {
                Position = Header.Length;
                if (++_rounds == 100)
                {
                    stop.Cancel();
                }
            }

            return base.Read(buffer, offset, count);
        }
    }
}
