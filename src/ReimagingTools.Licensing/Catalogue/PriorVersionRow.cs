namespace ReimagingTools.Licensing.Catalogue;

/// <summary>What is known of the terms of one product about one prior version.</summary>
public sealed record PriorVersionRow
{
    /// <summary>True when the terms permit the prior version, false when they rule it out.</summary>
    public bool Permits { get; init; }

    /// <summary>The prior version, or null when the row speaks of every prior version.</summary>
    public ProductVersion? ToVersion { get; init; }

    /// <summary>The prior edition permitted, or null when the source names none.</summary>
    public Edition? ToEdition { get; init; }

    /// <summary>True when the permission lasts only while Microsoft supports the prior version; nobody here knows today's date.</summary>
    public bool IsConditional { get; init; }

    /// <summary>True when a public source states it; false for general knowledge, which decides nothing.</summary>
    public bool IsSourced { get; init; }
}
