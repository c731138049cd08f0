using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Media.Names;

/// <summary>Reads the product out of the words of a name: which family first, because "Standard", "Pro" and "2016" mean something else in each.</summary>
internal static class ProductPhrase
{
    private static readonly HashSet<string> ServerWords = new(StringComparer.Ordinal) { "server", "servers", "svr", "svrs", "srv", "srvs" };

    private static readonly HashSet<string> WindowsWords = new(StringComparer.Ordinal) { "windows", "win", "winxp", "windowsxp" };

    private static readonly HashSet<string> OfficeWords = new(StringComparer.Ordinal)
    {
        "office", "offfice", "visio", "project", "access", "excel", "infopath", "onenote", "outlook", "powerpoint", "publisher", "word", "frontpage", "groove",
        "visio2002",
    };

    /// <summary>Families that share words with Windows and Office but are none of them.</summary>
    private static readonly HashSet<string> OtherProducts = new(StringComparer.Ordinal)
    {
        "sql", "exchange", "sharepoint", "visual", "vs", "dynamics", "biztalk", "forefront", "lync", "skype", "encarta", "entourage", "works", "hpc", "center",
        "optimization", "mdop", "codec", "symbols", "sdk", "wdk", "adk",
    };

    /// <summary>Fills in family, editions, version, service pack and release.</summary>
    /// <param name="words">The words of the product part, lower case, architecture, language and part number taken out.</param>
    /// <param name="reading">Where it goes; the architecture must have been read before.</param>
    public static void Read(IReadOnlyList<string> words, NameReading reading)
    {
        reading.ServicePack = NameWords.ServicePackIn(words);
        reading.Family = FamilyOf(words);
        if (reading.Family is ProductFamily.Windows or ProductFamily.WindowsServer)
        {
            ReadFeatureRelease(words, reading);
        }

        switch (reading.Family)
        {
            case ProductFamily.WindowsServer:
                ServerPhrase.Read(words, reading);
                break;
            case ProductFamily.Windows:
                WindowsPhrase.Read(words, reading);
                break;
            case ProductFamily.Office:
                OfficePhrase.Read(words, reading);
                break;
            default:
                break;
        }
    }

    public static ProductFamily FamilyOf(IReadOnlyList<string> words)
    {
        bool isServer = NameWords.HasAny(words, ServerWords);
        bool isWindows = NameWords.HasAny(words, WindowsWords);
        if (isServer && (isWindows || NameWords.Has(words, "hyper-v", "server")))
        {
            return ProductFamily.WindowsServer;
        }

        bool isDesigner = NameWords.Has(words, "sharepoint", "designer");
        if (!isServer && NameWords.HasAny(words, OfficeWords) && (isDesigner || !NameWords.HasAny(words, OtherProducts)))
        {
            return ProductFamily.Office;
        }

        return isWindows && !isServer && !words.Any(word => word is "sql" or "codec") ? ProductFamily.Windows : ProductFamily.Unknown;
    }

    private static void ReadFeatureRelease(IReadOnlyList<string> words, NameReading reading)
    {
        foreach (string word in words)
        {
            if (NameWords.TryFeatureRelease(word, out string release, out int? refresh))
            {
                reading.FeatureRelease = release;
                reading.Refresh ??= refresh;
            }
        }
    }
}
