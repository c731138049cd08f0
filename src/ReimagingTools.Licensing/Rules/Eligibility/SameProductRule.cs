namespace ReimagingTools.Licensing.Rules.Eligibility;

/// <summary>The copy must be the licensed product; the edition, N and K variants included, is part of the product.</summary>
internal sealed class SameProductRule() : ReimagingRule(RuleName, "eligibility/different-products", "eligibility/identical")
{
    internal const string RuleName = "SameProduct";

    internal override Finding Judge(ReimagingFacts facts, Brief brief) =>
        IdentityComparison.OfEdition(facts.Licensed, facts.Media) switch
        {
            Likeness.Same => new Finding(this, facts, Outcome.Satisfied, ClauseIn(brief, "eligibility/identical"), "")
            {
                Grant = GrantOf(facts, brief),
            },
            Likeness.Different => Violated(facts, brief, "eligibility/different-products") with
            {
                RemedyInstead = WithoutVolumeMedia(facts.Licensed.Edition.Value, facts.Licensed.Version.Value),
            },
            _ => OpenSides(facts, brief, (FactNames.LicensedProduct, facts.Licensed.Edition), (FactNames.MediaProduct, facts.Media.Edition)),
        };

    /// <summary>A license under the agreement itself is a right of its own, which the rule about channels grants.</summary>
    private static Grant? GrantOf(ReimagingFacts facts, Brief brief) =>
        facts.Licensed.Channel.Value == LicenseChannel.Volume ? null : ReimagingRight(brief, nameof(Basis.ReimagingRight));
}
