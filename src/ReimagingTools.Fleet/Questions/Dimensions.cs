namespace ReimagingTools.Fleet.Questions;

/// <summary>What groups of devices may be told apart by.</summary>
[Flags]
internal enum Dimensions
{
    /// <summary>Nothing: all devices are one group.</summary>
    None = 0,

    /// <summary>The maker.</summary>
    Manufacturer = 1,

    /// <summary>The model.</summary>
    Model = 2,

    /// <summary>The collection.</summary>
    Collection = 4,

    /// <summary>How the names begin.</summary>
    NamePrefix = 8,
}
