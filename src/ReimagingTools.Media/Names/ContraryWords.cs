namespace ReimagingTools.Media.Names;

/// <summary>
/// Words that say of another channel what the pattern of a name says of Volume Licensing, wherever they stand and also in two ("system builder"):
/// somebody added "OEM" behind the part number because the disc is not what its name was. The number a browser puts behind a second copy is no word.
/// </summary>
internal static class ContraryWords
{
    private static readonly Regex Word = new(@"\p{L}+", RegexOptions.CultureInvariant);

    /// <summary>Words glued by their capitals: "HPRecoveryOEM".</summary>
    private static readonly Regex Part = new(@"\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}+", RegexOptions.CultureInvariant);

    /// <summary>Words to which others are glued without a change of case: "OEMSLP", "OEMW11", "RECOVERYUSB".</summary>
    private static readonly Regex Glued = new(
        "^(?<word>oem|recovery|retail)|(?<word>oem|recovery|retail)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary>"non-VL", "not volume": it is of another channel, whichever.</summary>
    private static readonly Regex NoVolume = new(
        @"(?<!\p{L})(?:non?|not|kein|keine|sans|sin|senza|без|非)[\s_.-]*(?:vl|vol|vlsc|volume|volumen|mlf)(?!\p{L})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary>The words of other channels in a text, each with its channel.</summary>
    public static IEnumerable<KeyValuePair<string, MediaChannel>> In(string text)
    {
        string[] whole = [.. Word.Matches(text).Cast<Match>().Select(match => match.Value)];
        IEnumerable<string> words = whole
            .Concat(Part.Matches(text).Cast<Match>().Select(match => match.Value))
            .Concat(whole.Zip(whole.Skip(1), (one, next) => one + next).Where(pair => ContraryChannels.Of(pair) != MediaChannel.Unknown));
        foreach (string word in words.Select(each => each.Normalize(NormalizationForm.FormC)).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            MediaChannel said = ContraryChannels.Of(word),
                channel = said != MediaChannel.Unknown ? said : ContraryChannels.Of(Glued.Match(word).Groups["word"].Value);
            if (channel != MediaChannel.Unknown)
            {
                yield return new KeyValuePair<string, MediaChannel>(word, channel);
            }
        }

        foreach (
            KeyValuePair<string, MediaChannel> word in ContraryChannels.Anywhere.Where(word => text.IndexOf(word.Key, StringComparison.Ordinal) >= 0)
        )
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
