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

    /// <summary>
    /// What the keys of editions begin with that the name of a line may mean: "Visio" of "Visio 2010", an edition of which it leaves open. Empty
    /// where it names no line.
    /// </summary>
    public string Line { get; init; } = "";

    /// <summary>The variant behind a version, whose edition the name leaves open: "N" of "Windows 10 N". Empty where there is none.</summary>
    public string Variant { get; init; } = "";

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

    /// <summary>
    /// True for an edition the name may mean: its own, or where it leaves that open one of its family, line and variant. "Windows Server 2016" means
    /// none of a desktop Windows, "Office 2010" none of Visio.
    /// </summary>
    /// <param name="edition">An edition somebody else names.</param>
    public bool MayBe(Edition edition) =>
        Edition is not null
            ? Edition == edition
            : edition.Family == Family
                && ProductWords.LineOf(edition) == Line
                && (
                    Variant.Length == 0
                    || (
                        edition.Key.EndsWith(Variant, StringComparison.Ordinal)
                        && (Variant != "N" || !edition.Key.EndsWith("KN", StringComparison.Ordinal))
                    )
                );

    /// <summary>True for a name of which the same was understood, whatever words it was said in.</summary>
    internal bool IsLike(ProductName other) =>
        (Family, Edition, Version, Line, Variant, HasOpenEdition, HasOpenVersion, Architecture, HasOpenArchitecture)
            == (
                other.Family,
                other.Edition,
                other.Version,
                other.Line,
                other.Variant,
                other.HasOpenEdition,
                other.HasOpenVersion,
                other.Architecture,
                other.HasOpenArchitecture
            )
        && (IsUpgrade, IsEvaluation, IsLabelWithoutProduct, IsRefurbisherLabel, UnknownWords.Count == 0)
            == (other.IsUpgrade, other.IsEvaluation, other.IsLabelWithoutProduct, other.IsRefurbisherLabel, other.UnknownWords.Count == 0)
        && Channels.SequenceEqual(other.Channels)
        && Languages.SequenceEqual(other.Languages);

    /// <inheritdoc/>
    public override string ToString() => ProductCatalogue.Describe(Edition, Version) ?? Text;
}
