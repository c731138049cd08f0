using System.Xml;

namespace ReimagingTools.Media.Office;

/// <summary>The product codes in <c>setup.xml</c> of an Office suite: the ProductCode attribute of its Setup element, and of any element below.</summary>
internal static class OfficeSetupXml
{
    /// <summary>The first code that is one of a suite or application the catalogue has.</summary>
    /// <returns>The code as written and its parts, or null.</returns>
    /// <exception cref="MediaFormatException">The text is no XML.</exception>
    public static KeyValuePair<string, OfficeProductCode>? ProductCode(string text, string name, ReadMeter meter) => SafeXml.Guard(name, () =>
    {
        using var characters = new StringReader(text);
        using var reader = XmlReader.Create(characters, SafeXml.Settings(text.Length));
        while (reader.Read())
        {
            meter.Step(name);
            string? code = reader.NodeType == XmlNodeType.Element ? reader.GetAttribute("ProductCode") : null;
            if (code is not null && OfficeProductCode.Parse(code) is { Edition: not null } parsed)
            {
                return new KeyValuePair<string, OfficeProductCode>(code, parsed);
            }
        }

        return (KeyValuePair<string, OfficeProductCode>?)null;
    });
}
