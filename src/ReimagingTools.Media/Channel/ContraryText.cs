namespace ReimagingTools.Media.Channel;

/// <summary>
/// Words of other channels in a text people wrote: a file name, a volume label, the name or description of an image. They are weak, and enough to
/// withhold Volume Licensing, because somebody had a reason to write them.
/// </summary>
internal static class ContraryText
{
    /// <summary>What the words claim, or nothing.</summary>
    /// <param name="kind">Where the text stands: "FileName", "WimDescription".</param>
    public static ChannelMarkerFacts Read(string kind, string text)
    {
        var reading = new ChannelMarkerFacts(kind);
        foreach (KeyValuePair<string, MediaChannel> word in ContraryWords.In(text))
        {
            reading.Channel(word.Value, text, EvidenceStrength.Weak, MediaText.Say("Says.ContraryWord", word.Key));
        }

        return reading;
    }
}
