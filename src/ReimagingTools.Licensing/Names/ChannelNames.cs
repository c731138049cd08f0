using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Licensing.Names;

/// <summary>Reads license and media channels: the contract's own words, what admins write, and product-key channels.</summary>
public static class ChannelNames
{
    /// <summary>Reads the channel of a license.</summary>
    /// <param name="text">"Oem", "Retail", "FPP", "VL", "MAK", "OEM:DM", "OEM_SLP channel", "Volume:GVLK", "MSDN".</param>
    /// <returns>The channel, or null when the word is not known.</returns>
    public static LicenseChannel? ParseLicense(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return Squeeze(text!) switch
        {
            "UNKNOWN" or "OTHER" or "?" or "N/A" or "不明" => LicenseChannel.Unknown,
            "OEM" or "OEMSB" or "SYSTEMBUILDER" or "DSP" or "PREINSTALLED" or "COA" or "OEM版" or "OEM製品" or "プリインストール" or "プリインストール版" => LicenseChannel.Oem,
            "FPP" or "RETAIL" or "BOX" or "BOXED" or "FULLPACKAGEDPRODUCT" or "PKC" or "ESD" or "パッケージ製品" or "パッケージ版" or "パッケージ" or "小売" or "リテール" => LicenseChannel.Fpp,
            "VOLUME" or "VL" or "VOLUMELICENSING" or "VOLUMELICENSE" or "MAK" or "KMS" or "GVLK" or "VLK" or "KMSCLIENT" or "ボリュームライセンス" or "ボリューム" => LicenseChannel.Volume,
            "OTHERAGREEMENT" or "他の契約" => LicenseChannel.OtherAgreement,
            "SUBSCRIBER" or "MSDN" or "TECHNET" or "VISUALSTUDIO" => LicenseChannel.Subscriber,
            "EVALUATION" or "EVAL" or "TRIAL" or "評価版" or "体験版" => LicenseChannel.Evaluation,
            "SUBSCRIPTION" or "M365" or "O365" or "MICROSOFT365" or "OFFICE365" or "サブスクリプション" => LicenseChannel.Subscription,
            _ => ProductKeyChannel.Find(text!)?.Channel,
        };
    }

    /// <summary>Reads the channel media was made for.</summary>
    /// <param name="text">"VolumeLicensing", "VL", "VLSC", "OEM", "OemRecovery", "Retail", "MSDN", "Eval".</param>
    /// <returns>The channel, or null when the word is not known.</returns>
    public static MediaChannel? ParseMedia(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return Squeeze(text!) switch
        {
            "UNKNOWN" => MediaChannel.Unknown,
            "VOLUMELICENSING" or "VOLUMELICENSE" or "VOLUME" or "VL" or "VLSC" => MediaChannel.VolumeLicensing,
            "OEM" => MediaChannel.Oem,
            "OEMRECOVERY" or "RECOVERY" => MediaChannel.OemRecovery,
            "RETAIL" or "FPP" or "CONSUMER" => MediaChannel.Retail,
            "SUBSCRIBER" or "MSDN" or "VISUALSTUDIO" => MediaChannel.Subscriber,
            "EVALUATION" or "EVAL" => MediaChannel.Evaluation,
            _ => null,
        };
    }

    private static string Squeeze(string text) => text.Trim().Replace(" ", "").Replace("-", "").Replace("_", "").ToUpperInvariant();
}
