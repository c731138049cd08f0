namespace ReimagingTools.Media.Office;

/// <summary>
/// The update channels of Click-to-Run whose bits Microsoft offers to Volume Licensing customers alone, by name and by the identifier (FFNRoot) in the
/// VersionDescriptor of a source. Source: Microsoft's deployment guides for Office LTSC 2019, 2021 and 2024.
/// </summary>
internal static class UpdateChannel
{
    /// <returns>"PerpetualVL2019" and so on, or null for every other channel, which serve subscriptions and retail products alike.</returns>
    public static string? VolumeChannel(string nameOrId) => nameOrId.Trim().Trim('{', '}').ToUpperInvariant() switch
    {
        "PERPETUALVL2019" or "F2E724C1-748F-4B47-8FB8-8E0D210E9208" => "PerpetualVL2019",
        "PERPETUALVL2021" or "5030841D-C919-4594-8D2D-84AE4F96E58E" => "PerpetualVL2021",
        "PERPETUALVL2024" or "7983BAC0-E531-40CF-BE00-FD24FE66619C" => "PerpetualVL2024",
        _ => null,
    };
}
