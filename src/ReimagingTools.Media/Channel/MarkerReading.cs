using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Media.Channel;

/// <summary>Collects what a marker says, in the order it is found.</summary>
internal sealed class MarkerReading(string kind)
{
    /// <summary>Longer values are cut: a marker file is untrusted text.</summary>
    private const int LongestValue = 100;

    /// <summary>Claims of one channel that are kept; further ones say nothing new.</summary>
    private const int MostOfOneChannel = 4;

    private readonly List<Claim<MediaChannel>> _channels = [];
    private readonly List<Claim<Edition>> _editions = [];
    private readonly List<Claim<ProductVersion>> _versions = [];
    private readonly List<Evidence> _evidence = [];

    /// <summary>False once the marker names a product that is not understood.</summary>
    public bool IsUnderstood { get; set; } = true;

    public void Channel(MediaChannel channel, string value, EvidenceStrength strength, string? says = null)
    {
        if (_channels.Count(claim => claim.Value == channel && claim.Evidence.Strength >= strength) < MostOfOneChannel)
        {
            _channels.Add(new Claim<MediaChannel>(channel, Keep(value, says ?? MediaText.Say("Says.Channel", channel), strength)));
        }
    }

    public void Edition(Edition edition, string value, EvidenceStrength strength) =>
        _editions.Add(new Claim<Edition>(edition, Keep(value, MediaText.Say("Says.Edition", edition.Key), strength)));

    public void Version(ProductVersion version, string value, EvidenceStrength strength) =>
        _versions.Add(new Claim<ProductVersion>(version, Keep(value, MediaText.Say("Says.Version", version), strength)));

    public void Note(string value, string says) => Keep(value, says, EvidenceStrength.None);

    public ChannelMarkerFacts ToFacts() => new() { Channels = _channels, Editions = _editions, Versions = _versions, Evidence = _evidence, IsUnderstood = IsUnderstood };

    private Evidence Keep(string value, string says, EvidenceStrength strength)
    {
        // Masked before it is cut: half a product key no longer looks like one.
        string masked = ProductKeys.Mask(value), shown = masked.Length > LongestValue ? masked.Substring(0, LongestValue) : masked;
        var evidence = new Evidence(kind, shown, says, strength);
        _evidence.Add(evidence);
        return evidence;
    }
}
