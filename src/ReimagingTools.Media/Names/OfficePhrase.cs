using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Media.Names;

/// <summary>Reads Office suites and applications out of the words of a name. Office for Mac is another product line and stays unnamed.</summary>
internal static class OfficePhrase
{
    private static readonly (string[] Phrase, string Key)[] Suites =
    [
        (["professional", "enterprise", "edition"], "OfficeProfessionalEnterprise"), (["professional", "plus"], "OfficeProPlus"), (["pro", "plus"], "OfficeProPlus"),
        (["proplus"], "OfficeProPlus"), (["home", "and", "student"], "OfficeHomeStudent"), (["home", "and", "business"], "OfficeHomeBusiness"),
        (["small", "business"], "OfficeSmallBusiness"), (["enterprise"], "OfficeEnterprise"), (["ultimate"], "OfficeUltimate"),
        (["standard"], "OfficeStandard"), (["std"], "OfficeStandard"), (["basic"], "OfficeBasic"), (["professional"], "OfficeProfessional"), (["pro"], "OfficeProfessional"),
    ];

    private static readonly Dictionary<string, string> Applications = new(StringComparer.Ordinal)
    {
        ["access"] = "Access",
        ["excel"] = "Excel",
        ["infopath"] = "InfoPath",
        ["onenote"] = "OneNote",
        ["outlook"] = "Outlook",
        ["powerpoint"] = "PowerPoint",
        ["publisher"] = "Publisher",
        ["word"] = "Word",
        ["frontpage"] = "FrontPage",
        ["groove"] = "Groove",
        ["designer"] = "SharePointDesigner",
    };

    private static readonly Dictionary<string, string> Grades = new(StringComparer.Ordinal)
    {
        ["std"] = "Standard",
        ["standard"] = "Standard",
        ["pro"] = "Professional",
        ["professional"] = "Professional",
        ["prem"] = "Premium",
        ["premium"] = "Premium",
    };

    public static void Read(IReadOnlyList<string> words, NameReading reading)
    {
        if (words.Any(word => word is "mac" or "macos" or "serializer"))
        {
            reading.Note("Office for Mac, which is no product of the catalogue");
            return;
        }

        reading.Version = VersionOf(words);
        foreach (string key in KeysIn(words))
        {
            if (ProductCatalogue.FindEdition(ProductFamily.Office, key) is { } edition
                && (reading.Version is null || ProductCatalogue.Find(edition, reading.Version) is not null))
            {
                reading.Editions.Add(edition);
            }
        }
    }

    private static ProductVersion? VersionOf(IReadOnlyList<string> words)
    {
        string? name = words.Select(word => word switch
        {
            "xp" or "2002" or "2002a" or "visio2002" => "XP",
            "2003" or "2007" or "2010" or "2013" or "2016" or "2019" or "2021" or "2024" => word,
            _ => null,
        }).FirstOrDefault(found => found is not null);
        return name is null ? null : ProductCatalogue.FindVersion(ProductFamily.Office, name);
    }

    private static IEnumerable<string> KeysIn(IReadOnlyList<string> words)
    {
        string? graded = words.Any(word => word is "visio" or "visio2002") ? "Visio" : words.Contains("project") ? "Project" : null;
        if (graded is not null)
        {
            return words.Select(word => Grades.TryGetValue(word, out string? grade) ? graded + grade : "").Where(key => key.Length > 0).Distinct();
        }

        if (words.Contains("language") || words.Contains("proofing"))
        {
            return [];
        }

        string? application = words.Select(word => Applications.TryGetValue(word, out string? key) ? key : null).FirstOrDefault(key => key is not null);
        if (application is not null)
        {
            return [application];
        }

        (string[] Phrase, string Key) suite = Suites.FirstOrDefault(entry => NameWords.Has(words, entry.Phrase));
        return suite.Key is null ? [] : [suite.Key];
    }
}
