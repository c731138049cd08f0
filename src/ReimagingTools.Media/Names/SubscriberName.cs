using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Media.Names;

/// <summary>
/// Visual Studio (MSDN) subscriber downloads:
/// <code>language _ product [_with_sp1] [_vl[_build]] _ x86|x64|arm64 _ dvd|cd _ X##-##### | u_###### | number | 8 hexadecimal digits</code>
/// Subscribers also receive the Volume Licensing discs. Only names that say so count: the words vl and vl_build, business editions, and the desktop editions that were
/// never sold elsewhere. Server discs of 2008 and from 2016 on, Vista Business, Education and Office enterprise suites carry the same name whatever the channel.
/// </summary>
internal static class SubscriberName
{
    private static readonly HashSet<string> DiscWords = new(StringComparer.Ordinal) { "dvd", "dvd5", "dvd9", "cd", "cd1", "cd2", "cd3", "dvd1", "dvd2" };

    public static bool Read(MediaName name, NameReading reading)
    {
        List<string> words = [.. NameWords.Split(name.Stem)];
        if (words.Count < 3 || words[0] == "sw" || !NameLanguages.IsSubscriberCode(words[0]))
        {
            return false;
        }

        string code = words[0];
        words.RemoveAt(0);
        ProductFamily family = ProductPhrase.FamilyOf(words);
        int disc = words.FindIndex(DiscWords.Contains);
        if (family == ProductFamily.Unknown && disc < 0)
        {
            return false;
        }

        reading.Grammar = MediaNameGrammar.SubscriberDownload;
        bool hasId = TakeId(words, disc, reading);
        reading.Architecture = NameWords.ArchitectureIn(words);
        if (reading.Architecture == Architecture.Unknown)
        {
            reading.Architecture = NameWords.UnmarkedArchitecture(words, family);
        }

        ProductPhrase.Read(words, reading);
        ReadLanguage(code, words, reading);
        SubscriberChannel.Claim(words, hasId, reading);
        return true;
    }

    /// <summary>Takes the id of the download out of the words; it stands last.</summary>
    private static bool TakeId(List<string> words, int disc, NameReading reading)
    {
        int last = words.Count - 1;
        string word = words[last];
        if (NameWords.IsPartNumber(word))
        {
            reading.PartNumber = NameWords.PartNumber(word);
        }

        bool isId = reading.PartNumber is not null || (disc >= 0 && disc < last && Regex.IsMatch(word, "^([0-9]{5,10}|[0-9a-f]{8}|unknown)$", RegexOptions.CultureInvariant));
        if (isId)
        {
            words.RemoveAt(last);
            words.RemoveAll(other => other == "u");
        }

        return isId;
    }

    private static void ReadLanguage(string code, List<string> words, NameReading reading)
    {
        if (NameLanguages.IsSeveral(code))
        {
            reading.Note("several languages on one disc");
            return;
        }

        if (code == "pt" && reading.Version is { Family: ProductFamily.Office, Name: "XP" } && !words.Contains("united"))
        {
            reading.Note("no language: pt stood for Brazil and for Portugal in this generation");
            return;
        }

        // Discs of 2003 and of Office up to 2007 use "br" for Brazil and "pt" for Portugal; the reissues "united_states" follow the later habit of "pt" and "pp".
        bool isOld = reading.Version is { Family: ProductFamily.WindowsServer, Name: "2000" or "2003" or "2003 R2" }
            || (reading.Family == ProductFamily.Office && !words.Contains("united") && reading.Version is null or { Name: "XP" or "2003" or "2007" });
        reading.Language = NameLanguages.FromSubscriberCode(code, isOld);
    }
}
