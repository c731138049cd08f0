namespace ReimagingTools.Licensing.Names;

/// <summary>Reads license and media channels: the contract's own words, what admins write, and product-key channels.</summary>
public static class ChannelNames
{
    /// <summary>Reads the channel of a license.</summary>
    /// <param name="text">"Oem", "Retail", "FPP", "VL", "MAK", "OEM:DM", "OEM_SLP channel", "Volume:GVLK", "MSDN", "プリインストール".</param>
    /// <returns>The channel, or null when the word is not known.</returns>
    public static LicenseChannel? ParseLicense(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : ValueWords.Parse<LicenseChannel>(text) ?? ProductKeyChannel.Find(text!)?.Channel;

    /// <summary>The channel that was probably meant by a text that is not understood.</summary>
    /// <param name="text">"OEMM", "came with the PC", "bought in a shop".</param>
    /// <returns>Its word, or null where nothing suggests one.</returns>
    public static string? NearestLicense(string text) => ValueWords.Nearest<LicenseChannel>(text);

    /// <summary>Reads the channel media was made for.</summary>
    /// <param name="text">"VolumeLicensing", "VL", "VLSC", "OEM", "OemRecovery", "Retail", "MSDN", "Eval".</param>
    /// <returns>The channel, or null when the word is not known.</returns>
    public static MediaChannel? ParseMedia(string? text) => ValueWords.Parse<MediaChannel>(text);
}
