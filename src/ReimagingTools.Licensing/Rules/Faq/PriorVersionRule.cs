using ReimagingTools.Licensing.Rules.Eligibility;

namespace ReimagingTools.Licensing.Rules.Faq;

/// <summary>
/// A prior version may be used where the terms of the licensed software permit it. An exception: it sets aside the version rule, and where the terms
/// name another edition for that version the product rule too. What the terms permit is stated by the record, else taken from sourced rows of the
/// catalogue, else unknown; a right that has ended is none, whoever states it.
/// </summary>
internal sealed class PriorVersionRule() : ReimagingRule("PriorVersion", Clause)
{
    private const string Clause = "faq/prior-version";

    private static readonly string[] OverriddenWhenPermitted =
    [
        SameVersionRule.RuleName,
        SameProductRule.RuleName,
        CertificateOfAuthenticityRule.RuleName,
    ];

    private static readonly string[] OverriddenWhenOpen = [SameVersionRule.RuleName, CertificateOfAuthenticityRule.RuleName];

    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        if (!IsOlder(facts) || VolumeUpgradeRule.Applies(facts) || SoftwareAssuranceCoverageRule.Applies(facts))
        {
            return NotApplicable(facts, brief, Clause);
        }

        // Terms were read for one product: where it is not known which one, nobody's terms are known.
        if (Unsettled(facts).ToArray() is { Length: > 0 } unsettled)
        {
            return Open(facts, brief, Clause, "Licensed", unsettled).Claiming(OpenOverrides(facts));
        }

        // Terms that permit no prior version at all need no edition.
        bool isRuledOut =
            facts.Licensed.PriorVersionRight is { State: FactState.Unknown, Unread.Count: 0 }
            && RowFor(facts, facts.Media.Version.Value!) is { IsSourced: true, Permits: false };
        if (isRuledOut)
        {
            return Violated(facts, brief, Clause, "Catalogue");
        }

        if (facts.Media.Edition.Value is not { } image || ProductCatalogue.Find(image, facts.Media.Version.Value) is not { } prior)
        {
            return Open(facts, brief, Clause, "MediaUnknown", (FactNames.MediaProduct, facts.Media.Edition)).Claiming(OverriddenWhenOpen);
        }

