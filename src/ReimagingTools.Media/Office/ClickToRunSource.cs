using System.Xml;

namespace ReimagingTools.Media.Office;

/// <summary>
/// A Click-to-Run source. Its files serve every product of an update channel; the configuration file beside them chooses the product. Without one
/// the source shows architecture, languages and whether its channel is one of Volume Licensing, but no product.
/// </summary>
internal static class ClickToRunSource
{
    private const string DescriptorFile = "VersionDescriptor.xml";

    /// <summary>What the Office Deployment Tool unpacks beside itself as examples; nobody installs from them as they are.</summary>
    private static readonly Regex SampleName = new(
        "^configuration-Office(?:365|2019Enterprise|2021Enterprise|2024Enterprise)(?:-x(?:64|86))?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

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
        foreach (ConfiguredProduct removed in configuration?.Removed ?? [])
        {
            source.Note("ClickToRunConfiguration", removed.Id, MediaText.Say("Says.ProductRemoved"));
        }

        if (products.Length == 0)
        {
            yield return Product(null, ChannelMarkers.ClickToRun(root, configuration?.Channel, []), files, [], source);
            yield break;
        }

        bool hasBuild = HasBuild(files, configuration!, source);
        foreach (ConfiguredProduct product in products)
        {
            FoundImage image = Product(
                product.Id,
                ChannelMarkers.ClickToRun(root, configuration!.Channel, [product.Id], product.HasKey),
                files,
                configuration.LanguagesOf(product),
                source
            );
            image.Claims.IsVouchedFor &= hasBuild;
            if (product.ExcludedApps.Count > 0)
            {
                image.Claims.Notices.Add(
                    MediaText.Say("Notice.ExcludedApps", Quoted.Text(product.Id), Quoted.Text(string.Join(", ", product.ExcludedApps)))
                );
            }

            if (RetailOf(product, products) is { } retail)
            {
                image.Claims.Note("ClickToRunConfiguration", retail, MediaText.Say("Says.EditionOfTwoChannels"));
                image.Claims.IsVouchedFor = false;
            }

            yield return image;
        }
    }

    /// <summary>
    /// The product of another channel that is configured of the same edition, of which setup installs one; null where there is none.
    /// </summary>
    private static string? RetailOf(ConfiguredProduct product, ConfiguredProduct[] products) =>
        OfficeClickToRunId.Find(product.Id) is { Edition: { } edition, IsVolume: true }
            ? Array.Find(products, other => OfficeClickToRunId.Find(other.Id) is { IsVolume: false } beside && beside.Edition == edition)?.Id
            : null;

    private static FoundImage Product(
        string? product,
        ChannelMarkerFacts marker,
        ClickToRunFiles files,
        IReadOnlyList<string> languages,
        ClaimSet source
    )
    {
        var claims = new ClaimSet();
        claims.Architectures.AddRange(source.Architectures);
        ReadLanguage(files, languages, claims);
        claims.Take(marker);
        return new FoundImage(null, product is null ? null : Quoted.Text(product), claims) { Beside = source, IsChosen = true };
    }

    private static ClickToRunConfiguration? Configuration(MediaFolder root, string? chosen, ClaimSet claims)
    {
        MediaFile[] candidates = [.. root.Files.Where(file => IsConfiguration(file.Name, chosen))];
        if (candidates.Length > 1)
        {
            claims.Note(
                "ClickToRunConfiguration",
                string.Join(", ", candidates.Select(file => file.Name)),
                MediaText.Say("Says.ConfigurationNotChosen")
            );
        }

        ClickToRunConfiguration? configuration =
            candidates.Length == 1
                ? ClickToRunConfiguration.Parse(candidates[0].ReadText(MediaBudget.TextBytes), candidates[0].Name, candidates[0].Open().Meter)
                : null;
        if (configuration is { IsOneChoice: false })
        {
            claims.Note("ClickToRunConfiguration", candidates[0].Name, MediaText.Say("Says.SeveralAdds"));
            return null;
        }

        return configuration;
    }

    /// <summary>Setup installs the build it is told; where the source holds another, this source is not what is installed.</summary>
    private static bool HasBuild(ClickToRunFiles files, ClickToRunConfiguration configuration, ClaimSet claims)
    {
        bool isThere = configuration.Version is not { Length: > 0 } build || !char.IsDigit(build.Trim()[0]) || files.Builds.Contains(build.Trim());
        if (!isThere)
        {
            claims.Note("ClickToRunConfiguration", configuration.Version!, MediaText.Say("Says.BuildNotInSource", string.Join(", ", files.Builds)));
        }

        return isThere;
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

    /// <summary>
    /// Setup installs the languages configured, and fails or leaves out what the source lacks: then it is contested what this is. "MatchOS" and its
    /// like let setup choose.
    /// </summary>
    private static void ReadLanguage(ClickToRunFiles files, IReadOnlyList<string> languages, ClaimSet claims)
    {
        string names = string.Join(";", files.Languages);
        string[] given = [.. languages.Where(language => !IsMatch(language))];
        Language? configured = LanguageNames.Parse(string.Join(";", given));
        bool isWhole = configured is { IsMui: false } && given.All(language => LanguageNames.Parse(language) is not null);
        bool isThere = isWhole && configured!.Tags.All(files.Languages.Contains);
        if (given.Length > 0 && !isWhole)
        {
            claims.Note("ClickToRunConfiguration", string.Join(";", given), MediaText.Say("Says.NoLanguage"));
        }
        else if (given.Length > 0 && (!isThere || given.Length == languages.Count || files.Languages.All(configured!.Tags.Contains)))
        {
            claims.Language(configured, "ClickToRunConfiguration", configured!.ToString(), EvidenceStrength.Strong);
            if (!isThere)
            {
                claims.Language(
                    files.Languages.Count > 0 ? Language.Of([.. files.Languages]) : null,
                    "ClickToRunFiles",
                    names,
                    EvidenceStrength.Strong
                );
            }
        }
        else if (given.Length == 0 && files.Languages.Count == 1)
        {
            claims.Language(Language.Of(files.Languages.Single()), "ClickToRunFiles", names, EvidenceStrength.Strong);
        }
        else if (names.Length > 0)
        {
            claims.Note("ClickToRunFiles", names, MediaText.Say("Says.SetupChoosesLanguage"));
        }
    }

    private static bool IsMatch(string language) => language.Trim().StartsWith("Match", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The update channel's identifier, by way of the VersionDescriptor in a cabinet. It is a bonus: a cabinet of a kind that is not read takes
    /// nothing away.
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
