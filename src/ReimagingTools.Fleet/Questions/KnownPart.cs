using ReimagingTools.Fleet.Devices;

namespace ReimagingTools.Fleet.Questions;

/// <summary>
/// What is known of a fact that is asked for: the edition of a product whose version nobody knows, as a key in the firmware tells it, and what runs.
/// An answer that says otherwise contradicts the device and settles nothing of it, and one that does not explain what runs, or the language it runs
/// in, does not either.
/// </summary>
internal readonly record struct KnownPart(string? Edition, string? Version)
{
    /// <summary>The product: the one that is known, or that an answer is supposed to name.</summary>
    public (Edition? Edition, ProductVersion? Version) Product { get; init; }

    /// <summary>What runs beside a license that is not known; null where nothing tells, and for an answer.</summary>
    private SystemShown? Shown { get; init; }

    /// <summary>The language it runs in, or that an answer is supposed to name; null where nothing tells.</summary>
    private string? Language { get; init; }

    public static KnownPart Of(QuestionCell cell, string name)
    {
        LicensedProduct licensed = cell.Verdict.Facts.Licensed;
        return name == FactNames.LicensedLanguage ? new KnownPart { Language = cell.RunsIn }
            : name != FactNames.LicensedProduct ? default
            : new KnownPart(licensed.Edition.Value?.ToString(), licensed.Version.Value?.ToString()) { Product = cell.Supposed, Shown = cell.Shown };
    }

    /// <summary>True when this answer may be right for what is known.</summary>
    public bool Agrees(KnownPart known) =>
        (Edition is null || known.Edition is null || Edition == known.Edition)
        && (Version is null || known.Version is null || Version == known.Version)
        && (Language is null || known.Language is null || Language == known.Language)
        && known.Shown?.IsExplainedBy(known.Edition is null ? Product.Edition : null, known.Version is null ? Product.Version : null) != false;

    /// <summary>
    /// What most devices that know more have in common with an answer, and the product it is supposed to name: as the image is, unless that explains
    /// of fewer than half of them what they run.
    /// </summary>
    /// <param name="neighbors">What neighbors know; all of it agrees.</param>
    /// <param name="open">What the devices in question know, with their numbers.</param>
    public static KnownPart Common(IReadOnlyCollection<KnownPart> neighbors, IReadOnlyCollection<(KnownPart Part, long Count)> open)
    {
        string? edition = neighbors.Select(part => part.Edition).FirstOrDefault(text => text is not null) ?? Most(open, part => part.Edition);
        string? version = neighbors.Select(part => part.Version).FirstOrDefault(text => text is not null)
            ?? Most([.. open.Where(each => each.Part.Edition is null || each.Part.Edition == edition)], part => part.Version);
        var answer = new KnownPart(edition, version) { Language = Most(open, part => part.Language) };
        return open.Concat(neighbors.Select(part => (Part: part, Count: 0L)))
            .GroupBy(each => each.Part.Product, each => each.Count)
            .Concat(
                open.SelectMany(each => (each.Part.Shown?.Licenses ?? []).Select(license => (License: license, Count: 0L)))
                    .GroupBy(each => each.License, each => each.Count)
            )
            .Where(product =>
                (edition is null || product.Key.Edition?.ToString() == edition) && (version is null || product.Key.Version?.ToString() == version)
            )
            .Select(product => (Answer: answer with { Product = product.Key }, Supposed: product.Sum()))
            .Select(each => (each.Answer, each.Supposed, Explained: open.Where(other => each.Answer.Agrees(other.Part)).Sum(other => other.Count)))
            .OrderByDescending(each => each.Supposed > 0 && each.Explained * 2 >= open.Sum(other => other.Count))
            .ThenByDescending(each => each.Explained)
            .ThenByDescending(each => each.Supposed)
            .ThenBy(each => ProductCatalogue.Describe(each.Answer.Product.Edition, each.Answer.Product.Version), StringComparer.Ordinal)
            .Select(each => each.Answer)
            .DefaultIfEmpty(answer)
            .First();
    }

    private static string? Most(IReadOnlyCollection<(KnownPart Part, long Count)> open, Func<KnownPart, string?> told) =>
        open.Where(each => told(each.Part) is not null)
            .GroupBy(each => told(each.Part), StringComparer.Ordinal)
            .OrderByDescending(same => same.Sum(each => each.Count))
            .ThenBy(same => same.Key, StringComparer.Ordinal)
            .FirstOrDefault()
            ?.Key;
}
