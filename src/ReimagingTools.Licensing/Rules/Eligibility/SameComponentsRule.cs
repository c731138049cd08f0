using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Licensing.Rules.Eligibility;

/// <summary>A suite must hold exactly the same component products. Those of Office come from the catalogue when nobody lists them; Windows has none beyond its edition.</summary>
internal sealed class SameComponentsRule() : ReimagingRule(RuleName, "eligibility/different-components", "eligibility/identical")
{
    internal const string RuleName = "SameComponents";

    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        bool isListed = facts.Licensed.Components.State != FactState.Unknown || facts.Media.Components.State != FactState.Unknown;
        if (!isListed && facts.Licensed.Family != ProductFamily.Office && facts.Media.Family != ProductFamily.Office)
        {
            return NotApplicable(facts, brief, "eligibility/different-components");
        }

        ComponentSet? licensed = OfLicensed(facts);
        ComponentSet? image = OfMedia(facts);
        if (licensed is null || image is null)
        {
            return Undetermined(facts, brief, "eligibility/different-components", "", Missing(licensed, image));
        }

        return licensed.Equals(image) ? Satisfied(facts, brief, "eligibility/identical") : Violated(facts, brief, "eligibility/different-components");
    }

    internal override string? DescribeLicensed(ReimagingFacts facts) => OfLicensed(facts)?.ToString();

    internal override string? DescribeMedia(ReimagingFacts facts) => OfMedia(facts)?.ToString();

    internal static ComponentSet? OfMedia(ReimagingFacts facts) =>
        Of(facts.Media.Components, ProductCatalogue.Find(facts.Media.Edition.Value, facts.Media.Version.Value));

    private static ComponentSet? OfLicensed(ReimagingFacts facts) =>
        Of(facts.Licensed.Components, ProductCatalogue.Find(facts.Licensed.Edition.Value, facts.Licensed.Version.Value));

    private static ComponentSet? Of(Fact<ComponentSet> listed, Product? product) =>
        listed.State == FactState.Unknown ? product?.Components : listed.Value;

    private static string[] Missing(ComponentSet? licensed, ComponentSet? image) => (licensed, image) switch
    {
        (null, null) => [FactNames.LicensedComponents, FactNames.MediaComponent],
        (null, _) => [FactNames.LicensedComponents],
        _ => [FactNames.MediaComponent],
    };
}
