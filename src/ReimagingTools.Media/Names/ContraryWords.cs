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
    private static readonly Regex Oem = new(@"^oem|oem$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>"non-VL", "not volume": it is of another channel, whichever.</summary>
    private static readonly Regex NoVolume = new(
        @"(?<!\p{L})(?:non?|not|kein|keine|sans|sin|senza|без|非)[\s_.-]*(?:vl|vol|vlsc|volume|volumen|mlf)(?!\p{L})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The words of other channels in a text, each with its channel.</summary>
    public static IEnumerable<KeyValuePair<string, MediaChannel>> In(string text)
    {
        IEnumerable<Match> words = Word.Matches(text).Cast<Match>().Concat(Part.Matches(text).Cast<Match>());
        foreach (string word in words.Select(match => match.Value.Normalize(NormalizationForm.FormC)).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            MediaChannel channel = ContraryChannels.Of(word);
            if (channel != MediaChannel.Unknown || Oem.IsMatch(word))
            {
                yield return new KeyValuePair<string, MediaChannel>(word, channel == MediaChannel.Unknown ? MediaChannel.Oem : channel);
            }
        }

        foreach (KeyValuePair<string, MediaChannel> word in ContraryChannels.Anywhere.Where(word => text.IndexOf(word.Key, StringComparison.Ordinal) >= 0))
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
