using System.Text.Json;
using ReimagingTools.Benchmarks.Settling;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Cli;

public sealed class EntitlementsTests
{
    private const string Fleet =
        "ComputerName,Manufacturer,Model,DeviceSerial,OperatingSystem,CoaProduct,OA3xOriginalProductKeyDescription\n"
        + "NYC-01,Dell Inc.,Latitude 5440,SN0001,Windows 10 Pro,,\n"
        + "NYC-02,Dell Inc.,Latitude 5440,SN0002,Windows 10 Pro,,\n"
        + "TYO-01,HP,EliteBook 840,SN0003,Windows 10 Pro,,\n";

    [Fact]
    public void Entitlements_SettleDevices_AndCarryTheirProof()
    {
        ConsoleRun run = Judge(
            Fleet,
            "Model,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,Proof\nLatitude*,Windows 10 Pro,en-US,x64,OEM,INV-42\n"
        );

        Assert.Equal(["Eligible", "Eligible", "Indeterminate"], Decisions(run));
        Assert.Equal("INV-42", run.Json[0].GetProperty("proofs")[0].GetString());
        Assert.Contains("Open devices without an entitlement row: 1 (TYO-01).", run.Error, StringComparison.Ordinal);
    }

    /// <summary>A device that is settled lacks no row, and one that stands for several counts as many.</summary>
    [Theory]
    [InlineData("TYO-01,Windows 10 Pro,ja-JP,x64,OEM,1\n", "")]
    [InlineData("TYO-01,Windows 10 Pro,en-US,x64,OEM,1\n", "")]
    [InlineData("TYO-01,,en-US,x64,OEM,3\n", "Open devices without an entitlement row: 3 (TYO-01 and 2 others).")]
    public void Entitlements_CountOnlyOpenDevicesWithoutARow(string row, string says)
    {
        ConsoleRun run = Judge(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,DeviceCount\nNYC-01,,en-US,x64,OEM,1\n" + row,
            "ComputerName,LicensedProduct\nNYC-01,Windows 10 Pro\n"
        );

        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.Equal(says.Length > 0, run.Error.Contains("without an entitlement row", StringComparison.Ordinal));
    }

    [Fact]
    public void Entitlements_BySerialNumberBeatThoseByModel()
    {
        ConsoleRun run = Judge(
            Fleet,
            "DeviceSerial,Model,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n,Latitude*,Windows 10 Pro,en-US,x64,OEM\nSN0002,,Windows 10 Pro,ja-JP,x64,OEM\n"
        );

        Assert.Equal(["Eligible", "NotEligible", "Indeterminate"], Decisions(run));
    }

    [Theory]
    [InlineData("Latitude*,,Windows 10 Pro,en-US,OEM\nLatitude*,,Windows 10 Pro,ja-JP,OEM\n")]
    [InlineData("Latitude*,,Windows 10 Pro,en-US,OEM\n,NYC-*,Windows 10 Pro,ja-JP,OEM\n")]
    public void Entitlements_EquallySpecificThatDisagree_Conflict(string rows)
    {
        Assert.All(Decisions(Judge(Fleet, "Model,ComputerName,LicensedProduct,LicensedLanguage,LicenseChannel\n" + rows)), decision =>
            Assert.Equal("Indeterminate", decision)
        );
    }

    [Theory]
    [InlineData("Windows 7 Professional,")]
    [InlineData(",[4.0] Core OEM:DM")]
    public void Entitlements_AgainstCertificateOrFirmware_Conflict(string evidence)
    {
        string fleet = Fleet.Replace("SN0001,Windows 10 Pro,,", "SN0001,Windows 10 Pro," + evidence, StringComparison.Ordinal);
        string decision = Decisions(Judge(fleet, "Model,LicensedProduct,LicensedLanguage,LicenseChannel\n*,Windows 10 Pro,en-US,OEM\n"))[0];

        Assert.Equal("Indeterminate", decision);
    }

