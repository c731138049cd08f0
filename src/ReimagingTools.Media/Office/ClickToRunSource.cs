using System.IO;
using System.Xml;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Media.Bytes;
using ReimagingTools.Media.Channel;
using ReimagingTools.Media.Facts;
using ReimagingTools.Media.Trees;

namespace ReimagingTools.Media.Office;

/// <summary>
/// A Click-to-Run source. Its files serve every product of an update channel; the configuration file beside them chooses the product. Without one the source
/// shows architecture, languages and whether its channel is one of Volume Licensing, but no product.
/// </summary>
internal static class ClickToRunSource
{
    private const string DescriptorFile = "VersionDescriptor.xml";

    /// <summary>One image for each product configured; one without a product where none is; none where the medium is no such source.</summary>
    public static IEnumerable<FoundImage> Read(MediaFolder folder)
    {
        if (ClickToRunFiles.Read(folder) is not { } files)
        {
            yield break;
        }

        var source = new ClaimSet();
        string? root = Descriptor(files, source);
        ClickToRunConfiguration? configuration = Configuration(folder, source);
        ReadArchitecture(files, configuration, source);
        ReadLanguage(files, configuration, source);
        if (configuration is null || configuration.Products.Count == 0)
        {
            yield return Product(null, ChannelMarkers.ClickToRun(root, configuration?.Channel, []), source);
            yield break;
        }

        foreach (string product in configuration.Products)
        {
            yield return Product(product, ChannelMarkers.ClickToRun(root, configuration.Channel, [product]), source);
        }
    }

    private static FoundImage Product(string? product, ChannelMarkerFacts marker, ClaimSet source)
    {
        var claims = new ClaimSet();
        claims.Architectures.AddRange(source.Architectures);
        claims.Languages.AddRange(source.Languages);
        claims.Note(source.Evidence);
        claims.Take(marker);
        return new FoundImage(null, product is null ? null : Quoted.Text(product), claims, IsSelfDescribed: false);
    }

    private static ClickToRunConfiguration? Configuration(MediaFolder root, ClaimSet claims)
    {
        MediaFile[] candidates = [.. root.Files.Where(file => file.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            && file.Name.StartsWith("configuration", StringComparison.OrdinalIgnoreCase))];
        if (candidates.Length > 1)
        {
            claims.Note("ClickToRunConfiguration", string.Join(", ", candidates.Select(file => file.Name)), "nothing: which of them setup is run with is not known");
        }

        return candidates.Length == 1
            ? ClickToRunConfiguration.Parse(candidates[0].ReadText(MediaBudget.TextBytes), candidates[0].Name, candidates[0].Open().Meter)
            : null;
    }

    private static void ReadArchitecture(ClickToRunFiles files, ClickToRunConfiguration? configuration, ClaimSet claims)
    {
        string names = string.Join(", ", files.Architectures.OrderBy(architecture => architecture));
        Architecture configured = ArchitectureNames.Parse(configuration?.ClientEdition);
        if (files.Architectures.Count == 1)
        {
            claims.Architecture(files.Architectures.Single(), "ClickToRunFiles", names, EvidenceStrength.Strong);
        }
        else if (files.Architectures.Contains(configured))
        {
            claims.Architecture(configured, "ClickToRunConfiguration", configuration!.ClientEdition!, EvidenceStrength.Strong);
        }
        else if (names.Length > 0)
        {
            claims.Note("ClickToRunFiles", names, "nothing: setup chooses the architecture");
        }
    }

    private static void ReadLanguage(ClickToRunFiles files, ClickToRunConfiguration? configuration, ClaimSet claims)
    {
        string names = string.Join(";", files.Languages);
        Language? configured = LanguageNames.Parse(string.Join(";", configuration?.Languages ?? []));
        if (files.Languages.Count == 1)
        {
            claims.Language(Language.Of(files.Languages.Single()), "ClickToRunFiles", names, EvidenceStrength.Strong);
        }
        else if (configured is { IsMui: false } && configured.Tags.All(files.Languages.Contains))
        {
            claims.Language(configured, "ClickToRunConfiguration", configured.ToString(), EvidenceStrength.Strong);
        }
        else if (names.Length > 0)
        {
            claims.Note("ClickToRunFiles", names, "nothing: setup chooses among these languages");
        }
    }

    /// <summary>
    /// The update channel's identifier, by way of the VersionDescriptor in a cabinet. It is a bonus: a cabinet of a kind that is not read takes nothing away.
    /// </summary>
    private static string? Descriptor(ClickToRunFiles files, ClaimSet claims)
    {
        if (files.Descriptors.Count == 0)
        {
            return null;
        }

        MediaFile file = files.Descriptors[0];
        try
        {
            return Cabinet.Extract(file.Open(), DescriptorFile) is { } bytes ? FfnRoot(TextDecoder.Decode(bytes), file.Name) : null;
        }
        catch (MediaFormatException failure)
        {
            claims.Note("ClickToRunDescriptor", file.Name, "nothing: " + failure.Message);
            return null;
        }
    }

    private static string? FfnRoot(string text, string name) => SafeXml.Guard(name, () =>
    {
        using var characters = new StringReader(text);
        using var reader = XmlReader.Create(characters, SafeXml.Settings(text.Length));
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "DeliveryMechanism")
            {
                return reader.GetAttribute("FFNRoot");
            }
        }

        return null;
    });
}
