using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Media.Channel;

namespace ReimagingTools.Tests.Media.Channel;

public sealed class ChannelMarkersTests
{
    [Theory]
    [InlineData("[Channel]\r\nVolume\r\n[VL]\r\n1\r\n", "VolumeLicensing")]
    [InlineData("[EditionID]\nEnterprise\n\n[channel]\nVOLUME\n[vl]\n1", "VolumeLicensing")]
    [InlineData("\uFEFF[Channel]\r\n  Volume  \r\n", "VolumeLicensing")]
    [InlineData("[Channel]\r\nVolume:GVLK\r\n", "unknown")]
    [InlineData("[VL]\r\n1\r\n", "VolumeLicensing")]
    [InlineData("[Channel]\r\nRetail\r\n[VL]\r\n0\r\n", "Retail")]
    [InlineData("[Channel]\r\nOEM\r\n[VL]\r\n0\r\n", "Oem")]
    [InlineData("[Channel]\r\neval\r\n[VL]\r\n0\r\n", "Evaluation")]
    [InlineData("[EditionID]\r\nServerStandardEval\r\n", "Evaluation")]
    [InlineData("[Channel]\r\nRetail\r\n[VL]\r\n1\r\n", "conflict")]
    [InlineData("[Channel]\r\nVolume\r\n[VL]\r\n0\r\n", "conflict")]
    [InlineData("[Channel]\r\nVolume\r\n[Channel]\r\nRetail\r\n", "conflict")]
    [InlineData("[Channel]\r\n_Default\r\n[VL]\r\n0\r\n", "unknown")]
    [InlineData("[Channel]\r\n_Default\r\n[VL]\r\n1\r\n", "unknown")]
    [InlineData("[Channel]\r\nNoKeyChannel\r\n[VL]\r\n0\r\n", "unknown")]
    [InlineData("[VL]\r\n0\r\n", "unknown")]
    [InlineData("[Channel]\r\nNotVolume\r\n", "unknown")]
    [InlineData("Volume\r\n1\r\n", "unknown")]
    [InlineData("[Channel\r\nVolume", "unknown")]
    [InlineData("", "unknown")]
    public void EiCfg_TellsTheChannel(string text, string expected) => Assert.Equal(expected, Outcome(ChannelMarkers.EiCfg(text)));

    [Fact]
    public void EiCfg_ReadsTheEdition() =>
        Assert.Equal("Professional", ChannelMarkers.EiCfg("[EditionID]\r\nProfessional\r\n[Channel]\r\nRetail\r\n").Editions.Single().Value.Key);

    [Fact]
    public void EiCfg_ShowsHandMadeValues() =>
        Assert.Contains(ChannelMarkers.EiCfg("[Channel]\r\n_Default\r\n").Evidence, item =>
            item is { Kind: "EiCfg", Strength: EvidenceStrength.None }
        );

