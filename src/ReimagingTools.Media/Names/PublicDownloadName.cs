using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Media.Names;

/// <summary>
/// Microsoft's public download site:
/// <code>Win11_23H2_English_x64v2 | Win10_1809Oct_v2_BrazilianPortuguese_x32 | Win8.1_SingleLang_English_x64 | Win7_Pro_SP1_English_x64 | Windows8-ConsumerPreview-32bit-English</code>
/// These are consumer discs; previews are of no channel.
/// </summary>
internal static class PublicDownloadName
{
    private static readonly Regex Shape = new(
        @"^win(?:dows)?(?<version>7|8\.1|8|10|11)[_-](?<rest>.+[_-](?<arch>x64|x86|x32|arm64|a64|32bit|64bit)(?:v(?<refresh>[0-9]{1,2}))?(?:[_-].*)?)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public static bool Read(MediaName name, NameReading reading)
    {
        Match match = Shape.Match(name.Stem);
        if (!match.Success)
        {
            return false;
        }

        List<string> words = [.. match.Groups["rest"].Value.ToLowerInvariant().Split(['_', '-', ' '], StringSplitOptions.RemoveEmptyEntries)];
        Language? language = LanguageIn(match.Groups["rest"].Value);
        if (language is null)
        {
            return false;
        }

        reading.Grammar = MediaNameGrammar.PublicDownload;
        reading.Architecture = ArchitectureNames.Parse(match.Groups["arch"].Value);
        reading.Language = language;
        ProductPhrase.Read(["windows", match.Groups["version"].Value, .. words.Where(word => word.Length > 0)], reading);
        ClaimChannel(words, reading);
        return true;
    }

    private static void ClaimChannel(List<string> words, NameReading reading)
    {
        if (words.Exists(word => word.Contains("eval")))
        {
            reading.Claim(MediaChannel.Evaluation, "eval");
        }
        else if (words.Exists(word => word.Contains("preview") || word.Contains("enterprise") || word is "vl" or "vol" or "volume" or "business" or "edu" or "education"))
        {
            reading.Note("no channel: a preview, or no name of the public download site");
        }
        else if (words.Find(word => word is "coem" or "oem") is { } oem)
        {
            reading.Claim(MediaChannel.Oem, oem);
        }
        else
        {
            reading.Claim(MediaChannel.Retail, "public download");
        }
    }

    /// <summary>"EnglishInternational" is one word, "Chinese_Simplified" two.</summary>
    private static Language? LanguageIn(string text)
    {
        string[] words = text.Split(['_', '-', ' '], StringSplitOptions.RemoveEmptyEntries);
        for (int length = 2; length > 0; length--)
        {
            for (int i = 0; i + length <= words.Length; i++)
            {
                if (NameLanguages.FromWord(string.Join("_", words, i, length)) is { } language)
                {
                    return language;
                }
            }
        }

        return null;
    }
}
