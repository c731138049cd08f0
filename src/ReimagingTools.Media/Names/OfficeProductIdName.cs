using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Media.Names;

/// <summary>Office images named after the Click-to-Run product they install: "ProPlus2021Retail.img", "VisioStd2024Retail.img".</summary>
internal static class OfficeProductIdName
{
    private static readonly Regex Shape = new("^[A-Za-z]+[0-9]{0,4}(?<kind>Retail|Volume)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public static bool Read(MediaName name, NameReading reading)
    {
        Match match = Shape.Match(name.Stem);
        if (!match.Success || OfficeClickToRunId.Find(name.Stem) is not { } product)
        {
            return false;
        }

        reading.Grammar = MediaNameGrammar.OfficeProductId;
        reading.Family = ProductFamily.Office;
        reading.Version = product.Version;
        if (product.Edition is not null)
        {
            reading.Editions.Add(product.Edition);
        }

        reading.Claim(product.IsVolume ? MediaChannel.VolumeLicensing : MediaChannel.Retail, "product id " + product.Id);
        return true;
    }
}
