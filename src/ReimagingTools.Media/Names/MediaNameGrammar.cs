namespace ReimagingTools.Media.Names;

/// <summary>The pattern a media name follows.</summary>
public enum MediaNameGrammar
{
    /// <summary>No known pattern.</summary>
    Unknown = 0,

    /// <summary>Volume Licensing download: "SW_DVD5_Win_Pro_7w_SP1_64BIT_English_-2_MLF_X17-59279.ISO".</summary>
    VolumeLicensingDownload,

    /// <summary>Visual Studio (MSDN) subscriber download: "en_windows_8.1_pro_vl_with_update_x64_dvd_6050880.iso".</summary>
    SubscriberDownload,

    /// <summary>Named after the build: "26100.1.240331-1435.ge_release_CLIENT_CONSUMER_x64FRE_en-us.iso".</summary>
    BuildString,

    /// <summary>Public download site: "Win11_23H2_English_x64v2.iso".</summary>
    PublicDownload,

    /// <summary>Office image named after its product id: "ProPlus2021Retail.img".</summary>
    OfficeProductId,

    /// <summary>The volume identifier of a disc.</summary>
    VolumeLabel,
}
