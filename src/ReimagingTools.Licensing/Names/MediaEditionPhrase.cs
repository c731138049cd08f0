namespace ReimagingTools.Licensing.Names;

/// <summary>A phrase of a media name that names an edition, whatever the version has of it.</summary>
/// <param name="Text">The keys of the editions it may mean, for people.</param>
/// <param name="Candidates">The editions it may mean, the first of the version being meant; none where the variant behind it exists of none.</param>
public sealed record MediaEditionPhrase(string Text, IReadOnlyList<Edition> Candidates)
{
    /// <summary>True behind the language, where a name lists the editions of the disc; before it stands the name they go under.</summary>
    public bool IsListed { get; init; }
}
