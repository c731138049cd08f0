namespace ReimagingTools.Media.Names;

/// <summary>
/// Microsoft's public download site, whose files are ISO files:
/// <code>
/// Win11_23H2_English_x64v2 | Win10_1809Oct_v2_BrazilianPortuguese_x32 | Win8.1_SingleLang_English_x64 | Win7_Pro_SP1_English_x64
/// Windows8-ConsumerPreview-32bit-English
/// </code>
/// These are consumer discs; previews are of no channel.
/// </summary>
internal static class PublicDownloadName
{
    private static readonly Regex Shape = new(
        @"^(?<product>win(?:dows)?[0-9]{1,2}(?:\.[0-9])?[_-].*(?:x64|x86|x32|arm64|a64|32bit|64bit))(?:v(?<refresh>[0-9]{1,2}))?(?<rest>[_-].*)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary>"1809Oct_v2": the month of a refreshed image and its number.</summary>
    private static readonly Regex Month = new(
        "(?<=[0-9])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?=[_-])|(?<=[_-])v[0-9]{1,2}(?=[_-])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    public static bool Read(MediaName name, NameReading reading)
    {
        Match match = name.IsDisc ? Shape.Match(name.Stem) : Match.Empty;
        if (!match.Success)
        {
            return false;
        }

        MediaProductName product = MediaProductNames.Read(Month.Replace(match.Groups["product"].Value, "") + match.Groups["rest"].Value);
        if (product.Version is null || product.Languages.Count != 1)
        {
            return false;
        }

        if (product.ForeignWords.Count > 0)
        {
            reading.NoteForeign(product.ForeignWords[0]);
            return false;
        }

        reading.Grammar = MediaNameGrammar.PublicDownload;
        reading.Take(product);
        ClaimChannel(product, reading);
        return true;
    }

    private static void ClaimChannel(MediaProductName product, NameReading reading)
    {
        MediaChannel[] said = [.. product.Channels.Select(word => word.Value)];
        bool isForOrganizations = product.Words.Any(word => word is "enterprise" or "ent" or "business" or "edu" or "education");
        if (said.Contains(MediaChannel.Evaluation))
        {
            reading.Claim(MediaChannel.Evaluation, "eval");
        }
        else if (product.OfNoChannel is not null || isForOrganizations || said.Contains(MediaChannel.VolumeLicensing))
        {
            reading.Note(MediaText.Say("Name.Preview"));
        }
        else if (said.Contains(MediaChannel.Oem))
        {
            reading.Claim(MediaChannel.Oem, product.Channels.First(word => word.Value == MediaChannel.Oem).Key);
        }
        else
        {
            reading.Claim(MediaChannel.Retail, MediaText.Say("Name.PublicDownload"));
        }
    }
}
