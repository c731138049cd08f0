using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Fleet.Parameters;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;
using static ReimagingTools.Tests.Fleet.Devices.DeviceRecords;

namespace ReimagingTools.Tests.Fleet.Judging;

/// <summary>What is stated for all devices speaks where a record is silent, and never against one that speaks.</summary>
public sealed class StatedLicenseTests
{
    private static readonly StatedLicense Everything = new()
    {
        Product = "Windows 10 Pro",
        Language = "en-US",
        Architecture = Architecture.X64,
        Channel = LicenseChannel.Oem,
        Type = LicenseType.Full,
    };

    public static TheoryData<string, string> Contradictions =>
        new()
        {
            { "LicensedProduct", "Windows 10 Home" },
            { "LicensedProduct", "Windows 11 Pro" },
            { "CoaProduct", "Windows 10 Home" },
            { "LicensedLanguage", "ja-JP" },
            { "LicensedArchitecture", "arm64" },
            { "LicenseChannel", "Volume" },
            { "OA3xOriginalProductKeyDescription", "[4.0] Core OEM:DM" },
        };

    [Fact]
    public void Judge_SilentRecord_IsJudgedByWhatIsStated() =>
        Assert.Equal(Decision.Eligible, Judge(Everything, ("ComputerName", "PC")).Verdict.Decision);

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void Judge_RecordThatSaysOtherwise_IsNeverEligible(string column, string value) =>
        Assert.NotEqual(Decision.Eligible, Judge(Everything, ("ComputerName", "PC"), (column, value)).Verdict.Decision);

    [Theory]
    [InlineData("LicensedProduct", "Windows 10 Pro")]
    [InlineData("LicensedLanguage", "English")]
    [InlineData("LicensedArchitecture", "64-bit")]
    [InlineData("LicenseChannel", "OEM")]
    [InlineData("OA3xOriginalProductKeyDescription", "[4.0] Professional OEM:DM")]
    public void Judge_RecordThatSaysTheSame_IsEligible(string column, string value) =>
        Assert.Equal(Decision.Eligible, Judge(Everything, ("ComputerName", "PC"), (column, value)).Verdict.Decision);

    [Fact]
    public void Judge_RecordOfAnotherChannelThatPassesToo_IsEligibleAndSaysSo()
    {
        Verdict verdict = Judge(Everything, ("ComputerName", "PC"), ("LicenseChannel", "Retail")).Verdict;

        Assert.Equal(Decision.Eligible, verdict.Decision);
        Assert.Contains(verdict.Advisories, notice => notice.Name == "Conflict");
    }

    [Fact]
    public void Judge_NothingStated_ChangesNothing() =>
        Assert.Equal(Decision.Indeterminate, Judge(new StatedLicense(), ("ComputerName", "PC")).Verdict.Decision);

    [Fact]
    public void Judge_ShowsTheEvidenceAsStatedForAll()
    {
        DeviceVerdict verdict = Judge(Everything, ("ComputerName", "PC"));

        Assert.Contains(verdict.Licensed.Evidence, evidence => evidence is { Kind: "LicensedArchitecture, stated for all", Value: "x64" });
        Assert.Equal(
            "LicensedProduct Windows 10 Pro; LicensedLanguage en-US; LicensedArchitecture x64; LicenseChannel Oem; LicenseType Full",
            verdict.Image.Stated.ToString()
        );
    }

    [Fact]
    public void Judge_ConflictNamesBothSides()
    {
        DeviceVerdict verdict = Judge(new StatedLicense { Language = "en-US" }, ("ComputerName", "PC"), ("LicensedLanguage", "ja-JP"));

        Assert.Equal(FactState.Conflicting, verdict.Licensed.Language.State);
        Assert.Equal(
            ["LicensedLanguage", "LicensedLanguage, stated for all"],
            verdict.Licensed.Language.Claims.Select(claim => claim.Evidence.Kind).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Judge_OfficeRecord_IsNotContradictedByAWindowsProduct()
    {
        DeviceVerdict verdict = Judge(
            new StatedLicense { Product = "Windows 10 Pro" },
            ("ComputerName", "PC"),
            ("LicensedProduct", "Office Standard 2010")
        );

        Assert.True(verdict.Licensed.Edition.IsKnown);
    }

    [Theory]
    [InlineData("English", "en-US", Decision.Eligible)]
    [InlineData("English", "en-GB", Decision.Indeterminate)]
    [InlineData("en-US", "en-GB", Decision.NotEligible)]
    public void Judge_LanguageWithoutRegion_IsTakenAsARecordsIs(string words, string ofMedia, Decision decision)
    {
        StatedLicense stated = Everything with { Language = ParameterWords.LicensedLanguage("LicensedLanguage", [words]) };

        DeviceVerdict ofAll = Judge(stated, ofMedia, ("ComputerName", "PC"));
        DeviceVerdict ofRecord = Judge(Everything with { Language = null }, ofMedia, ("ComputerName", "PC"), ("LicensedLanguage", words));

        Assert.Equal([decision, decision], [ofAll.Verdict.Decision, ofRecord.Verdict.Decision]);
        Assert.DoesNotContain(ofRecord.Verdict.Advisories, notice => notice.Name == "Contradicted");
        Assert.Equal(words == "English", ofRecord.Verdict.Advisories.Any(notice => notice.Name == "OfNoRegion"));
    }

    private static DeviceVerdict Judge(StatedLicense stated, params (string Name, object? Value)[] record) => Judge(stated, "en-US", record);

    private static DeviceVerdict Judge(StatedLicense stated, string ofMedia, params (string Name, object? Value)[] record)
    {
        MediaImage image = DeclaredMedia.Of("Windows 10 Pro", Language.Of(ofMedia), Architecture.X64, null, MediaChannel.VolumeLicensing);
        var agreement = new Agreement { Program = VolumeProgram.EnterpriseAgreement, Stated = stated };
        return Assert.Single(new EligibilityJudge(agreement, [image]).Judge(Read(record)));
    }
}
