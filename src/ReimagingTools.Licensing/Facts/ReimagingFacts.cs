namespace ReimagingTools.Licensing.Facts;

/// <summary>Everything a verdict depends on, and nothing else. Same facts, same brief, same verdict.</summary>
public sealed record ReimagingFacts
{
    private static readonly MediaImage NoMedia = new();

    /// <summary>What the device was licensed for.</summary>
    public LicensedProduct Licensed { get; init; } = LicensedProduct.Unknown;

    /// <summary>The image.</summary>
    public MediaImage Media { get; init; } = NoMedia;

    /// <summary>The program of the agreement that supplies the media.</summary>
    public VolumeProgram Program { get; init; }

    /// <summary>Products bought under that agreement or authorization number; null when nobody said, empty when nothing was bought.</summary>
    public IReadOnlyList<ProductName>? Purchased { get; init; }

    /// <summary>Software Assurance for Windows on the device; two records that disagree are a conflict.</summary>
    public Fact<SoftwareAssurance> SoftwareAssurance { get; init; } = Fact<SoftwareAssurance>.Unknown;

    /// <summary>What the media is wanted for.</summary>
    public Purpose Purpose { get; init; }

    /// <summary>The day the verdict is asked for, or null when nobody says: rights that hold only while something lasts then stay open.</summary>
    public CalendarDate? AsOf { get; init; }

    /// <summary>
    /// The same facts with marks in place of the texts they quote; a verdict on them holds for all facts that differ in these texts alone.
    /// </summary>
    /// <returns>The facts; null where another text holds what marks a quotation.</returns>
    public ReimagingFacts? Marked(Quotations quoted)
    {
        bool isMarked =
            FactKeys.Of(this).Any(each => Quotations.IsMarked(string.Concat(each.Fact, each.Fact.Dissent, each.Fact.Contest)))
            || Quotations.IsMarked(Media.ToString())
            || Media.Notices.Any(Quotations.IsMarked)
            || Purchased?.Any(name => Quotations.IsMarked(name.Text)) == true;
        return isMarked ? null : this with { Licensed = Licensed.Marked(quoted), SoftwareAssurance = SoftwareAssurance.Marked(quoted) };
    }
}
