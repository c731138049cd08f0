namespace ReimagingTools.Activation;

/// <summary>The kind of source a count comes from; what each can say differs.</summary>
public enum MakSourceKind
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>A key export of the licensing portal: used and total, no date of its own.</summary>
    Portal,

    /// <summary>Product keys of the Volume Activation Management Tool (file, database or cmdlet): remaining, with its date.</summary>
    VamtKeys,

    /// <summary>Products the Volume Activation Management Tool has found: installations, no count of the key.</summary>
    VamtProducts,

    /// <summary>Licensing instances of the fleet (CIM, ConfigMgr): installations, no count of the key.</summary>
    Fleet,
}
