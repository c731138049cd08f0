namespace ReimagingTools.Media.Channel;

/// <summary>
/// Reads what identifies a Click-to-Run source. The update channel tells where the bits came from, the product ids what would be installed from
/// them.
/// </summary>
internal static class ClickToRunMarkers
{
    private const int MostProducts = 200;

    private static readonly Dictionary<Guid, string> UpdateChannels = new()
    {
        [new Guid("f2e724c1-748f-4b47-8fb8-8e0d210e9208")] = "PerpetualVL2019",
        [new Guid("5030841d-c919-4594-8d2d-84ae4f96e58e")] = "PerpetualVL2021",
        [new Guid("7983bac0-e531-40cf-be00-fd24fe66619c")] = "PerpetualVL2024",
        [new Guid("492350f6-3a01-4f97-b9c0-c7c6ddf67d60")] = "Current",
        [new Guid("55336b82-a18d-4dd6-b5f6-9e5095c314a6")] = "MonthlyEnterprise",
        [new Guid("7ffbc6bf-bc32-4f92-8982-f9dd17fd3114")] = "SemiAnnual",
    };

    private static readonly Dictionary<string, string> PerpetualVersions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["PerpetualVL2019"] = "2019",
        ["PerpetualVL2021"] = "2021",
        ["PerpetualVL2024"] = "2024",
    };

    public static ChannelMarkerFacts Read(string? ffnRoot, string? channel, IEnumerable<string> productIds, bool hasVolumeKey)
    {
        var reading = new ChannelMarkerFacts("ClickToRunChannel");
        string? source =
            ffnRoot is not null && Guid.TryParse(ffnRoot, out Guid root) && UpdateChannels.TryGetValue(root, out string? known) ? known : null;
        if (ffnRoot is not null)
        {
            ReadUpdateChannel(source ?? ffnRoot, reading);
        }

        if (channel is not null)
        {
            ReadUpdateChannel(channel, reading);
            if (source is not null && PerpetualVersions.ContainsKey(source) != PerpetualVersions.ContainsKey(channel.Trim()))
            {
                reading.Note(channel, MediaText.Say("Says.ChannelNotOfSource", source));
                reading.IsUnderstood = false; // Setup is not run with this configuration and these files, or not as either of them says.
            }
        }

        bool isOfAll = (source ?? channel?.Trim()) is { } updates && !PerpetualVersions.ContainsKey(updates);
        foreach (string id in productIds.Take(MostProducts).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            ReadProduct(id, reading);
            if (isOfAll && OfficeClickToRunId.Find(id) is { IsVolume: true, Version.Name: { } year } && PerpetualVersions.ContainsValue(year))
            {
                reading.Note(id, MediaText.Say("Says.ProductNotOfChannel", source ?? channel!));
                reading.IsUnderstood = false; // Its Volume product is installed from the channel of its year alone.
            }
        }

        if (hasVolumeKey)
        {
            reading.Channel(MediaChannel.VolumeLicensing, "PIDKEY", EvidenceStrength.Moderate);
        }

        return reading;
    }

    private static void ReadUpdateChannel(string name, ChannelMarkerFacts reading)
    {
        if (PerpetualVersions.TryGetValue(name.Trim(), out string? year))
        {
            reading.Channel(MediaChannel.VolumeLicensing, name, EvidenceStrength.Moderate);
            if (ProductCatalogue.FindVersion(ProductFamily.Office, year) is { } version)
            {
                reading.Version(version, name, EvidenceStrength.Moderate);
            }
        }
        else
        {
            reading.Note(name, MediaText.Say("Says.UpdateChannelOfAll"));
        }
    }

    /// <summary>
    /// An id is what would be installed, so that ids of services and subscriptions are no media of an agreement whatever source they are installed
    /// from. A retail id of a version whose Volume product is another (LTSC) names no edition.
    /// </summary>
    private static void ReadProduct(string id, ChannelMarkerFacts reading)
    {
        if (OfficeClickToRunId.Find(id) is not { IsOfService: false } product)
        {
            reading.Note(id, MediaText.Say(OfficeClickToRunId.Find(id) is null ? "Says.ProductIdUnlisted" : "Says.ProductIdOfService"));
            reading.IsUnderstood = false;
            return;
        }

        bool isRetail = product.Id.EndsWith("Retail", StringComparison.OrdinalIgnoreCase);
        if (product.IsVolume || isRetail)
        {
            reading.Channel(product.IsVolume ? MediaChannel.VolumeLicensing : MediaChannel.Retail, product.Id, EvidenceStrength.Moderate);
        }

        bool isVolumeName = isRetail && ProductCatalogue.Find(product.Edition, product.Version)?.Name.Contains("LTSC") == true;
        if (product.Edition is not null && !isVolumeName)
        {
            reading.Edition(product.Edition, product.Id, EvidenceStrength.Moderate);
        }

        if (product.Version is not null)
        {
            reading.Version(product.Version, product.Id, EvidenceStrength.Moderate);
        }
    }
}
