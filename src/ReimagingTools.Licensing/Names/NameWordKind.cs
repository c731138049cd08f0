namespace ReimagingTools.Licensing.Names;

/// <summary>
/// What a phrase of a name is. The kinds up to <see cref="Other"/> stand in the table <c>product-words.tsv</c>, the others come of the
/// catalogue.
/// </summary>
internal enum NameWordKind
{
    /// <summary>Not understood.</summary>
    Unknown = 0,

    /// <summary>Says nothing about the product ("edition", "the").</summary>
    Noise,

    /// <summary>The maker of the software.</summary>
    Vendor,

    /// <summary>Names the family ("Windows", "Server", "Office").</summary>
    Family,

    /// <summary>A line within a family, which the word of the edition belongs to ("Visio", "Storage", "Embedded").</summary>
    Prefix,

    /// <summary>An edition.</summary>
    Edition,

    /// <summary>A version.</summary>
    Version,

    /// <summary>A processor architecture.</summary>
    Architecture,

    /// <summary>A service pack.</summary>
    ServicePack,

    /// <summary>A channel.</summary>
    Channel,

    /// <summary>An upgrade.</summary>
    Upgrade,

    /// <summary>Software Assurance by itself, which comes with no license.</summary>
    Assurance,

    /// <summary>A time-limited evaluation.</summary>
    Evaluation,

    /// <summary>The maker of a PC.</summary>
    Maker,

    /// <summary>What stands on a label that names no product.</summary>
    Label,

    /// <summary>Other words in one ("WinPro").</summary>
    Alias,

    /// <summary>A set of editions that share a disc ("business editions"), a name of the table <c>edition-sets.tsv</c>.</summary>
    EditionSet,

    /// <summary>A month, which a year follows.</summary>
    Month,

    /// <summary>Several languages at once.</summary>
    Languages,

    /// <summary>An addition that installs no product of its own.</summary>
    Component,

    /// <summary>Marks a disc of several channels, or of none.</summary>
    Neutral,

    /// <summary>A product that is not finished.</summary>
    Preview,

    /// <summary>A product outside the catalogue.</summary>
    Other,

    /// <summary>An edition by its EditionID ("ServerStandardEval").</summary>
    EditionId,

    /// <summary>The letters N, K or KN behind an edition or a version.</summary>
    Variant,

    /// <summary>"R2" of a server.</summary>
    SecondRelease,

    /// <summary>The year or feature release of a long-term servicing release.</summary>
    LongTermRelease,

    /// <summary>A feature release, which is no version of its own.</summary>
    Feature,

    /// <summary>A build.</summary>
    Build,

    /// <summary>A version by its NT number, where that does not tell which.</summary>
    NtVersion,

    /// <summary>A language.</summary>
    Language,

    /// <summary>The number of a refreshed disc image.</summary>
    Refresh,
}
