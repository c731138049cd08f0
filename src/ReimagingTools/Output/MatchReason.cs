using ReimagingTools.Media.Matching;

namespace ReimagingTools.Output;

/// <summary>Why a match of media is not proven, in sentences.</summary>
internal static class MatchReason
{
    /// <summary>What differs, what is missing on which side, what the channel lacks.</summary>
    /// <param name="match">The comparison.</param>
    /// <returns>Sentences, or null for a proven match.</returns>
    public static string? Of(MediaMatch match)
    {
        if (match.IsProven)
        {
            return null;
        }

        string[] differing = [.. match.Differences.Select(part => new MatchPartLine(part).ToString())];
        PartComparison[] unknown = [.. match.Parts.Where(part => part.Outcome == MatchOutcome.Unknown)];
        string[] ofMedia = [.. unknown.Where(part => part.Media is null).Select(part => part.Part.ToString())];
        string[] ofLicense = [.. unknown.Where(part => part.Licensed is null).Select(part => FactOf(part.Part)).Distinct()];
        string[] open = [.. unknown.Where(part => part.Media is not null && part.Licensed is not null).Select(part => new MatchPartLine(part).ToString())];
        IEnumerable<string?> sentences =
        [
            Sentence("Match.Different", differing), Sentence("Match.MediaSilent", ofMedia), Sentence("Match.LicenseSilent", ofLicense), Sentence("Match.Open", open),
            match.IsVolumeLicensing switch { true => null, false => Messages.Format("Match.OtherChannel"), _ => Messages.Format("Match.ChannelOpen") },
        ];
        return string.Join(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ja" ? "" : " ", sentences.OfType<string>());

        string? Sentence(string key, string[] parts) => parts.Length == 0 ? null : Messages.Format(key, string.Join("; ", parts));
    }

    private static string FactOf(MatchPart part) => part switch
    {
        MatchPart.Edition or MatchPart.Version => "LicensedProduct",
        MatchPart.Components => "LicensedComponent",
        _ => "Licensed" + part,
    };
}
