namespace ReimagingTools.Media.Names;

/// <summary>The channel of a subscriber download, as far as its words tell.</summary>
internal static class SubscriberChannel
{
    private static readonly HashSet<string> RetailWords = new(StringComparer.Ordinal) { "retail", "fpp", "home", "ultimate", "multi", "multiple" };

    private static readonly HashSet<string> SoldWords =
        new(StringComparer.Ordinal) { "consumer", "home", "ultimate", "retail", "oem", "multiple", "g", "gn" };

    public static void Claim(MediaProductName product, bool hasId, NameReading reading)
    {
        if (WordOf(product, MediaChannel.Evaluation) is { } evaluation)
        {
            reading.Claim(MediaChannel.Evaluation, evaluation);
        }
        else if (product.OfNoChannel is { } none)
        {
            reading.Note(MediaText.Say("Name.NotOneChannel", none));
        }
        else if (WordOf(product, MediaChannel.Oem) is { } oem)
        {
            reading.Claim(MediaChannel.Oem, oem);
        }
        else if (VolumeWord(product) is { } volume)
        {
            ClaimVolume(volume, hasId, reading);
        }
        else
        {
            ClaimOther(product, reading);
        }
    }

    private static string? WordOf(MediaProductName product, MediaChannel channel) =>
        product.Channels.Where(word => word.Value == channel).Select(word => word.Key).FirstOrDefault();

    /// <summary>The word that says Volume Licensing, or null.</summary>
    private static string? VolumeWord(MediaProductName product)
    {
        if (WordOf(product, MediaChannel.VolumeLicensing) is { } word)
        {
            return word;
        }

        if (product.Family != ProductFamily.Windows || product.Version is null || product.Words.Any(SoldWords.Contains))
        {
            return null;
        }

        return Has(product, "business", "editions") ? "business_editions"
            : product.Words.Contains("enterprise") && IsEnterpriseSold(product.Version) ? "enterprise"
            : null;
    }

    /// <summary>Windows Enterprise was never sold elsewhere.</summary>
    private static bool IsEnterpriseSold(ProductVersion version) =>
        version.Release is not null || ProductCatalogue.Find(ProductCatalogue.FindEdition(ProductFamily.Windows, "Enterprise"), version) is not null;

    private static bool Has(MediaProductName product, string first, string second) =>
        product.Words.Where((word, at) => word == first && at + 1 < product.Words.Count && product.Words[at + 1] == second).Any();

    private static void ClaimVolume(string word, bool hasId, NameReading reading)
    {
        if (hasId)
        {
            reading.Claim(MediaChannel.VolumeLicensing, word);
        }
        else
        {
            reading.Note(MediaText.Say("Name.NoDownloadId", word));
        }
    }

    private static void ClaimOther(MediaProductName product, NameReading reading)
    {
        if (product.Words.Contains("starter"))
        {
            reading.Claim(MediaChannel.Oem, MediaText.Say("Name.Starter"));
        }
        else if (Has(product, "consumer", "editions") || product.Words.Any(RetailWords.Contains))
        {
            reading.Claim(MediaChannel.Retail, product.Words.FirstOrDefault(RetailWords.Contains) ?? "consumer_editions");
        }
        else if (product.Version is not null && MediaGenerations.IsSubscriberDisc(product.Version, product.ServicePack is not null, product.Words))
        {
            // Volume Licensing had a disc and a name of its own, so this one is the other.
            reading.Claim(MediaChannel.Subscriber, MediaText.Say("Name.Subscriber"));
        }
        else
        {
            reading.Note(MediaText.Say("Name.SubscriberToo"));
        }
    }
}
