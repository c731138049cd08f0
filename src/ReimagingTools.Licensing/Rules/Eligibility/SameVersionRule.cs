using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Licensing.Rules.Eligibility;

/// <summary>The copy must be the licensed version. 2008 and 2008 R2 differ, 10 and 11 differ, each long-term servicing release differs; service packs and feature releases do not.</summary>
internal sealed class SameVersionRule() : ReimagingRule(RuleName, "eligibility/different-versions", "eligibility/identical")
{
    internal const string RuleName = "SameVersion";

    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        if (facts is not { Licensed.Version.Value: { } licensed, Media.Version.Value: { } image })
        {
            return UndeterminedSides(facts, brief, "eligibility/identical", facts.Licensed.Version, FactNames.LicensedProduct, facts.Media.Version, FactNames.MediaProduct);
        }

        if (licensed.Family != image.Family)
        {
            return NotApplicable(facts, brief, "eligibility/different-versions");
        }

        return licensed == image ? Satisfied(facts, brief, "eligibility/identical") : Violated(facts, brief, "eligibility/different-versions");
    }

    internal override string? DescribeLicensed(ReimagingFacts facts) => Words(facts.Licensed.Version.Value);

    internal override string? DescribeMedia(ReimagingFacts facts) => Words(facts.Media.Version.Value);

    private static string? Words(ProductVersion? version) => Catalogue.ProductCatalogue.Describe(null, version);
}
