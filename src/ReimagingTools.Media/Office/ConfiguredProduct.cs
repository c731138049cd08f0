namespace ReimagingTools.Media.Office;

/// <summary>
/// A product of a Click-to-Run configuration: its release id, whether a key of the agreement stands with it, and the languages asked for.
/// </summary>
internal sealed record ConfiguredProduct(string Id, bool HasKey)
{
    private const string LanguagePack = "LanguagePack";
    private const string ProofingTools = "ProofingTools";

    /// <summary>The languages as written.</summary>
    public List<string> Languages { get; } = [];

    /// <summary>Apps of it that setup leaves out, as written.</summary>
    public List<string> ExcludedApps { get; } = [];

    /// <summary>Adds display languages to the products beside it and is none itself.</summary>
    public bool IsLanguagePack => string.Equals(Id, LanguagePack, StringComparison.OrdinalIgnoreCase);

    /// <summary>False for what only adds to a product.</summary>
    public bool IsProduct => !IsLanguagePack && !string.Equals(Id, ProofingTools, StringComparison.OrdinalIgnoreCase);
}
