namespace ReimagingTools.Media.Facts;

/// <summary>Claims gathered while reading, about a whole medium or about one image of it, and everything that was looked at.</summary>
internal sealed class ClaimSet
{
    private readonly List<Evidence> _evidence = [];

    public List<Claim<Edition>> Editions { get; } = [];

    public List<Claim<ProductVersion>> Versions { get; } = [];

    public List<Claim<Language>> Languages { get; } = [];

    public List<Claim<Architecture>> Architectures { get; } = [];

    public List<Claim<MediaChannel>> Channels { get; } = [];

    public IReadOnlyList<Evidence> Evidence => _evidence;

    /// <summary>False where a marker is there and cannot be read: it may say otherwise, so that no other vouches either.</summary>
    public bool IsVouchedFor { get; set; } = true;

    /// <summary>Sentences a user has to know whatever the verdict.</summary>
    public List<string> Notices { get; } = [];

    /// <summary>Notes a value that says nothing, or nothing certain.</summary>
    public void Note(string kind, string value, string says) => Note(new Evidence(kind, Quoted.Text(value), says, EvidenceStrength.None));

    /// <summary>Notes evidence once.</summary>
    public void Note(Evidence evidence)
    {
        if (!_evidence.Contains(evidence))
        {
            _evidence.Add(evidence);
        }
    }

    public void Note(IEnumerable<Evidence> evidence)
    {
        foreach (Evidence one in evidence)
        {
            Note(one);
        }
    }

    /// <summary>Notes an edition, or a value that names none the catalogue has.</summary>
    public void Edition(Edition? edition, string kind, string value, EvidenceStrength strength) =>
        Add(Editions, edition, "Edition", edition?.Key, kind, value, strength);

    public void Version(ProductVersion? version, string kind, string value, EvidenceStrength strength) =>
        Add(Versions, version, "Version", version?.ToString(), kind, value, strength);

    public void Language(Language? language, string kind, string value, EvidenceStrength strength) =>
        Add(Languages, language, "Language", language?.ToString(), kind, value, strength);

    public void Architecture(Architecture architecture, string kind, string value, EvidenceStrength strength)
    {
        string says =
            architecture == Licensing.Products.Architecture.Unknown
                ? MediaText.Say("Says.NoArchitecture")
                : MediaText.Say("Says.Architecture", architecture);
        bool isKnown = architecture != Licensing.Products.Architecture.Unknown;
        var evidence = new Evidence(kind, Quoted.Text(value), says, isKnown ? strength : EvidenceStrength.None);
        Note(evidence);
        if (isKnown)
        {
            Architectures.Add(new Claim<Architecture>(architecture, evidence));
        }
    }

    /// <summary>Claims a channel.</summary>
    public void Channel(MediaChannel channel, string kind, string value, EvidenceStrength strength)
    {
        var evidence = new Evidence(kind, Quoted.Text(value), MediaText.Say("Says.Channel", channel), strength);
        Note(evidence);
        Channels.Add(new Claim<MediaChannel>(channel, evidence));
    }

    /// <summary>Takes over what a marker says, edition and version included.</summary>
    public void Take(ChannelMarkerFacts marker)
    {
        Editions.AddRange(marker.Editions);
        Versions.AddRange(marker.Versions);
        Channels.AddRange(marker.Channels);
        Note(marker.Evidence);
        IsVouchedFor &= marker.IsUnderstood;
    }

    private void Add<T>(List<Claim<T>> claims, T? value, string fact, string? words, string kind, string text, EvidenceStrength strength)
        where T : class
    {
        var evidence = value is null
            ? new Evidence(kind, Quoted.Text(text), MediaText.Say("Says.No" + fact), EvidenceStrength.None)
            : new Evidence(kind, Quoted.Text(text), MediaText.Say("Says." + fact, words!), strength);
        Note(evidence);
        if (value is not null)
        {
            claims.Add(new Claim<T>(value, evidence));
        }
    }
}
