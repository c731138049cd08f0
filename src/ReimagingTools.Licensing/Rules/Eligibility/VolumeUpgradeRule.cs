using ReimagingTools.Licensing.Rules.Faq;

namespace ReimagingTools.Licensing.Rules.Eligibility;

/// <summary>
/// Volume Licensing sells desktop Windows as an upgrade. A PC with a qualifying license from an OEM or from retail and a Volume license on top of it
/// may have the product of that Volume license, or an earlier one it permits. An exception: the copy is then not the one the PC came with.
/// </summary>
internal sealed class VolumeUpgradeRule() : ReimagingRule("VolumeUpgrade", Clause)
{
    private const string Clause = "eligibility/desktop-upgrade-only";

    private static readonly string[] Overridden =
    [
        SoldOutsideVolumeLicensingRule.RuleName,
        CertificateOfAuthenticityRule.RuleName,
        SameProductRule.RuleName,
        SameComponentsRule.RuleName,
        SameVersionRule.RuleName,
    ];

    /// <summary>How far the Volume licenses of the device reach the image.</summary>
    private enum Reach
    {
        None,
        Open,
        Product,
        EarlierProduct,
    }

    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        Reach reach = ReachOf(facts);
        if (reach == Reach.None)
        {
            return NotApplicable(facts, brief, Clause);
        }

        if (reach == Reach.Open)
        {
            return Open(facts, brief, Clause, "Product", (FactNames.VolumeProduct, facts.Licensed.VolumeProduct)).Claiming(Overridden);
        }

        return QualifiesIn(facts) switch
        {
            true when ComesWithCoverageOnly(facts) => Open(facts, brief, Clause, "Coverage", (FactNames.SoftwareAssurance, facts.SoftwareAssurance))
                .Claiming(Overridden),
            true => new Finding(this, facts, Outcome.Satisfied, ClauseIn(brief, Clause), reach == Reach.Product ? "" : "Earlier")
            {
                Overrides = Overridden,
                Grant = new Grant(Basis.VolumeLicense, reach == Reach.Product ? "VolumeUpgrade" : Grant.VolumePriorVersion),
                Obligations = [new Notice("KeepQualifyingLicense", ClauseIn(brief, Clause).Id)],
            },
            false => Violated(facts, brief, Clause, "NotQualifying"),
            _ => OpenBase(facts, brief).Claiming(Overridden),
        };
    }

    /// <summary>True when a Volume license may reach the image, so that it is this rule that answers and no other exception.</summary>
    internal static bool Applies(ReimagingFacts facts) => ReachOf(facts) != Reach.None;

    /// <summary>True when the rule is satisfied.</summary>
    internal static bool Grants(ReimagingFacts facts) =>
        ReachOf(facts) is Reach.Product or Reach.EarlierProduct && QualifiesIn(facts) == true && !ComesWithCoverageOnly(facts);

    private Finding OpenBase(ReimagingFacts facts, Brief brief)
    {
        LicensedProduct licensed = facts.Licensed;
        if (!ShownChannels.AreOemOrRetail(licensed.Channel))
        {
            return Open(facts, brief, Clause, "Channel", (FactNames.LicenseChannel, licensed.Channel));
        }

        if (!CertificateOfAuthenticityRule.IsSettled(licensed))
        {
            return Open(facts, brief, Clause, "Base", (FactNames.CoaProduct, licensed.Certificate));
        }

        bool isShown =
            ProductCatalogue.Find(licensed.Edition.Value, licensed.Version.Value) is not null
            && !licensed.Edition.IsContested
            && !licensed.Version.IsContested;
        return isShown
            ? Undetermined(facts, brief, Clause, "QualifyingOpen")
            : Open(facts, brief, Clause, "Base", (FactNames.LicensedProduct, licensed.Edition), (FactNames.LicensedProduct, licensed.Version));
    }

    private static Reach ReachOf(ReimagingFacts facts)
    {
        Fact<VolumeLicenses> volume = facts.Licensed.VolumeProduct;
        if (
            ProductCatalogue.Find(facts.Media.Edition.Value, facts.Media.Version.Value) is not { Edition.Family: ProductFamily.Windows } image
            || volume is { State: FactState.Unknown, Unread.Count: 0 }
            || IsLicensedProduct(facts, image)
        )
        {
            return Reach.None;
        }

        if (volume.Value is not { } licenses)
        {
            return Reach.Open;
        }

        Product[] products = [.. ProductCatalogue.Products.Where(licenses.Lists)];
        return products.Contains(image) ? Reach.Product
            : products.Any(product => VolumePriorVersions.Permits(product, image)) ? Reach.EarlierProduct
            : licenses.MayList(image.Edition, image.Version) || MayReach(licenses, image) ? Reach.Open
            : Reach.None;
    }

    /// <summary>The reimaging right reaches the licensed product itself; no Volume license is needed.</summary>
    private static bool IsLicensedProduct(ReimagingFacts facts, Product image) =>
        facts.Licensed.Edition.Value == image.Edition && facts.Licensed.Version.Value == image.Version;

    /// <summary>An entry whose version is not known may be a later product that permits this one.</summary>
    private static bool MayReach(VolumeLicenses licenses, Product image) =>
        licenses.Products.Any(name =>
            name.Product is null
            && name.Family is ProductFamily.Windows or ProductFamily.Unknown
            && ProductCatalogue.Products.Any(product =>
                (name.Edition is null || name.Edition == product.Edition)
                && (name.Version is null || name.Version == product.Version)
                && VolumePriorVersions.Permits(product, image)
            )
        );

    /// <summary>
    /// Whether the license under the Volume license carries it; null while a fact about it is missing or contested, or no source speaks.
    /// </summary>
    private static bool? QualifiesIn(ReimagingFacts facts)
    {
        LicensedProduct licensed = facts.Licensed;
        if (
            licensed.Edition.IsContested
            || licensed.Version.IsContested
            || ProductCatalogue.Find(licensed.Edition.Value, licensed.Version.Value) is not { } product
        )
        {
            return null;
        }

        Product target = TargetIn(facts);
        bool? qualifies = QualifyingSystems.Qualifies(product, target);
        bool isShown = ShownChannels.AreOemOrRetail(licensed.Channel) && CertificateOfAuthenticityRule.IsSettled(licensed);
        return qualifies == false ? false
            : isShown ? qualifies
            : null;
    }

    /// <summary>
    /// Enterprise that was never sold by itself came with Software Assurance; a record of it without that coverage is a record in doubt.
    /// </summary>
    private static bool ComesWithCoverageOnly(ReimagingFacts facts)
    {
        bool isCovered = facts.SoftwareAssurance is { IsKnown: true, Value: SoftwareAssurance.PerDevice };
        Product product = TargetIn(facts);
        return !isCovered
            && product.Availability == Availability.VolumeLicensingOnly
            && product.Version.Release is null
            && SoftwareAssuranceCoverageRule.CoveredLines.Contains(EditionLines.LineOf(product.Edition));
    }

    /// <summary>The Volume product that reaches the image: its own, else the newest that permits it.</summary>
    private static Product TargetIn(ReimagingFacts facts)
    {
        Product image = ProductCatalogue.Find(facts.Media.Edition.Value, facts.Media.Version.Value)!;
        VolumeLicenses licenses = facts.Licensed.VolumeProduct.Value!;
        return licenses.Lists(image)
            ? image
            : ProductCatalogue
                .Products.Where(product => licenses.Lists(product) && VolumePriorVersions.Permits(product, image))
                .OrderByDescending(product => product.Version.Order)
                .First();
    }
}
