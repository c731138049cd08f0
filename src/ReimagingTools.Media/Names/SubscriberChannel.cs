namespace ReimagingTools.Media.Names;

/// <summary>The channel of a subscriber download, as far as its words tell.</summary>
internal static class SubscriberChannel
{
    private const string Starter = "starter";
    private const string Consumer = "consumer";

    private static readonly HashSet<string> RetailWords = new(StringComparer.Ordinal) { "retail", "fpp", "home", "ultimate", "multi", "multiple" };

    private static readonly HashSet<string> SoldWords = new(StringComparer.Ordinal)
    {
        Consumer,
        "home",
        "ultimate",
        "retail",
        "oem",
        "multiple",
        "g",
        "gn",
    };

    private static readonly string[] EditionEnds = ["pro", "n", "k", "kn", "r2"];

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
            ClaimVolume(product, volume, hasId, reading);
        }
        else if (WordOf(product, MediaChannel.VolumeLicensing) is { } misplaced)
        {
            reading.Note(MediaText.Say("Name.Contradiction", misplaced));
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
        if (product.Words.Any(SoldWords.Contains))
        {
            return null;
        }

        return WordOf(product, MediaChannel.VolumeLicensing) is not { } word ? VolumeEdition(product)
            : product.Words.Where((each, at) => each == word).Count() == 1 && IsInPlace(product, [.. product.Words]) ? word
            : null;
    }

    /// <summary>The words of editions of Windows that subscribers get as Volume Licensing customers do, or null.</summary>
    private static string? VolumeEdition(MediaProductName product) =>
        product.Family != ProductFamily.Windows || product.Version is null ? null
        : Has(product, "business", "editions") ? "business_editions"
        : product.Words.Contains("enterprise") && IsEnterpriseSold(product.Version) ? "enterprise"
        : null;

    /// <summary>
    /// Where subscriber names say "vl": <c>with_sp1_vl_build_x64</c> of Windows 7 and Server 2008 R2, <c>pro_n_vl_with_update</c>, <c>r2_vl_x64</c>,
    /// <c>2016_vl_x64</c> and <c>edition_vl_version</c> later, <c>with_sp2_vl_cd1</c> and <c>x86_cd_vl</c> before. Anywhere else somebody put it
    /// there.
    /// </summary>
    private static bool IsInPlace(MediaProductName product, string[] words)
    {
        int at = Array.IndexOf(words, "vl");
        string before = at > 0 ? words[at - 1] : "",
            behind = at >= 0 && at + 1 < words.Length ? words[at + 1] : "";
        bool isBuild = behind == "build",
            isDisc = behind.StartsWith("cd", StringComparison.Ordinal),
            isLast = behind.Length == 0;
        bool isOld = product.Version is { Name: "XP" or "2003" or "2003 R2" },
            isOfBuilds = product.Version is { Name: "7" or "2008 R2" };
        return at > 0
            && (
                isOfBuilds ? isBuild && product.ServicePack is not null && before.StartsWith("sp", StringComparison.Ordinal)
                : isOld ? isDisc || (isLast && before.StartsWith("cd", StringComparison.Ordinal))
                : (before == "edition" && behind == "version")
                    || (
                        (behind == "with" || ArchitectureNames.Parse(behind) != Architecture.Unknown)
                        && (EditionEnds.Contains(before) || before.All(char.IsDigit))
                    )
            );
    }

    /// <summary>Windows Enterprise was never sold elsewhere.</summary>
    private static bool IsEnterpriseSold(ProductVersion version) =>
        version.Release is not null || ProductCatalogue.Find(ProductCatalogue.FindEdition(ProductFamily.Windows, "Enterprise"), version) is not null;

    private static bool Has(MediaProductName product, string first, string second) =>
        product.Words.Where((word, at) => word == first && at + 1 < product.Words.Count && product.Words[at + 1] == second).Any();

    private static void ClaimVolume(MediaProductName product, string word, bool hasId, NameReading reading)
    {
        if (hasId)
        {
            reading.Claim(MediaChannel.VolumeLicensing, word);
            if (WordOf(product, MediaChannel.Retail) is { } retail)
            {
                reading.Claim(MediaChannel.Retail, retail);
            }
        }
        else
        {
            reading.Note(MediaText.Say("Name.NoDownloadId", word));
        }
    }

    private static string? SoldWord(MediaProductName product) =>
        product.Words.FirstOrDefault(RetailWords.Contains) ?? (Has(product, Consumer, "editions") ? "consumer_editions" : null);

    /// <summary>A word of media that are sold, beside those of editions that are not, or of an edition the version never had.</summary>
    private static string? ForeignTo(MediaProductName product) =>
        product.Words.Contains(Starter) && !HasEdition(product, "Starter") ? Starter
        : VolumeEdition(product) is not null || (product.Words.Contains("business") && !HasEdition(product, "Business")) ? SoldWord(product)
        : null;

    private static bool HasEdition(MediaProductName product, string key) =>
        ProductCatalogue.Find(ProductCatalogue.FindEdition(ProductFamily.Windows, key), product.Version) is not null;

    private static void ClaimOther(MediaProductName product, NameReading reading)
    {
        if (ForeignTo(product) is { } foreign)
        {
            reading.Note(MediaText.Say("Name.Contradiction", foreign));
        }
        else if (product.Words.Contains(Starter))
        {
            reading.Claim(MediaChannel.Oem, MediaText.Say("Name.Starter"));
        }
        else if (SoldWord(product) is { } retail)
        {
            reading.Claim(MediaChannel.Retail, retail);
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
