using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Media.Matching;
using ReimagingTools.Media.Names;

namespace ReimagingTools.Tests.Media.Matching;

public sealed class MediaMatchTests
{
    private const string SevenPro = "SW_DVD5_Win_Pro_7w_SP1_64BIT_English_-2_MLF_X17-59279.ISO";

    [Fact]
    public void Compare_SameProductOnVolumeMediaIsProven()
    {
        MediaMatch match = Compare(SevenPro, "Windows 7 Professional", "English");
        Assert.True(match.IsProven);
        Assert.Empty(match.Differences);
        Assert.NotEmpty(match.ChannelEvidence);
    }

    [Fact]
    public void Compare_ShowsEachDifference()
    {
        MediaMatch match = Compare(SevenPro, "Windows Vista Ultimate", "Japanese", Architecture.X86);
        Assert.Equal([MatchPart.Edition, MatchPart.Version, MatchPart.Language], match.Differences.Select(part => part.Part));
        Assert.Equal(("ja-JP", "en-US"), (match.Differences[2].Licensed, match.Differences[2].Media));
        Assert.False(match.IsMatch);
    }

    [Fact]
    public void Compare_32And64BitStandForEachOtherAsTheRulesSay()
    {
        MediaMatch match = Compare(SevenPro, "Windows 7 Professional", "English", Architecture.X86);
        Assert.True(match.IsProven);
        Assert.Equal(MatchOutcome.Allowed, Assert.Single(match.Parts, part => part.Part == MatchPart.Architecture).Outcome);
        Assert.Null(Compare(SevenPro, "Windows 7 Professional", "English", Architecture.Arm64).IsMatch);
    }

    [Fact]
    public void Compare_RenamedEditionDiffersInVersionOnly() =>
        Assert.Equal([MatchPart.Version], Compare(SevenPro, "Windows Vista Business", "English").Differences.Select(part => part.Part));

    [Theory]
    [InlineData("Windows 7 Professional", null)]
    [InlineData(null, "English")]
    public void Compare_UnknownPartWithholdsTheMatch(string? product, string? language)
    {
        MediaMatch match = Compare(SevenPro, product, language);
        Assert.Null(match.IsMatch);
        Assert.False(match.IsProven);
    }

    [Fact]
    public void Compare_MultiEditionMediaIsNoProof()
    {
        MediaMatch match = Compare("en-us_windows_11_business_editions_version_24h2_x64_dvd_59a1851e.iso", "Windows 11 Pro", "English");
        Assert.True(match.IsVolumeLicensing);
        Assert.Null(match.IsMatch);
    }

    [Fact]
    public void Compare_RetailMediaIsNeverProven()
    {
        MediaMatch match = Compare("en_windows_7_home_premium_with_sp1_x64_dvd_u_676549.iso", "Windows 7 Home Premium", "English");
        Assert.False(match.IsVolumeLicensing);
        Assert.True(match.IsMatch);
        Assert.False(match.IsProven);
    }

    [Fact]
    public void Compare_UnknownChannelIsNoProof()
    {
        MediaMatch match = Compare("en_windows_vista_business_sp2_x64_dvd_342327.iso", "Windows Vista Business", "English");
        Assert.Null(match.IsVolumeLicensing);
        Assert.False(match.IsProven);
    }

    [Fact]
    public void Compare_ComponentsOfOfficeComeFromTheCatalogue()
    {
        MediaMatch match = Compare(
            "SW_DVD5_Office_Professional_Plus_2010w_SP1_W32_English_CORE_MLF_X17-76748.ISO",
            "Office Standard 2010",
            "English"
        );
        Assert.Contains(match.Differences, part => part.Part == MatchPart.Components);
        Assert.DoesNotContain(Compare(SevenPro, "Windows 7 Professional", "English").Parts, part => part.Part == MatchPart.Components);
    }

    [Fact]
    public void Compare_DifferentFamiliesDifferEvenWithoutAnEdition()
    {
        MediaMatch match = Compare("SW_DVD9_Win_Server_STD_CORE_2025_24H2_64Bit_English_DC_STD_MLF_X23-81891.iso", "Windows 11 Pro", "English");
        Assert.Contains(match.Differences, part => part.Part == MatchPart.Edition);
    }

    private static MediaMatch Compare(string media, string? product, string? language, Architecture architecture = Architecture.Unknown)
    {
        ProductName? name = product is null ? null : ProductNames.Parse(product);
        return MediaMatch.Compare(
            MediaFileNames.Read(media).ToMediaImage(),
            new LicensedProduct
            {
                Edition = Known(name?.Edition),
                Version = Known(name?.Version),
                Language = Known(LanguageNames.Parse(language)),
                Architecture = architecture == Architecture.Unknown ? Fact<Architecture>.Unknown : Fact<Architecture>.Of(architecture, Declared),
            }
        );
    }

    private static Evidence Declared => new("Declared", "test", "declared", EvidenceStrength.Strong);

    private static Fact<T> Known<T>(T? value)
        where T : class => value is null ? Fact<T>.Unknown : Fact<T>.Of(value, Declared);
}
