namespace ReimagingTools.Activation.Reading;

/// <summary>What a source says a key is.</summary>
internal enum KeyKind
{
    /// <summary>The source says nothing.</summary>
    Unstated = 0,

    /// <summary>A Multiple Activation Key.</summary>
    Mak,

    /// <summary>A key of another type.</summary>
    Other,

    /// <summary>A word that is not known.</summary>
    Unknown,

    /// <summary>Something that names the type and denies it, or says that it holds no longer.</summary>
    Denied,
}
