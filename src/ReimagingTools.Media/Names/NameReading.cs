using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Media.Names;

/// <summary>Collects what a grammar finds in one name. A grammar that does not recognize the name leaves it untouched.</summary>
internal sealed class NameReading
{
    /// <summary>Names longer than this are cut in evidence; file systems allow 255.</summary>
    private const int LongestValue = 260;

    private readonly string _kind;
    private readonly EvidenceStrength _strength;
    private readonly List<Claim<MediaChannel>> _channels = [];
    private readonly List<Evidence> _notes = [];

    public NameReading(string text, string kind, EvidenceStrength strength)
    {
        string masked = ProductKeys.Mask(text);
        Text = masked.Length > LongestValue ? masked.Substring(0, LongestValue) : masked;
        _kind = kind;
        _strength = strength;
    }

    public string Text { get; }

    public MediaNameGrammar Grammar { get; set; }

    public ProductFamily Family { get; set; }

    public List<Edition> Editions { get; } = [];

    public ProductVersion? Version { get; set; }

    public Language? Language { get; set; }

    public Architecture Architecture { get; set; }

    /// <summary>Architectures that stand side by side in a name which tells no one architecture.</summary>
    public IReadOnlyList<Architecture> SeveralArchitectures { get; set; } = [];

    public string? PartNumber { get; set; }

    public int? ServicePack { get; set; }

    public string? FeatureRelease { get; set; }

    public int? Refresh { get; set; }

    /// <summary>A word of the name that contradicts the others, so that it is the name of no disc of Volume Licensing; or null.</summary>
    public string? Contradiction { get; set; }

    /// <summary>Whether a channel has been claimed.</summary>
    public bool Claims(MediaChannel channel) => _channels.Exists(claim => claim.Value == channel);

    /// <summary>Claims a channel because of a part of the name.</summary>
    public void Claim(MediaChannel channel, string because) =>
        _channels.Add(new Claim<MediaChannel>(channel, new Evidence(_kind, Text, MediaText.Say("Name.Channel", channel, because), _strength)));

    /// <summary>Notes the word that is no part of any name of this pattern, so that the name says nothing.</summary>
    public void NoteForeign(string word) => Note(MediaText.Say("Name.Foreign", word));

    /// <summary>Takes over what the product part of a name tells.</summary>
    public void Take(MediaProductName product)
    {
        Family = product.Family;
        Version = product.Version;
        Contradiction = MediaNameContradictions.Find(product, product.Version);
        Editions.AddRange(product.Editions);
        Architecture = NameArchitecture.Of(product);
        SeveralArchitectures = Architecture == Architecture.Unknown && product.Architectures.Count > 1 ? product.Architectures : [];
        ServicePack = product.ServicePack;
        FeatureRelease = product.FeatureRelease;
        Refresh = product.Refresh;
        Language = product.HasSeveralLanguages ? null : Licensing.Products.Language.Of([.. product.Languages]);
        if (product.HasSeveralLanguages)
        {
            Note(MediaText.Say("Name.SeveralLanguages"));
        }
    }

    /// <summary>Records something looked at that decides nothing.</summary>
    public void Note(string says) => _notes.Add(new Evidence(_kind, Text, says, EvidenceStrength.None));

    public MediaNameFacts ToFacts()
    {
        WithholdVolume();

        List<Claim<Edition>> editions =
        [
            .. Editions.Distinct().Select(edition => new Claim<Edition>(edition, Shows("Says.Edition", EditionWords(edition)))),
        ];
        bool isAnother = PlatformProducts.IsAnother(Version, Architecture);
        if (isAnother)
        {
            Note(MediaText.Say("Name.ProductOfItsOwn", Architecture));
        }

        List<Claim<ProductVersion>> versions =
            Version is null || isAnother ? [] : [new Claim<ProductVersion>(Version, Shows("Says.Version", Version))];
        List<Claim<Language>> languages = Language is null ? [] : [new Claim<Language>(Language, Shows("Says.Language", Language))];
        List<Claim<Architecture>> architectures =
            Architecture == Architecture.Unknown ? [] : [new Claim<Architecture>(Architecture, Shows("Says.Architecture", Architecture))];
        return new MediaNameFacts
        {
            Text = Text,
            Grammar = Grammar,
            Family = Version?.Family ?? Editions.FirstOrDefault()?.Family ?? Family,
            Editions = editions,
            Versions = versions,
            Languages = languages,
            Architectures = architectures,
            SeveralArchitectures = SeveralArchitectures,
            Channels = _channels,
            Evidence = AllEvidence(editions, versions, languages, architectures),
            PartNumber = PartNumber,
            ServicePack = ServicePack,
            FeatureRelease = FeatureRelease,
            Refresh = Refresh,
        };
    }

    /// <summary>No name of Volume Licensing holds an edition that never came on such media, or a word that contradicts the others.</summary>
    private void WithholdVolume()
    {
        Edition? never = Editions.Find(edition => ProductCatalogue.IsNeverOnVolumeMedia(edition, Version));
        if (Claims(MediaChannel.VolumeLicensing) && (never is not null || Contradiction is not null))
        {
            _channels.RemoveAll(claim => claim.Value == MediaChannel.VolumeLicensing);
            Note(never is not null ? MediaText.Say("Name.NeverVolume", EditionWords(never)) : MediaText.Say("Name.Contradiction", Contradiction!));
        }
    }

    private List<Evidence> AllEvidence(
        List<Claim<Edition>> editions,
        List<Claim<ProductVersion>> versions,
        List<Claim<Language>> languages,
        List<Claim<Architecture>> architectures
    )
    {
        List<Evidence> all = [.. _channels.Select(claim => claim.Evidence), .. _notes];
        all.AddRange(versions.Select(claim => claim.Evidence));
        all.AddRange(editions.Select(claim => claim.Evidence));
        all.AddRange(languages.Select(claim => claim.Evidence));
        all.AddRange(architectures.Select(claim => claim.Evidence));
        if (PartNumber is not null)
        {
            all.Add(new Evidence("PartNumber", PartNumber, MediaText.Say("Name.PartNumber"), EvidenceStrength.None));
        }

        return all.Count > 0 ? all : [new Evidence(_kind, Text, MediaText.Say("Says.Nothing"), EvidenceStrength.None)];
    }

    private Evidence Shows(string name, object value) => new(_kind, Text, MediaText.Say(name, value), _strength);

    private string EditionWords(Edition edition) => ProductCatalogue.Find(edition, Version)?.EditionName ?? edition.Key;
}
