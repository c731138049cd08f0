using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Rules.Eligibility;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Licensing.Rules.Faq;

/// <summary>
/// Only PCs covered by Software Assurance for Windows may have the Enterprise edition. An exception: on a covered PC with a qualifying OEM or retail license it
/// sets aside the rules that would hold Enterprise against the licensed product.
/// </summary>
internal sealed class SoftwareAssuranceCoverageRule() : ReimagingRule(RuleName, Clause)
{
    internal const string RuleName = "SoftwareAssuranceCoverage";
    private const string Clause = "faq/enterprise-without-sa";

    private static readonly string[] EnterpriseLines = ["Enterprise", "EnterpriseN", "EnterpriseK", "EnterpriseKN", "EnterpriseLTSC", "EnterpriseLTSCN"];

    /// <summary>Editions an upgrade to Enterprise may start from; Home and Starter editions do not qualify.</summary>
    private static readonly string[] QualifyingLines =
    [
        "Professional", "ProfessionalN", "ProfessionalK", "ProfessionalKN", "Ultimate", "UltimateN", "UltimateK", "UltimateKN", "TabletPC",
        "ProfessionalWMC", "ProfessionalWorkstation", "ProfessionalWorkstationN", "ProfessionalEducation", "ProfessionalEducationN", "ProfessionalStudent", "ProfessionalStudentN",
    ];

    private static readonly string[] Overridden = [SoldOutsideVolumeLicensingRule.RuleName, SameProductRule.RuleName, SameComponentsRule.RuleName, CertificateOfAuthenticityRule.RuleName];

    private static readonly string[] OverriddenWithVersion = [.. Overridden, SameVersionRule.RuleName, PriorVersionRule.RuleName];

    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        if (!Applies(facts))
        {
            return NotApplicable(facts, brief, Clause);
        }

        if (!MayQualify(facts.Licensed) || facts.SoftwareAssurance.Value == SoftwareAssurance.None)
        {
            return Violated(facts, brief, Clause, facts.SoftwareAssurance.Value == SoftwareAssurance.None ? "" : "NotQualifying");
        }

        return facts.SoftwareAssurance.Value switch
        {
            SoftwareAssurance.PerDevice => JudgeCovered(facts, brief),
            SoftwareAssurance.PerUser => Open(facts, brief, "PerUser", FactNames.SoftwareAssurance),
            _ => Open(facts, brief, "", FactNames.SoftwareAssurance),
        };
    }

    internal override string? DescribeLicensed(ReimagingFacts facts) => facts.Licensed.ProductText;

    /// <summary>Enterprise media for a PC that is not licensed for that very edition, or could never be.</summary>
    private static bool Applies(ReimagingFacts facts)
    {
        if (facts.Media.Edition.Value is not { Family: ProductFamily.Windows } edition || !EnterpriseLines.Contains(edition.Line))
        {
            return false;
        }

        bool isVolumeOnly = ProductCatalogue.Find(edition, facts.Media.Version.Value)?.Availability == Availability.VolumeLicensingOnly;
        return isVolumeOnly || facts.Licensed.Edition.Value != edition;
    }

    private static bool MayQualify(LicensedProduct licensed)
    {
        bool isOtherEdition = licensed.Edition.Value is { } edition && !QualifyingLines.Contains(edition.Line) && !EnterpriseLines.Contains(edition.Line);
        return !isOtherEdition && licensed.Family is ProductFamily.Windows or ProductFamily.Unknown && licensed.Channel.Value != LicenseChannel.Evaluation;
    }

    private Finding JudgeCovered(ReimagingFacts facts, Brief brief)
    {
        LicensedProduct licensed = facts.Licensed;
        if (licensed.Channel.Value is not (LicenseChannel.Oem or LicenseChannel.Fpp))
        {
            return Open(facts, brief, "Qualifying", FactNames.LicenseChannel);
        }

        if (licensed.Edition.Value is not { } edition || !QualifyingLines.Contains(edition.Line))
        {
            return Open(facts, brief, "Qualifying", FactNames.LicensedProduct);
        }

        // The brief speaks of Enterprise in the PC's own version; whether coverage reaches another version is for the agreement.
        return IsOtherVersion(facts)
            ? new Finding(this, facts, Outcome.Undetermined, brief.FindClause(Clause)!, "OtherVersion") { Overrides = OverriddenWithVersion }
            : new Finding(this, facts, Outcome.Satisfied, brief.FindClause(Clause)!, "") { Overrides = Overridden };
    }

    private static bool IsOtherVersion(ReimagingFacts facts) => facts is { Licensed.Version.Value: { } version, Media.Version.Value: { } image } && version != image;

    private Finding Open(ReimagingFacts facts, Brief brief, string variant, string missing) =>
        new(this, facts, Outcome.Undetermined, brief.FindClause(Clause)!, variant) { Missing = [missing], Overrides = IsOtherVersion(facts) ? OverriddenWithVersion : Overridden };
}
