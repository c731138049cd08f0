using FsCheck;
using FsCheck.Fluent;
using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.Intake;

/// <summary>
/// Several declared rows of one computer in a file, which is read ahead for whose its rows are: they are judged together, whatever their order and
/// however long the file.
/// </summary>
public sealed class RepeatedRowsTests
{
    private const string Header = "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,SerialNumber,Proof\n";

    private static readonly string[] Pool =
    [
        "PC-01,Windows 10 Pro,en-US,x64,OEM,S-0001,",
        "PC-01,Windows 10 Home,en-US,x64,OEM,S-0001,",
        "pc-01.contoso.com,Windows 10 Pro,ja-JP,x64,OEM,,",
        "PC-01,Windows 10 Pro,en-US,x64,OEM,S-0001,",
        "PC-02,Windows 10 Pro,,,OEM,S-0002,",
        "PC-02,,en-US,x64,,,",
        "PC-03,Windows 10 Pro,en-US,x64,OEM,S-0003,",
        ",Windows 10 Home,,,,S-0003,",
        ",Windows 10 Pro,en-US,x64,OEM,S-0004,",
        ",Windows 10 Home,en-US,x64,OEM,S-0004,",
        "PC-05,Office 2016,en-US,x64,OEM,,",
        "PC-05,Windows 10 Pro,en-US,x64,OEM,,",
        "PC-06,Windows 10 Pro,en-US,x64,OEM,,",
    ];