    [Fact]
    public void EiCfg_MasksProductKeys() =>
        Assert.DoesNotContain(ChannelMarkers.EiCfg("[Channel]\r\nAAAAA-AAAAA-AAAAA-AAAAA-AAAA1\r\n").Evidence, item =>
            item.Value.Contains("AAAAA-", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("[Pid]\r\nExtraData=786F687170626A72635F\r\nPid=76487270\r\n", "VolumeLicensing")]
    [InlineData("[Pid]\r\nPid=76487OEM\r\n", "Oem")]
    [InlineData("[Pid]\r\nPid=76487335\r\n", "Retail")]
    [InlineData("[Pid]\r\nPid=51873000\r\n", "Retail")]
    [InlineData("[Pid]\r\nPid=69763000\r\n", "Evaluation")]
    [InlineData("[pid]\npid = 51873270", "VolumeLicensing")]
    [InlineData("[Pid]\r\nPid=51873640\r\n", "unknown")]
    [InlineData("[Pid]\r\nPid=51873-640-270\r\n", "unknown")]
    [InlineData("Pid=76487270\r\n", "unknown")]
    public void SetuppIni_TellsTheChannel(string text, string expected) => Assert.Equal(expected, Outcome(ChannelMarkers.SetuppIni(text)));

    [Theory]
    [InlineData("ServerStandardEval", "Evaluation", "ServerStandard")]
    [InlineData("ServerDatacenterEvalCor", "Evaluation", "ServerDatacenter")]
    [InlineData("Enterprise", "unknown", "Enterprise")]
    [InlineData("NoSuchEdition", "unknown", null)]
    public void EditionId_TellsEvaluation(string id, string expected, string? edition)
    {
        ChannelMarkerFacts facts = ChannelMarkers.EditionId(id);
        Assert.Equal(expected, Outcome(facts));
        Assert.Equal(edition, facts.Editions.SingleOrDefault()?.Value.Key);
    }

    [Theory]
    [InlineData("ProPlus.WW;Office.en-us;Admin;Updates", "VolumeLicensing")]
    [InlineData("ProPlus.WW;ProPlusWW.msi;ProPlusWW.xml", "VolumeLicensing")]
    [InlineData("Enterprise.WW/EnterpriseWW.msi", "VolumeLicensing")]
    [InlineData("ProPlusr.WW;ProPlusrWW.msi", "Retail")]
    [InlineData("Enterpriser.WW", "Retail")]
    [InlineData("PROPLUSR.WW", "Retail")]
    [InlineData("Publisher.WW", "VolumeLicensing")]
    [InlineData("Publisherr.WW", "Retail")]
    [InlineData("PrjPror.WW;Admin", "conflict")]
    [InlineData("ProPlus.WW;ProPlusr.WW", "conflict")]
    [InlineData("HomeStudent.WW", "unknown")]
    [InlineData("Office.en-us;Proofing.en-us;Office64.WW", "unknown")]
    [InlineData("Admin", "unknown")]
    [InlineData("", "unknown")]
    public void OfficeFolder_TellsTheChannel(string names, string expected) =>
        Assert.Equal(expected, Outcome(ChannelMarkers.OfficeFolder(names.Split(';'))));

    [Theory]
    [InlineData("f2e724c1-748f-4b47-8fb8-8e0d210e9208", null, "", "VolumeLicensing")]
    [InlineData("{5030841D-C919-4594-8D2D-84AE4F96E58E}", "PerpetualVL2021", "ProPlus2021Volume", "VolumeLicensing")]
    [InlineData(null, "PerpetualVL2024", "VisioPro2024Volume", "VolumeLicensing")]
    [InlineData(null, null, "ProPlus2019Retail", "Retail")]
    [InlineData(null, "PerpetualVL2019", "ProPlus2019Retail", "conflict")]
    [InlineData(null, null, "ProPlus2021Volume;O365ProPlusRetail", "conflict")]
    [InlineData("492350f6-3a01-4f97-b9c0-c7c6ddf67d60", "Current", "", "unknown")]
    [InlineData("not-a-guid", null, "NoSuchProductVolume", "unknown")]
    [InlineData(null, null, "", "unknown")]
    public void ClickToRun_TellsTheChannel(string? root, string? channel, string ids, string expected) =>
        Assert.Equal(expected, Outcome(ChannelMarkers.ClickToRun(root, channel, ids.Split(';', StringSplitOptions.RemoveEmptyEntries))));

    [Fact]
    public void PidTxt_ClaimsNothing()
    {
        ChannelMarkerFacts facts = ChannelMarkers.PidTxt();
        Assert.Empty(facts.Channels);
        Assert.Equal("PidTxt", Assert.Single(facts.Evidence).Kind);
    }

    private static string Outcome(ChannelMarkerFacts facts)
    {
        Fact<MediaChannel> channel = MediaChannelJudgement.Weigh(facts.Channels);
        return channel.State switch
        {
            FactState.Known => channel.Value.ToString(),
            FactState.Conflicting => "conflict",
            _ => "unknown",
        };
    }
}
