using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Licensing.Rules.Eligibility;

/// <summary>The copy must be the licensed product; the edition, N and K variants included, is part of the product.</summary>
internal sealed class SameProductRule() : ReimagingRule(RuleName, "eligibility/different-products", "eligibility/identical")
{
    internal const string RuleName = "SameProduct";

    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        if (facts is not { Licensed.Edition.Value: { } licensed, Media.Edition.Value: { } image })
        {
            return DifferentFamilies(facts)
                ? Violated(facts, brief, "eligibility/different-products")
                : UndeterminedSides(facts, brief, "eligibility/identical", facts.Licensed.Edition, FactNames.LicensedProduct, facts.Media.Edition, FactNames.MediaProduct);
        }

        return ProductComparison.SameEdition(licensed, facts.Licensed.Version.Value, image, facts.Media.Version.Value)
            ? Satisfied(facts, brief, "eligibility/identical")
            : Violated(facts, brief, "eligibility/different-products");
    }

    private static bool DifferentFamilies(ReimagingFacts facts) =>
        facts.Licensed.Family != ProductFamily.Unknown && facts.Media.Family != ProductFamily.Unknown && facts.Licensed.Family != facts.Media.Family;
}
