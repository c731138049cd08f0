namespace ReimagingTools.Licensing.Names;

/// <summary>What could be read from the name of a product. Parts that were not understood stay null; the text is kept.</summary>
public sealed record ProductName
{
    /// <summary>The text as given.</summary>
    public string Text { get; init; } = "";

    /// <summary>The family, or Unknown.</summary>
    public ProductFamily Family { get; init; }

    /// <summary>The edition, or null.</summary>
    public Edition? Edition { get; init; }

    /// <summary>The version, or null.</summary>
    public ProductVersion? Version { get; init; }

    /// <summary>True when the name speaks of an edition and leaves it open: "Windows Home", which several versions have, or two editions.</summary>
    public bool HasOpenEdition { get; init; }

    /// <summary>True when the name speaks of a version and leaves it open: two versions, or one that the edition was never sold in.</summary>
    public bool HasOpenVersion { get; init; }

    /// <summary>The architecture, where the name carries it.</summary>
    public Architecture Architecture { get; init; }

    /// <summary>True when the name says two architectures.</summary>
    public bool HasOpenArchitecture { get; init; }

    /// <summary>True when the name says it is an upgrade.</summary>
    public bool IsUpgrade { get; init; }

    /// <summary>True when the name says it is an evaluation.</summary>
    public bool IsEvaluation { get; init; }

    /// <summary>Channels the name carries ("OEM", "VL"): words of no weight by themselves, which may contradict what is said elsewhere.</summary>
    public IReadOnlyList<MediaChannel> Channels { get; init; } = [];

    /// <summary>
    /// True when the words are those of a label that names no product ("Genuine Microsoft Label"): it shows no license, and contradicts none.
    /// </summary>
    public bool IsLabelWithoutProduct { get; init; }

    /// <summary>
    /// True for the label of a refurbisher, which stands beside the certificate of the PC and does not decide what that licensed.
    /// </summary>
    public bool IsRefurbisherLabel { get; init; }

    /// <summary>Languages an order line lists; a license may be sold in several, one of them to choose. Empty in other places.</summary>
    public IReadOnlyList<Language> Languages { get; init; } = [];

    /// <summary>Words that were not understood; they make the edition unknown, never a near guess.</summary>
    public IReadOnlyList<string> UnknownWords { get; init; } = [];

    /// <summary>The catalogue's product when edition and version are known and go together, else null.</summary>
    public Product? Product => ProductCatalogue.Find(Edition, Version);

    /// <summary>True for a name of which the same was understood, whatever words it was said in.</summary>
    internal bool IsLike(ProductName other) =>
        (Family, Edition, Version, HasOpenEdition, HasOpenVersion, Architecture, HasOpenArchitecture)
            == (other.Family, other.Edition, other.Version, other.HasOpenEdition, other.HasOpenVersion, other.Architecture, other.HasOpenArchitecture)
        && (IsUpgrade, IsEvaluation, IsLabelWithoutProduct, IsRefurbisherLabel, UnknownWords.Count == 0)
            == (other.IsUpgrade, other.IsEvaluation, other.IsLabelWithoutProduct, other.IsRefurbisherLabel, other.UnknownWords.Count == 0)
        && Channels.SequenceEqual(other.Channels) && Languages.SequenceEqual(other.Languages);

    /// <inheritdoc/>
    public override string ToString() => ProductCatalogue.Describe(Edition, Version) ?? Text;
}
