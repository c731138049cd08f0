namespace ReimagingTools.Licensing.Rules.Eligibility;

/// <summary>
/// An OEM desktop Windows may be reimaged only with the product and version on the Certificate of Authenticity that came with the PC. Beside a
/// license bought at retail the certificate speaks of the license that came with the PC, not of the one bought.
/// </summary>
internal sealed class CertificateOfAuthenticityRule() : ReimagingRule(RuleName, Clause)
{
    internal const string RuleName = "CertificateOfAuthenticity";
    private const string Clause = "eligibility/coa";

    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        Fact<Certificate> certificate = facts.Licensed.Certificate;
        if (certificate is { State: FactState.Unknown, Unread.Count: 0 } or { Value.NamesNoProduct: true })
        {
            return NotApplicable(facts, brief, Clause) with { Advisories = [.. OfRefurbisher(facts.Licensed)] };
        }

        if (!MayBindOemDesktop(facts.Licensed))
        {
            return new Finding(this, facts, Outcome.NotApplicable, ClauseIn(brief, Clause), "Other") { Advisories = [.. Beside(facts.Licensed)] };
        }

        if (certificate.Value is not { } label)
        {
            return Open(facts, brief, Clause, "Unread", (FactNames.CoaProduct, certificate));
        }

        if (label.IsContrary || label.Product is null)
        {
            return Undetermined(facts, brief, Clause, label.IsContrary ? "Contrary" : "Unread", FactNames.CoaProduct);
        }

        if (facts is not { Media.Edition.Value: { } image, Media.Version.Value: { } imageVersion })
        {
            return Undetermined(facts, brief, Clause, "", FactNames.MediaProduct);
        }

        return label.Product.Edition == image && label.Product.Version == imageVersion
            ? Satisfied(facts, brief, Clause)
            : Violated(facts, brief, Clause) with
            {
                RemedyInstead = WithoutVolumeMedia(label.Product.Edition, label.Product.Version),
            };
    }

    internal override object? LicensedSide(ReimagingFacts facts) =>
        facts.Licensed.Certificate.State == FactState.Unknown ? null : facts.Licensed.Certificate.ToString();

    /// <summary>True where a product named by a label contradicts nothing that would make an exception doubtful.</summary>
    internal static bool IsSettled(LicensedProduct licensed) =>
        licensed.Certificate is { State: FactState.Unknown, Unread.Count: 0 }
        || !MayBindOemDesktop(licensed)
        || licensed.Certificate.Value is { NamesNoProduct: true } or { ShowsOemLicense: true };

    private static bool MayBindOemDesktop(LicensedProduct licensed)
    {
        bool mayBeOem = !licensed.Channel.IsKnown || licensed.Channel.Value is LicenseChannel.Oem or LicenseChannel.Unknown or LicenseChannel.Volume;
        bool mayBeDesktop = licensed.Certificate.Value is null or { Name.Family: ProductFamily.Windows or ProductFamily.Unknown };
        return mayBeOem && mayBeDesktop;
    }

    /// <summary>
    /// A refurbisher licenses a used PC anew, to some buyers for less (Citizenship). The briefs speak of the OEM and of retail and are silent about
    /// these licenses, so that one is never taken for the first license without a word.
    /// </summary>
    private static IEnumerable<Notice> OfRefurbisher(LicensedProduct licensed) =>
        MayBindOemDesktop(licensed) && licensed.Certificate.Value is { Name.IsRefurbisherLabel: true }
            ? [new Notice("RefurbisherLabel", null, licensed.ProductText)]
            : [];

    /// <summary>A license bought at retail beside a label of another product: worth knowing, and no verdict.</summary>
    private static IEnumerable<Notice> Beside(LicensedProduct licensed)
    {
        bool isOther =
            licensed.Certificate.Value is { Product: { } shown }
            && (shown.Edition != licensed.Edition.Value || shown.Version != licensed.Version.Value);
        if (isOther && licensed.Channel.Value == LicenseChannel.Fpp)
        {
            yield return new Notice("LabelBesideRetailLicense", null, licensed.Certificate.Value, licensed.ProductText);
        }
    }
}