    public static TheoryData<string> Forms() => ["csv", "csv that is long", "lines", "lines that are long", "document"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void RowsThatDiffer_LeaveNeitherEligible(string form)
    {
        ConsoleRun run = Run(
            form,
            "PC-01,Windows 10 Pro,en-US,x64,OEM,,",
            "PC-02,Windows 10 Pro,en-US,x64,OEM,,",
            "PC-01,Windows 10 Home,en-US,x64,OEM,,"
        );
        Assert.Equal(
            ["PC-01=Indeterminate", "PC-02=Eligible"],
            Decisions(run).Where(decision => !decision.StartsWith("FILL", StringComparison.Ordinal))
        );
        Assert.Equal(2, run.Code);
        Assert.Matches("[34]: This record of PC-01 says something else .*[12]\\)", run.Error.ReplaceLineEndings(" "));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void RowsThatAreEqual_CountOnce(string form)
    {
        ConsoleRun run = Run(
            form,
            "PC-01,Windows 10 Pro,en-US,x64,OEM,,",
            "PC-02,Windows 10 Pro,en-US,x64,OEM,,",
            "PC-01,Windows 10 Pro,en-US,x64,OEM,,",
            "PC-01,Windows 10 Pro,en-US,x64,OEM,,"
        );
        Assert.Equal(["PC-01=Eligible", "PC-02=Eligible"], Decisions(run).Where(decision => !decision.StartsWith("FILL", StringComparison.Ordinal)));
        Assert.Equal(0, run.Code);
        Assert.Contains("2 records repeat", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void RowsThatAddToEachOther_AreOne(string form) =>
        Assert.Equal(
            ["PC-01=Eligible"],
            Decisions(Run(form, "PC-01,Windows 10 Pro,,,OEM,,", "PC-01,,en-US,x64,,,"))
                .Where(decision => !decision.StartsWith("FILL", StringComparison.Ordinal))
        );

    [Theory]
    [MemberData(nameof(Forms))]
    public void SerialNumber_JoinsARowWithoutName(string form) =>
        Assert.Equal(
            ["PC-01=Indeterminate", "PC-02=Eligible"],
            Decisions(
                    Run(
                        form,
                        ",Windows 10 Home,,,,S-0001,",
                        "PC-01,Windows 10 Pro,en-US,x64,OEM,S-0001,",
                        "PC-02,Windows 10 Pro,en-US,x64,OEM,S-0002,"
                    )
                )
                .Where(decision => !decision.StartsWith("FILL", StringComparison.Ordinal))
        );

    /// <summary>Two machines under one name say the same of their licenses, or one of them says nothing: neither is judged.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public void SerialNumbersOfOneName_LeaveNeitherEligible(string form)
    {
        foreach (
            string first in new[] { "PC-01,Windows 10 Pro,en-US,x64,OEM,S-0001,", "PC-01,,,,,S-0001,", "PC-01,Office 2016,en-US,x64,OEM,S-0001," }
        )
        {
            string[] rows = [first, "PC-02,Windows 10 Pro,en-US,x64,OEM,S-0002,", "PC-01,Windows 10 Pro,en-US,x64,OEM,S-0003,"];
            foreach (string[] order in new[] { rows, [.. rows.Reverse()] })
            {
                ConsoleRun run = Run(form, order);
                Assert.Equal(["PC-02=Eligible"], Decisions(run).Where(decision => !decision.StartsWith("FILL", StringComparison.Ordinal)));
                Assert.Equal(2, run.Code);
                Assert.Contains(
                    "Two records of PC-01 show different values of SerialNumber",
                    run.Error.ReplaceLineEndings(" "),
                    StringComparison.Ordinal
                );
            }
        }
    }

    /// <summary>
    /// Computers of one name in two domains, and two models under one name, are two: what one of them states is nothing the other is licensed for.
    /// </summary>
    [Theory]
    [InlineData("Domain", "a.example", "b.example")]
    [InlineData("Domain", "A", "B")]
    [InlineData("DNSHostName", "pc-01.a.example", "pc-01.b.example")]
    [InlineData("DistinguishedName", "CN=PC-01;OU=X;DC=a", "CN=PC-01;OU=X;DC=b")]
    [InlineData("Model", "Latitude 7400", "EliteBook 840")]
    public void MarksOfOneName_LeaveNeitherEligible(string heading, string first, string second)
    {
        string Line(string name, string license, string mark) => name + "," + license + ",\"" + mark.Replace(';', ',') + "\"\n";
        const string License = "Windows 10 Pro,en-US,x64,OEM";
        string header = "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel," + heading + "\n";
        foreach (string other in new[] { License, ",,,", "Windows 10 Pro,,," })
        {
            string[] rows = [Line("PC-01", other, first), Line("PC-02", License, ""), Line("PC-01", License, second)];
            foreach (string[] order in new[] { rows, [.. rows.Reverse()] })
            {
                using var whole = new TemporaryFile(header + string.Concat(order), ".csv");
                using var one = new TemporaryFile(header + order[0], ".csv");
                using var rest = new TemporaryFile(header + order[1] + order[2], ".csv");
                foreach (string[] files in new[] { new[] { whole.Path }, [one.Path, rest.Path], [rest.Path, one.Path] })
                {
                    ConsoleRun run = ConsoleRun.Eligibility(files[0], [.. files.Skip(1), "--format", "jsonl"]);
                    Assert.Equal(["PC-02=Eligible"], Decisions(run));
                    Assert.Equal(2, run.Code);
                    Assert.Contains(
                        "Two records of PC-01 show different values of " + heading,
                        run.Error.ReplaceLineEndings(" "),
                        StringComparison.OrdinalIgnoreCase
                    );
                }
            }
        }
    }

    /// <summary>A PC that was renamed, two that were mixed up, or a number that is none: never Eligible without a word about both.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public void SerialNumberOfTwoNames_LeavesNeitherEligible(string form)
    {
        string[] rows =
        [
            "P5,Windows 10 Pro,en-US,x64,OEM,5CG9123AB5,",
            "PC-02,Windows 10 Pro,en-US,x64,OEM,S-0002,",
            "OLDNAME,Windows 10 Home,en-US,x64,OEM,5CG9123AB5,",
        ];
        foreach (string[] order in new[] { rows, [.. rows.Reverse()] })
        {
            ConsoleRun run = Run(form, order);
            Assert.Equal(["PC-02=Eligible"], Decisions(run).Where(decision => !decision.StartsWith("FILL", StringComparison.Ordinal)));
            Assert.Equal(2, run.Code);
            Assert.Matches("(\"P5\" and \"OLDNAME\"|\"OLDNAME\" and \"P5\") \\(at .*\\(2 rows: lines ", run.Error);
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void SerialNumberOfTwoNamesThatAgree_IsTold(string form)
    {
        ConsoleRun run = Run(
            form,
            "P5,Windows 10 Pro,en-US,x64,OEM,5CG9123AB5,",
            "PC-02,Windows 10 Pro,en-US,x64,OEM,Default string,",
            "PC-03,Windows 10 Pro,en-US,x64,OEM,Default string,",
            "OLDNAME,Windows 10 Pro,en-US,x64,OEM,5CG9123AB5,"
        );
        Assert.Equal(
            4,
            Decisions(run)
                .Count(decision =>
                    !decision.StartsWith("FILL", StringComparison.Ordinal) && decision.EndsWith("=Eligible", StringComparison.Ordinal)
                )
        );
        Assert.Equal(0, run.Code);
        Assert.Contains("OLDNAME and P5 (at", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("PC-03", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Serial Number")]
    [InlineData("DeviceSerial")]
    [InlineData("Service Tag")]
    [InlineData("BIOSSerialNumber")]
    [InlineData("UUID")]
    [InlineData("AzureADDeviceId")]
    [InlineData("Object ID")]
    [InlineData("ResourceID")]
    public void Key_JoinsRowsOfAFileWithoutNames(string heading)
    {
        string key = "7d3c1b6e-1111-4c1d-9a8e-00000000000";
        using var file = new TemporaryFile(
            heading
                + ",LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n"
                + key
                + "1,Windows 10 Pro,en-US,x64,OEM\n"
                + key
                + "2,Windows 10 Pro,en-US,x64,OEM\n"
                + key
                + "1,Windows 10 Home,,,\n",
            ".csv"
        );
        Assert.Equal(["?=Eligible", "?=Indeterminate"], Decisions(ConsoleRun.Eligibility(file.Path, "--format", "jsonl")));
    }

    [Fact]
    public void SerialNumber_JoinsAcrossFiles()
    {
        using var names = new TemporaryFile(
            "ComputerName,DeviceSerial,LicensedProduct,LicenseChannel\nPC-01,S-0001,Windows 10 Pro,OEM\nPC-02,S-0002,Windows 10 Pro,OEM\n",
            ".csv"
        );
        using var labels = new TemporaryFile(
            "Serial number,LicensedLanguage,LicensedArchitecture,CoaProduct\nS-0001,en-US,x64,Windows 10 Home\nS-0002,en-US,x64,Windows 10 Pro\n",
            ".csv"
        );
        Assert.Equal(["PC-01=NotEligible", "PC-02=Eligible"], Decisions(ConsoleRun.Eligibility(names.Path, labels.Path, "--format", "jsonl")));
    }

    /// <summary>A product id stands under "SerialNumber" in rows of Windows, and many computers share one.</summary>
    [Fact]
    public void ProductId_JoinsNothing()
    {
        using var file = new TemporaryFile(
            "SerialNumber,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n00330-80000-00000-AA111,Windows 10 Pro,en-US,x64,OEM\n00330-80000-00000-AA111,Windows 10 Home,en-US,x64,OEM\n",
            ".csv"
        );
        Assert.Equal(["?=Eligible", "?=NotEligible"], Decisions(ConsoleRun.Eligibility(file.Path, "--format", "jsonl")));
    }

    /// <summary>What is read once only is told: the first row was judged when the second came.</summary>
    [Fact]
    public void Pipe_TellsOfTheSecondRow()
    {
        ConsoleRun run = ConsoleRun.WithInput(
            Header + "PC-01,Windows 10 Pro,en-US,x64,OEM,S-0001,\n,Windows 10 Home,,,,S-0001,\n",
            ConsoleRun.EligibilityArguments("-", "--format", "jsonl")
        );
        Assert.Equal(2, run.Code);
        Assert.Contains("line 3: This record", run.Error, StringComparison.Ordinal);
    }

    /// <summary>The order of rows decides nothing.</summary>
    [Fact]
    public void Permutation_ChangesNothing() =>
        Prop.ForAll(
                Arb.From(
                    from rows in Gen.SubListOf(Pool)
                    from seed in Gen.Choose(0, 10_000)
                    from form in Gen.Elements("csv", "lines")
                    select (rows, seed, form)
                ),
                given =>
                {
                    string[] rows = [.. given.rows];
                    string before = string.Join(" ", Decisions(Run(given.form, rows)));
                    new Random(given.seed).Shuffle(rows);
                    string after = string.Join(" ", Decisions(Run(given.form, rows)));
                    return (before == after).Label(before + " | " + after);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20261128, 7));

    private static ConsoleRun Run(string form, params string[] rows)
    {
        IEnumerable<string> all = form.EndsWith("long", StringComparison.Ordinal)
            ? rows.Take(1)
                .Concat(Enumerable.Range(0, 5_000).Select(i => "FILL-" + i + ",Windows 10 Pro,en-US,x64,OEM,F-" + i + "," + new string('x', 900)))
                .Concat(rows.Skip(1))
            : rows;
        using TemporaryFile file =
            form.StartsWith("csv", StringComparison.Ordinal) ? new TemporaryFile(Header + string.Concat(all.Select(row => row + "\n")), ".csv")
            : form == "document" ? new TemporaryFile("[" + string.Join(",", all.Select(Json)) + "]", ".json")
            : new TemporaryFile(string.Concat(all.Select(row => Json(row) + "\n")), ".jsonl");
        return ConsoleRun.Eligibility(file.Path, "--format", "jsonl");
    }

    private static string Json(string row) =>
        "{" + string.Join(",", Header.TrimEnd('\n').Split(',').Zip(row.Split(','), (name, value) => "\"" + name + "\":\"" + value + "\"")) + "}";

    private static string[] Decisions(ConsoleRun run) =>
        [
            .. run
                .Json.Select(line => (line.GetProperty("computerName").GetString() ?? "?") + "=" + line.GetProperty("decision").GetString())
                .Order(StringComparer.Ordinal),
        ];
}
