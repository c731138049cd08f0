namespace ReimagingTools.Media.Names;

/// <summary>
/// Words that say of another channel what the pattern of a name says of Volume Licensing, wherever they stand: somebody added "OEM" behind the part number because
/// the disc is not what its name was. The number a browser puts behind a second copy is no word.
/// </summary>
internal static class ContraryWords
{
    private static readonly Regex Word = new(@"\p{L}+", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Words glued by their capitals: "HPRecoveryOEM".</summary>
    private static readonly Regex Part = new(@"\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}+", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

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
        ["評価版"] = MediaChannel.Evaluation,
        ["回復"] = MediaChannel.OemRecovery,
        ["リカバリ"] = MediaChannel.OemRecovery,
        ["リカバリー"] = MediaChannel.OemRecovery,
        ["プリインストール"] = MediaChannel.Oem,
    };

    /// <summary>The words of other channels in a text, each with its channel.</summary>
    public static IEnumerable<KeyValuePair<string, MediaChannel>> In(string text)
    {
        IEnumerable<Match> words = Word.Matches(text).Cast<Match>().Concat(Part.Matches(text).Cast<Match>());
        foreach (string word in words.Select(match => match.Value).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (Channels.TryGetValue(word, out MediaChannel channel))
            {
                yield return new KeyValuePair<string, MediaChannel>(word, channel);
            }
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
