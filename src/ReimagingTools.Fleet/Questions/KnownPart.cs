namespace ReimagingTools.Fleet.Questions;

/// <summary>
/// What is known of a fact that is asked for: the edition of a product whose version nobody knows, as a key in the firmware tells it. An answer that says otherwise contradicts the
/// device and settles nothing of it.
/// </summary>
internal readonly record struct KnownPart(string? Edition, string? Version)
{
    public static KnownPart Of(ReimagingFacts facts, string name) =>
        name == FactNames.LicensedProduct ? new KnownPart(facts.Licensed.Edition.Value?.ToString(), facts.Licensed.Version.Value?.ToString()) : default;

    /// <summary>True when one answer may be right for both.</summary>
    public bool Agrees(KnownPart other) => (Edition is null || other.Edition is null || Edition == other.Edition) && (Version is null || other.Version is null || Version == other.Version);

    /// <summary>What most devices that know more have in common with an answer.</summary>
    /// <param name="neighbors">What neighbors know; all of it agrees.</param>
    /// <param name="open">What the devices in question know, with their numbers.</param>
    public static KnownPart Common(IReadOnlyCollection<KnownPart> neighbors, IReadOnlyCollection<(KnownPart Part, long Count)> open)
    {
        string? edition = neighbors.Select(part => part.Edition).FirstOrDefault(text => text is not null) ?? Most(open, part => part.Edition);
        string? version = neighbors.Select(part => part.Version).FirstOrDefault(text => text is not null)
            ?? Most([.. open.Where(each => each.Part.Edition is null || each.Part.Edition == edition)], part => part.Version);
        return new KnownPart(edition, version);
    }

    private static string? Most(IReadOnlyCollection<(KnownPart Part, long Count)> open, Func<KnownPart, string?> told) =>
        open.Where(each => told(each.Part) is not null).GroupBy(each => told(each.Part), StringComparer.Ordinal)
            .OrderByDescending(same => same.Sum(each => each.Count)).ThenBy(same => same.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
}
