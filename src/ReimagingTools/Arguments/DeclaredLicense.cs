using ReimagingTools.Fleet.Records;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Arguments;

/// <summary>A license in words, weighed as the same words in an inventory row are.</summary>
internal static class DeclaredLicense
{
    public static LicensedProduct Of(string? product, Language? language, Architecture architecture, ComponentSet? components)
    {
        var record = new DictionaryRecord(
        [
            new("LicensedProduct", product),
            new("LicensedLanguage", language?.ToString()),
            new("LicensedArchitecture", architecture == Architecture.Unknown ? null : architecture.ToString()),
            new("LicensedComponents", components?.ToString()),
        ]);
        return DeviceBuilder.Read(record).Products[0];
    }
}
