using System.Globalization;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Cli;

/// <summary>
/// What an administrator meets on the first day: a table of 300 PCs, one PC to be explained, what to type next and how it is told.
/// </summary>
public sealed class FirstDayTests : IDisposable
{
    private const string Header = "ComputerName,Manufacturer,Model,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n";

    private readonly TemporaryFolder _folder = new();
    private readonly string _medium;
    private readonly string _fleet;

    public FirstDayTests()
    {
        _medium = Sample.Windows11Tree().Save(_folder.Path);
        _fleet = _folder.File("fleet.csv");
        File.WriteAllText(
            _fleet,
            Header
                + string.Concat(
                    Enumerable
                        .Range(1, 300)
                        .Select(i =>
                            $"PC-{i},HP,EliteBook,"
                            + (
                                i == 17 ? "Windows 11 Home,en-US,x64,OEM\n"
                                : i <= 100 ? "Windows 11 Pro,en-US,x64,OEM\n"
                                : ",en-US,x64,\n"
                            )
                        )
                )
        );
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("en", "99 devices: PC-1, PC-2, PC-3, PC-4, PC-5 and 94 more", "--device <name>")]
    [InlineData("ja", "99 台: PC-1、PC-2、PC-3、PC-4、PC-5 ほか 94 台", "--device <名前>")]
    public void Table_PutsDevicesOfOneAnswerTogether(string language, string row, string hint)
    {
        string ofMedium = Eligibility("--language", language).Output,
            ofWords = ConsoleRun.Eligibility(_fleet).Output;

        Assert.Contains(row, ofMedium, StringComparison.Ordinal);
        Assert.Contains(hint, ofMedium, StringComparison.Ordinal);
        Assert.Contains("PC-17", ofMedium, StringComparison.Ordinal);
        Assert.Contains("eligibility/different-products", ofMedium, StringComparison.Ordinal);
        Assert.InRange(ofMedium.Split('\n').Length, 10, 60);
        Assert.InRange(ofWords.Split('\n').Length, 10, 80);
        Assert.All((ofMedium + ofWords).Split('\n'), line => Assert.True(line.TrimEnd().Length <= 100, line));
    }

