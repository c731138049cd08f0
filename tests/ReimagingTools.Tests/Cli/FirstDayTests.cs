using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Cli;

/// <summary>What an administrator meets on the first day: a table of 300 PCs, one PC to be explained, what to type next, a share of images, a wrong file.</summary>
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
        File.WriteAllText(_fleet, Header + string.Concat(Enumerable.Range(1, 300).Select(i => $"PC-{i},HP,EliteBook," + (i == 17 ? "Windows 11 Home,en-US,x64,OEM\n" : i <= 100 ? "Windows 11 Pro,en-US,x64,OEM\n" : ",en-US,x64,\n"))));
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("en", "99 devices: PC-1, PC-2, PC-3, PC-4, PC-5 and 94 more", "--device <name>")]
    [InlineData("ja", "99 台: PC-1、PC-2、PC-3、PC-4、PC-5 ほか 94 台", "--device <名前>")]
    public void Table_PutsDevicesOfOneAnswerTogether(string language, string row, string hint)
    {
        string ofMedium = Eligibility("--language", language).Output, ofWords = ConsoleRun.Eligibility(_fleet).Output;

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
        Assert.Contains($"{devices} verdicts.", run.Output, StringComparison.Ordinal);
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
        string output = ConsoleRun.Of("eligibility", _fleet, "--media", _medium, "--program", "OpenValue", "--format", "summary", "--language", language).Output;

        Assert.Contains("--purchased \"Windows 11 Pro\"", output, StringComparison.Ordinal);
        Assert.Contains("--purchased None", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "200 open devices (HP EliteBook) cannot be asked about by group: LicensedProduct of known devices like them differs (Windows 11 Home, Windows 11 Pro).")]
    [InlineData("ja", "判定保留の 200 台 (HP EliteBook) は、グループでは質問できません: 同様のデバイスで LicensedProduct が異なっています")]
    public void Questions_SayOnceWhyAGroupIsNotAskedAbout(string language, string says)
    {
        ConsoleRun run = ConsoleRun.Of("questions", _fleet, "--media", _medium, "--program", "EnterpriseAgreement", "--language", language);

        Assert.Contains(says, Assert.Single(run.Error.Split('\n'), line => line.Contains("EliteBook", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "PurchasedProduct is open for", "--purchased \"Windows 11 Pro\"")]
    [InlineData("ja", "PurchasedProduct が", "--purchased \"Windows 11 Pro\"")]
    public void Questions_NameTheFactThatIsTheSameForAll(string language, string says, string option)
    {
        string[] line = ["questions", _fleet, "--media", _medium, "--media-edition", "Pro", "--program", "OpenValue", "--language", language];
        ConsoleRun open = ConsoleRun.Of(line), given = ConsoleRun.Of([.. line, "--purchased", "Windows 11 Pro"]);

        Assert.Contains(option, Assert.Single(open.Error.Split('\n'), told => told.Contains(says, StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain(says, given.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "No image of the media is chosen by --media-index and --media-edition; did you mean")]
    [InlineData("ja", "のことですか。")]
    public void MediaEdition_ThatIsMistyped_IsToldWithTheNearest(string language, string says) =>
        Assert.Contains(says, Eligibility("--media-edition", "Prof", "--language", language).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "To know: ")]
    [InlineData("ja", "注意事項: ")]
    public void Device_ThatIsEligible_IsToldWhatToKnow(string language, string label) =>
        Assert.Contains(label, Eligibility("--device", "PC-1", "--language", language).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "There is no difference between 2011-02 and 2011-02.")]
    [InlineData("ja", "2011-02 と 2011-02 に違いはありません。")]
    public void Rules_ThatAreTheSame_AreSaidToBe(string language, string says) =>
        Assert.Contains(says, ConsoleRun.Of("rules", "--brief", "2011-02", "--against", "2011-02", "--language", language).Output, StringComparison.Ordinal);

    [Fact]
    public void Plan_CountsDevices() =>
        Assert.Contains("300 judged, 0 not readable; 300 devices.", ConsoleRun.Of("plan", _fleet, "--media", _medium, "--program", "EnterpriseAgreement", "--language", "en").Error, StringComparison.Ordinal);

    [Fact]
    public void FolderOfMedia_IsRead_AndWhatCannotBeReadForOneReasonIsToldOnce()
    {
        string share = Directory.CreateDirectory(_folder.File("share")).FullName;
        _ = Sample.Windows11Tree().Save(Directory.CreateDirectory(Path.Combine(share, "Windows 11")).FullName);
        foreach (string name in new[] { "a.iso", "b.iso", "c.iso" })
        {
            File.WriteAllText(Path.Combine(share, name), "");
        }

        ConsoleRun run = ConsoleRun.Of("media", share, "--format", "jsonl", "--language", "en");

        Assert.Equal((2, 3), (run.Code, run.Json.Count));
        _ = Assert.Single(run.Error.Split('\n'), line => line.Contains("found an empty file", StringComparison.Ordinal));
        Assert.Contains("2 more cannot be read for the same reason: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("c.iso", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "is installation media, not an inventory. Name it with --media")]
    [InlineData("ja", "インストール メディアです。--media で指定してください")]
    public void Medium_GivenAsInventory_IsToldSo(string language, string says)
    {
        string disc = _folder.File("disc.iso");
        File.WriteAllBytes(disc, new byte[40_000]);
        ConsoleRun run = ConsoleRun.Of("eligibility", disc, "--media", _medium, "--program", "EnterpriseAgreement", "--language", language);

        Assert.Equal(2, run.Code);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "holds verdicts of an earlier run")]
    [InlineData("ja", "以前の判定結果")]
    public void Verdicts_GivenAsInventory_AreToldSo_UntilSomethingIsFilledIn(string language, string says)
    {
        string verdicts = _folder.File("verdicts.csv"), filled = _folder.File("filled.csv");
        string text = Eligibility("--format", "csv", "--device", "PC-17").Output;
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        File.WriteAllText(verdicts, text);
        File.WriteAllText(filled, lines[0] + ",LicenseChannel\n" + lines[1] + ",OEM\n");

        Assert.Contains(",Remedy,", lines[0], StringComparison.Ordinal);
        Assert.Contains(says, Judge(verdicts, language).Error, StringComparison.Ordinal);
        Assert.DoesNotContain(says, Judge(filled, language).Error, StringComparison.Ordinal);
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
        Assert.Contains(ConsoleRun.Of("rules", "--brief", "2009-10", "--against", "2011-02", "--format", "jsonl").Json, line => line.GetProperty("clause").GetString() == "faq/platform");
    }

    private ConsoleRun Eligibility(params string[] more) => ConsoleRun.Of(["eligibility", _fleet, "--media", _medium, "--program", "EnterpriseAgreement", .. more]);

    private ConsoleRun Judge(string inventory, string language) => ConsoleRun.Of("eligibility", inventory, "--media", _medium, "--program", "EnterpriseAgreement", "--language", language);
}
