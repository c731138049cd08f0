using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Media.Names;

/// <summary>
/// Discs named after the build:
/// <code>
/// [X##-#####_] [build.revision.date-time[.branch] _] CLIENT...|SERVER... _ [OEMRET|OEM|RET|VOL|EVAL] _ x86|x64|amd64|A64 FRE _ ll-cc [-volume label]
/// build.revision.date-time _ x64fre_server_eval_en-us [-volume label]
/// </code>
/// The word EVAL wins over every other: "CLIENTENTERPRISEEVAL_OEMRET" is an evaluation.
/// </summary>
internal static class BuildStringName
{
    private static readonly Regex Shape = new(
        @"^(?:(?<part>x[0-9]{2}-[0-9]{5})_)?(?:(?<build>[0-9]{1,5}\.[0-9]{1,5}(?:\.[0-9]{1,5})?)(?:\.[0-9]{6}-[0-9]{4})?)?(?<rest>[._-]?.+)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex ArchitectureWord = new("^(?<arch>x86|x64|amd64|a64|arm64|ia64)(?<kind>fre|chk)$", RegexOptions.CultureInvariant);

    public static bool Read(MediaName name, NameReading reading)
    {
        Match match = Shape.Match(name.Stem);
        if (!match.Success || !TrySplit(match.Groups["rest"].Value.ToLowerInvariant(), out List<string> words, out string label))
        {
            return false;
        }

        reading.Grammar = MediaNameGrammar.BuildString;
        reading.PartNumber = match.Groups["part"].Success ? match.Groups["part"].Value.ToUpperInvariant() : null;
        reading.Architecture = ArchitectureNames.Parse(ArchitectureWord.Match(words.Find(ArchitectureWord.IsMatch)).Groups["arch"].Value);
        reading.Language = words.Select(NameLanguages.FromTag).FirstOrDefault(language => language is not null);
        BuildStringProduct.Read(match.Groups["build"].Value, words, reading);
        ClaimChannel(words, label, reading);
        return true;
    }

    /// <summary>Words after the build; a volume label after the language is split off ("..._en-us_vl-ir5_sss_x64frev_en-us_dv9").</summary>
    private static bool TrySplit(string rest, out List<string> words, out string label)
    {
        label = "";
        for (int dash = rest.LastIndexOf('-'); dash > 0 && label.Length == 0; dash = rest.LastIndexOf('-', dash - 1))
        {
            string candidate = rest.Substring(dash + 1).ToUpperInvariant();
            label = VolumeLabels.Read(candidate).Architectures.Count > 0 ? candidate : "";
        }

        string named = label.Length > 0 ? rest.Substring(0, rest.Length - label.Length - 1) : rest;
        words = [.. named.Split(['_', '.', ' '], StringSplitOptions.RemoveEmptyEntries)];
        return words.Exists(ArchitectureWord.IsMatch);
    }

    private static void ClaimChannel(List<string> words, string label, NameReading reading)
    {
        MediaChannel channel = ChannelOf(words, out string because);
        if (channel == MediaChannel.Unknown)
        {
            reading.Note("no channel named");
        }
        else
        {
            reading.Claim(channel, because);
        }

        if (label.Length > 0)
        {
            foreach (MediaChannel labeled in VolumeLabels.Read(label).Channels.Select(claim => claim.Value))
            {
                reading.Claim(labeled, "volume label " + label + " within the name");
            }
        }
    }

    private static MediaChannel ChannelOf(List<string> words, out string because)
    {
        because = "";
        if (words.Exists(word => word is "lof" or "fod" or "packages" or "inboxapps" || word.Contains("embedded")))
        {
            return MediaChannel.Unknown;
        }

        because = words.Find(word => word.EndsWith("eval", StringComparison.Ordinal) || word is "evaluation") ?? "";
        if (because.Length > 0)
        {
            return MediaChannel.Evaluation;
        }

        because = words.Find(word => word is "oem" or "oemret" or "ret" or "retail" or "vol" or "vl" or "volume" or "fpp") ?? "";
        string? consumer = words.Find(word => word is "consumer" or "clientconsumer");
        if (consumer is not null && because is "" or "ret" or "retail")
        {
            because = "consumer";
            return MediaChannel.Retail;
        }

        return because switch
        {
            "oem" or "oemret" => MediaChannel.Oem,
            "ret" or "retail" or "fpp" => MediaChannel.Retail,
            "vol" or "vl" or "volume" => words.Exists(word => word.Contains("iot")) ? MediaChannel.Unknown : MediaChannel.VolumeLicensing,
            _ => MediaChannel.Unknown,
        };
    }
}
