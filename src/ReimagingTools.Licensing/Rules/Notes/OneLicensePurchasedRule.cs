namespace ReimagingTools.Licensing.Rules.Notes;

/// <summary>
/// Under the programs of the brief's purchase list, at least one license of the software to be reimaged must have been bought under that number.
/// What was bought through another channel, or handed out as an evaluation, was not.
/// </summary>
internal sealed class OneLicensePurchasedRule() : ReimagingRule("OneLicensePurchased", Clause)
{
    private const string Clause = "notes/purchase-required";

    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        if (!brief.RequiresPurchase(facts.Program))
        {
            return NotApplicable(facts, brief, Clause) with { Advisories = [.. UnusualIn(facts)] };
        }

        Finding finding = JudgePurchase(facts, brief);
        Notice duty =
            finding.Outcome == Outcome.Satisfied
                ? new Notice("KeepProofOfPurchase", finding.Clause.Id, facts.Media.ProductText, facts.Program)
                : new Notice("BuyOneLicense", finding.Clause.Id, facts.Media.ProductText ?? "?", facts.Program);
        return finding with { Obligations = [duty], Advisories = [.. UnusualIn(facts)], Details = [facts.Program] };
    }

    internal override object? LicensedSide(ReimagingFacts facts) =>
        facts.Purchased is { Count: > 0 } purchased ? string.Join("; ", purchased.Select(product => ProductKeys.Mask(product.Text))) : null;

    private Finding JudgePurchase(ReimagingFacts facts, Brief brief)
    {
        if (facts.Purchased is null)
        {
            return Undetermined(facts, brief, Clause, "", FactNames.PurchasedProduct);
        }

        ProductName[] bought = [.. facts.Purchased.Where(WasBoughtUnderTheNumber)];
        if (ProductCatalogue.Find(facts.Media.Edition.Value, facts.Media.Version.Value) is not { } image)
        {
            return bought.Length == 0
                ? Violated(facts, brief, Clause, "Nothing")
                : Undetermined(facts, brief, Clause, "Media", FactNames.MediaProduct);
        }

        if (facts.Purchased.Count > 1 && facts.Purchased.Any(PurchasedProducts.SaysNothing))
        {
            return Undetermined(facts, brief, Clause, "Contradictory", FactNames.PurchasedProduct) with { Contested = [FactNames.PurchasedProduct] };
        }

        if (bought.Any(product => product.Product == image && product.UnknownWords.Count == 0))
        {
            return Satisfied(facts, brief, Clause);
        }

        return bought.Any(product => CouldBe(product, image.Edition, image.Version))
            ? Undetermined(facts, brief, Clause, "Unread", FactNames.PurchasedProduct)
            : Violated(facts, brief, Clause, facts.Purchased.Count == 0 ? "Nothing" : "");
    }

    private static IEnumerable<Notice> UnusualIn(ReimagingFacts facts) =>
        facts.Purchased is null && facts.Licensed.VolumeProduct.Value is null
            ? []
            : ProgramSales
                .UnusualIn((facts.Purchased ?? []).Concat(facts.Licensed.VolumeProduct.Value?.Products ?? []), facts.Program)
                .Select(product => new Notice("UnusualPurchase", null, product, facts.Program))
                .Concat(UnreadIn(facts).Select(text => new Notice("UnreadPurchase", null, text)));

    /// <summary>Entries of the list that name no product known here, as written.</summary>
    private static IEnumerable<string> UnreadIn(ReimagingFacts facts) =>
        (facts.Purchased ?? [])
            .Where(name => name is { Family: ProductFamily.Unknown, UnknownWords.Count: > 0 } && !PurchasedProducts.SaysNothing(name))
            .Select(name => ProductKeys.Mask(name.Text))
            .Distinct();

    private static bool WasBoughtUnderTheNumber(ProductName product) =>
        !product.IsEvaluation && !PurchasedProducts.SaysNothing(product) && product.Channels.All(channel => channel == MediaChannel.VolumeLicensing);

    /// <summary>An entry that was understood only in part may mean the product, or name it beside another.</summary>
    private static bool CouldBe(ProductName product, Edition image, ProductVersion version) =>
        product.UnknownWords.Count > 0
        || (
            product.Product is null
            && (product.Edition is null || product.Edition == image)
            && (product.Version is null || product.Version == version)
            && (product.Family == ProductFamily.Unknown || product.Family == version.Family)
        );
}
