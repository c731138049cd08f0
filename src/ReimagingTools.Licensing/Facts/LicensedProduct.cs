using System.Collections.ObjectModel;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Licensing.Facts;

/// <summary>
/// What a device was originally licensed for, which is not what it happens to run. Every fact carries the evidence for it; equality looks at the facts only,
/// so that devices licensed alike share one verdict.
/// </summary>
public sealed record LicensedProduct
{
    private static readonly ReadOnlyCollection<Evidence> NoEvidence = new([]);

    /// <summary>The edition.</summary>
    public Fact<Edition> Edition { get; init; } = Fact<Edition>.Unknown;

    /// <summary>The version.</summary>
    public Fact<ProductVersion> Version { get; init; } = Fact<ProductVersion>.Unknown;

    /// <summary>The language.</summary>
    public Fact<Language> Language { get; init; } = Fact<Language>.Unknown;

    /// <summary>The processor architecture.</summary>
    public Fact<Architecture> Architecture { get; init; } = Fact<Architecture>.Unknown;

    /// <summary>The component products, where a record lists them; the catalogue supplies those of Office suites.</summary>
    public Fact<ComponentSet> Components { get; init; } = Fact<ComponentSet>.Unknown;

    /// <summary>How the license was bought.</summary>
    public Fact<LicenseChannel> Channel { get; init; } = Fact<LicenseChannel>.Unknown;

    /// <summary>Whether the license is a full one or an upgrade.</summary>
    public Fact<LicenseType> Type { get; init; } = Fact<LicenseType>.Unknown;

    /// <summary>The prior versions its terms permit.</summary>
    public Fact<PriorVersionRight> PriorVersionRight { get; init; } = Fact<PriorVersionRight>.Unknown;

    /// <summary>What the Certificate of Authenticity names, or null when none is recorded.</summary>
    public ProductName? Certificate { get; init; }

    /// <summary>Everything looked at, whether it decided anything or not.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = NoEvidence;

    /// <summary>The family, from edition or version.</summary>
    public ProductFamily Family => Edition.Value?.Family ?? Version.Value?.Family ?? ProductFamily.Unknown;

    /// <summary>The product in words, or null when nothing is known of it.</summary>
    public string? ProductText => Catalogue.ProductCatalogue.Describe(Edition.Value, Version.Value);

    /// <inheritdoc/>
    public bool Equals(LicensedProduct? other) =>
        other is not null
        && Edition.Equals(other.Edition)
        && Version.Equals(other.Version)
        && Language.Equals(other.Language)
        && Architecture.Equals(other.Architecture)
        && Components.Equals(other.Components)
        && Channel.Equals(other.Channel)
        && Type.Equals(other.Type)
        && PriorVersionRight.Equals(other.PriorVersionRight)
        && CertificateText == other.CertificateText;

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = Edition.GetHashCode();
        hash = (hash * 31) + Version.GetHashCode();
        hash = (hash * 31) + Language.GetHashCode();
        hash = (hash * 31) + Architecture.GetHashCode();
        hash = (hash * 31) + Components.GetHashCode();
        hash = (hash * 31) + Channel.GetHashCode();
        hash = (hash * 31) + Type.GetHashCode();
        hash = (hash * 31) + PriorVersionRight.GetHashCode();
        return (hash * 31) + (CertificateText is { } certificate ? StringComparer.Ordinal.GetHashCode(certificate) : 0);
    }

    /// <summary>A certificate that names no product is told by its wording, which the reason quotes.</summary>
    private string? CertificateText => Certificate is { Product: null } unread ? unread.Text : Certificate?.ToString();
}
