using System.IO;
using System.Xml;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Media.Bytes;
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
    public static IEnumerable<FoundImage> Read(MediaFolder root)
    {
        if (ClickToRunFiles.Read(root) is not { } files)
        {
            yield break;
        }

        var source = new ClaimSet();
        ReadDescriptor(files, source);
        ClickToRunConfiguration? configuration = Configuration(root, source);
        ReadArchitecture(files, configuration, source);
        ReadLanguage(files, configuration, source);
        foreach (string? product in configuration is { Products.Count: > 0 } ? configuration.Products : [null!])
        {
            yield return Product(product, source);
        }
    }

    private static FoundImage Product(string? product, ClaimSet source)
    {
        var claims = new ClaimSet();
        claims.Architectures.AddRange(source.Architectures);
        claims.Languages.AddRange(source.Languages);
        claims.Channel(source.Channels);
        claims.Note(source.Evidence);
        if (product is not null)
        {
            ReadProduct(product, claims);
        }

        return new FoundImage(null, product is null ? null : Quoted.Text(product), claims, IsSelfDescribed: false);
    }

    private static void ReadProduct(string product, ClaimSet claims)
    {
        OfficeClickToRunId? id = OfficeClickToRunId.Find(product);
        claims.Edition(id?.Edition, "ClickToRunProduct", product, EvidenceStrength.Strong);
        claims.Version(id?.Version, "ClickToRunProduct", product, EvidenceStrength.Strong);
        if (id is not null)
        {
            MediaChannel channel = id.IsVolume ? MediaChannel.VolumeLicensing : MediaChannel.Retail;
            string says = id.IsSubscription ? "channel Retail: a subscription product" : "channel " + channel;
            claims.Channel([new Claim<MediaChannel>(channel, new Evidence("ClickToRunProduct", Quoted.Text(product), says, EvidenceStrength.Moderate))]);
        }
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

    /// <summary>The descriptor is a bonus: a cabinet of a kind that is not read takes nothing away.</summary>
    private static void ReadDescriptor(ClickToRunFiles files, ClaimSet claims)
    {
        foreach (MediaFile file in files.Descriptors.Take(1))
        {
            try
            {
                if (Cabinet.Extract(file.Open(), DescriptorFile) is { } bytes && FfnRoot(TextDecoder.Decode(bytes), file.Name) is { } root)
                {
                    Take(root, claims);
                }
            }
            catch (MediaFormatException failure)
            {
                claims.Note("ClickToRunDescriptor", file.Name, "nothing: " + failure.Message);
            }
        }
    }

    private static void Take(string root, ClaimSet claims)
    {
        if (UpdateChannel.VolumeChannel(root) is { } channel)
        {
            var evidence = new Evidence("ClickToRunDescriptor", Quoted.Text(root), "channel VolumeLicensing: update channel " + channel, EvidenceStrength.Moderate);
            claims.Channel([new Claim<MediaChannel>(MediaChannel.VolumeLicensing, evidence)]);
        }
        else
        {
            claims.Note("ClickToRunDescriptor", root, "nothing: an update channel of subscriptions and retail products alike");
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