        PriorVersionRow? row = RowFor(facts, prior.Version);
        return EndOf(facts, brief, row, prior)
            ?? facts.Licensed.PriorVersionRight switch
            {
                { Value: { } right } => JudgeStated(facts, brief, right, prior, row),
                { State: FactState.Unknown, Unread.Count: 0 } => JudgeCatalogue(facts, brief, prior, row),
                var unsettledRight => Open(facts, brief, Clause, "Conflict", (FactNames.PriorVersionRight, unsettledRight))
                    .Claiming(OverriddenWhenOpen),
            };
    }

    internal override object? LicensedSide(ReimagingFacts facts) => facts.Licensed.ProductText;

    /// <summary>Whether the record states a right to the very product and version on the media.</summary>
    internal static bool IsStated(ReimagingFacts facts) =>
        ProductCatalogue.Find(facts.Media.Edition.Value, facts.Media.Version.Value) is { } prior
        && facts.Licensed.PriorVersionRight.Value is { } right
        && right.Lists(prior);

    /// <summary>
    /// The general and the long-term releases of one generation stand beside each other: neither is the older one, unless a record says that it may
    /// be used.
    /// </summary>
    private static bool IsOlder(ReimagingFacts facts)
    {
        if (
            facts is not { Licensed.Version.Value: { } licensed, Media.Version.Value: { } image }
            || licensed.Family != image.Family
            || image.Order >= licensed.Order
        )
        {
            return false;
        }

        bool areBeside = licensed.Name == image.Name && (licensed.Release is null) != (image.Release is null);
        return !areBeside || facts.Licensed.PriorVersionRight.State != FactState.Unknown;
    }

    /// <summary>Facts about the licensed product that must be known and uncontested before anybody's terms may be read.</summary>
    private static IEnumerable<(string Name, IFact Fact)> Unsettled(ReimagingFacts facts)
    {
        LicensedProduct licensed = facts.Licensed;
        if (!licensed.Edition.IsKnown || licensed.Edition.IsContested)
        {
            yield return (FactNames.LicensedProduct, licensed.Edition);
        }

        if (licensed.Version.IsContested)
        {
            yield return (FactNames.LicensedProduct, licensed.Version);
        }

        if (!CertificateOfAuthenticityRule.IsSettled(licensed))
        {
            yield return (FactNames.CoaProduct, licensed.Certificate);
        }
    }

    /// <summary>What the catalogue knows of the terms, whatever it is that the record states.</summary>
    private static PriorVersionRow? RowFor(ReimagingFacts facts, ProductVersion prior)
    {
        LicenseChannel channel = facts.Licensed.Channel.IsKnown ? facts.Licensed.Channel.Value : LicenseChannel.Unknown;
        return PriorVersionRights.Find(facts.Licensed.Edition.Value!, facts.Licensed.Version.Value!, channel, prior);
    }

    /// <summary>
    /// A right that lasts while Microsoft supports the prior version: over, or open where paid extended support is sold; null while it lasts.
    /// </summary>
    private Finding? EndOf(ReimagingFacts facts, Brief brief, PriorVersionRow? row, Product prior)
    {
        if (row is not { IsSourced: true, Permits: true, IsConditional: true })
        {
            return null;
        }

        object?[] details = [prior, SupportEnds.EndOf(prior.Version), facts.AsOf];
        return SupportEnds.IsSupported(prior.Version, facts.AsOf) switch
        {
            true => null,
            false => Violated(facts, brief, Clause, "Ended") with { Details = details },
            _ => Undetermined(facts, brief, Clause, facts.AsOf is null ? "Conditional" : "ExtendedSupport").Claiming(OverriddenWhenOpen) with
            {
                Details = details,
            },
        };
    }

    private Finding JudgeStated(ReimagingFacts facts, Brief brief, PriorVersionRight right, Product prior, PriorVersionRow? row)
    {
        bool isOfTerms = row is { Permits: true } && row.ToEdition == prior.Edition;
        string[] overridden = isOfTerms ? OverriddenWhenPermitted : OverriddenWhenOpen;
        if (right.IsContradictory)
        {
            return Conflict(facts, brief, Clause, [FactNames.PriorVersionRight], [FactNames.PriorVersionRight + " \"" + right + "\""])
                .Claiming(overridden);
        }

        if (right.Lists(prior))
        {
            if (AgainstTerms(facts, brief, prior, row) is { } doubt)
            {
                return doubt;
            }

            return prior.Edition.Line == facts.Licensed.Edition.Value!.Line || isOfTerms
                ? Permitted(facts, brief, "Stated")
                : Undetermined(facts, brief, Clause, "OtherEdition", FactNames.PriorVersionRight).Claiming(OverriddenWhenPermitted);
        }

        return right.MayList(prior.Edition, prior.Version)
            ? Undetermined(facts, brief, Clause, "Unread", FactNames.PriorVersionRight).Claiming(overridden) with
            {
                Details = [right],
            }
            : Violated(facts, brief, Clause, right.SaysNone ? "None" : "Stated") with
            {
                Details = [right],
            };
    }

    /// <summary>
    /// What speaks against a right somebody states: terms of the license itself that deny this very version, or none, and those of that version, for
    /// any edition and channel, that let a right last only while the prior version is supported. Null where nothing does.
    /// </summary>
    private Finding? AgainstTerms(ReimagingFacts facts, Brief brief, Product prior, PriorVersionRow? row)
    {
        bool mayHaveEnded = row is not { IsSourced: true, Permits: true } && PriorVersionRights.LastWithSupport(facts.Licensed.Version.Value!);
        bool? isSupported = SupportEnds.IsSupported(prior.Version, facts.AsOf);
        if (row is { IsSourced: true, Permits: false } && (mayHaveEnded || row.ToVersion is not null))
        {
            return mayHaveEnded && isSupported == false
                ? Violated(facts, brief, Clause, "Catalogue")
                : Undetermined(facts, brief, Clause, "AgainstTerms", FactNames.PriorVersionRight).Claiming(OverriddenWhenOpen);
        }

        return !mayHaveEnded || isSupported == true
            ? null
            : OfUnknownChannel(facts, brief, prior.Version)
                ?? Undetermined(facts, brief, Clause, "OtherChannel", FactNames.PriorVersionRight).Claiming(OverriddenWhenOpen);
    }

    private Finding JudgeCatalogue(ReimagingFacts facts, Brief brief, Product prior, PriorVersionRow? row)
    {
        if (
            facts.Licensed.Channel.Value == LicenseChannel.Volume
            && ProductCatalogue.Find(facts.Licensed.Edition.Value, facts.Licensed.Version.Value) is { } license
            && VolumePriorVersions.Permits(license, prior)
        )
        {
            return Permitted(facts, brief, "Volume");
        }

        if (row is not { IsSourced: true, Permits: true, ToEdition: { } permitted })
        {
            return OfUnknownChannel(facts, brief, prior.Version)
                ?? Undetermined(facts, brief, Clause, "", FactNames.PriorVersionRight).Claiming(OpenOverrides(facts));
        }

        return prior.Edition == permitted ? Permitted(facts, brief, "Catalogue") : Violated(facts, brief, Clause, "OtherEdition");
    }

    /// <summary>
    /// Terms differ by channel: where those of one are known, how the license was bought is to be found out before anybody reads terms. Null where
    /// it is known, or tells nothing.
    /// </summary>
    private Finding? OfUnknownChannel(ReimagingFacts facts, Brief brief, ProductVersion prior) =>
        facts.Licensed is { Channel: { IsKnown: false } channel, Edition.Value: { } edition, Version.Value: { } version }
        && PriorVersionRights.DependOnChannel(edition, version, prior)
            ? Open(facts, brief, Clause, "Channel", (FactNames.LicenseChannel, channel)).Claiming(OpenOverrides(facts))
            : null;

    /// <summary>
    /// Where the older version never had the licensed line (Ultimate before Vista), another edition may be the permitted one, so the product rule
    /// waits too.
    /// </summary>
    private static string[] OpenOverrides(ReimagingFacts facts)
    {
        return ProductCatalogue.HasLine(facts.Media.Version.Value, facts.Licensed.Edition.Value?.Line)
            ? OverriddenWhenOpen
            : OverriddenWhenPermitted;
    }

    private Finding Permitted(ReimagingFacts facts, Brief brief, string variant)
    {
        bool isVolume = facts.Licensed.Channel.Value == LicenseChannel.Volume;
        return Satisfied(facts, brief, Clause, variant).Claiming(OverriddenWhenPermitted) with
        {
            Grant = isVolume ? new Grant(Basis.VolumeLicense, Grant.VolumePriorVersion) : ReimagingRight(brief, Grant.PriorVersion),
        };
    }
}