    [Fact]
    public void Entitlements_ReadOrderLists()
    {
        ConsoleRun run = Judge(
            Fleet,
            "Service Tag,Item Description\nSN0001,\"619-AHKN  Windows 10 Pro 64bit English, French, Spanish\"\nSN0001,658-BCSB  No Microsoft Office License Included - 30 day Trial Offer Only\n"
                + "SN0003,\"Windows 10 Pro 64bit Japanese\"\n,Windows 10 Pro 64 DPK English\n"
        );

        Assert.Equal(["Eligible", "Indeterminate", "NotEligible"], Decisions(run));
        Assert.Contains("no license that is known: 1", run.Error, StringComparison.Ordinal);
        Assert.Contains("name no device, passed over: 1", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Questions_AreEntitlementsOnceFilledIn()
    {
        using var folder = new TemporaryFolder();
        string inventory = folder.File("fleet.csv"),
            questions = folder.File("questions.csv");
        File.WriteAllText(inventory, Fleet);
        ConsoleRun asked = ConsoleRun.Of(["questions", .. ConsoleRun.EligibilityArguments(inventory).Skip(1), "--output", questions]);
        Assert.Equal(0, asked.Code);
        string text = File.ReadAllText(questions);
        string[] rows = text.TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, rows.Length);
        Assert.StartsWith(
            "Question,ComputerName,DeviceSerial,AssetTag,Manufacturer,Model,Collection,Known,LicensedProduct,LicensedLanguage,",
            rows[0],
            StringComparison.Ordinal
        );
        Assert.EndsWith(",Answers", rows[0], StringComparison.Ordinal);
        Assert.Contains("Windows 10 Pro, en-US, x64, Oem: Eligible (2); ", Csv.Split(rows[1])[^1], StringComparison.Ordinal);
        Assert.Contains("Latitude 5440", rows[1], StringComparison.Ordinal);

        // Left open, it says nothing.
        Assert.All(Decisions(Judge(Fleet, text)), decision => Assert.Equal("Indeterminate", decision));

        Assert.Equal(
            ["Eligible", "Eligible", "NotEligible"],
            Decisions(Judge(Fleet, string.Join('\n', rows[0], Answer(rows[0], rows[1], "en-US"), Answer(rows[0], rows[2], "ja-JP"), "")))
        );
    }

    /// <summary>What a file of questions says of itself is nothing that was bought.</summary>
    [Theory]
    [InlineData("Known")]
    [InlineData("Answers")]
    [InlineData("Example")]
    public void ColumnsOfQuestions_ContestNothing(string column)
    {
        string[] devices =
        [
            "ComputerName,LicensedProduct,LicensedLanguage,LicenseChannel",
            "PC-1,Windows 10 Pro,en-US,OEM",
            "PC-2,Windows 10 Home,en-US,OEM",
        ];
        Assert.Equal(
            ["Eligible", "NotEligible"],
            Decisions(
                Judge(
                    string.Join('\n', devices) + "\n",
                    "Question,ComputerName,"
                        + column
                        + ",LicensedArchitecture\nQ1,PC-*,2 devices are open. Licensed product: Windows 10 Pro (1).,x64\n"
                )
            )
        );
    }

    [Fact]
    public void Questions_InJsonTellWhatAnswersWouldDo()
    {
        using var folder = new TemporaryFolder();
        string inventory = folder.File("fleet.csv");
        File.WriteAllText(inventory, Fleet);
        JsonElement first = ConsoleRun.Of(["questions", .. ConsoleRun.EligibilityArguments(inventory).Skip(1), "--format", "jsonl"]).Json[0];

        Assert.Equal(
            ("Q1", "?", 2),
            (first.GetProperty("Question").GetString(), first.GetProperty("LicensedProduct").GetString(), first.GetProperty("Settles").GetInt32())
        );
        string[] answers =
        [
            .. first
                .GetProperty("Answers")
                .EnumerateArray()
                .Select(answer => answer.GetProperty("Answer").GetString() + ": " + answer.GetProperty("Decision").GetString()),
        ];
        Assert.EndsWith(": Eligible", answers[0], StringComparison.Ordinal);
        Assert.Contains("any other LicensedLanguage: NotEligible", answers);
    }

    /// <summary>An answer that leaves devices open says what else to fill in.</summary>
    [Fact]
    public void Questions_SayWhatAnAnswerStillNeeds()
    {
        using var file = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture\nPC-1,Windows 10 Pro,en-US,x64\n",
            ".csv"
        );
        string[] rows = ConsoleRun.Of(["questions", .. ConsoleRun.EligibilityArguments(file.Path).Skip(1), "--format", "csv"]).Output.Split('\n');

        Assert.Contains("OtherAgreement: Indeterminate (1, until LicenseType is filled in too)", Csv.Split(rows[1])[^1], StringComparison.Ordinal);
    }

    /// <summary>
    /// Enterprise is bought in Volume Licensing on top of another edition: of PCs of which nothing is known that edition is asked for, with the
    /// coverage.
    /// </summary>
    [Theory]
    [InlineData("Windows 11 Enterprise", "Windows 11 Pro", "Eligible")]
    [InlineData("Windows 11 Enterprise N", "Windows 11 Pro N", "Eligible")]
    [InlineData("Windows 7 Enterprise", "Windows 7 Professional", "Eligible")]
    public void Questions_AskForTheLicenseUnderAnEnterpriseImage(string image, string license, string decision)
    {
        using var folder = new TemporaryFolder();
        string inventory = folder.File("fleet.csv"),
            questions = folder.File("questions.csv");
        File.WriteAllText(
            inventory,
            "ComputerName,Manufacturer,Model,LicensedLanguage,LicensedArchitecture\nPC-1,Dell,A,en-US,x64\nPC-2,Dell,A,en-US,x64\n"
        );
        string[] terms = [.. ConsoleRun.EligibilityArguments(inventory).Skip(1).Select(word => word == "Windows 10 Pro" ? image : word)];
        string[] rows = ConsoleRun.Of(["questions", .. terms, "--format", "csv"]).Output.Split('\n');
        Assert.StartsWith(license + ", Oem, PerDevice: " + decision + " (2);", Csv.Split(rows[1])[^1], StringComparison.Ordinal);
        string[] names = rows[0].Split(','),
            cells = Csv.Split(rows[1]);
        File.WriteAllText(
            questions,
            rows[0]
                + "\n"
                + Csv.Join([
                    .. cells.Select(
                        (cell, i) =>
                            cell != "?"
                                ? cell
                                : names[i] switch
                                {
                                    "LicensedProduct" => license,
                                    "LicenseChannel" => "OEM",
                                    _ => "PerDevice",
                                }
                    ),
                ])
                + "\n"
        );

        Assert.Equal([decision, decision], Decisions(ConsoleRun.Of(["eligibility", .. terms, "--entitlements", questions, "--format", "jsonl"])));
    }

