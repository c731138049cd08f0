using System.Xml;

namespace ReimagingTools.Media.Office;

/// <summary>
/// A Click-to-Run source. Its files serve every product of an update channel; the configuration file beside them chooses the product. Without one the source
/// shows architecture, languages and whether its channel is one of Volume Licensing, but no product.
/// </summary>
internal static class ClickToRunSource
{
    private const string DescriptorFile = "VersionDescriptor.xml";

    /// <summary>What the Office Deployment Tool unpacks beside itself as examples; nobody installs from them as they are.</summary>
    private static readonly Regex SampleName = new(
        "^configuration-Office(?:365|2019Enterprise|2021Enterprise|2024Enterprise)(?:-x(?:64|86))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>One image for each product configured; one without a product where none is; none where the medium is no such source.</summary>
    /// <param name="folder">The folder of the source.</param>
    /// <param name="chosen">The name of the configuration setup is run with, or null where it is not given.</param>
    public static IEnumerable<FoundImage> Read(MediaFolder folder, string? chosen = null)
    {
        if (ClickToRunFiles.Read(folder) is not { } files)
        {
            yield break;
        }

        var source = new ClaimSet();
        string? root = Descriptor(files, source);
        ClickToRunConfiguration? configuration = Configuration(folder, chosen, source);
        ReadArchitecture(files, configuration, source);
        ConfiguredProduct[] products = [.. configuration?.Products ?? []];
        if (products.Length == 0)
        {
            yield return Product(null, ChannelMarkers.ClickToRun(root, configuration?.Channel, []), files, [], source);
            yield break;
        }

        foreach (ConfiguredProduct product in products)
        {
            yield return Product(product.Id, ChannelMarkers.ClickToRun(root, configuration!.Channel, [product.Id], product.HasKey), files, configuration.LanguagesOf(product), source);
        }
    }

    private static FoundImage Product(string? product, ChannelMarkerFacts marker, ClickToRunFiles files, IReadOnlyList<string> languages, ClaimSet source)
    {
        var claims = new ClaimSet();
        claims.Architectures.AddRange(source.Architectures);
        ReadLanguage(files, languages, claims);
        claims.Take(marker);
        return new FoundImage(null, product is null ? null : Quoted.Text(product), claims) { Beside = source };
    }

    private static ClickToRunConfiguration? Configuration(MediaFolder root, string? chosen, ClaimSet claims)
    {
        MediaFile[] candidates = [.. root.Files.Where(file => IsConfiguration(file.Name, chosen))];
        if (candidates.Length > 1)
        {
            claims.Note("ClickToRunConfiguration", string.Join(", ", candidates.Select(file => file.Name)), MediaText.Say("Says.ConfigurationNotChosen"));
        }

        return candidates.Length == 1
            ? ClickToRunConfiguration.Parse(candidates[0].ReadText(MediaBudget.TextBytes), candidates[0].Name, candidates[0].Open().Meter)
            : null;
    }

    private static bool IsConfiguration(string name, string? chosen)
    {
        string stem = name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 4) : "";
        return chosen is not null
            ? string.Equals(name, chosen, StringComparison.Ordinal)
            : stem.StartsWith("configuration", StringComparison.OrdinalIgnoreCase) && !SampleName.IsMatch(stem);
    }

    /// <summary>Setup installs the architecture configured, or none where the files are of the other: then it is contested what this is.</summary>
    private static void ReadArchitecture(ClickToRunFiles files, ClickToRunConfiguration? configuration, ClaimSet claims)
    {
        string names = string.Join(", ", files.Architectures.OrderBy(architecture => architecture));
        if (files.Architectures.Count == 1)
        {
            claims.Architecture(files.Architectures.Single(), "ClickToRunFiles", names, EvidenceStrength.Strong);
        }
        else if (names.Length > 0)
        {
            claims.Note("ClickToRunFiles", names, MediaText.Say("Says.SetupChoosesArchitecture"));
        }

        if (configuration?.ClientEdition is { } configured)
        {
            claims.Architecture(ArchitectureNames.Parse(configured), "ClickToRunConfiguration", configured, EvidenceStrength.Strong);
        }
    }

    private static void ReadLanguage(ClickToRunFiles files, IReadOnlyList<string> languages, ClaimSet claims)
    {
        string names = string.Join(";", files.Languages);
        Language? configured = LanguageNames.Parse(string.Join(";", languages));
        if (languages.Count > 0 && configured is { IsMui: false } && configured.Tags.All(files.Languages.Contains))
        {
            claims.Language(configured, "ClickToRunConfiguration", configured.ToString(), EvidenceStrength.Strong);
        }
        else if (files.Languages.Count == 1)
        {
            claims.Language(Language.Of(files.Languages.Single()), "ClickToRunFiles", names, EvidenceStrength.Strong);
        }
        else if (names.Length > 0)
        {
            claims.Note("ClickToRunFiles", names, MediaText.Say("Says.SetupChoosesLanguage"));
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
            claims.Note("ClickToRunDescriptor", file.Name, MediaText.Say("Says.DescriptorUnreadable", failure.Message));
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
