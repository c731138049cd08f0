using ReimagingTools.Licensing.Rules.Eligibility;

namespace ReimagingTools.Licensing.Rules.Faq;

/// <summary>
/// Only PCs covered by Software Assurance for Windows may have the Enterprise edition. An exception: on a covered PC with a qualifying OEM or retail
/// license it sets aside the rules that would hold Enterprise against the licensed product.
/// </summary>
internal sealed class SoftwareAssuranceCoverageRule() : ReimagingRule("SoftwareAssuranceCoverage", Clause)
{
    private const string Clause = "faq/enterprise-without-sa";

    /// <summary>Lines of editions that come with coverage.</summary>
    internal static readonly string[] CoveredLines = ["Enterprise", "EnterpriseLTSC"];

    private static readonly string[] Overridden =
    [
        SoldOutsideVolumeLicensingRule.RuleName,
        CertificateOfAuthenticityRule.RuleName,
        SameProductRule.RuleName,
        SameComponentsRule.RuleName,
        SameVersionRule.RuleName,
    ];

    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        if (!Applies(facts))
        {
            return NotApplicable(facts, brief, Clause);
        }

        bool? qualifies = Qualifies(facts);
        bool isNone = facts.SoftwareAssurance is { IsKnown: true, Value: SoftwareAssurance.None };
        if (isNone || qualifies == false || facts.Licensed.Channel.Value == LicenseChannel.Evaluation)
        {
            return Violated(facts, brief, Clause, isNone ? "" : "NotQualifying");
        }

        return (
            facts.SoftwareAssurance.Value switch
            {
                SoftwareAssurance.PerDevice => JudgeCovered(facts, brief, qualifies),
                SoftwareAssurance.PerUser when brief.CoversPerUser => JudgeCovered(facts, brief, qualifies),
                SoftwareAssurance.PerUser => Undetermined(facts, brief, Clause, "PerUser", FactNames.SoftwareAssurance),
                _ => Open(facts, brief, Clause, "", (FactNames.SoftwareAssurance, facts.SoftwareAssurance)),
            }
        ).Claiming(Overridden);
    }

    /// <summary>
    /// Enterprise media for a PC that is not licensed for that very edition, or could never be; a Volume license of the edition answers for itself.
    /// </summary>
    internal static bool Applies(ReimagingFacts facts)
    {
        bool isEnterprise =
            facts.Media.Edition.Value is { Family: ProductFamily.Windows } image && CoveredLines.Contains(EditionLines.LineOf(image));
        if (!isEnterprise || VolumeUpgradeRule.Applies(facts))
        {
            return false;
        }

        bool isVolumeOnly = ImageIn(facts)?.Availability == Availability.VolumeLicensingOnly;
        return isVolumeOnly || facts.Licensed.Edition.Value != facts.Media.Edition.Value;
    }

    private static Product? ImageIn(ReimagingFacts facts) => ProductCatalogue.Find(facts.Media.Edition.Value, facts.Media.Version.Value);

    private static Product? LicenseIn(ReimagingFacts facts) => ProductCatalogue.Find(facts.Licensed.Edition.Value, facts.Licensed.Version.Value);

    /// <summary>Whether the license could carry Enterprise at all; an edition is enough to rule it out.</summary>
    private static bool? Qualifies(ReimagingFacts facts)
    {
        if (facts.Licensed.Family is not (ProductFamily.Windows or ProductFamily.Unknown))
        {
            return false;
        }

        return LicenseIn(facts) is { } license && ImageIn(facts) is { } image ? QualifyingSystems.Qualifies(license, image)
            : facts.Licensed.Edition.Value is { } edition && QualifyingSystems.NeverQualifies(edition) ? false
            : null;
    }

    private Finding JudgeCovered(ReimagingFacts facts, Brief brief, bool? qualifies)
    {
        LicensedProduct licensed = facts.Licensed;
        if (!ShownChannels.AreOemOrRetail(licensed.Channel))
        {
            return Open(facts, brief, Clause, "Qualifying", (FactNames.LicenseChannel, licensed.Channel));
        }

        if (
            LicenseIn(facts) is null
            || licensed.Edition.IsContested
            || licensed.Version.IsContested
            || !CertificateOfAuthenticityRule.IsSettled(licensed)
        )
        {
            return Open(
                facts,
                brief,
                Clause,
                "Qualifying",
                (FactNames.LicensedProduct, licensed.Edition),
                (FactNames.LicensedProduct, licensed.Version)
            );
        }

        if (ImageIn(facts) is not { } image)
        {
            return Open(facts, brief, Clause, "Media", (FactNames.MediaProduct, facts.Media.Version));
        }

        if (EditionLines.VariantOf(licensed.Edition.Value!) != EditionLines.VariantOf(image.Edition))
        {
            return Undetermined(facts, brief, Clause, "Variant");
        }

        // The seed briefs speak of Enterprise in the PC's own version; whether coverage reaches another version is for the agreement.
        bool isOtherVersion = licensed.Version.Value != image.Version;
        return isOtherVersion && !brief.CoversEveryVersion ? Undetermined(facts, brief, Clause, "OtherVersion")
            : qualifies == true ? Covered(facts, brief)
            : Undetermined(facts, brief, Clause, "QualifyingOpen");
    }

    private Finding Covered(ReimagingFacts facts, Brief brief)
    {
        string clause = ClauseIn(brief, Clause).Id;
        bool isPerUser = facts.SoftwareAssurance.Value == SoftwareAssurance.PerUser;
        return Satisfied(facts, brief, Clause, isPerUser ? "PerUser" : "") with
        {
            Grant = new Grant(Basis.SoftwareAssurance, isPerUser ? "SoftwareAssurancePerUser" : nameof(Basis.SoftwareAssurance)),
            Obligations = isPerUser
                ? [new Notice("RevertWhenCoverageEnds", clause), new Notice("PrimaryUserOnly", clause)]
                : [new Notice("KeepSoftwareAssurance", clause)],
        };
    }
}
