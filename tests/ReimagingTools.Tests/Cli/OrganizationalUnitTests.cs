namespace ReimagingTools.Tests.Cli;

/// <summary>
/// Organizational units, read of the distinguished names a directory exports: devices are asked for, asked about and entitled by them.
/// </summary>
public sealed class OrganizationalUnitTests : IDisposable
{
    private const string Berlin = "OU=Berlin,DC=contoso,DC=com",
        Lab = "OU=Lab,OU=Berlin,DC=contoso,DC=com",
        London = "OU=London,DC=contoso,DC=com";
    private readonly TemporaryFile _fleet = new(
        "Name,DistinguishedName,LicensedProduct,LicenseChannel,LicensedArchitecture,LicensedLanguage\n"
            + Computer("PC-1", Berlin, "de-DE")
            + Computer("PC-2", Lab, "de-DE")
            + Computer("PC-3", London, "en-US")
            + Computer("PC-4", Berlin, "")
            + Computer("PC-5", London, "")
    );

    public void Dispose() => _fleet.Dispose();

    [Theory]
    [InlineData("Berlin", "PC-1 PC-2 PC-4")]
    [InlineData("OU=Berlin", "PC-1 PC-2 PC-4")]
    [InlineData("ou=berlin,dc=contoso,dc=com", "PC-1 PC-2 PC-4")]
    [InlineData("Lab", "PC-2")]
    [InlineData("L*", "PC-2 PC-3 PC-5")]
    public void Unit_StandsForTheDevicesInIt(string unit, string expected)
    {
        Assert.Equal(expected, Names("--ou", unit));
        Assert.Equal(expected, Names("--collection", unit));
    }

    [Fact]
    public void UnitAndName_AreBothMeant() => Assert.Equal("PC-4", Names("--ou", "Berlin", "--device", "PC-4"));

    [Theory]
    [InlineData("Hamburg", "No device is of the collection or organizational unit \"Hamburg\"; 5 rows were read")]
    [InlineData("contoso", "\"contoso\"")]
    [InlineData("", "\"\"")]
    public void UnitThatIsNotThere_IsToldSo(string unit, string expected)
    {
        ConsoleRun run = ConsoleRun.Eligibility(_fleet.Path, "--ou", unit, "--format", "csv");

        Assert.Equal(2, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void RowsWithoutAnyUnit_AreToldWhatToExport()
    {
        using var bare = new TemporaryFile("Name,LicensedProduct\nPC-1,Windows 10 Pro\n");

        Assert.Contains("Export DistinguishedName", ConsoleRun.Eligibility(bare.Path, "--ou", "Berlin").Error, StringComparison.Ordinal);
    }

    /// <summary>Groups of a database name no unit: none of them is answered for.</summary>
    [Fact]
    public void GroupsOfDevices_AreOfNoUnit()
    {
        using var groups = new TemporaryFile("GroupKey,GroupColumns,LicensedProduct,DeviceCount\nk1,LicensedProduct,Windows 10 Pro,3\n");

        Assert.Equal(2, ConsoleRun.Eligibility(groups.Path, "--ou", "Berlin").Code);
    }

    [Fact]
    public void Questions_AskByUnit_WhereTheKnownDevicesOfOneAgree()
    {
        ConsoleRun run = ConsoleRun.Of(["questions", _fleet.Path, .. Terms, "--format", "jsonl"]);

        Assert.Equal([Berlin, London], run.Json.Select(question => question.GetProperty("Collection").GetString()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Collection,LicensedLanguage\n\"" + Berlin + "\",de-DE\n", "PC-4")]
    [InlineData("Collection,LicensedLanguage\n\"*OU=London*\",en-US\n", "PC-5")]
    [InlineData("Name,DistinguishedName,LicensedLanguage\nPC-5,\"CN=PC-5," + London + "\",en-US\n", "PC-5")]
    public void Entitlements_SelectByUnit(string entitlements, string expected)
    {
        using var file = new TemporaryFile(entitlements);

        Assert.Equal(expected, Assert.Single(Settled(file.Path)));
    }

    [Theory]
    [InlineData("DC=contoso,DC=com", false)]
    [InlineData("OU=Europe,DC=contoso,DC=com", true)]
    [InlineData("Europe", true)]
    public void Entitlement_OfAUnitAroundOthers_IsToldHowToMeanThose(string unit, bool isTold)
    {
        using var fleet = new TemporaryFile("Name,DistinguishedName\nPC-1,\"CN=PC-1,OU=Berlin,OU=Europe,DC=contoso,DC=com\"\n");
        using var file = new TemporaryFile("Collection,LicensedLanguage\n\"" + unit + "\",de-DE\n");

        string pattern = unit == "Europe" ? "*OU=Europe,*" : "*" + unit;
        Assert.Equal(
            isTold,
            ConsoleRun
                .Eligibility(fleet.Path, "--entitlements", file.Path)
                .Error.Contains("for those in the units of it write " + pattern, StringComparison.Ordinal)
        );
        using var mended = new TemporaryFile("Collection,LicensedLanguage\n\"" + pattern + "\",de-DE\n");
        Assert.DoesNotContain(
            "selected no device",
            ConsoleRun.Eligibility(fleet.Path, "--entitlements", mended.Path).Error,
            StringComparison.Ordinal
        );
    }

    /// <summary>
    /// The account a row names is one computer: without its name in a column of names the row is about nobody, and never about the unit or all.
    /// </summary>
    [Fact]
    public void AccountAloneInAnEntitlement_SelectsNobody()
    {
        using var file = new TemporaryFile("DistinguishedName,LicensedLanguage\n\"CN=PC-4," + Berlin + "\",en-US\n");

        Assert.Empty(Settled(file.Path));
    }

    private static string[] Terms =>
        [
            "--media-product",
            "Windows 10 Pro",
            "--media-language",
            "en-US",
            "--media-architecture",
            "x64",
            "--media-channel",
            "VL",
            "--program",
            "EA",
        ];

    private static string Computer(string name, string unit, string language) => $"{name},\"CN={name},{unit}\",Windows 10 Pro,OEM,x64,{language}\n";

    /// <summary>Of the devices whose language is open, those that entitlements settle.</summary>
    private string[] Settled(string entitlements) =>
        [
            .. ConsoleRun
                .Of(["eligibility", _fleet.Path, .. Terms, "--entitlements", entitlements, "--format", "jsonl"])
                .Json.Where(verdict => verdict.GetProperty("decision").GetString() != "Indeterminate")
                .Select(verdict => verdict.GetProperty("computerName").GetString()!)
                .Where(name => name is "PC-4" or "PC-5"),
        ];

    private string Names(params string[] more) =>
        string.Join(
            ' ',
            ConsoleRun
                .Eligibility(_fleet.Path, [.. more, "--format", "jsonl"])
                .Json.Select(verdict => verdict.GetProperty("computerName").GetString())
        );
}
