namespace ReimagingTools.Tests.Cli;

/// <summary>
/// What is stated for all devices speaks for silent rows alone, and an order that did not last is no license. Where nobody was judged no script may
/// go on.
/// </summary>
public sealed class SpeakingRowsTests
{
    private const string Open = "Indeterminate",
        May = "Eligible";

    private static readonly string[] ForAll =
    [
        "--licensed-product",
        "Windows 10 Pro",
        "--licensed-language",
        "en-US",
        "--licensed-architecture",
        "x64",
        "--license-channel",
        "OEM",
    ];

    [Theory]
    [InlineData("Architecture", "ARM64", Open)]
    [InlineData("OSArchitecture", "ARM 64-bit Processor", Open)]
    [InlineData("SystemType", "ARM64-based PC", Open)]
    [InlineData("System Type", "x64-based PC", May)]
    [InlineData("Architecture", "x64", May)]
    [InlineData("PreinstalledProduct", "Windows 10 Home", Open)]
    [InlineData("PreinstalledProduct", "Windows 11 Pro", Open)]
    [InlineData("PreinstalledProduct", "Windows 10 Pro", May)]
    [InlineData("Bought with", "Windows 10 Home", Open)]
    [InlineData("Bought as", "Windows 10 Home", Open)]
    [InlineData("Licensing", "Windows 10 Home", Open)]
    [InlineData("ライセンスの種類", "Windows 10 Home", Open)]
    [InlineData("Sold as", "Windows 10 Home", Open)]
    [InlineData("Edition", "Home", Open)]
    [InlineData("購入時OS", "Windows 10 Home", Open)]
    [InlineData("Sprache", "Deutsch", Open)]
    [InlineData("Agreement", "Volume", Open)]
    [InlineData("Rack", "7", May)]
    public void StatedForAll_IsHeldAgainstWhatTheRowSays(string heading, string value, string decision)
    {
        using var file = new TemporaryFile("ComputerName,Room," + heading + "\nPC-1,12," + value + "\n");

        Assert.Equal(decision, Decision(ConsoleRun.Eligibility(file.Path, [.. ForAll, "--format", "jsonl"])));
    }

    /// <summary>Under some headings people write the product or how it was bought: neither is stated beside one that is not read.</summary>
    [Theory]
    [InlineData(
        "Bought as",
        "Windows 10 Home",
        "LicenseChannel,LicensedLanguage,LicensedArchitecture",
        "OEM,en-US,x64",
        "--licensed-product|Windows 10 Pro"
    )]
    [InlineData("License", "Volume", "LicensedProduct,LicensedLanguage,LicensedArchitecture", "Windows 10 Pro,en-US,x64", "--license-channel|OEM")]
    [InlineData(
        "ライセンス",
        "ボリューム",
        "LicensedProduct,LicensedLanguage,LicensedArchitecture",
        "Windows 10 Pro,en-US,x64",
        "--license-channel|OEM"
    )]
    public void StatedForAll_DoesNotSpeakWhereAHeadingMayMeanIt(string heading, string value, string others, string values, string stated)
    {
        using var file = new TemporaryFile($"ComputerName,{heading},{others}\nPC-1,{value},{values}\n");

        Assert.Equal(Open, Decision(ConsoleRun.Eligibility(file.Path, [.. stated.Split('|'), "--format", "jsonl"])));
    }

    /// <summary>
    /// Where a column that is not read keeps what is stated from speaking, that is the reason told, with what to do about the column.
    /// </summary>
    [Theory]
    [InlineData("Licensed Langauge", "LicensedLanguage", "en")]
    [InlineData("Agreement", "LicenseChannel", "en")]
    [InlineData("Agreement", "LicenseChannel", "ja")]
    [InlineData("Bought as", "LicensedProduct", "en")]
    public void StatedForAll_SaysWhichColumnKeepsItFromSpeaking(string heading, string fact, string language)
    {
        using var file = new TemporaryFile("ComputerName," + heading + "\nPC-1,x\nPC-2,y\n");
        string[] arguments = [.. ConsoleRun.EligibilityArguments(file.Path).SkipLast(1), language, .. ForAll, "--format"];
        string reason = ConsoleRun.Of([.. arguments, "jsonl"]).Json[0].GetProperty("reason").GetString()!;
        string summary = ConsoleRun.Of([.. arguments, "summary"]).Output.ReplaceLineEndings(" ");

        string column =
            language == "ja" ? $"列「{heading}」は {fact} を示す可能性がありますが" : $"The column \"{heading}\" may say {fact} and is not read";
        Assert.StartsWith(column, reason, StringComparison.Ordinal);
        Assert.Contains(language == "ja" ? $"列「{heading}」:" : $"column \"{heading}\":", summary, StringComparison.Ordinal);
    }

