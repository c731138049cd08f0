namespace ReimagingTools.Media.Names;

/// <summary>
/// Volume Licensing downloads, which are ISO and IMG files:
/// <code>
/// SW _ CD|DVD5|DVD9 _ product [w_SPn] _ [W32|32BIT|64BIT|Arm64|MAC] _ language _ [editions] _ [-refresh] _ MLF _ X##-#####
/// SW _ CD _ product _ language _ ISO _ 32bit|64bit _ number of the disc _ MLF _ X##-#####
/// SWDVD9 _ WinSrvSTDCORE2025 _ 24H2.16 _ 64Bit _ language _ DC _ STD _ MLF _ RTMUpdJan26 _ X##-#####
/// </code>
/// The word MLF together with the part number makes the Volume Licensing download. The same prefix without it is found on OEM, embedded and
/// channel-neutral discs, so it proves nothing then; and words that name such a disc, or a component for every channel, overrule it. Nothing
/// stands before SW or behind the part number, and every word between is one of such names.
/// </summary>
internal static class VolumeLicensingName
{
    private static readonly Regex Shape = new(
        "^SW_?(?:CD|DVD5|DVD9|DVD)_(?<product>.+?)(?:(?<=bit)_[1-9])?(?:_?(?<mlf>MLF)(?:_?(?<after>[A-Z0-9]+)"
            + "|_(?<after>-[0-9]{1,2}))?)?_(?<part>X[0-9]{2}-[0-9]{5})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    public static bool Read(MediaName name, NameReading reading)
    {
        Match match = name.IsDisc ? Shape.Match(name.Stem) : Match.Empty;
        if (!match.Success)
        {
            return false;
        }

        MediaProductName product = MediaProductNames.Read(match.Groups["product"].Value + "_" + match.Groups["after"].Value);
        if ((product.ForeignWords.Count > 0 ? product.ForeignWords[0] : MediaNameContradictions.CheckedBuild(product)) is { } foreign)
        {
            reading.NoteForeign(foreign);
            return false;
        }

        reading.Grammar = MediaNameGrammar.VolumeLicensingDownload;
        reading.PartNumber = match.Groups["part"].Value.ToUpperInvariant();
        reading.Take(product);
        ClaimChannel(product, match.Groups["mlf"].Success, reading);
        return true;
    }

    private static void ClaimChannel(MediaProductName product, bool isMlf, NameReading reading)
    {
        string? WordOf(MediaChannel channel) => product.Channels.Where(word => word.Value == channel).Select(word => word.Key).FirstOrDefault();
        string? neutral = product.OfNoChannel ?? WordOf(MediaChannel.Retail);
        if (WordOf(MediaChannel.Evaluation) is { } evaluation)
        {
            reading.Claim(MediaChannel.Evaluation, evaluation);
        }
        else if (neutral is not null)
        {
            reading.Note(MediaText.Say("Name.NeutralMark", neutral));
        }
        else if (WordOf(MediaChannel.Oem) is { } oem)
        {
            reading.Claim(MediaChannel.Oem, oem);
        }
        else if (isMlf)
        {
            reading.Claim(MediaChannel.VolumeLicensing, "MLF, part number " + reading.PartNumber);
        }
        else
        {
            reading.Note(MediaText.Say("Name.WithoutMlf"));
        }
    }
}
