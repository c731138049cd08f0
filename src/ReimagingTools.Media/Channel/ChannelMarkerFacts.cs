using System.Collections.ObjectModel;

namespace ReimagingTools.Media.Channel;

/// <summary>What one marker on the media says. Lists are empty where it says nothing; a marker that contradicts itself makes several channel claims.</summary>
public sealed record ChannelMarkerFacts
{
    private static readonly ReadOnlyCollection<Claim<MediaChannel>> NoChannels = new([]);
    private static readonly ReadOnlyCollection<Claim<Edition>> NoEditions = new([]);
    private static readonly ReadOnlyCollection<Claim<ProductVersion>> NoVersions = new([]);
    private static readonly ReadOnlyCollection<Evidence> NoEvidence = new([]);

    /// <summary>The channel the media was made for.</summary>
    public IReadOnlyList<Claim<MediaChannel>> Channels { get; init; } = NoChannels;

    /// <summary>The editions the marker names; several where the media holds several products.</summary>
    public IReadOnlyList<Claim<Edition>> Editions { get; init; } = NoEditions;

    /// <summary>The version.</summary>
    public IReadOnlyList<Claim<ProductVersion>> Versions { get; init; } = NoVersions;

    /// <summary>False where the marker names a product that is not understood: it may be another than any it is held against.</summary>
    public bool IsUnderstood { get; init; } = true;

    /// <summary>Everything looked at, whether it decided anything or not.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = NoEvidence;
}
