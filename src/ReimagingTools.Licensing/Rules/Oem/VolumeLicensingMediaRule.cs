using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Licensing.Rules.Oem;

/// <summary>The image must come from Volume Licensing media; there is no right to reimage with OEM media, and retail, subscriber and evaluation media are not Volume Licensing media.</summary>
internal sealed class VolumeLicensingMediaRule() : ReimagingRule("VolumeLicensingMedia", "faq/vl-media", "oem/no-oem-media")
{
    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        Fact<MediaChannel> channel = facts.Media.Channel;
        if (!channel.IsKnown || channel.Value == MediaChannel.Unknown)
        {
            bool isCapture = facts.Media.Index is not null;
            return Undetermined(facts, brief, "faq/vl-media", channel.State == FactState.Conflicting ? "Conflict" : isCapture ? "Capture" : "", FactNames.MediaChannel);
        }

        return channel.Value switch
        {
            MediaChannel.VolumeLicensing => Satisfied(facts, brief, "faq/vl-media"),
            MediaChannel.Oem or MediaChannel.OemRecovery => Violated(facts, brief, "oem/no-oem-media", "Oem"),
            _ => Violated(facts, brief, "faq/vl-media"),
        };
    }

    internal override string? DescribeLicensed(ReimagingFacts facts) => null;

    internal override string? DescribeMedia(ReimagingFacts facts) => facts.Media.Channel.IsKnown ? facts.Media.Channel.Value.ToString() : null;
}
