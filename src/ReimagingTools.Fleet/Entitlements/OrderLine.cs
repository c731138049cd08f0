using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Records.Columns;

namespace ReimagingTools.Fleet.Entitlements;

/// <summary>Reads the text of a line of a maker's order, as "619-ARSB  Windows 11 Pro, English, Brazilian Portuguese PT-BR, French, Spanish".</summary>
internal static class OrderLine
{
    /// <summary>A part number before the words, and what the maker recommends behind them, are not about the license.</summary>
    private static readonly Regex Trimmings = new(
        @"^\s*[0-9]{2,4}-[A-Z0-9]{3,6}\b[\s:,-]*|\s*\([^()]*\brecommends\b[^()]*\)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeSpan.FromSeconds(1));

    /// <summary>Adds what a line states.</summary>
    /// <returns>The product as named, or null when the line is no license that is known.</returns>
    public static ProductName? Read(string line, Dictionary<Field, string> facts)
    {
        ProductName name = ProductNames.Parse(Trimmings.Replace(line, ""), NameContext.OrderLine);
        if (name.Product is not { } product || name.IsEvaluation)
        {
            return null;
        }

        facts.Add(Field.LicensedProduct, product.ToString());
        if (name.Languages.Count > 0)
        {
            facts.Add(Field.LicensedLanguage, string.Join(";", name.Languages));
        }

        if (name.Architecture != Architecture.Unknown)
        {
            facts.Add(Field.LicensedArchitecture, name.Architecture.ToString());
        }

        // What a maker sells with a PC is an OEM license; a line that names another channel says so itself.
        if (name.Family == ProductFamily.Windows && name.Channels.All(channel => channel == MediaChannel.Oem))
        {
            facts.Add(Field.LicenseChannel, nameof(LicenseChannel.Oem));
        }

        return name;
    }
}
