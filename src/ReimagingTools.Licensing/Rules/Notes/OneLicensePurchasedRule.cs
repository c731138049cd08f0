using System.Globalization;
using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Licensing.Rules.Notes;

/// <summary>Under the programs of the brief's purchase list, at least one license of the software to be reimaged must have been bought under that number.</summary>
internal sealed class OneLicensePurchasedRule() : ReimagingRule(RuleName, Clause)
{
    internal const string RuleName = "OneLicensePurchased";
    private const string Clause = "notes/purchase-required";

    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        if (!brief.RequiresPurchase(facts.Program))
        {
            return NotApplicable(facts, brief, Clause);
        }

        if (facts.Purchased is null)
        {
            return Undetermined(facts, brief, Clause, "", FactNames.PurchasedProduct);
        }

        // An evaluation is handed out, not bought.
        ProductName[] bought = [.. facts.Purchased.Where(product => !product.IsEvaluation)];
        if (facts is not { Media.Edition.Value: { } image, Media.Version.Value: { } version })
        {
            return bought.Length == 0 ? Violated(facts, brief, Clause) : Undetermined(facts, brief, Clause, "Media", FactNames.MediaProduct);
        }

        if (bought.Any(product => product.Edition == image && product.Version == version))
        {
            return Satisfied(facts, brief, Clause);
        }

        return bought.Any(product => CouldBe(product, image, version))
            ? Undetermined(facts, brief, Clause, "Unread", FactNames.PurchasedProduct)
            : Violated(facts, brief, Clause);
    }

    internal override string? DescribeLicensed(ReimagingFacts facts) =>
        facts.Purchased is { Count: > 0 } purchased ? string.Join("; ", purchased.Select(product => product.IsEvaluation ? product.Text : product.ToString())) : null;

    internal override object?[] TextArguments(ReimagingFacts facts, CultureInfo culture) =>
        [DescribeLicensed(facts) ?? Text.RuleTexts.Get("Nothing", culture), DescribeMedia(facts) ?? Text.RuleTexts.Get("Unknown", culture), facts.Program];

    /// <summary>An entry that was understood only in part may mean the product, or name it beside another.</summary>
    private static bool CouldBe(ProductName product, Edition image, ProductVersion version) =>
        product.UnknownWords.Count > 0
        || (product.Product is null
            && (product.Edition is null || product.Edition == image)
            && (product.Version is null || product.Version == version)
            && (product.Family == ProductFamily.Unknown || product.Family == version.Family));
}
