using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Media.Office;

/// <summary>Editions by the short names Office setup uses for them: "ProPlus", "Standard", "PrjPro", "VisStd".</summary>
internal static class OfficeEditions
{
    /// <returns>The edition, or null.</returns>
    public static Edition? Find(string setupName)
    {
        string name = setupName.ToUpperInvariant() switch
        {
            "PRO" => "Professional",
            "PRJPRO" => "ProjectPro",
            "PRJSTD" => "ProjectStd",
            "VISPRO" => "VisioPro",
            "VISSTD" => "VisioStd",
            _ => setupName,
        };
        return ProductCatalogue.FindEdition(ProductFamily.Office, "Office" + name)
            ?? ProductCatalogue.FindEdition(ProductFamily.Office, name)
            ?? OfficeClickToRunId.Find(name + "Volume")?.Edition
            ?? OfficeClickToRunId.Find(name + "Retail")?.Edition;
    }
}
