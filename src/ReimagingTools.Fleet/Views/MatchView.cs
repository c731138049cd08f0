using ReimagingTools.Media.Matching;

namespace ReimagingTools.Fleet.Views;

/// <summary>What a comparison of an image with a license shows outside.</summary>
public static class MatchView
{
    private static readonly View<PartComparison> Part = new(
        new("Part", part => part.Part.ToString()),
        new("Outcome", part => part.Outcome.ToString()),
        new("Licensed", part => part.Licensed),
        new("Media", part => part.Media)
    );

    /// <summary>All that an image shows, and how it compares with a license.</summary>
    public static View<MediaMatch> Fields { get; } =
        new([
            .. MediaView.Own.Select(field => field.Of<MediaMatch>(match => match.Image)),
            new("LicensedProduct", match => match.Licensed.ProductText),
            new("IsVolumeLicensing", match => match.IsVolumeLicensing),
            new("IsMatch", match => match.IsMatch),
            new("IsProven", match => match.IsProven),
            new("Parts", (match, culture) => match.Parts.Select(part => Part.Of(part, culture))) { IsDetail = true },
            new("Differences", Differences),
            new("Unknowns", Unknowns),
            new("Reason", Reason),
        ]);

    /// <summary>A part with both sides: "Language: ja-JP / en-US".</summary>
    public static string TextOf(PartComparison part) => part.Part + ": " + (part.Licensed ?? "?") + " / " + (part.Media ?? "?");

    /// <summary>The parts that differ, licensed side first.</summary>
    /// <param name="match">The comparison.</param>
    /// <returns>Each with both sides.</returns>
    public static IEnumerable<string> Differences(MediaMatch match) => match.Differences.Select(TextOf);

    /// <summary>The parts that could not be compared.</summary>
    /// <param name="match">The comparison.</param>
    public static IEnumerable<string> Unknowns(MediaMatch match) =>
        match.Parts.Where(part => part.Outcome == MatchOutcome.Unknown).Select(part => part.Part.ToString());

    /// <summary>
    /// Why a match is not proven: what differs, what is missing on which side, what the channel lacks; of one that is, what its channel rests on
    /// where that is little.
    /// </summary>
    /// <param name="match">The comparison.</param>
    /// <returns>Sentences, or null where there is nothing to say.</returns>
    public static string? Reason(MediaMatch match, CultureInfo culture)
    {
        if (match.IsProven)
        {
            return match.Image.Notices.Count == 0 ? null : Sentences.Join(culture, [.. match.Image.Notices.Select(notice => notice.ToString())]);
        }

        PartComparison[] unknown = [.. match.Parts.Where(part => part.Outcome == MatchOutcome.Unknown)];
        return Sentences.Join(
            culture,
            Sentence("Match.Different", Differences(match)),
            Sentence(
                "Match.MediaSilent",
                unknown.Where(part => part.Media is null).Select(part => FleetTexts.Get("Match.Part." + part.Part, culture))
            ),
            Sentence("Match.LicenseSilent", unknown.Where(part => part.Licensed is null).Select(part => FactOf(part.Part)).Distinct()),
            Sentence("Match.Open", unknown.Where(part => part.Media is not null && part.Licensed is not null).Select(TextOf)),
            match.IsVolumeLicensing switch
            {
                true => "",
                false => FleetTexts.Get("Match.OtherChannel", culture),
                _ => FleetTexts.Get("Match.ChannelOpen", culture),
            }
        );

        string Sentence(string key, IEnumerable<string> parts) =>
            string.Join("; ", parts) is { Length: > 0 } text ? FleetTexts.Format(key, culture, text) : "";
    }

    private static string FactOf(MatchPart part) =>
        part switch
        {
            MatchPart.Edition or MatchPart.Version => "LicensedProduct",
            MatchPart.Components => "LicensedComponent",
            _ => "Licensed" + part,
        };
}
