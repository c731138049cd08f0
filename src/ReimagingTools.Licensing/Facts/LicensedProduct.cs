namespace ReimagingTools.Licensing.Facts;

/// <summary>
/// What a device was originally licensed for, which is not what it happens to run. Every fact carries the evidence for it; equality looks at the
/// facts only, those of <see cref="FactKeys.License"/>, so that devices licensed alike share one verdict.
/// </summary>
public sealed record LicensedProduct
{
    /// <summary>A license nothing is known of.</summary>
    public static LicensedProduct Unknown { get; } = new();

    /// <summary>The edition.</summary>
    public Fact<Edition> Edition { get; init; } = Fact<Edition>.Unknown;

    /// <summary>The version.</summary>
    public Fact<ProductVersion> Version { get; init; } = Fact<ProductVersion>.Unknown;

    /// <summary>The language; a choice (<see cref="Language.IsChoice"/>) where the license was sold in several.</summary>
    public Fact<Language> Language { get; init; } = Fact<Language>.Unknown;

    /// <summary>The processor architecture.</summary>
    public Fact<Architecture> Architecture { get; init; } = Fact<Architecture>.Unknown;

    /// <summary>The kind of processor of the computer: an OEM license of a PC is none for ARM.</summary>
    public Fact<ProcessorFamily> Processor { get; init; } = Fact<ProcessorFamily>.Unknown;

    /// <summary>The component products, where a record lists them; the catalogue supplies those of Office suites.</summary>
    public Fact<ComponentSet> Components { get; init; } = Fact<ComponentSet>.Unknown;

    /// <summary>How the license was bought.</summary>
    public Fact<LicenseChannel> Channel { get; init; } = Fact<LicenseChannel>.Unknown;

    /// <summary>Whether the license is a full one or an upgrade.</summary>
    public Fact<LicenseType> Type { get; init; } = Fact<LicenseType>.Unknown;

    /// <summary>The prior versions its terms permit.</summary>
    public Fact<PriorVersionRight> PriorVersionRight { get; init; } = Fact<PriorVersionRight>.Unknown;

    /// <summary>
    /// The Volume licenses the device holds on top of this one: the column VolumeProduct. Unknown means that nobody said,
    /// <see cref="VolumeLicenses.None"/> that there is none.
    /// </summary>
    public Fact<VolumeLicenses> VolumeProduct { get; init; } = Fact<VolumeLicenses>.Unknown;

    /// <summary>
    /// The product the maker preinstalled, where it is another one than the license names (a factory downgrade): the column PreinstalledProduct.
    /// </summary>
    public Fact<Product> PreinstalledProduct { get; init; } = Fact<Product>.Unknown;

    /// <summary>What the label on the PC says: the column CoaProduct. Two labels that name different products are a conflict.</summary>
    public Fact<Certificate> Certificate { get; init; } = Fact<Certificate>.Unknown;

    /// <summary>Everything looked at, whether it decided anything or not.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The family, from edition or version.</summary>
    public ProductFamily Family => Edition.Value?.Family ?? Version.Value?.Family ?? ProductFamily.Unknown;

    /// <summary>The product in words, or null when nothing is known of it.</summary>
    public string? ProductText => Catalogue.ProductCatalogue.Describe(Edition.Value, Version.Value);

    /// <summary>The same license with marks in place of the texts its facts quote.</summary>
    internal LicensedProduct Marked(Quotations quoted) =>
        this with
        {
            Edition = Edition.Marked(quoted),
            Version = Version.Marked(quoted),
            Language = Language.Marked(quoted),
            Architecture = Architecture.Marked(quoted),
            Processor = Processor.Marked(quoted),
            Components = Components.Marked(quoted),
            Channel = Channel.Marked(quoted),
            Type = Type.Marked(quoted),
            PriorVersionRight = PriorVersionRight.Marked(quoted),
            VolumeProduct = VolumeProduct.Marked(quoted),
            PreinstalledProduct = PreinstalledProduct.Marked(quoted),
            Certificate = Certificate.Marked(quoted),
        };

    /// <inheritdoc/>
    public bool Equals(LicensedProduct? other)
    {
        if (other is null || ReferenceEquals(this, other))
        {
            return other is not null;
        }

        for (int i = 0; i < FactKeys.License.Count; i++)
        {
            if (!FactKeys.License[i].Of(this).Equals(FactKeys.License[i].Of(other)))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = 17;
        for (int i = 0; i < FactKeys.License.Count; i++)
        {
            hash = (hash * 31) + FactKeys.License[i].Of(this).GetHashCode();
        }

        return hash;
    }
}
