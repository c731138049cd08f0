namespace ReimagingTools.Licensing.Rules.Oem;

/// <summary>
/// The image must come from Volume Licensing media; there is no right to reimage with OEM media, and retail, subscriber and evaluation media are not
/// Volume Licensing media. Some editions never came on Volume Licensing media, so that media of them cannot be what it is said to be.
/// </summary>
internal sealed class VolumeLicensingMediaRule() : ReimagingRule("VolumeLicensingMedia", "faq/vl-media", "oem/no-oem-media")
{
    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        Fact<MediaChannel> channel = facts.Media.Channel;
        if (!channel.IsKnown || channel.Value == MediaChannel.Unknown)
        {
            return Open(facts, brief, "faq/vl-media", facts.Media.Index is null ? "" : "Capture", (FactNames.MediaChannel, channel));
        }

        return channel.Value switch
        {
            MediaChannel.VolumeLicensing when IsImpossible(facts) => Undetermined(
                facts,
                brief,
                "faq/vl-media",
                "Impossible",
                FactNames.MediaChannel
            ),
            MediaChannel.VolumeLicensing => Satisfied(facts, brief, "faq/vl-media"),
            MediaChannel.Oem or MediaChannel.OemRecovery when brief.OemMediaIsOpen => Undetermined(facts, brief, "oem/no-oem-media", "OwnDevices"),
            MediaChannel.Oem or MediaChannel.OemRecovery => Violated(facts, brief, "oem/no-oem-media", "Oem"),
            _ => Violated(facts, brief, "faq/vl-media"),
        };
    }

    internal override object? LicensedSide(ReimagingFacts facts) => facts.Media.ProductText;

    internal override object? MediaSide(ReimagingFacts facts) => facts.Media.Channel.IsKnown ? facts.Media.Channel.Value : null;

    private static bool IsImpossible(ReimagingFacts facts) =>
        ProductCatalogue.Find(facts.Media.Edition.Value, facts.Media.Version.Value) is { IsNeverOnVolumeMedia: true };
}
