using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Licensing.Rules.Faq;

/// <summary>Office sold through Volume Licensing is a different product from OEM and retail Office; the same name does not prove the same product.</summary>
internal sealed class ComparableOfficeRule() : ReimagingRule("ComparableOffice", Clause)
{
    private const string Clause = "faq/office-differs";

    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        bool isSameName = facts is { Licensed.Edition.Value: { Family: ProductFamily.Office } licensed, Media.Edition.Value: { } image } && licensed == image
            && facts.Licensed.Version.Value == facts.Media.Version.Value;
        bool isOutside = facts.Licensed.Channel.Value is LicenseChannel.Oem or LicenseChannel.Fpp;
        return isSameName && isOutside
            ? Undetermined(facts, brief, Clause, "")
            : NotApplicable(facts, brief, Clause);
    }
}
