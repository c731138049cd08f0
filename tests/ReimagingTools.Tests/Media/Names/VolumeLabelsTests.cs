using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Media.Names;

namespace ReimagingTools.Tests.Media.Names;

public sealed class VolumeLabelsTests
{
    private static readonly IReadOnlyList<NameTable> Table = NameTable.Read("volume-labels.tsv");

    [Fact]
    public void Read_TellsChannelLanguageAndArchitecture()
    {
        Assert.True(Table.Count > 90);
        Assert.Empty(
            Table
                .Select(row => (Row: row, Image: VolumeLabels.Read(row.Name).ToMediaImage()))
                .Where(pair => !IsRight(pair.Row, pair.Image))
                .Select(pair => pair.Row.Name + ": " + pair.Image.Channel + " " + pair.Image.Language + " " + pair.Image.Architecture)
        );
    }

    [Theory]
    [InlineData("GSP1RMCPRXVOL_EN_DVD", "Professional", "7", 1)]
    [InlineData("GRMCNHPFRER_EN_DVD", "HomePremiumN", "7", null)]
    [InlineData("FRTMEXVOL_EN_DVD", "Enterprise", "Vista", 2)]
    [InlineData("IR5_CPRA_X64FREV_EN-US_DV9", "Professional", "8.1", null)]
    [InlineData("HRM_CENNA_X64FREV_DE-DE_DV5", "EnterpriseN", "8", null)]
    [InlineData("J_CES_X64FREV_EN-US_DV5", "EnterpriseS", "10 LTSB 2015", null)]
    [InlineData("CES_X64FREV_EN-US_DV5", "EnterpriseS", null, null)]
    [InlineData("GRTMPRMFPP_EN", "ProfessionalN", "XP", 3)]
    [InlineData("CRMPXVOL_EN", "Professional", null, 2)]
    [InlineData("MX2PFPP_EN", "MediaCenter", "XP", null)]
    [InlineData("BX2EXFPP_EN", "ServerEnterprise", "2003 R2", null)]
    [InlineData("CRMEXFPP_EN", "ServerEnterprise", null, 2)]
    [InlineData("GRMSIAIVOL_EN_DVD", "ServerEnterpriseIA64", "2008 R2", null)]
    public void Read_FindsTheProduct(string label, string edition, string? version, int? servicePack)
    {
        MediaNameFacts facts = VolumeLabels.Read(label);
        Assert.Equal(edition, facts.Editions.Single().Value.Key);
        Assert.Equal(version, facts.Versions.SingleOrDefault()?.Value.ToString());
        Assert.Equal(servicePack, facts.ServicePack);
    }

    [Fact]
    public void Read_IgnoresCaseAndPadding()
    {
        MediaImage image = VolumeLabels.Read("grmcprxvol_en_dvd               ").ToMediaImage("disc.iso");
        Assert.Equal(MediaChannel.VolumeLicensing, image.Channel.Value);
        Assert.Equal(("disc.iso", "grmcprxvol_en_dvd"), (image.Source, image.VolumeId));
    }

    [Fact]
    public void Read_NothingIsStrongerThanModerate() =>
        Assert.All(Table.SelectMany(row => VolumeLabels.Read(row.Name).Evidence), item => Assert.True(item.Strength <= EvidenceStrength.Moderate));

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\0")]
    [InlineData("_______________________________________________________________________________")]
    public void Read_EmptyOrForeignLabelSaysNothing(string label) => Assert.Empty(VolumeLabels.Read(label).Channels);

    private static bool IsRight(NameTable row, MediaImage image) =>
        image.Channel.Value == row.Channel
        && (image.Language.Value?.ToString() ?? "-") == row.Language
        && image.Architecture.Value == row.ExpectedArchitecture;
}
