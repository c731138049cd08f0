using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Licensing.Rules.Eligibility;

/// <summary>Volume Licensing licenses desktop Windows as an upgrade only: a full license, preinstalled or bought at retail, must lie under it.</summary>
internal sealed class FullDesktopLicenseRule() : ReimagingRule("FullDesktopLicense", Clause)
{
    private const string Clause = "eligibility/desktop-upgrade-only";

    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        bool isDesktop = facts.Licensed.Family == ProductFamily.Windows || (facts.Licensed.Family == ProductFamily.Unknown && facts.Media.Family == ProductFamily.Windows);
        if (!isDesktop || !facts.Licensed.Channel.IsKnown)
        {
            return NotApplicable(facts, brief, Clause, isDesktop ? "ChannelUnknown" : "");
        }

        bool isUpgrade = facts.Licensed.Type is { IsKnown: true, Value: LicenseType.Upgrade };
        return facts.Licensed.Channel.Value switch
        {
            LicenseChannel.Oem or LicenseChannel.Fpp => Satisfied(facts, brief, Clause),
            LicenseChannel.OtherAgreement when isUpgrade => Undetermined(facts, brief, Clause, "Agreement", FactNames.LicenseType),
            LicenseChannel.OtherAgreement => Satisfied(facts, brief, Clause, "Agreement"),
            LicenseChannel.Volume => Undetermined(facts, brief, Clause, "", FactNames.LicenseChannel),
            _ => NotApplicable(facts, brief, Clause, "ChannelUnknown"),
        };
    }

    internal override string? DescribeLicensed(ReimagingFacts facts) => facts.Licensed.Channel.IsKnown ? facts.Licensed.Channel.Value.ToString() : null;
}