    /// <summary>An index says nothing without the medium it is of.</summary>
    [Fact]
    public void Table_NamesTheMedium_WhereThereAreSeveral()
    {
        string second = Sample.Windows11Tree().Save(Directory.CreateDirectory(_folder.File("second")).FullName);
        string both = Eligibility("--media", second, "--device", "PC-1", "--language", "en").Output;
        string one = Eligibility("--device", "PC-1", "--language", "en").Output;

        Assert.Contains("[3] Windows 11 Pro (" + Path.GetFileName(_medium) + ")", both, StringComparison.Ordinal);
        Assert.Contains("[3] Windows 11 Pro", one, StringComparison.Ordinal);
        Assert.DoesNotContain("(" + Path.GetFileName(_medium) + ")", one, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PC-17", 1)]
    [InlineData("pc-17.contoso.com", 1)]
    [InlineData("PC-1?", 10)]
    public void Device_IsAnsweredForAlone(string name, int devices)
    {
        ConsoleRun run = Eligibility("--device", name, "--language", "en");

        Assert.Equal(3, run.Code);
        Assert.Contains("Windows 11 Home", run.Output, StringComparison.Ordinal);
        Assert.Contains("A different product does not", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{devices} verdict{(devices == 1 ? "" : "s")}.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("PC-30", run.Output, StringComparison.Ordinal);
        Assert.Equal(devices, Eligibility("--device", name, "--format", "jsonl").Json.Count);
    }

    [Theory]
    [InlineData("en", "No device is called PC-1700")]
    [InlineData("ja", "PC-1700 という名前のデバイスはありません")]
    public void Device_ThatIsNotThere_IsToldSo(string language, string says)
    {
        ConsoleRun run = Eligibility("--device", "PC-1700", "--language", language);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "en", "The name of the device is empty")]
    [InlineData(" ", "ja", "デバイスの名前が空です")]
    public void Device_OfAnEmptyVariable_IsNotAllDevices(string name, string language, string says)
    {
        ConsoleRun run = Eligibility("--device", name, "--language", language);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "of 1 row none names its computer")]
    [InlineData("ja", "読み取った 1 行のいずれにもコンピューター名がありません")]
    public void Device_OfRowsWithoutNames_IsToldSo(string language, string says)
    {
        string nameless = _folder.File("nameless.csv");
        File.WriteAllText(nameless, "Model,LicensedProduct\nBook 1,Windows 10 Pro\n");
        ConsoleRun run = ConsoleRun.Of(
            "eligibility",
            nameless,
            "--media",
            _medium,
            "--program",
            "EnterpriseAgreement",
            "--device",
            "PC-17",
            "--language",
            language
        );

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "with image [3] Windows 11 Pro", "--license-channel Oem")]
    [InlineData("ja", "イメージ [3] Windows 11 Pro", "--license-channel Oem")]
    public void Summary_NamesTheImageAndWhatToType(string language, string image, string option)
    {
        string output = Eligibility("--format", "summary", "--language", language).Output;

        Assert.Contains("99    " + image, output, StringComparison.Ordinal);
        Assert.Contains(option, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void Summary_NamesThePurchaseToType(string language)
    {
        string output = ConsoleRun
            .Of("eligibility", _fleet, "--media", _medium, "--program", "OpenValue", "--format", "summary", "--language", language)
            .Output;

        Assert.Contains("--purchased \"Windows 11 Pro\"", output, StringComparison.Ordinal);
        Assert.Contains("--purchased None", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "en",
        "200 open devices (HP EliteBook) are asked about one by one, in rows at the end: LicensedProduct of known devices like them differs (Windows 11 Home, Windows 11 Pro)."
    )]
    [InlineData("ja", "末尾の行で 1 台ずつ質問するデバイス: 判定保留の 200 台 (HP EliteBook)。同様のデバイスで LicensedProduct が異なっています")]
    public void Questions_SayOnceWhyAGroupIsNotAskedAbout(string language, string says)
    {
        ConsoleRun run = ConsoleRun.Of("questions", _fleet, "--media", _medium, "--program", "EnterpriseAgreement", "--language", language);

        Assert.Contains(
            says,
            Assert.Single(run.Error.Split('\n'), line => line.Contains("EliteBook", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }

    /// <summary>Whatever is open of the PCs is in the file: filled in, it leaves nothing open.</summary>
    [Fact]
    public void Questions_FilledIn_SettleEveryDevice()
    {
        string questions = _folder.File("questions.csv");
        string asked = ConsoleRun
            .Of("questions", _fleet, "--media", _medium, "--program", "EnterpriseAgreement", "--software-assurance", "None")
            .Output;
        string[] columns = asked[..asked.IndexOf('\n', StringComparison.Ordinal)].TrimEnd().Split(',');
        IEnumerable<string> lines = asked
            .Split('\n')
            .Select(line =>
                string.Join(
                    ',',
                    line.Split(',')
                        .Select(
                            (cell, i) =>
                                cell != "?" ? cell
                                : columns[i] == "LicensedProduct" ? "Windows 11 Pro"
                                : "OEM"
                        )
                )
            );
        File.WriteAllText(questions, string.Join('\n', lines));
        ConsoleRun run = Eligibility("--entitlements", questions, "--software-assurance", "None", "--format", "summary", "--language", "en");

        Assert.Contains("299  + Eligible", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("entitlement", run.Error, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A Volume license is an upgrade: what is missing is the license under it, and no option for silent rows gives it.</summary>
    [Theory]
    [InlineData("en", "a Volume license is an upgrade", "with LicenseChannel Oem or Fpp")]
    [InlineData("ja", "ボリューム ライセンスはアップグレード", "LicenseChannel (Oem または Fpp)")]
    public void VolumeLicense_IsAskedForTheLicenseUnderIt(string language, string says, string how)
    {
        string fleet = _folder.File("volume.csv"),
            answers = _folder.File("answers.csv");
        File.WriteAllText(fleet, Header + "PC-1,HP,EliteBook,Windows 11 Pro,en-US,x64,Volume License\n");
        File.WriteAllText(answers, "ComputerName,LicenseChannel\nPC-1,OEM\n");
        string[] line = [fleet, "--media", _medium, "--media-edition", "Pro", "--program", "EnterpriseAgreement", "--language", language];
        string summary = ConsoleRun.Of(["eligibility", .. line, "--format", "summary"]).Output,
            unbroken = string.Concat(summary.Where(sign => !char.IsWhiteSpace(sign)));

        Assert.Contains(says.Replace(" ", "", StringComparison.Ordinal), unbroken, StringComparison.Ordinal);
        Assert.Contains(how.Replace(" ", "", StringComparison.Ordinal), unbroken, StringComparison.Ordinal);
        Assert.DoesNotContain("--license-channel", summary, StringComparison.Ordinal);
        Assert.Equal("?", Assert.Single(ConsoleRun.Of(["questions", .. line, "--format", "jsonl"]).Json).GetProperty("LicenseChannel").GetString());
        Assert.Equal(0, ConsoleRun.Of(["eligibility", .. line, "--entitlements", answers]).Code);
    }

    [Theory]
    [InlineData("en", "PurchasedProduct is open for", "--purchased \"Windows 11 Pro\"")]
    [InlineData("ja", "PurchasedProduct が", "--purchased \"Windows 11 Pro\"")]
    public void Questions_NameTheFactThatIsTheSameForAll(string language, string says, string option)
    {
        string[] line = ["questions", _fleet, "--media", _medium, "--media-edition", "Pro", "--program", "OpenValue", "--language", language];
        ConsoleRun open = ConsoleRun.Of(line),
            given = ConsoleRun.Of([.. line, "--purchased", "Windows 11 Pro"]);

        Assert.Contains(
            option,
            Assert.Single(open.Error.Split('\n'), told => told.Contains(says, StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(says, given.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "No image of the media is chosen by --media-index and --media-edition; did you mean")]
    [InlineData("ja", "のことですか。")]
    public void MediaEdition_ThatIsMistyped_IsToldWithTheNearest(string language, string says) =>
        Assert.Contains(says, Eligibility("--media-edition", "Proo", "--language", language).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "To know: ")]
    [InlineData("ja", "注意事項: ")]
    public void Device_ThatIsEligible_IsToldWhatToKnow(string language, string label) =>
        Assert.Contains(label, Eligibility("--device", "PC-1", "--language", language).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "There is no difference between 2011-02 and 2011-02.")]
    [InlineData("ja", "2011-02 と 2011-02 に違いはありません。")]
    public void Rules_ThatAreTheSame_AreSaidToBe(string language, string says) =>
        Assert.Contains(
            says,
            ConsoleRun.Of("rules", "--brief", "2011-02", "--against", "2011-02", "--language", language).Output,
            StringComparison.Ordinal
        );

    [Fact]
    public void Plan_CountsDevices() =>
        Assert.Contains(
            "300 rows read, 0 not readable; 300 devices judged.",
            ConsoleRun.Of("plan", _fleet, "--media", _medium, "--program", "EnterpriseAgreement", "--language", "en").Error,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("PC-17", "A different product does not qualify", "x Not eligible  PC-17")]
    [InlineData("PC-1", "[3] Windows 11 Pro (", "+ Eligible  PC-1")]
    [InlineData("PC-101", "Find out", "? Indeterminate  PC-101")]
    public void Plan_TellsTheReasonAndTheClause_OfADeviceAskedFor(string name, string says, string decision)
    {
        string output = ConsoleRun
            .Of("plan", _fleet, "--media", _medium, "--program", "EnterpriseAgreement", "--device", name, "--language", "en")
            .Output;

        Assert.Contains(decision, output, StringComparison.Ordinal);
        Assert.Contains("eligibility/", output, StringComparison.Ordinal);
        Assert.Contains(says == "Find out" ? "LicensedProduct" : says, output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("COLUMNS=160", 101, 160)]
    [InlineData("COLUMNS=70", 50, 70)]
    [InlineData("COLUMNS=0", 80, 100)]
    [InlineData("COLUMNS=wide", 80, 100)]
    public void Table_IsAsWideAsAskedFor(string setting, int least, int most)
    {
        int widest = ConsoleProcess
            .Run("env " + setting, "eligibility", _fleet, "--media", _medium, "--program", "EnterpriseAgreement", "--language", "en")
            .Output.Split('\n')
            .Max(line => line.TrimEnd().Length);

        Assert.InRange(widest, least, most);
    }

    [Fact]
    public void HeadingsNotRead_EndTheirSentenceAsTheLanguageDoes()
    {
        string fleet = _folder.File("headings.csv");
        File.WriteAllText(fleet, "ComputerName,License,Bits\nPC-1,Windows 11 Pro,64\n");

        Assert.Contains("License, Bits. \"License\": did you mean", Judge(fleet, "en").Error, StringComparison.Ordinal);
        Assert.Contains("License、Bits。「License」は", Judge(fleet, "ja").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "holds verdicts of an earlier run")]
    [InlineData("ja", "以前の判定結果")]
    public void Verdicts_GivenAsInventory_AreToldSo_UntilSomethingIsFilledIn(string language, string says)
    {
        string verdicts = _folder.File("verdicts.csv"),
            filled = _folder.File("filled.csv");
        string text = Eligibility("--format", "csv", "--device", "PC-17").Output;
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        File.WriteAllText(verdicts, text);
        File.WriteAllText(filled, lines[0] + ",LicenseChannel\n" + lines[1] + ",OEM\n");

        Assert.Contains(",Remedy,", lines[0], StringComparison.Ordinal);
        Assert.Contains(says, Judge(verdicts, language).Error, StringComparison.Ordinal);
        Assert.DoesNotContain(says, Judge(filled, language).Error, StringComparison.Ordinal);
        ConsoleRun asKeys = ConsoleRun.Of("mak", verdicts, "--language", language);
        Assert.Contains("--verdicts " + verdicts, asKeys.Error, StringComparison.Ordinal);
        Assert.Equal(2, asKeys.Code);
    }

    [Theory]
    [InlineData("en", "is in another language (ja)", "(silent)")]
    [InlineData("ja", "読み取った原文は別の言語 (en) です", "(記載なし)")]
    public void Rules_ShowWhereTwoBriefsDiffer(string language, string title, string silent)
    {
        ConsoleRun run = ConsoleRun.Of("rules", "--brief", "2009-10", "--against", "2011-02", "--language", language);

        Assert.Equal(0, run.Code);
        Assert.Contains(title, run.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("faq/platform", run.Output, StringComparison.Ordinal);
        Assert.Contains(silent, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("eligibility/different-languages", run.Output, StringComparison.Ordinal);
        Assert.Contains(ConsoleRun.Of("rules", "--brief", "2009-10", "--against", "2011-02", "--format", "jsonl").Json, line =>
            line.GetProperty("clause").GetString() == "faq/platform"
        );
    }

    private ConsoleRun Eligibility(params string[] more) =>
        ConsoleRun.Of(["eligibility", _fleet, "--media", _medium, "--program", "EnterpriseAgreement", .. more]);

    private ConsoleRun Judge(string inventory, string language) =>
        ConsoleRun.Of("eligibility", inventory, "--media", _medium, "--program", "EnterpriseAgreement", "--language", language);
}
