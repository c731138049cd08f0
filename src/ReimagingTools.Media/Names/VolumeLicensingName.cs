using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Media.Names;

/// <summary>
/// Volume Licensing downloads:
/// <code>
/// SW _ CD|DVD5|DVD9 _ product [w_SPn] _ [W32|32BIT|64BIT|Arm64|MAC] _ language _ [editions] _ [-refresh] _ MLF _ X##-##### . ISO|IMG
/// SWDVD9 _ WinSrvSTDCORE2025 _ 24H2.16 _ 64Bit _ language _ DC _ STD _ MLF _ RTMUpdJan26 _ X##-##### . iso
/// </code>
/// The word MLF together with the part number makes the Volume Licensing download. The same prefix without it is found on OEM, embedded and channel-neutral discs,
/// so it proves nothing then; and words that name such a disc, or a component for every channel, overrule it.
/// </summary>
internal static class VolumeLicensingName
{
    private static readonly HashSet<string> Media = new(StringComparer.Ordinal) { "cd", "dvd", "dvd5", "dvd9" };

    private static readonly HashSet<string> OemWords = new(StringComparer.Ordinal) { "oem", "coem", "ooem", "dsp", "emb", "embedded", "iot", "posready" };

    private static readonly HashSet<string> EvaluationWords = new(StringComparer.Ordinal) { "eval", "evaluation", "trial" };

    /// <summary>Channel-neutral and retail discs, and what is not finished.</summary>
    private static readonly HashSet<string> NeutralWords = new(StringComparer.Ordinal) { "ntrl", "fpp", "retail", "extra", "beta", "preview" };

    /// <summary>Additions to Windows for every channel, which install no edition.</summary>
    private static readonly HashSet<string> ComponentWords = new(StringComparer.Ordinal)
    {
        "hevc", "codec", "lof", "fod", "lip", "inbox", "inboxapps", "langpackall", "langpack", "features",
    };

    public static bool Read(MediaName name, NameReading reading)
    {
        List<string> words = CompactWords.Split(NameWords.Split(name.Stem));
        bool hasPrefix = words.Count > 2 && words[0] == "sw" && Media.Contains(words[1]);
        int partNumber = words.FindLastIndex(NameWords.IsPartNumber);
        if (partNumber < 0 || !(hasPrefix || words.Contains("mlf")))
        {
            return false;
        }

        reading.Grammar = MediaNameGrammar.VolumeLicensingDownload;
        reading.PartNumber = NameWords.PartNumber(words[partNumber]);
        words.RemoveRange(partNumber, words.Count - partNumber);
        ClaimChannel(words, reading);
        reading.Architecture = NameWords.ArchitectureIn(words);
        reading.Language = TakeLanguage(words, reading);
        reading.Refresh = TakeRefresh(words);
        ProductPhrase.Read(words, reading);
        if (reading.Architecture == Architecture.Unknown)
        {
            reading.Architecture = NameWords.UnmarkedArchitecture(words, reading.Family);
        }

        if (words.Exists(word => ComponentWords.Contains(word) || word is "language"))
        {
            reading.Editions.Clear();
        }

        return true;
    }

    private static void ClaimChannel(List<string> words, NameReading reading)
    {
        string? evaluation = words.Find(EvaluationWords.Contains);
        string? neutral = words.Find(word => NeutralWords.Contains(word) || ComponentWords.Contains(word));
        string? oem = words.Find(OemWords.Contains);
        if (evaluation is not null)
        {
            reading.Claim(MediaChannel.Evaluation, evaluation);
        }
        else if (neutral is not null)
        {
            reading.Note("no channel: " + neutral + " marks a disc of several channels or of none");
        }
        else if (oem is not null)
        {
            reading.Claim(MediaChannel.Oem, oem);
        }
        else if (words.Contains("mlf"))
        {
            reading.Claim(MediaChannel.VolumeLicensing, "MLF, part number " + reading.PartNumber);
        }
        else
        {
            reading.Note("no channel: the name lacks the word MLF of Volume Licensing downloads");
        }
    }

    /// <summary>Takes the language out of the words, two words before one ("Serbian_Latin"). Several languages on one disc stay several.</summary>
    private static Language? TakeLanguage(List<string> words, NameReading reading)
    {
        if (words.Any(NameLanguages.IsSeveral))
        {
            reading.Note("several languages on one disc");
            words.RemoveAll(NameLanguages.IsSeveral);
            return null;
        }

        var tags = new List<string>();
        for (int i = 0; i < words.Count; i++)
        {
            for (int length = Math.Min(3, words.Count - i); length > 0; length--)
            {
                if (NameLanguages.FromWord(string.Join("_", words.GetRange(i, length))) is { } language)
                {
                    tags.AddRange(language.Tags);
                    words.RemoveRange(i, length);
                    i--;
                    break;
                }
            }
        }

        return tags.Count > 0 ? Language.Of([.. tags]) : TakeCodes(words);
    }

    /// <summary>A run of at least two bare codes is a list of languages: "DA_FI_NO".</summary>
    private static Language? TakeCodes(List<string> words)
    {
        for (int i = 0; i + 1 < words.Count; i++)
        {
            List<string> run = [.. words.Skip(i).TakeWhile(word => word.Length == 2 && NameLanguages.IsSubscriberCode(word) && !IsProductWord(word))];
            if (run.Count >= 2)
            {
                words.RemoveRange(i, run.Count);
                return Language.Of([.. run.SelectMany(code => NameLanguages.FromSubscriberCode(code, isOldPortuguese: true)!.Tags)]);
            }
        }

        return null;
    }

    /// <summary>Abbreviations of editions that look like language codes.</summary>
    private static bool IsProductWord(string word) => word is "sa" or "dc" or "ee" or "se" or "st";

    private static int? TakeRefresh(List<string> words)
    {
        int at = words.FindIndex(word => Regex.IsMatch(word, @"^-[0-9]{1,2}$", RegexOptions.CultureInvariant));
        if (at < 0)
        {
            return null;
        }

        int refresh = NameWords.Number(words[at].Substring(1));
        words.RemoveAt(at);
        return refresh;
    }
}
