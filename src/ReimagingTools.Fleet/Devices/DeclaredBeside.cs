namespace ReimagingTools.Fleet.Devices;

/// <summary>Reads what is declared beside the license a PC came with: the Volume license on top of it, and what its maker preinstalled.</summary>
internal static class DeclaredBeside
{
    /// <summary>What was bought in another channel is no Volume license, whatever column it stands in.</summary>
    public static void ReadVolumeProduct(LicenseClaims claims, string text)
    {
        VolumeLicenses? licenses = VolumeLicenses.Parse(text);
        claims.WithholdUnread(licenses, claims.VolumeProducts, "VolumeProduct", text, IsNoVolumeLicense);
        claims.Claim(claims.VolumeProducts, licenses, "VolumeProduct", text, EvidenceText.VolumeLicense, Strengths.Declared);
    }

    /// <summary>
    /// True for an evaluation, for what was bought in another channel, and for what never came in Volume Licensing: in a list it makes the rest of
    /// it doubtful.
    /// </summary>
    private static bool IsNoVolumeLicense(ProductName name) =>
        name.IsEvaluation
        || name.Channels.Any(channel => channel != MediaChannel.VolumeLicensing)
        || ProductCatalogue.IsNeverOnVolumeMedia(name.Edition, name.Version);

    /// <summary>What the maker put on it. "None" is an answer that shows nothing; what is not understood may be another edition.</summary>
    public static void ReadPreinstalled(LicenseClaims claims, string text)
    {
        if (NoneWords.IsNone(text))
        {
            claims.Note("PreinstalledProduct", text, EvidenceText.Say("NothingKnown"));
        }
        else if (
            ParsedNames.Parse(text) is { Product: { } product, IsEvaluation: false, IsUpgrade: false } name
            && name.Channels.All(channel => channel == MediaChannel.Oem)
        )
        {
            claims.Claim(claims.PreinstalledProducts, product, "PreinstalledProduct", text, EvidenceText.Preinstalled, Strengths.Declared);
        }
        else
        {
            claims.Withhold(claims.PreinstalledProducts, "PreinstalledProduct", text, Strengths.Declared, ProductNames.Nearest(text)?.Name);
        }
    }
}
