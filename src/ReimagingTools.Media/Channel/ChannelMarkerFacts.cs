using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Media.Channel;

/// <summary>
/// What one marker on the media says, in the order it is found. Lists are empty where it says nothing; a marker that contradicts itself makes
/// several channel claims.
/// </summary>
public sealed class ChannelMarkerFacts
{
    /// <summary>Longer values are cut: a marker file is untrusted text.</summary>
    private const int LongestValue = 100;

    /// <summary>Claims of one channel that are kept; further ones say nothing new.</summary>
    private const int MostOfOneChannel = 4;

    private readonly List<Claim<MediaChannel>> _channels = [];
    private readonly List<Claim<Edition>> _editions = [];
    private readonly List<Claim<ProductVersion>> _versions = [];
    private readonly List<Evidence> _evidence = [];
    private readonly string _kind;

    internal ChannelMarkerFacts(string kind) => _kind = kind;

    /// <summary>The channel the media was made for.</summary>
    public IReadOnlyList<Claim<MediaChannel>> Channels => _channels;

    /// <summary>The editions the marker names; several where the media holds several products.</summary>
    public IReadOnlyList<Claim<Edition>> Editions => _editions;

    /// <summary>The version.</summary>
    public IReadOnlyList<Claim<ProductVersion>> Versions => _versions;

    /// <summary>False where the marker names a product that is not understood: it may be another than any it is held against.</summary>
    public bool IsUnderstood { get; internal set; } = true;

    /// <summary>Everything looked at, whether it decided anything or not.</summary>
    public IReadOnlyList<Evidence> Evidence => _evidence;

    internal void Channel(MediaChannel channel, string value, EvidenceStrength strength, string? says = null)
    {
        if (_channels.Count(claim => claim.Value == channel && claim.Evidence.Strength >= strength) < MostOfOneChannel)
        {
            _channels.Add(new Claim<MediaChannel>(channel, Keep(value, says ?? MediaText.Say("Says.Channel", channel), strength)));
        }
    }

    internal void Edition(Edition edition, string value, EvidenceStrength strength) =>
        _editions.Add(new Claim<Edition>(edition, Keep(value, MediaText.Say("Says.Edition", edition.Key), strength)));

    internal void Version(ProductVersion version, string value, EvidenceStrength strength) =>
        _versions.Add(new Claim<ProductVersion>(version, Keep(value, MediaText.Say("Says.Version", version), strength)));

    internal void Note(string value, string says) => Keep(value, says, EvidenceStrength.None);

    private Evidence Keep(string value, string says, EvidenceStrength strength)
    {
        // Masked before it is cut: half a product key no longer looks like one.
        string masked = ProductKeys.Mask(value),
            shown = masked.Length > LongestValue ? masked.Substring(0, LongestValue) : masked;
        var evidence = new Evidence(_kind, shown, says, strength);
        _evidence.Add(evidence);
        return evidence;
    }
}
