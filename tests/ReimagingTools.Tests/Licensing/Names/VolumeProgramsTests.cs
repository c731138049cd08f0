using System.Globalization;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Tests.Licensing.Names;

/// <summary>One text names one program.</summary>
public sealed class VolumeProgramsTests
{
    [Theory]
    [InlineData("EnterpriseAgreement", VolumeProgram.EnterpriseAgreement)]
    [InlineData("enterprise agreement", VolumeProgram.EnterpriseAgreement)]
    [InlineData("EA", VolumeProgram.EnterpriseAgreement)]
    [InlineData("eas", VolumeProgram.EnterpriseAgreementSubscription)]
    [InlineData("MPSA", VolumeProgram.ProductsAndServicesAgreement)]
    [InlineData("EES", VolumeProgram.EnrollmentForEducationSolutions)]
    [InlineData("OV", VolumeProgram.OpenValue)]
    [InlineData("OVS", VolumeProgram.OpenValueSubscription)]
    [InlineData("OVS-ES", VolumeProgram.OpenValueSubscription)]
    [InlineData("OLP", VolumeProgram.OpenLicense)]
    [InlineData("オープン バリュー", VolumeProgram.OpenValue)]
    [InlineData("オープンバリュー サブスクリプション", VolumeProgram.OpenValueSubscription)]
    [InlineData("エンタープライズ アグリーメント", VolumeProgram.EnterpriseAgreement)]
    [InlineData("Select", VolumeProgram.SelectLicense)]
    [InlineData("Select Plus", VolumeProgram.SelectPlus)]
    [InlineData("MCA", VolumeProgram.CustomerAgreement)]
    [InlineData("MCA-E", VolumeProgram.CustomerAgreementForEnterprise)]
    [InlineData("CSP", VolumeProgram.CloudSolutionProvider)]
    [InlineData("School", VolumeProgram.SchoolAgreement)]
    [InlineData("Campus", VolumeProgram.CampusAgreement)]
    public void Parse_ReadsWhatPeopleType(string text, VolumeProgram program) => Assert.Equal(program, VolumePrograms.Parse(text));

    [Theory]
    [InlineData("OpenLicense, SelectLicense")]
    [InlineData("OpenLicense;SelectLicense")]
    [InlineData("EA/MPSA")]
    [InlineData("3")]
    [InlineData("Unknown")]
    [InlineData("Bazaar")]
    [InlineData("")]
    [InlineData(null)]
    public void Parse_TakesOneProgramOrNone(string? text) => Assert.Null(VolumePrograms.Parse(text));

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void Names_AreThereForEveryProgram(string language) =>
        Assert.All(Enum.GetValues<VolumeProgram>().Where(program => program != VolumeProgram.Unknown), program =>
            Assert.Equal(program, VolumePrograms.Parse(VolumePrograms.NameOf(program, CultureInfo.GetCultureInfo(language))))
        );

    [Fact]
    public void Words_AllReadBack() => Assert.All(VolumePrograms.Words, word => Assert.NotNull(VolumePrograms.Parse(word)));
}
