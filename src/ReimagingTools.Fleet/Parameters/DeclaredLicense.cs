using ReimagingTools.Fleet.Devices;

namespace ReimagingTools.Fleet.Parameters;

/// <summary>A license in words, weighed as the same words in an inventory row are.</summary>
public static class DeclaredLicense
{
    /// <summary>Makes the license.</summary>
    /// <param name="product">Its name, or null.</param>
    /// <param name="architecture">Its platform, or Unknown.</param>
    public static LicensedProduct Of(string? product, Language? language, Architecture architecture, ComponentSet? components)
    {
        KeyValuePair<string, object?>[] values =
        [
            new("LicensedProduct", product),
            new("LicensedLanguage", language?.ToString()),
            new("LicensedArchitecture", architecture == Architecture.Unknown ? null : architecture.ToString()),
            new("LicensedComponents", components?.ToString()),
        ];
        return DeviceReader.Read(new RowBuilder(ColumnTable.Default).Of(values)).Products[0];
    }
}
