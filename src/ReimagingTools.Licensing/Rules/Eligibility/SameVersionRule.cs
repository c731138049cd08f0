namespace ReimagingTools.Licensing.Rules.Eligibility;

/// <summary>
/// The copy must be the licensed version. 2008 and 2008 R2 differ, 10 and 11 differ, each long-term servicing release differs; service packs and
/// feature releases do not.
/// </summary>
internal sealed class SameVersionRule() : ReimagingRule(RuleName, "eligibility/different-versions", "eligibility/identical")
{
    internal const string RuleName = "SameVersion";

    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        switch (IdentityComparison.OfVersion(facts.Licensed, facts.Media))
        {
            case Likeness.Unknown:
                return OpenSides(facts, brief, (FactNames.LicensedProduct, facts.Licensed.Version), (FactNames.MediaProduct, facts.Media.Version));
            case Likeness.Same:
                return Satisfied(facts, brief, "eligibility/identical");
        }

        ProductVersion licensed = facts.Licensed.Version.Value!,
            image = facts.Media.Version.Value!;
        if (licensed.Family != image.Family)
        {
            return NotApplicable(facts, brief, "eligibility/different-versions");
        }

        // A newer desktop Windows is what a Volume upgrade is for: the fact that would change the answer is named.
        bool mayBeUpgraded = image is { Family: ProductFamily.Windows } && image.Order > licensed.Order;
        return Violated(facts, brief, "eligibility/different-versions", mayBeUpgraded ? "Newer" : "") with
        {
            RemedyInstead = WithoutVolumeMedia(facts.Licensed.Edition.Value, licensed),
        };
    }

    internal override object? LicensedSide(ReimagingFacts facts) => ProductCatalogue.Describe(null, facts.Licensed.Version.Value);

    internal override object? MediaSide(ReimagingFacts facts) => ProductCatalogue.Describe(null, facts.Media.Version.Value);
}
