using ReimagingTools.Licensing.Briefs;

namespace ReimagingTools.Fleet.Judging;

/// <summary>What is the same for every device of an audit: the agreement, what was bought under it, the purpose, the brief.</summary>
public sealed record Agreement
{
    /// <summary>The program that supplies the media.</summary>
    public VolumeProgram Program { get; init; }

    /// <summary>Products bought under its number; null when nobody said.</summary>
    public IReadOnlyList<ProductName>? Purchased { get; init; }

    /// <summary>Software Assurance of devices whose records are silent about it.</summary>
    public SoftwareAssurance SoftwareAssurance { get; init; }

    /// <summary>What is stated about the licenses of all devices, for those whose records are silent.</summary>
    public StatedLicense Stated { get; init; } = new();

    /// <summary>What the media is wanted for.</summary>
    public Purpose Purpose { get; init; }

    /// <summary>
    /// The day verdicts are asked for; null keeps open what holds only while something lasts. The faces say today unless told otherwise.
    /// </summary>
    public CalendarDate? AsOf { get; init; }

    /// <summary>The brief to judge by.</summary>
    public Brief Brief { get; init; } = Brief.Default;
}
