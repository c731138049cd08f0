using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Media.Names;

/// <summary>The product of a disc named after its build: the number gives the version, the words the edition.</summary>
internal static class BuildStringProduct
{
    private static readonly Dictionary<string, string> ClientEditions = new(StringComparer.Ordinal)
    {
        ["enterprise"] = "Enterprise",
        ["cliententerprise"] = "Enterprise",
        ["cliententerpriseeval"] = "Enterprise",
        ["enterprisen"] = "EnterpriseN",
        ["ultimate"] = "Ultimate",
        ["professional"] = "Professional",
        ["clientprofessional"] = "Professional",
        ["client-professional"] = "Professional",
        ["pro"] = "Professional",
        ["homepremium"] = "HomePremium",
        ["homebasic"] = "HomeBasic",
        ["starter"] = "Starter",
    };

    public static void Read(string buildText, List<string> words, NameReading reading)
    {
        bool isServer = words.Exists(word => word.StartsWith("server", StringComparison.Ordinal));
        bool isClient = words.Exists(word => word.StartsWith("client", StringComparison.Ordinal) || ClientEditions.ContainsKey(word) || word is "consumer");
        if (isServer == isClient || BuildNumber(buildText) is not { } build)
        {
            return;
        }

        reading.Family = isServer ? ProductFamily.WindowsServer : ProductFamily.Windows;
        if (isServer)
        {
            ReadServer(build, words, reading);
        }
        else
        {
            ReadClient(build, words, reading);
        }
    }

    /// <summary>"26100.1" begins with the build; "5.00.2195.6717" with the version.</summary>
    private static int? BuildNumber(string text)
    {
        string[] parts = text.Split('.');
        string part = parts.Length == 3 && parts[0].Length == 1 ? parts[2] : parts[0];
        return part.Length is 4 or 5 ? NameWords.Number(part) : null;
    }

    private static void ReadServer(int build, List<string> words, NameReading reading)
    {
        reading.Version = WindowsRelease.Resolve(ProductFamily.WindowsServer, build, ProductCatalogue.FindEdition(ProductFamily.WindowsServer, "ServerStandard"));
        bool isPlain = words.Contains("server") || words.Contains("server_eval");
        if (reading.Version is null || !isPlain)
        {
            return;
        }

        foreach (string key in new[] { "ServerStandard", "ServerDatacenter", "ServerEnterprise", "ServerWeb" })
        {
            bool existed = build < 9000 || key is "ServerStandard" or "ServerDatacenter";
            if (existed && ProductCatalogue.FindEdition(ProductFamily.WindowsServer, key) is { } edition && ProductCatalogue.Find(edition, reading.Version) is not null)
            {
                reading.Editions.Add(edition);
            }
        }
    }

    private static void ReadClient(int build, List<string> words, NameReading reading)
    {
        bool isLongTerm = words.Exists(word => word is "ltsc" or "ltsb" or "enterprises" or "s" || word.StartsWith("cliententerprises", StringComparison.Ordinal));
        bool isOem = words.Exists(word => word is "oem");
        bool isIot = words.Exists(word => word is "iot");
        reading.Version = WindowsRelease.Resolve(ProductFamily.Windows, build, isLongTerm ? ProductCatalogue.FindEdition(ProductFamily.Windows, "EnterpriseS") : null);
        if (!isLongTerm && words.Exists(other => other is "consumer" or "clientconsumer"))
        {
            reading.Editions.AddRange(WindowsPhrase.ConsumerSet(reading.Version));
            return;
        }

        string? word = words.Find(ClientEditions.ContainsKey);
        string? key = (isLongTerm, isIot || (isOem && build >= 10240)) switch
        {
            (true, true) => "IoTEnterpriseS",
            (true, false) => "EnterpriseS",
            (false, true) => word is null ? null : ClientEditions[word] == "Enterprise" ? "IoTEnterprise" : ClientEditions[word],
            _ => word is null ? null : ClientEditions[word],
        };
        if (key is not null && ProductCatalogue.FindEdition(ProductFamily.Windows, key) is { } edition
            && (reading.Version is null || ProductCatalogue.Find(edition, reading.Version) is not null))
        {
            reading.Editions.Add(edition);
        }
    }
}
