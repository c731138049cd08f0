namespace ReimagingTools.Media.Names;

/// <summary>
/// Words that say of another channel what the pattern of a name says of Volume Licensing, wherever they stand: somebody added "OEM" behind the part number because
/// the disc is not what its name was. The number a browser puts behind a second copy is no word.
/// </summary>
internal static class ContraryWords
{
    private static readonly Regex Word = new(@"\p{L}+", RegexOptions.CultureInvariant);

    /// <summary>Words glued by their capitals: "HPRecoveryOEM".</summary>
    private static readonly Regex Part = new(@"\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}+", RegexOptions.CultureInvariant);

    /// <summary>Letters behind "OEM", as makers glue them: "OEMSLP", "OEMW11".</summary>
    private static readonly Regex Oem = new(@"^oem|oem$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    /// <summary>"non-VL", "not volume": it is of another channel, whichever.</summary>
    private static readonly Regex NoVolume = new(
        @"(?<!\p{L})(?:non?|not|kein|keine|sans|sin|senza|без|非)[\s_.-]*(?:vl|vol|vlsc|volume|volumen|mlf)(?!\p{L})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    private static readonly Dictionary<string, MediaChannel> Channels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["oem"] = MediaChannel.Oem,
        ["coem"] = MediaChannel.Oem,
        ["ooem"] = MediaChannel.Oem,
        ["dsp"] = MediaChannel.Oem,
        ["recovery"] = MediaChannel.OemRecovery,
        ["restore"] = MediaChannel.OemRecovery,
        ["preload"] = MediaChannel.Oem,
        ["preinstalled"] = MediaChannel.Oem,
        ["oemret"] = MediaChannel.Oem,
        ["factory"] = MediaChannel.OemRecovery,
        ["retail"] = MediaChannel.Retail,
        ["fpp"] = MediaChannel.Retail,
        ["consumer"] = MediaChannel.Retail,
        ["msdn"] = MediaChannel.Subscriber,
        ["technet"] = MediaChannel.Subscriber,
        ["eval"] = MediaChannel.Evaluation,
        ["evaluation"] = MediaChannel.Evaluation,
        ["trial"] = MediaChannel.Evaluation,
        ["testversion"] = MediaChannel.Evaluation,
        ["évaluation"] = MediaChannel.Evaluation,
        ["evaluación"] = MediaChannel.Evaluation,
        ["ознакомительная"] = MediaChannel.Evaluation,
        ["slp"] = MediaChannel.Oem,
        ["wiederherstellung"] = MediaChannel.OemRecovery,
        ["récupération"] = MediaChannel.OemRecovery,
        ["recuperation"] = MediaChannel.OemRecovery,
        ["recuperación"] = MediaChannel.OemRecovery,
        ["recuperacion"] = MediaChannel.OemRecovery,
        ["recuperação"] = MediaChannel.OemRecovery,
        ["ripristino"] = MediaChannel.OemRecovery,
        ["herstel"] = MediaChannel.OemRecovery,
        ["återställning"] = MediaChannel.OemRecovery,
        ["восстановление"] = MediaChannel.OemRecovery,
        ["восстановления"] = MediaChannel.OemRecovery,
    };

    /// <summary>Words of scripts that write none between words, so that they count wherever they stand.</summary>
    private static readonly Dictionary<string, MediaChannel> Unspaced = new(StringComparer.Ordinal)
    {
        ["評価版"] = MediaChannel.Evaluation,
        ["体験版"] = MediaChannel.Evaluation,
        ["試用版"] = MediaChannel.Evaluation,
        ["试用版"] = MediaChannel.Evaluation,
        ["评估版"] = MediaChannel.Evaluation,
        ["評估版"] = MediaChannel.Evaluation,
        ["평가판"] = MediaChannel.Evaluation,
        ["製品版"] = MediaChannel.Retail,
        ["通常版"] = MediaChannel.Retail,
        ["市販"] = MediaChannel.Retail,
        ["パッケージ版"] = MediaChannel.Retail,
        ["零售"] = MediaChannel.Retail,
        ["恢复"] = MediaChannel.OemRecovery,
        ["復元"] = MediaChannel.OemRecovery,
        ["工場出荷"] = MediaChannel.OemRecovery,
        ["回復"] = MediaChannel.OemRecovery,
        ["リカバリ"] = MediaChannel.OemRecovery,
        ["プリインストール"] = MediaChannel.Oem,
    };

    /// <summary>The words of other channels in a text, each with its channel.</summary>
    public static IEnumerable<KeyValuePair<string, MediaChannel>> In(string text)
    {
        IEnumerable<Match> words = Word.Matches(text).Cast<Match>().Concat(Part.Matches(text).Cast<Match>());
        foreach (string word in words.Select(match => match.Value.Normalize(NormalizationForm.FormC)).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (Channels.TryGetValue(word, out MediaChannel channel) || Oem.IsMatch(word))
            {
                yield return new KeyValuePair<string, MediaChannel>(word, channel == MediaChannel.Unknown ? MediaChannel.Oem : channel);
            }
        }

        foreach (KeyValuePair<string, MediaChannel> word in Unspaced.Where(word => text.IndexOf(word.Key, StringComparison.Ordinal) >= 0))
        {
            yield return word;
        }

        if (NoVolume.Match(text) is { Success: true } denied)
        {
            yield return new KeyValuePair<string, MediaChannel>(denied.Value, MediaChannel.Retail);
        }
    }

    /// <summary>Claims what the words say where the name was read as Volume Licensing, so that the channel is contested.</summary>
    public static void Claim(MediaName name, NameReading reading)
    {
        if (!reading.Claims(MediaChannel.VolumeLicensing))
        {
            return;
        }

        foreach (KeyValuePair<string, MediaChannel> word in In(name.Stem))
        {
            reading.Claim(word.Value, word.Key);
        }
    }
}
