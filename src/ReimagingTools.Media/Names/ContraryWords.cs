using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Media.Names;

/// <summary>
/// Words that say of another channel what the pattern of a name says of Volume Licensing, wherever they stand: somebody added "OEM" behind the part number because
/// the disc is not what its name was. The number a browser puts behind a second copy is no word.
/// </summary>
internal static class ContraryWords
{
    private static readonly Regex Word = new(@"\p{L}+", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Dictionary<string, MediaChannel> Channels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["oem"] = MediaChannel.Oem,
        ["coem"] = MediaChannel.Oem,
        ["ooem"] = MediaChannel.Oem,
        ["dsp"] = MediaChannel.Oem,
        ["recovery"] = MediaChannel.OemRecovery,
        ["restore"] = MediaChannel.OemRecovery,
        ["retail"] = MediaChannel.Retail,
        ["fpp"] = MediaChannel.Retail,
        ["consumer"] = MediaChannel.Retail,
        ["msdn"] = MediaChannel.Subscriber,
        ["technet"] = MediaChannel.Subscriber,
        ["eval"] = MediaChannel.Evaluation,
        ["evaluation"] = MediaChannel.Evaluation,
        ["trial"] = MediaChannel.Evaluation,
    };

    /// <summary>Claims what the words say where the name was read as Volume Licensing, so that the channel is contested.</summary>
    public static void Claim(MediaName name, NameReading reading)
    {
        if (!reading.Claims(MediaChannel.VolumeLicensing))
        {
            return;
        }

        foreach (string word in Word.Matches(name.Stem).Cast<Match>().Select(match => match.Value).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (Channels.TryGetValue(word, out MediaChannel channel))
            {
                reading.Claim(channel, word);
            }
        }
    }
}
