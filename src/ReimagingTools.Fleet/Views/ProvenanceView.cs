namespace ReimagingTools.Fleet.Views;

/// <summary>What a verdict rests on, as an object and as columns.</summary>
internal static class ProvenanceView
{
    /// <summary>All of it; facts that nothing is known of are there with an empty text.</summary>
    public static View<Provenance> Fields { get; } =
        new(
            new("Tool", _ => Provenance.Tool),
            new("Brief", provenance => provenance.Brief),
            new("BriefHash", provenance => provenance.BriefHash),
            new("CatalogueHash", _ => Provenance.CatalogueHash),
            new("Media", provenance => provenance.Media),
            new("AsOf", provenance => provenance.AsOf?.ToString()),
            new("FactsHash", provenance => provenance.FactsHash),
            new("Facts", FactsOf)
        );

    /// <summary>The same as columns beside those of a verdict; only known facts, a line each.</summary>
    public static IReadOnlyList<ViewField<ImageVerdict>> Columns { get; } =
    [
        Column("AsOf", provenance => provenance.AsOf?.ToString()),
        Column("Tool", _ => Provenance.Tool),
        Column("BriefHash", provenance => provenance.BriefHash),
        Column("CatalogueHash", _ => Provenance.CatalogueHash),
        Column("MediaIdentity", provenance => provenance.Media),
        Column("FactsHash", provenance => provenance.FactsHash),
        Column("Facts", provenance =>
            string.Join("\n", provenance.Facts.Where(fact => fact.Value.Length > 0).Select(fact => fact.Key + "=" + fact.Value))
        ),
    ];

    private static ViewObject FactsOf(Provenance provenance) =>
        new([.. provenance.Facts.Select(fact => new KeyValuePair<string, object?>(fact.Key, fact.Value))]) { KeepsNames = true };

    private static ViewField<ImageVerdict> Column(string name, Func<Provenance, string?> read) =>
        new(name, image => read(Provenance.Of(image.Verdict))) { IsFlat = true };
}
