using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Licensing.Rules.Summary;

/// <summary>The device must hold a license from an OEM, from retail, or from an agreement other than the customer's own; outside desktop Windows its own agreement does as well.</summary>
internal sealed class LicensedElsewhereRule() : ReimagingRule(RuleName, "eligibility/other-source", "summary/right", "summary/any-channel")
{
    internal const string RuleName = "LicensedElsewhere";

    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        Fact<LicenseChannel> channel = facts.Licensed.Channel;
        if (!channel.IsKnown || channel.Value == LicenseChannel.Unknown)
        {
            string variant = channel.State == FactState.Conflicting ? "Conflict" : "";
            return Undetermined(facts, brief, "summary/right", variant, FactNames.LicenseChannel);
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

    internal override string? DescribeLicensed(ReimagingFacts facts) => facts.Licensed.Channel.IsKnown ? facts.Licensed.Channel.Value.ToString() : null;

    internal override string? DescribeMedia(ReimagingFacts facts) => null;

    /// <summary>For desktop Windows the desktop rule asks for the license under the upgrade; here a Volume license only counts for the rest.</summary>
    private Finding JudgeVolume(ReimagingFacts facts, Brief brief) => facts.Licensed.Family switch
    {
        ProductFamily.Unknown => Undetermined(facts, brief, "summary/any-channel", "Volume", FactNames.LicensedProduct),
        ProductFamily.Windows => NotApplicable(facts, brief, "summary/any-channel", "Desktop"),
        _ => Satisfied(facts, brief, "summary/any-channel", "Volume"),
    };
}
