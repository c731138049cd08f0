namespace ReimagingTools.Media.Channel;

/// <summary>
/// What a volume label tells against Volume Licensing although as a whole it claims no other channel: the label of consumer media with a volume
/// mark, which Microsoft never gave; a label somebody wrote behind or before; one that a stick has cut to the eleven characters of its file system.
/// Like a word of another channel such a part is weak: it withholds and convicts nobody.
/// </summary>
internal static class ContraryLabel
{
    private const string Kind = "VolumeLabel";

    /// <summary>Words of a label that are looked at; genuine ones have five.</summary>
    private const int MostWords = 8;

    /// <summary>Between the words of "Windows11Home".</summary>
    private static readonly Regex Glued = new(@"(?<=\p{Ll})(?=\p{Lu}|[0-9])|(?<=[0-9])(?=\p{Lu}\p{Ll})", RegexOptions.CultureInvariant);

    private static readonly char[] Separators = ['_', ' ', '.', '(', ')', '[', ']'];

    /// <summary>What the parts claim, or nothing.</summary>
    /// <param name="label">The volume label.</param>
    public static ChannelMarkerFacts Read(string label)
    {
        var reading = new ChannelMarkerFacts(Kind);
        if (VolumeLabels.Read(label).Channels.All(IsVolume))
        {
            string[] words = [.. label.ToUpperInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];
            (MediaChannel Channel, string Part)[] said = [.. Parts(words).SelectMany(Said), .. SaidWhole(label)];
            foreach (
                (MediaChannel channel, string part) in said.GroupBy(each => each.Channel)
                    .Select(each => each.OrderBy(found => found.Part.Length).First())
            )
            {
                reading.Channel(channel, label, EvidenceStrength.Weak, MediaText.Say("Says.ContraryLabel", part));
            }
        }

        return reading;
    }

    private static IEnumerable<string> Parts(string[] words) =>
        from start in Enumerable.Range(0, words.Length)
        from count in Enumerable.Range(1, words.Length - start)
        select string.Join("_", words, start, count);

    private static IEnumerable<(MediaChannel Channel, string Part)> Said(string part)
    {
        MediaNameFacts facts = VolumeLabels.Read(part);
        foreach (Claim<MediaChannel> claim in facts.Channels.Where(claim => !IsVolume(claim)))
        {
            yield return (claim.Value, part);
        }

        ProductVersion? version = facts.Versions.Count == 1 ? facts.Versions[0].Value : null;
        if (VolumeLabels.IsConsumerCode(part) || facts.Editions.Any(claim => ProductCatalogue.IsNeverOnVolumeMedia(claim.Value, version)))
        {
            yield return (MediaChannel.Retail, part);
        }
    }

    /// <summary>A label somebody wrote that names a product of consumers ("Windows11Home").</summary>
    private static IEnumerable<(MediaChannel Channel, string Part)> SaidWhole(string label) =>
        ProductNames.Parse(Glued.Replace(label, " ").Replace('_', ' ')) is { Edition: { } edition, Version: { } version }
        && ProductCatalogue.IsNeverOnVolumeMedia(edition, version)
            ? [(MediaChannel.Retail, label)]
            : [];

    private static bool IsVolume(Claim<MediaChannel> claim) => claim.Value == MediaChannel.VolumeLicensing;
}
