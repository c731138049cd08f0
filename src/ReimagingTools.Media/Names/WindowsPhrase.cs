using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Media.Names;

/// <summary>Reads desktop Windows out of the words of a name.</summary>
internal static class WindowsPhrase
{
    /// <summary>Business media of Windows 10 and 11: everything sold to organizations. The ARM64 discs leave Education out.</summary>
    private static readonly string[] BusinessEditions =
    [
        "Enterprise", "EnterpriseN", "Professional", "ProfessionalN", "ProfessionalEducation", "ProfessionalEducationN",
        "ProfessionalWorkstation", "ProfessionalWorkstationN", "Education", "EducationN",
    ];

    private static readonly string[] ConsumerEditions =
    [
        "Core", "CoreN", "CoreSingleLanguage", "Professional", "ProfessionalN", "ProfessionalEducation", "ProfessionalEducationN",
        "ProfessionalWorkstation", "ProfessionalWorkstationN", "Education", "EducationN",
    ];

    /// <summary>Phrases in the order they are tried, longest first. Keys separated by semicolons are tried until the version has one.</summary>
    private static readonly (string[] Phrase, string Keys)[] EditionPhrases =
    [
        (["pro", "for", "workstations"], "ProfessionalWorkstation"),
        (["professional", "for", "workstations"], "ProfessionalWorkstation"),
        (["pro", "education"], "ProfessionalEducation"),
        (["professional", "education"], "ProfessionalEducation"),
        (["home", "basic"], "HomeBasic"), (["home", "premium"], "HomePremium"), (["home", "prem"], "HomePremium"), (["homeprem"], "HomePremium"),
        (["homebasic"], "HomeBasic"), (["home", "single", "language"], "CoreSingleLanguage"), (["single", "language"], "CoreSingleLanguage"),
        (["singlelang"], "CoreSingleLanguage"), (["iot", "enterprise"], "IoTEnterprise"), (["iot", "ent"], "IoTEnterprise"),
        (["tablet", "pc"], "TabletPC"), (["tablet"], "TabletPC"), (["mce"], "MediaCenter"), (["media", "center"], "MediaCenter"), (["thin", "pc"], "ThinPC"),
        (["industry", "pro"], "EmbeddedIndustry"), (["industry", "enterprise"], "EmbeddedIndustryE"),
        (["professional"], "Professional"), (["pro"], "Professional"), (["enterprise"], "Enterprise"), (["ent"], "Enterprise"),
        (["education"], "Education"), (["edu"], "Education"), (["starter"], "Starter"), (["ultimate"], "Ultimate"), (["ult"], "Ultimate"),
        (["business"], "Business"), (["home"], "Core;Home"),
    ];

    public static void Read(IReadOnlyList<string> words, NameReading reading)
    {
        if (words.Contains("embedded") && !words.Contains("industry"))
        {
            // Embedded Standard and POSReady 7 are products of their own, not Windows 7.
            return;
        }

        bool isLongTerm = words.Any(word => word is "ltsc" or "ltsb");
        reading.Version = isLongTerm ? LongTermVersion(words, reading.FeatureRelease) : PlainVersion(words);
        IEnumerable<Edition> editions = KeysIn(words, reading, isLongTerm)
            .Select(keys => EditionOf(keys, reading.Version)).OfType<Edition>().Distinct();
        reading.Editions.AddRange(editions);
    }

    /// <summary>What consumer media of Windows 10 and 11 holds.</summary>
    public static IEnumerable<Edition> ConsumerSet(ProductVersion? version) => ConsumerEditions.Select(key => EditionOf(key, version)).OfType<Edition>();

    private static ProductVersion? PlainVersion(IReadOnlyList<string> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            string? name = words[i] switch
            {
                "xp" or "winxp" or "windowsxp" => "XP",
                "vista" => "Vista",
                "8" when i + 1 < words.Count && words[i + 1] == "1" => "8.1",
                "2000" or "7" or "8" or "8.1" or "10" or "11" => words[i],
                _ => null,
            };
            if (name is not null)
            {
                return ProductCatalogue.FindVersion(ProductFamily.Windows, name);
            }
        }

