using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Media.Names;

/// <summary>Reads Windows Server out of the words of a name.</summary>
internal static class ServerPhrase
{
    private static readonly Dictionary<string, string> EditionWords = new(StringComparer.Ordinal)
    {
        ["std"] = "ServerStandard",
        ["standard"] = "ServerStandard",
        ["st"] = "ServerStandard",
        ["se"] = "ServerStandard",
        ["dc"] = "ServerDatacenter",
        ["datacenter"] = "ServerDatacenter",
        ["datactr"] = "ServerDatacenter",
        ["ent"] = "ServerEnterprise",
        ["enterprise"] = "ServerEnterprise",
        ["ee"] = "ServerEnterprise",
        ["web"] = "ServerWeb",
        ["essentials"] = "ServerSolution",
        ["hpc"] = "ServerHPC",
    };

    public static void Read(IReadOnlyList<string> words, NameReading reading)
    {
        reading.Version = VersionOf(words, reading);
        if (words.Any(word => word is "hyper-v" or "storage" or "foundation" or "azure" or "multipoint" or "itanium"))
        {
            // These words name products of their own; which edition they are is not spelled out in names.
            return;
        }

        bool isAnnualChannel = reading.Version is { Name.Length: 4 } version && !version.Name.StartsWith("20", StringComparison.Ordinal)
            || reading.Version is { Name: "20H2" or "2004" };
        string[] keys = [.. words.Select(word => EditionWords.TryGetValue(word, out string? key) ? key : "").Where(key => key.Length > 0).Distinct()];
        foreach (string key in keys.Length > 0 ? keys : DefaultSet(reading.Version, isAnnualChannel))
        {
            string full = isAnnualChannel && !key.EndsWith("ACor", StringComparison.Ordinal) ? key + "ACor" : key;
            if (ProductCatalogue.FindEdition(ProductFamily.WindowsServer, full) is { } edition
                && (reading.Version is null || ProductCatalogue.Find(edition, reading.Version) is not null))
            {
                reading.Editions.Add(edition);
            }
        }
    }

    private static ProductVersion? VersionOf(IReadOnlyList<string> words, NameReading reading)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i] is "2000" or "2003" or "2008" or "2012" or "2016" or "2019" or "2022" or "2025")
            {
                bool isSecond = i + 1 < words.Count && words[i + 1] == "r2";
                return ProductCatalogue.FindVersion(ProductFamily.WindowsServer, isSecond ? words[i] + " R2" : words[i]);
            }
        }

        // A release without a year is a release of the annual channel, a version of its own.
        return reading.FeatureRelease is { } release ? ProductCatalogue.FindVersion(ProductFamily.WindowsServer, release) : null;
    }

    /// <summary>What discs hold that name no edition.</summary>
    private static string[] DefaultSet(ProductVersion? version, bool isAnnualChannel) => version?.Name switch
    {
        "2008" => ["ServerStandard", "ServerEnterprise", "ServerDatacenter"],
        "2008 R2" => ["ServerStandard", "ServerEnterprise", "ServerDatacenter", "ServerWeb"],
        "2012" or "2012 R2" or "2016" or "2019" or "2022" or "2025" => ["ServerStandard", "ServerDatacenter"],
        _ => isAnnualChannel ? ["ServerStandard", "ServerDatacenter"] : [],
    };
}
