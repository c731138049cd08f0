namespace ReimagingTools.Licensing.Rules.Summary;

/// <summary>
/// The device must hold a license from an OEM, from retail, or from an agreement other than the customer's own; outside desktop Windows its own
/// agreement does as well. Evidence that names two sources which both pass settles the question, for which of them it was does not matter.
/// </summary>
internal sealed class LicensedElsewhereRule()
    : ReimagingRule("LicensedElsewhere", "eligibility/other-source", "summary/right", "summary/any-channel")
{
    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        Fact<LicenseChannel> channel = facts.Licensed.Channel;
        bool isKnown = channel is { IsKnown: true, Value: not LicenseChannel.Unknown };
        if (!isKnown && ShownChannels.AreOutside(channel))
        {
            return Satisfied(facts, brief, "summary/any-channel", "Either");
        }

        if (!isKnown)
        {
            return Open(facts, brief, "summary/right", "", (FactNames.LicenseChannel, channel));
        }

        return channel.Value switch
        {
            LicenseChannel.Oem or LicenseChannel.Fpp => Satisfied(facts, brief, "summary/right"),
            LicenseChannel.OtherAgreement => Satisfied(facts, brief, "eligibility/other-source", "Agreement"),
            LicenseChannel.Volume => JudgeVolume(facts, brief),
            LicenseChannel.Evaluation => Violated(facts, brief, "summary/right", "Evaluation"),
            _ => Undetermined(facts, brief, "eligibility/other-source", "Restricted", FactNames.LicenseChannel),
        };
    }

    internal override object? LicensedSide(ReimagingFacts facts) => facts.Licensed.Channel.IsKnown ? facts.Licensed.Channel.Value : null;

    internal override object? MediaSide(ReimagingFacts facts) => null;

    /// <summary>
    /// For desktop Windows the desktop rule asks for the license under the upgrade; here a Volume license only counts for the rest.
    /// </summary>
    private Finding JudgeVolume(ReimagingFacts facts, Brief brief) =>
        facts.Licensed.Family switch
        {
            ProductFamily.Unknown => Undetermined(facts, brief, "summary/any-channel", "Volume", FactNames.LicensedProduct),
            ProductFamily.Windows => NotApplicable(facts, brief, "summary/any-channel", "Desktop"),
            _ => Satisfied(facts, brief, "summary/any-channel", "Volume") with { Grant = Grant.Of(Basis.VolumeLicense) },
        };
}
