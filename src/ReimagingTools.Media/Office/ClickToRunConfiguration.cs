using System.Xml;

namespace ReimagingTools.Media.Office;

/// <summary>
/// What the configuration file of the Office Deployment Tool names: <c>Configuration/Add[@OfficeClientEdition @Channel
/// @Version]/Product[@ID]/Language[@ID]</c>. What stands elsewhere is not installed, and what <c>Remove</c> names as well is none of its products.
/// Only these attributes are taken; of PIDKEY, which holds a product key, only that it is there. Source: Microsoft Learn, configuration options of
/// the Office Deployment Tool: PIDKEY is for versions licensed in Volume Licensing.
/// </summary>
internal sealed class ClickToRunConfiguration
{
    private readonly List<ConfiguredProduct> _products = [];
    private readonly List<ConfiguredProduct> _removed = [];
    private int _adds;
    private bool _removesAll;
    private List<ConfiguredProduct>? _section;

    private ClickToRunConfiguration() { }

    /// <summary>"32", "64", or null.</summary>
    public string? ClientEdition { get; private set; }

    /// <summary>The update channel ("PerpetualVL2021"), or null.</summary>
    public string? Channel { get; private set; }

    /// <summary>The build asked for ("16.0.14332.20000"), "MatchInstalled", or null.</summary>
    public string? Version { get; private set; }

    /// <summary>False where several elements add products, or one product twice: which setup takes is not documented.</summary>
    public bool IsOneChoice =>
        _adds <= 1 && !_products.GroupBy(product => product.Id, StringComparer.OrdinalIgnoreCase).Any(same => same.Skip(1).Any());

    /// <summary>Products; language packs and proofing tools beside them are none.</summary>
    public IEnumerable<ConfiguredProduct> Products => _products.Where(product => product.IsProduct && !IsRemoved(product));

    /// <summary>Products it adds and removes: setup does one of the two.</summary>
    public IEnumerable<ConfiguredProduct> Removed => _products.Where(product => product.IsProduct && IsRemoved(product));

    /// <summary>The languages a product is installed in: its own, and those of a language pack beside it. Proofing tools add none.</summary>
    public IReadOnlyList<string> LanguagesOf(ConfiguredProduct product) =>
        [
            .. product
                .Languages.Concat(_products.Where(other => other.IsLanguagePack).SelectMany(other => other.Languages))
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    /// <summary>Reads a configuration.</summary>
    /// <returns>The configuration, or null when the XML is about something else.</returns>
    /// <exception cref="MediaFormatException">The text is no XML.</exception>
    public static ClickToRunConfiguration? Parse(string text, string name, ReadMeter meter) => SafeXml.Guard(name, () =>
        {
            using var characters = new StringReader(text);
            using var reader = XmlReader.Create(characters, SafeXml.Settings(text.Length));
            var configuration = new ClickToRunConfiguration();
            bool isConfiguration = false;
            while (reader.Read())
            {
                meter.Step(name);
                if (reader.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                isConfiguration |= reader.Depth == 0 && Is(reader, "Configuration");
                if (!isConfiguration)
                {
                    return null;
                }

                configuration.Take(reader);
            }

            return configuration;
        });

    private static bool Is(XmlReader reader, string name) => string.Equals(reader.LocalName, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>True where all is removed, the product, or a language in which it is added.</summary>
    private bool IsRemoved(ConfiguredProduct product) =>
        _removesAll
        || _removed.Exists(other =>
            string.Equals(other.Id, product.Id, StringComparison.OrdinalIgnoreCase)
            && (other.Languages.Count == 0 || other.Languages.Intersect(product.Languages, StringComparer.OrdinalIgnoreCase).Any())
        );

    private void Take(XmlReader reader)
    {
        if (reader.Depth == 1)
        {
            _section =
                Is(reader, "Add") ? _products
                : Is(reader, "Remove") ? _removed
                : null;
        }

        if (_section is null)
        {
            return;
        }

        if (reader.Depth == 1 && _section == _removed)
        {
            _removesAll |= reader.GetAttribute("All") is { } all && !string.Equals(all.Trim(), "FALSE", StringComparison.OrdinalIgnoreCase);
        }
        else if (reader.Depth == 1)
        {
            _adds++;
            Version ??= reader.GetAttribute("Version");
            ClientEdition ??= reader.GetAttribute("OfficeClientEdition");
            Channel ??= reader.GetAttribute("Channel");
        }
        else if (reader.Depth == 2 && Is(reader, "Product") && reader.GetAttribute("ID") is { Length: > 0 } product)
        {
            _section.Add(new ConfiguredProduct(product, HasKey: !string.IsNullOrWhiteSpace(reader.GetAttribute("PIDKEY"))));
        }
        else if (reader.Depth == 3 && reader.GetAttribute("ID") is { Length: > 0 } id && _section.Count > 0)
        {
            ConfiguredProduct last = _section[_section.Count - 1];
            (
                Is(reader, "Language") ? last.Languages
                : Is(reader, "ExcludeApp") ? last.ExcludedApps
                : null
            )?.Add(id);
        }
    }
}
