using ReimagingTools.Licensing.Rules.Faq;

namespace ReimagingTools.Licensing.Rules.Eligibility;

/// <summary>
/// An edition sold through Volume Licensing only can never be the originally licensed product, so the reimaging right never reaches it.
/// </summary>
internal sealed class SoldOutsideVolumeLicensingRule() : ReimagingRule(RuleName, Clause)
{
    internal const string RuleName = "SoldOutsideVolumeLicensing";
    private const string Clause = "eligibility/vl-only-edition";

    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        Product? image = ProductCatalogue.Find(facts.Media.Edition.Value, facts.Media.Version.Value);
        if (image is null)
        {
            return NotApplicable(facts, brief, Clause);
        }

        bool isOwnVolumeLicense = facts.Licensed.Channel.Value == LicenseChannel.Volume && image.Version.Family != ProductFamily.Windows;
        if (image.Version.Family == ProductFamily.Office || isOwnVolumeLicense)
        {
            // Office suites are compared by the rule of their own FAQ; a copy licensed under the agreement needs no outside license.
            return NotApplicable(facts, brief, Clause, "OwnLicense");
        }

        return image.Availability switch
        {
            Availability.SoldOutside => NotApplicable(facts, brief, Clause, "Sold"),
            Availability.VolumeLicensingOnly => Violated(facts, brief, Clause),
            _ when facts.Licensed.Edition.Value == image.Edition || PriorVersionRule.IsStated(facts) => Undetermined(facts, brief, Clause, ""),
            _ => NotApplicable(facts, brief, Clause, "NotLicensed"),
        };
    }
}
