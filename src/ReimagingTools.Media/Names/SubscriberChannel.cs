using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Media.Names;

/// <summary>The channel of a subscriber download, as far as its words tell.</summary>
internal static class SubscriberChannel
{
    /// <summary>Discs that install nothing of their own, or serve every channel.</summary>
    private static readonly HashSet<string> ComponentWords = new(StringComparer.Ordinal)
    {
        "language", "languages", "lang", "mui", "lip", "lof", "fod", "pack", "packs", "features", "symbols", "sdk", "wdk", "adk", "aik", "oak", "opk", "toolkit", "tools",
        "runtime", "builder", "inbox", "apps", "proofing", "optimization", "update-only", "hotfix", "checked-only", "mdop",
    };

    private static readonly HashSet<string> UnfinishedWords = new(StringComparer.Ordinal) { "preview", "beta", "beta1", "beta2", "rc", "rc1", "rc2", "insider", "insiderpreview", "vnext", "ctp" };

    private static readonly HashSet<string> EvaluationWords = new(StringComparer.Ordinal) { "eval", "evaluation", "trial" };

    private static readonly HashSet<string> EmbeddedWords = new(StringComparer.Ordinal) { "embedded", "iot", "posready", "wes7" };

    private static readonly HashSet<string> RetailWords = new(StringComparer.Ordinal) { "retail", "fpp", "home", "ultimate", "multi-edition", "multiple" };

    public static void Claim(List<string> words, bool hasId, NameReading reading)
    {
        string? component = ComponentOf(words);
        if (words.Find(EvaluationWords.Contains) is { } evaluation)
        {
            reading.Claim(MediaChannel.Evaluation, evaluation);
        }
        else if (component is not null || words.Find(UnfinishedWords.Contains) is not null)
        {
            reading.Note("no channel: " + (component ?? "a preview") + " is no disc of one channel");
            if (component is not null)
            {
                reading.Editions.Clear();
            }
        }
        else if (words.Find(EmbeddedWords.Contains) is { } embedded)
        {
            reading.Claim(MediaChannel.Oem, embedded);
        }
        else if (VolumeWord(words, reading) is { } volume)
        {
            ClaimVolume(volume, hasId, reading);
        }
        else
        {
            ClaimOther(words, reading);
        }
    }

    /// <summary>"with_service_pack_3" names no component.</summary>
    private static string? ComponentOf(List<string> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            bool isServicePack = words[i] == "pack" && i > 0 && words[i - 1] == "service";
            if (ComponentWords.Contains(words[i]) && !isServicePack)
            {
                return words[i];
            }
        }

        return null;
    }

    /// <summary>The word that says Volume Licensing, or null.</summary>
    private static string? VolumeWord(List<string> words, NameReading reading)
    {
        int at = words.FindIndex(word => word is "vl" or "vol" or "volume");
        if (at >= 0)
        {
            return at > 0 && words[at - 1] is "non" or "not" or "no" ? null : words[at];
        }

        if (reading.Family != ProductFamily.Windows || reading.Version is null)
        {
            return null;
        }

        bool isSold = words.Any(word => word is "consumer" or "home" or "ultimate" or "retail" or "oem" or "multiple" or "g" or "gn");
        bool isEnterprise = words.Contains("enterprise") && reading.Version.Name is not ("XP" or "2000");
        return isSold ? null : isEnterprise ? "enterprise" : NameWords.Has(words, "business", "editions") ? "business_editions" : null;
    }

    private static void ClaimVolume(string word, bool hasId, NameReading reading)
    {
        if (hasId)
        {
            reading.Claim(MediaChannel.VolumeLicensing, word);
        }
        else
        {
            reading.Note("no channel: " + word + ", but no id of a download as Microsoft names them");
        }
    }

    private static void ClaimOther(List<string> words, NameReading reading)
    {
        if (words.Contains("starter"))
        {
            reading.Claim(MediaChannel.Oem, "starter, sold with PCs only");
        }
        else if (NameWords.Has(words, "consumer", "editions") || words.Find(RetailWords.Contains) is not null)
        {
            reading.Claim(MediaChannel.Retail, words.Find(RetailWords.Contains) ?? "consumer_editions");
        }
        else if (IsSubscriberOnly(words, reading))
        {
            reading.Claim(MediaChannel.Subscriber, "subscriber download without a word of Volume Licensing");
        }
        else
        {
            reading.Note("no channel: subscribers and Volume Licensing customers get this disc under such names");
        }
    }

    /// <summary>Products whose Volume Licensing disc had a name of its own, so that this one is the other.</summary>
    private static bool IsSubscriberOnly(List<string> words, NameReading reading) => (reading.Family, reading.Version?.Name) switch
    {
        (ProductFamily.Windows, "Vista") => !words.Contains("business"),
        (ProductFamily.Windows, "7") => !words.Contains("thin"),
        (ProductFamily.Windows, "2000" or "XP" or "8" or "8.1") => true,
        (ProductFamily.Windows, "10" or "11") => !words.Any(word => word is "education" or "enterprise" or "business"),
        (ProductFamily.WindowsServer, "2000" or "2003" or "2003 R2" or "2012" or "2012 R2") => true,
        (ProductFamily.WindowsServer, "2008 R2") => reading.ServicePack is not null,
        _ => false,
    };
}
