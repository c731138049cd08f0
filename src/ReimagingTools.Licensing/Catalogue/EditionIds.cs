namespace ReimagingTools.Licensing.Catalogue;

/// <summary>Reads EditionID values as the registry, WIM metadata, licenses and Windows SKU lists spell them.</summary>
public static class EditionIds
{
    private const string Evaluation = "Eval";
    private const string Core = "Cor";
    private const string Subscription = "Subscription";

    /// <summary>Takes an EditionID apart: "ServerStandardEval" is an evaluation of ServerStandard, "ServerDatacenterEvalCor" too.</summary>
    /// <param name="editionId">The id, any case.</param>
    /// <returns>The parts; the edition is null when the catalogue does not list it.</returns>
    public static EditionId Read(string editionId)
    {
        string id = editionId.Trim();
        if (ProductCatalogue.FindEditionById(id) is { } plain)
        {
            return new EditionId(plain, false, false);
        }

        string bare =
            EndsWith(id, Evaluation + Core) ? id.Substring(0, id.Length - Evaluation.Length - Core.Length)
            : EndsWith(id, Evaluation + "Core") ? id.Substring(0, id.Length - Evaluation.Length - 4)
            : EndsWith(id, Evaluation) ? id.Substring(0, id.Length - Evaluation.Length)
            : "";
        if (bare.Length > 0)
        {
            return new EditionId(ProductCatalogue.FindEditionById(bare), true, false);
        }

        return ReadSubscription(id);
    }

    private static EditionId ReadSubscription(string id)
    {
        if (EndsWith(id, Subscription))
        {
            return new EditionId(ProductCatalogue.FindEditionById(id.Substring(0, id.Length - Subscription.Length)), false, true);
        }

        return EndsWith(id, Subscription + "N")
            ? new EditionId(ProductCatalogue.FindEditionById(id.Substring(0, id.Length - Subscription.Length - 1) + "N"), false, true)
            : new EditionId(null, false, false);
    }

    private static bool EndsWith(string id, string suffix) => id.Length > suffix.Length && id.EndsWith(suffix, StringComparison.OrdinalIgnoreCase);
}
