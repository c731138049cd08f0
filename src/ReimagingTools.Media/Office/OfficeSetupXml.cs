using System.Xml;

namespace ReimagingTools.Media.Office;

/// <summary>
/// What <c>setup.xml</c> of an Office suite tells: the Id of its Setup element, and the product code there or in any element below.
/// </summary>
/// <param name="Id">What the suite is called ("ProPlus", of retail "ProPlusr"), or null.</param>
/// <param name="Code">The first code that is one of a suite or application the catalogue has, as written and its parts, or null.</param>
internal sealed record OfficeSetupXml(string? Id, KeyValuePair<string, OfficeProductCode>? Code)
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="MediaFormatException">The text is no XML.</exception>
    public static OfficeSetupXml Read(string text, string name, ReadMeter meter) => SafeXml.Guard(name, () =>
        {
            using var characters = new StringReader(text);
            using var reader = XmlReader.Create(characters, SafeXml.Settings(text.Length));
            string? id = null;
            while (reader.Read())
            {
                meter.Step(name);
                id = reader is { NodeType: XmlNodeType.Element, Depth: 0 } ? reader.GetAttribute("Id") : id;
                string? code = reader.NodeType == XmlNodeType.Element ? reader.GetAttribute("ProductCode") : null;
                if (code is not null && OfficeProductCode.Parse(code) is { Edition: not null } parsed)
                {
                    return new OfficeSetupXml(id, new KeyValuePair<string, OfficeProductCode>(code, parsed));
                }
            }

            return new OfficeSetupXml(id, null);
        });
}
