using ReimagingTools.Licensing.Names;
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

    /// <summary>Asks back about a name with a word nobody knows; empty where nothing is near, and for a name that only leaves something out.</summary>
    public static string Near(string product) => ProductNames.Parse(product).UnknownWords.Count > 0 && ProductNames.Nearest(product)?.Name is { } near
        ? Messages.Format("DidYouMean", near)
        : "";
}
