using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Licensing.Names;

/// <summary>Tells which family a name speaks of, so that "Standard" and "2003" can be read in their place. A name of two products has none.</summary>
internal static class NameFamilies
{
    private static readonly HashSet<string> OfficeWords = new(StringComparer.Ordinal)
    {
        "office", "visio", "project", "word", "excel", "powerpoint", "outlook", "access", "onenote", "publisher", "infopath", "frontpage",
        "groove", "lync", "communicator", "365", "proplus",
    };

    public static ProductFamily Detect(string[] words)
    {
        int office = Array.FindIndex(words, OfficeWords.Contains);
        if (office >= 0 || Has(words, "skype", "for") || Has(words, "sharepoint", "designer") || Has(words, "sharepoint", "workspace"))
        {
            return NamesWindowsToo(words, office) ? ProductFamily.Unknown : ProductFamily.Office;
        }

        if (words.Any(IsServerWord) || words.Any(word => EditionIds.Read(word).Edition?.Family == ProductFamily.WindowsServer))
        {
            bool isDesktopToo = words.Where((word, at) => IsWindowsWord(word) && at + 1 < words.Length && IsDesktopVersion(words[at + 1])).Any();
            return isDesktopToo ? ProductFamily.Unknown : ProductFamily.WindowsServer;
        }

        return words.Any(word => IsWindowsWord(word) || word is "vista" or "xp") ? ProductFamily.Windows : ProductFamily.Unknown;
    }

    /// <summary>"Office 2010 for Windows" is Office; "Windows 7 Professional with Office 2010" and "Office 2010, Windows 7 Professional" are neither one nor the other.</summary>
    private static bool NamesWindowsToo(string[] words, int office)
    {
        for (int i = 0; i < words.Length; i++)
        {
            string next = i + 1 < words.Length ? words[i + 1] : "";
            bool isWindows = IsWindowsWord(words[i]) && (i < office || IsDesktopVersion(next) || IsServerWord(next) || next is "nt");
            if (isWindows || words[i] is "vista")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWindowsWord(string word) => word is "windows" or "win";

    private static bool IsServerWord(string word) => word is "server" or "svr" or "srv";

    private static bool IsDesktopVersion(string word) => word is "xp" or "vista" or "7" or "8" or "8.1" or "10" or "11";

    private static bool Has(string[] words, string first, string second)
    {
        int at = Array.IndexOf(words, first);
        return at >= 0 && at + 1 < words.Length && words[at + 1] == second;
    }
}
