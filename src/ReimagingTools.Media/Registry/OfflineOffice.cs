namespace ReimagingTools.Media.Registry;

/// <summary>The Click-to-Run configuration of Office in an <see cref="OfflineLicense"/>, by the names of its values.</summary>
public sealed record OfflineOffice
{
    /// <summary>The products, separated by commas: "ProPlus2021Volume,VisioPro2021Volume".</summary>
    public string ProductReleaseIds { get; init; } = "";

    /// <summary>"x86" or "x64", or null.</summary>
    public string? Platform { get; init; }

    /// <summary>The language Office was installed in: "ja-jp", or null.</summary>
    public string? ClientCulture { get; init; }

    /// <summary>The version: "16.0.14332.20771", or null.</summary>
    public string? VersionToReport { get; init; }
}
