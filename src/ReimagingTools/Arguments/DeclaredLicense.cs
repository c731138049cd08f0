using ReimagingTools.Records.Columns;

namespace ReimagingTools.Arguments;

/// <summary>A license in words, weighed as the same words in an inventory row are.</summary>
internal static class DeclaredLicense
{
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
