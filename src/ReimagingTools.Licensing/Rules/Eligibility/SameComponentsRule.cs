namespace ReimagingTools.Licensing.Rules.Eligibility;

/// <summary>
/// A suite must hold exactly the same component products. Those of Office come from the catalogue when nobody lists them; Windows has none beyond
/// its edition. An image of another version is held against its own product, so that components never convict while a prior version is open.
/// </summary>
internal sealed class SameComponentsRule() : ReimagingRule(RuleName, "eligibility/different-components", "eligibility/identical")
{
    internal const string RuleName = "SameComponents";

    internal override Finding Judge(ReimagingFacts facts, Brief brief) =>
        IdentityComparison.OfComponents(facts.Licensed, facts.Media) switch
        {
            null => NotApplicable(
                facts,
                brief,
                "eligibility/different-components",
                IdentityComparison.MediaComponents(facts.Media) is null ? "" : "OtherVersion"
            ),
            Likeness.Same => Satisfied(facts, brief, "eligibility/identical"),
            Likeness.Different => Violated(facts, brief, "eligibility/different-components"),
            _ => Open(facts, brief, "eligibility/different-components", "", [.. Unsettled(facts)]),
        };

    internal override object? LicensedSide(ReimagingFacts facts) => IdentityComparison.LicensedComponents(facts.Licensed);

    internal override object? MediaSide(ReimagingFacts facts) => IdentityComparison.MediaComponents(facts.Media);

    private static IEnumerable<(string Name, IFact Fact)> Unsettled(ReimagingFacts facts)
    {
        bool isMediaOpen = IdentityComparison.MediaComponents(facts.Media) is null;
        if (IdentityComparison.LicensedComponents(facts.Licensed) is null || !isMediaOpen)
        {
            yield return (FactNames.LicensedComponents, facts.Licensed.Components);
        }

        if (isMediaOpen)
        {
            yield return (FactNames.MediaComponent, facts.Media.Components);
        }
    }
}