    /// <summary>Nobody is told that a column is not read which may take a row back or is meant for one that is read.</summary>
    [Fact]
    public void Columns_ThatAreRead_AreNotToldAsUnread()
    {
        ConsoleRun run = Judge(
            Fleet,
            "DeviceSerial,LicensedProduct,Qty Returned,Cancelled Date,Valid Until,Active,Unit Price,Notes,Edition,Building,Cost Center\nSN0001,Windows 10 Pro,0,,,Yes,10,,Pro,B2,4711\n"
        );

        Assert.Contains(": columns that are not read, but for names of products in them: Building\n", run.Error, StringComparison.Ordinal);
    }

    /// <summary>A slip in a heading is told as that of an inventory is, also where the rows name PCs.</summary>
    [Theory]
    [InlineData(
        "en",
        ": columns that are not read, but for names of products in them: LicencedProdct, LicensedLanguge, Departmnt. \"LicencedProdct\": did you mean LicensedProduct? \"LicensedLanguge\": did you mean LicensedLanguage? If so, give the column that name."
    )]
    [InlineData(
        "ja",
        ": 製品名のほかは読み取らない列: LicencedProdct、LicensedLanguge、Departmnt。「LicencedProdct」は LicensedProduct のことですか。「LicensedLanguge」は LicensedLanguage のことですか。その場合は、列名をその名前に変更してください。"
    )]
    public void Columns_ThatAreMisspelled_AreTold(string language, string told)
    {
        ConsoleRun run = Judge(Fleet, "ComputerName,LicencedProdct,LicensedLanguge,Departmnt\nPC-1,Windows 10 Pro,en-US,Sales\n", language);

        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    /// <summary>What is asked for is what its answers are about, also where another question asks for the rest.</summary>
    [Theory]
    [InlineData("PC-1,Windows 10 Pro,en-US,,OEM", "x64 Eligible", "x86 Eligible", "arm64 Indeterminate")]
    [InlineData("PC-1,Windows 10 Pro,en-US,x64,", "Oem Eligible", "Fpp")]
    [InlineData(
        "PC-1,Windows 10 Pro,,,OEM",
        "en-US, x64 Eligible",
        "any other LicensedLanguage NotEligible",
        "LicensedArchitecture arm64 Indeterminate"
    )]
    public void Questions_TellOfTheFactsTheyAskForAlone(string device, params string[] expected)
    {
        using var file = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n" + device + "\n",
            ".csv"
        );
        JsonElement[] answers =
        [
            .. ConsoleRun
                .Of(["questions", .. ConsoleRun.EligibilityArguments(file.Path).Skip(1), "--format", "jsonl"])
                .Json[0]
                .GetProperty("Answers")
                .EnumerateArray(),
        ];

        string[] told = [.. answers.Select(answer => answer.GetProperty("Answer").GetString() + " " + answer.GetProperty("Decision").GetString())];
        Assert.All(expected, part => Assert.Contains(told, text => text.StartsWith(part, StringComparison.Ordinal)));
        Assert.All(told, text =>
            Assert.DoesNotContain(device.Contains("Pro,en-US", StringComparison.Ordinal) ? "anguage" : "Windows", text, StringComparison.Ordinal)
        );
    }

    private static string Answer(string header, string row, string language)
    {
        string[] names = header.Split(','),
            cells = Csv.Split(row);
        Assert.Equal(names.Length, cells.Length);
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] =
                cells[i] != "?"
                    ? cells[i]
                    : names[i] switch
                    {
                        "LicensedProduct" => "Windows 10 Pro",
                        "LicensedLanguage" => language,
                        "LicenseChannel" => "OEM",
                        "LicensedArchitecture" => "x64",
                        _ => cells[i],
                    };
        }

        return Csv.Join(cells);
    }

    private static ConsoleRun Judge(string fleet, string entitlements, string language = "en")
    {
        using var folder = new TemporaryFolder();
        string inventory = folder.File("fleet.csv"),
            rows = folder.File("entitlements.csv");
        File.WriteAllText(inventory, fleet);
        File.WriteAllText(rows, entitlements);
        return ConsoleRun.Of([
            .. ConsoleRun
                .EligibilityArguments(inventory, "--entitlements", rows, "--format", "jsonl")
                .Select(word => word == "en" ? language : word),
        ]);
    }

    private static string[] Decisions(ConsoleRun run) => [.. run.Json.Select(line => line.GetProperty("decision").GetString()!)];
}
