using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Rules.Eligibility;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Licensing.Rules.Faq;

/// <summary>
/// A prior version may be used where the terms of the licensed software permit it. An exception: it sets aside the version rule, and judges identity against
/// the prior product instead. What the terms permit is stated by the record, else taken from sourced rows of the catalogue, else unknown.
/// </summary>
internal sealed class PriorVersionRule() : ReimagingRule(RuleName, Clause)
{
    internal const string RuleName = "PriorVersion";
    private const string Clause = "faq/prior-version";

    private static readonly string[] OverriddenWhenPermitted =
        [SameVersionRule.RuleName, SameProductRule.RuleName, SameComponentsRule.RuleName, CertificateOfAuthenticityRule.RuleName];

    private static readonly string[] OverriddenWhenOpen = [SameVersionRule.RuleName, CertificateOfAuthenticityRule.RuleName];

    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        if (!IsOlder(facts))
        {
            return NotApplicable(facts, brief, Clause);
        }

        return facts.Licensed.PriorVersionRight.State switch
        {
            FactState.Known => JudgeStated(facts, brief, facts.Licensed.PriorVersionRight.Value!),
            FactState.Conflicting => Open(facts, brief, "Conflict", OverriddenWhenOpen),
            _ => JudgeCatalogue(facts, brief),
        };
    }

    /// <summary>Whether the record states a right to the very product and version on the media.</summary>
    internal static bool IsStated(ReimagingFacts facts) => facts is { Media: { Edition.Value: { } image, Version.Value: { } version }, Licensed.PriorVersionRight.Value: { } right }
        && ProductCatalogue.Find(image, version) is { } prior && right.Lists(prior);

    internal override string? DescribeLicensed(ReimagingFacts facts) =>
        facts.Licensed.PriorVersionRight.IsKnown ? facts.Licensed.PriorVersionRight.Value!.ToString() : facts.Licensed.ProductText;

    /// <summary>The general and the long-term releases of one generation stand beside each other: neither is the older one, unless a record says that it may be used.</summary>
    private static bool IsOlder(ReimagingFacts facts)
    {
        if (facts is not { Licensed.Version.Value: { } licensed, Media.Version.Value: { } image } || licensed.Family != image.Family || image.Order >= licensed.Order)
        {
            return false;
        }

        bool areBeside = licensed.Name == image.Name && (licensed.Release is null) != (image.Release is null);
        return !areBeside || facts.Licensed.PriorVersionRight.State != FactState.Unknown;
    }

    private Finding JudgeStated(ReimagingFacts facts, Brief brief, PriorVersionRight right)
    {
        if (facts.Media.Edition.Value is not { } image)
        {
            return Open(facts, brief, "MediaUnknown", OverriddenWhenOpen, FactNames.MediaProduct);
        }

        if (IsStated(facts))
        {
            return Permitted(facts, brief, "Stated");
        }

        ProductVersion version = facts.Media.Version.Value!;
        bool isUnclear = right.MayList(image, version);
        return isUnclear ? Open(facts, brief, "Unread", OverriddenWhenOpen) : Violated(facts, brief, Clause, "Stated");
    }

    private Finding JudgeCatalogue(ReimagingFacts facts, Brief brief)
    {
        if (facts is not { Licensed: { Edition.Value: { } edition, Version.Value: { } version }, Media.Version.Value: { } imageVersion })
        {
            return Open(facts, brief, "", OverriddenWhenOpen, FactNames.LicensedProduct, FactNames.PriorVersionRight);
        }

        LicenseChannel channel = facts.Licensed.Channel.IsKnown ? facts.Licensed.Channel.Value : LicenseChannel.Unknown;
        PriorVersionRow? row = PriorVersionRights.Find(edition, version, channel, imageVersion);
        if (row is { IsSourced: true, Permits: false })
        {
            return Violated(facts, brief, Clause, "Catalogue");
        }

        if (row is not { IsSourced: true, Permits: true, IsConditional: false, ToEdition: { } prior })
        {
            return Open(facts, brief, row is { IsConditional: true, IsSourced: true } ? "Conditional" : "", OpenOverrides(facts), FactNames.PriorVersionRight);
        }

        if (facts.Media.Edition.Value is not { } image)
        {
            return Open(facts, brief, "MediaUnknown", OverriddenWhenOpen, FactNames.MediaProduct);
        }

        return image == prior ? Permitted(facts, brief, "Catalogue") : Violated(facts, brief, Clause, "OtherEdition");
    }

    /// <summary>Where the older version never had the licensed line (Ultimate before Vista), another edition may be the permitted one, so the product rule waits too.</summary>
    private static string[] OpenOverrides(ReimagingFacts facts)
    {
        bool lineExists = ProductCatalogue.Products.Any(product =>
            product.Version == facts.Media.Version.Value && product.Edition.Line == facts.Licensed.Edition.Value?.Line);
        return lineExists ? OverriddenWhenOpen : OverriddenWhenPermitted;
    }

    private Finding Permitted(ReimagingFacts facts, Brief brief, string variant) =>
        new(this, facts, Outcome.Satisfied, brief.FindClause(Clause)!, variant) { Overrides = OverriddenWhenPermitted };

    private Finding Open(ReimagingFacts facts, Brief brief, string variant, string[] overrides, params string[] missing) =>
        new(this, facts, Outcome.Undetermined, brief.FindClause(Clause)!, variant)
        {
            Missing = missing.Length == 0 ? [FactNames.PriorVersionRight] : missing,
            Overrides = overrides,
        };
}