        return words.Contains("thin") ? ProductCatalogue.FindVersion(ProductFamily.Windows, "7") : null;
    }

    /// <summary>The year names a long-term servicing release; where only the feature release is given, it does.</summary>
    private static ProductVersion? LongTermVersion(IReadOnlyList<string> words, string? featureRelease)
    {
        string? year = words.FirstOrDefault(word => word is "2015" or "2016" or "2019" or "2021" or "2024")
            ?? featureRelease switch { "1507" => "2015", "1607" => "2016", "1809" => "2019", "21H2" => "2021", "24H2" => "2024", _ => null };
        return year is null ? null : ProductCatalogue.Versions.FirstOrDefault(version =>
            version.Family == ProductFamily.Windows && version.Release is { } release && release.EndsWith(year, StringComparison.Ordinal));
    }

    private static IEnumerable<string> KeysIn(IReadOnlyList<string> words, NameReading reading, bool isLongTerm)
    {
        if (isLongTerm)
        {
            bool isIot = words.Contains("iot");
            return [isIot ? "IoTEnterpriseS" : words.Contains("n") ? "EnterpriseSN" : "EnterpriseS"];
        }

        bool isVolumeSet = words.Contains("multi-edition") && words.Contains("vl");
        if (isVolumeSet || NameWords.Has(words, "business", "editions") || NameWords.Has(words, "pro", "ent", "edu"))
        {
            return BusinessEditions.Where(key => reading.Architecture != Architecture.Arm64 || !key.StartsWith("Education", StringComparison.Ordinal));
        }

        return NameWords.Has(words, "consumer", "editions") ? ConsumerEditions : KeysInOrder(words, reading.Version);
    }

    private static IEnumerable<string> KeysInOrder(IReadOnlyList<string> words, ProductVersion? version)
    {
        var keys = new List<string>();
        for (int i = 0; i < words.Count; i++)
        {
            foreach ((string[] phrase, string candidates) in EditionPhrases)
            {
                if (StartsAt(words, i, phrase))
                {
                    i += phrase.Length - 1;
                    keys.Add(WithVariant(candidates, VariantAt(words, i + 1)));
                    break;
                }
            }
        }

        return keys.Count == 0 && version is { Name: "8" or "8.1" } or { Name: "10", Release: null } or { Name: "11", Release: null } ? BaseSet(words) : keys;
    }

    /// <summary>Windows 8 and later without an edition word hold the home and the professional edition.</summary>
    private static IEnumerable<string> BaseSet(IReadOnlyList<string> words)
    {
        string variant = words.FirstOrDefault(word => word is "n" or "k" or "kn")?.ToUpperInvariant() ?? "";
        return ["Core" + variant, "Professional" + variant];
    }

    private static string VariantAt(IReadOnlyList<string> words, int at) =>
        at < words.Count && words[at] is "n" or "k" or "kn" ? words[at].ToUpperInvariant() : "";

    private static string WithVariant(string candidates, string variant) => string.Join(";", candidates.Split(';').Select(key => key + variant));

    private static bool StartsAt(IReadOnlyList<string> words, int at, string[] phrase) =>
        at + phrase.Length <= words.Count && phrase.Select((word, offset) => words[at + offset] == word).All(same => same);

    private static Edition? EditionOf(string keys, ProductVersion? version)
    {
        Edition[] candidates = [.. keys.Split(';').Select(key => ProductCatalogue.FindEdition(ProductFamily.Windows, key)).OfType<Edition>()];
        return version is null
            ? candidates.Length == 1 ? candidates[0] : null
            : candidates.FirstOrDefault(candidate => ProductCatalogue.Find(candidate, version) is not null);
    }
}