    /// <summary>A name that says two architectures is no silent one.</summary>
    [Theory]
    [InlineData("Windows 10 Pro 64-bit", May)]
    [InlineData("Windows 10 Pro 64-bit x64", May)]
    [InlineData("Windows 10 Pro 64-bit ARM64", Open)]
    [InlineData("Windows 10 Pro x86 ARM64", Open)]
    [InlineData("Windows 10 Pro x64 x86", Open)]
    public void TwoArchitecturesInOneName_Withhold(string product, string decision)
    {
        using var file = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\nPC-1," + product + ",en-US,x64,OEM\n"
        );

        Assert.Equal(decision, Decision(ConsoleRun.Eligibility(file.Path, "--format", "jsonl")));
    }

    /// <summary>Whatever contests a license in a column contests the same one stated for all.</summary>
    [Theory]
    [InlineData("OA3xOriginalProductKeyDescription", "[4.0] Professional OEM:DM")]
    [InlineData("OA3xOriginalProductKeyDescription", "[4.0] Core OEM:DM")]
    [InlineData("ProductKeyChannel", "OEM:DM")]
    [InlineData("PreinstalledProduct", "Windows 10 Pro")]
    [InlineData("PreinstalledProduct", "Windows 7 Home Premium")]
    [InlineData("PreinstalledProduct", "Banana")]
    [InlineData("PreinstalledProduct", "Windows 7 Professional")]
    [InlineData("Operating System", "Linux")]
    [InlineData("Architecture", "ARM64")]
    [InlineData("CoaProduct", "Windows 7 Home Premium")]
    [InlineData("CoaProduct", "Windows 7 Professional VL")]
    public void StatedForAll_IsContestedAsAColumnIs(string heading, string value)
    {
        string[] media =
        [
            "--media-product",
            "Windows 7 Professional",
            "--media-language",
            "en-US",
            "--media-architecture",
            "x64",
            "--media-channel",
            "VolumeLicensing",
            "--program",
            "EnterpriseAgreement",
            "--format",
            "jsonl",
        ];
        using var silent = new TemporaryFile("ComputerName," + heading + "\nPC-1," + value + "\n");
        using var stated = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,"
                + heading
                + "\nPC-1,Windows 7 Professional,en-US,x64,OEM,"
                + value
                + "\n"
        );
        ConsoleRun column = ConsoleRun.Of(["eligibility", stated.Path, .. media]);

        ConsoleRun forAll = ConsoleRun.Of(["eligibility", silent.Path, .. media, .. ForAll[2..], "--licensed-product", "Windows 7 Professional"]);

        Assert.Equal(column.Code == 0, forAll.Code == 0);
    }

    /// <summary>A Windows bought at retail goes onto any PC, whatever its maker put there.</summary>
    [Fact]
    public void StatedRetailLicense_StandsBesideAnotherPreinstalledWindows()
    {
        using var file = new TemporaryFile("ComputerName,PreinstalledProduct,LicenseChannel\nPC-1,Windows 10 Home,FPP\n");

        Assert.Equal(May, Decision(ConsoleRun.Eligibility(file.Path, [.. ForAll[..6], "--format", "jsonl"])));
    }

    [Theory]
    [InlineData("Order Status", "Cancelled", Open)]
    [InlineData("Order Status", "Returned", Open)]
    [InlineData("Returned", "yes", Open)]
    [InlineData("Quantity", "0", Open)]
    [InlineData("Quantity", "-1", Open)]
    [InlineData("Status", "expired", Open)]
    [InlineData("Order Status", "Shipped", May)]
    [InlineData("Returned", "no", May)]
    [InlineData("Quantity", "1", May)]
    [InlineData("Status", "In Betrieb", May)]
    [InlineData("Order Status", "", May)]
    public void License_OfAnOrderThatDidNotLast_IsOpen(string heading, string value, string decision)
    {
        string header = "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel," + heading + "\n";
        using var file = new TemporaryFile(header + "PC-0,Windows 10 Pro,en-US,x64,OEM,\nPC-1,Windows 10 Pro,en-US,x64,OEM," + value + "\n");

        Assert.Equal(
            [May, decision],
            ConsoleRun.Eligibility(file.Path, "--format", "jsonl").Json.Select(line => line.GetProperty("decision").GetString())
        );
    }

    [Theory]
    [InlineData("ComputerName,LicensedProduct\n", ".csv")]
    [InlineData("[]", ".json")]
    [InlineData("ComputerName,Operating System\nP1,Android\n", ".csv")]
    public void NobodyJudged_IsNoSuccess(string inventory, string extension)
    {
        using var file = new TemporaryFile(inventory, extension);
        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--format", "jsonl");

        Assert.Equal(2, run.Code);
        Assert.Contains("No device was judged", run.Error, StringComparison.Ordinal);
    }

    private static string? Decision(ConsoleRun run) => Assert.Single(run.Json).GetProperty("decision").GetString();
}
