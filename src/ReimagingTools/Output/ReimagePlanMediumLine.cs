using ReimagingTools.Fleet.Plans;

namespace ReimagingTools.Output;

/// <summary>What one medium does for a fleet: one of the library, in the order in which to keep them, or one to get.</summary>
public sealed class ReimagePlanMediumLine
{
    internal ReimagePlanMediumLine(PlanMedium medium)
    {
        MediaSource = medium.Source;
        Covers = medium.Covers;
        Adds = medium.Adds;
    }

    internal ReimagePlanMediumLine(WantedMedia wanted, long devices)
    {
        WantedProduct = wanted.Product;
        WantedLanguage = wanted.Language;
        WantedArchitecture = wanted.Architecture == Architecture.Unknown ? null : wanted.Architecture.ToString().ToLowerInvariant();
        Covers = Adds = devices;
    }

    /// <summary>The file, or the name it was declared with; null for media to get.</summary>
    public string? MediaSource { get; }

    /// <summary>The product of media to get, or null.</summary>
    public string? WantedProduct { get; }

    /// <summary>Its language.</summary>
    public string? WantedLanguage { get; }

    /// <summary>Its processor architecture; null where any would do.</summary>
    public string? WantedArchitecture { get; }

    /// <summary>Devices that may have an image of it.</summary>
    public long Covers { get; }

    /// <summary>Those of them that no medium before it covers.</summary>
    public long Adds { get; }

    /// <summary>The medium.</summary>
    /// <returns>For instance "Windows 11 Pro ja-JP".</returns>
    public override string ToString() => MediaSource ?? WantedProduct + " " + WantedLanguage;
}
