using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Cli;

/// <summary>What an administrator types on the first day: names of devices, files and lists, and what the tool proposes to type next.</summary>
public sealed class FirstDayTypingTests : IDisposable
{
    private const string Header = "ComputerName,Manufacturer,Model,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n";

    private readonly TemporaryFolder _folder = new();
    private readonly string _medium;
    private readonly string _fleet;

    public FirstDayTypingTests()
    {
        _medium = Sample.Windows11Tree().Save(_folder.Path);
        _fleet = _folder.File("fleet.csv");
        File.WriteAllText(
            _fleet,
            Header + string.Concat(Enumerable.Range(1, 30).Select(i => $"PC-{i},HP,EliteBook,Windows 11 Pro,en-US,x64,OEM\n"))
        );
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Names are numbered, and the zeros before a number are what people leave out.</summary>
    [Theory]
    [InlineData("PC-017", "Did you mean PC-17?")]
    [InlineData("pc-0017.contoso.com", "Did you mean PC-17?")]
    [InlineData("PC17", "Did you mean PC-17?")]
    public void Device_OfOtherZeros_IsToldTheOneThatIsMeant(string name, string says) =>
        Assert.Contains(says, Eligibility("--device", name, "--language", "en").Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("PC-1,PC-2", 2)]
    [InlineData("PC-1, PC-2 ,PC-17", 3)]
    public void Device_MayBeAListWithCommas(string names, int devices) =>
        Assert.Equal(devices, Eligibility("--device", names, "--format", "jsonl").Json.Count);

    /// <summary>Shells on Windows leave wildcards to the program.</summary>
    [Fact]
    public void Inventories_MayBeWildcards()
    {
        File.WriteAllText(_folder.File("site-a.csv"), Header + "PC-A,HP,EliteBook,Windows 11 Pro,en-US,x64,\n");
        File.WriteAllText(_folder.File("site-b.csv"), Header + "PC-B,HP,EliteBook,Windows 11 Pro,en-US,x64,\n");
        File.WriteAllText(_folder.File("order-1.csv"), "ComputerName,LicenseChannel\nPC-A,OEM\n");
        File.WriteAllText(_folder.File("order-2.csv"), "ComputerName,LicenseChannel\nPC-B,OEM\n");
        string[] arguments =
        [
            "--media",
            _medium,
            "--program",
            "EnterpriseAgreement",
            "--entitlements",
            _folder.File("order-?.csv"),
            "--format",
            "jsonl",
            "--language",
            "en",
        ];
        ConsoleRun run = ConsoleRun.Of(["eligibility", _folder.File("site-*.csv"), .. arguments]),
            none = ConsoleRun.Of(["eligibility", _folder.File("none-*.csv"), .. arguments]);

        Assert.Equal((0, 2), (run.Code, run.Json.Count));
        Assert.Equal((2, ""), (none.Code, none.Output));
        Assert.Contains("no file or folder matches", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void NameOnly_OfAList_SaysHowToGiveIt()
    {
        ConsoleRun run = ConsoleRun.Of("media", "--name-only", "names.txt", "--format", "jsonl", "--language", "en");

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("--name-only - < \"names.txt\"; eligibility and plan take it with --media-names", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>What is one for all devices is not asked about each.</summary>
    [Theory]
    [InlineData("--purchased", "Windows 11 Pro", "", "LicenseChannel", "'reimaging questions'")]
    [InlineData("--license-channel", "Oem", "OEM", "PurchasedProduct", "run the same again with it")]
    public void Summary_SuggestsQuestions_OnlyWhereThereIsSomethingToAsk(string option, string value, string channel, string missing, string next)
    {
        File.WriteAllText(_fleet, Header + "PC-1,HP,EliteBook,Windows 11 Pro,en-US,x64," + channel + "\n");
        string output = ConsoleRun
            .Of("eligibility", _fleet, "--media", _medium, "--program", "OpenValue", "--format", "summary", "--language", "en", option, value)
            .Output;

        Assert.Contains(missing + ": settles them", output, StringComparison.Ordinal);
        Assert.Contains("Next: ", output, StringComparison.Ordinal);
        Assert.Contains(next, output, StringComparison.Ordinal);
    }

    private ConsoleRun Eligibility(params string[] more) =>
        ConsoleRun.Of(["eligibility", _fleet, "--media", _medium, "--program", "EnterpriseAgreement", .. more]);
}
