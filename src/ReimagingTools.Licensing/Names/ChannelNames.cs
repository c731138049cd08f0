namespace ReimagingTools.Licensing.Names;

/// <summary>Reads license and media channels: the contract's own words, what admins write, and product-key channels.</summary>
public static class ChannelNames
{
    /// <summary>Reads the channel of a license.</summary>
    /// <param name="text">"Oem", "Retail", "FPP", "VL", "MAK", "OEM:DM", "OEM_SLP channel", "Volume:GVLK", "MSDN", "プリインストール".</param>
    /// <returns>The channel, or null when the word is not known.</returns>
    public static LicenseChannel? ParseLicense(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : ValueWords.Parse<LicenseChannel>(text) ?? ProductKeyChannel.Find(text!)?.Channel;

    /// <summary>Reads the channel media was made for.</summary>
    /// <param name="text">"VolumeLicensing", "VL", "VLSC", "OEM", "OemRecovery", "Retail", "MSDN", "Eval".</param>
    /// <returns>The channel, or null when the word is not known.</returns>
    public static MediaChannel? ParseMedia(string? text) => ValueWords.Parse<MediaChannel>(text);
}
