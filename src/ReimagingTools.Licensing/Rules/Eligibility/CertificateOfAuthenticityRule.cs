using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Licensing.Rules.Eligibility;

/// <summary>An OEM desktop Windows may be reimaged only with the product and version on the Certificate of Authenticity that came with the PC.</summary>
internal sealed class CertificateOfAuthenticityRule() : ReimagingRule(RuleName, Clause)
{
    internal const string RuleName = "CertificateOfAuthenticity";
    private const string Clause = "eligibility/coa";

    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        if (facts.Licensed.Certificate.State == FactState.Conflicting)
        {
            return Undetermined(facts, brief, Clause, "Conflict", FactNames.CoaProduct);
        }

        if (facts.Licensed.Certificate.Value is not { NamesNoProduct: false } label)
        {
            return NotApplicable(facts, brief, Clause);
        }

        ProductName certificate = label.Name;
        bool mayBeOemDesktop = facts.Licensed.Channel.Value is LicenseChannel.Oem or LicenseChannel.Unknown && certificate.Family is ProductFamily.Windows or ProductFamily.Unknown;
        if (!mayBeOemDesktop)
        {
            return NotApplicable(facts, brief, Clause, "Other");
        }

        if (label.IsContrary)
        {
            return Undetermined(facts, brief, Clause, "Contrary", FactNames.CoaProduct);
        }

        if (certificate is not { Edition: { } edition, Version: { } version })
        {
            return new Finding(this, facts, Outcome.Undetermined, brief.FindClause(Clause)!, "Unread") { Missing = [FactNames.CoaProduct], StandsAgainstExceptions = true };
        }

        if (facts is not { Media.Edition.Value: { } image, Media.Version.Value: { } imageVersion })
        {
            return Undetermined(facts, brief, Clause, "", FactNames.MediaProduct);
        }

        return edition == image && version == imageVersion ? Satisfied(facts, brief, Clause) : Violated(facts, brief, Clause);
    }

    internal override string? DescribeLicensed(ReimagingFacts facts) => facts.Licensed.Certificate.State == FactState.Unknown ? null : facts.Licensed.Certificate.ToString();
}
