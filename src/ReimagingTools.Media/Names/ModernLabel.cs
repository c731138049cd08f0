namespace ReimagingTools.Media.Names;

/// <summary>
/// Windows 8 to 11 and Server 2012 to 2025:
/// <code>[milestone_] edition _ X86|X64|A64 FRE|CHK [V|O|E|R] [_ ll-cc] [_ DV5|DV9]</code>
/// V volume, O OEM, E evaluation, R retail.
/// </summary>
internal static class ModernLabel
{
    private const string Era = "modern";

    private static readonly Regex Shape = new(
        "^(?:(?<milestone>[A-Z][A-Z0-9]{0,2})_)?(?<edition>[A-Z0-9]{3,8})_(?<arch>X86|X64|A64|ARM|IA64)(?<kind>FRE|CHK)(?<mark>[VOER]?)"
            + "(?:_(?<language>[A-Z]{2,3}-[A-Z]{2,4}(?:-[A-Z]{2})?))?(?:_(?<disc>DV[D0-9]|CD[0-9]?))?$",
        RegexOptions.CultureInvariant
    );

    public static bool Read(string label, NameReading reading)
    {
        Match match = Shape.Match(label);
        IReadOnlyList<MediaLabelCode> milestones = MediaLabelCode.Find(Era, "milestone", match.Groups["milestone"].Value);
        if (!match.Success || milestones.Count == 0)
        {
            return false;
        }

        reading.Architecture = match.Groups["arch"].Value == "ARM" ? Architecture.Arm : ArchitectureNames.Parse(match.Groups["arch"].Value);
        reading.Language = LabelLanguage.Read(match.Groups["language"].Value);
        MediaLabelCode release = MediaLabelCode.Find(Era, "release", match.Groups["mark"].Value)[0];
        if (MediaLabelCode.FindFirst(Era, "edition", match.Groups["edition"].Value) is not { } edition)
        {
            reading.Note(MediaText.Say("Name.EditionCodeUnknown", match.Groups["edition"].Value));
            ClaimUnlisted(release, reading);
            return true;
        }

        MediaLabelCode? milestone = milestones.FirstOrDefault(row => row.Family == edition.Family);
        reading.Family = edition.Family;

        // Only the first long-term servicing release carried a milestone of its own; later labels do not tell which it is.
        reading.Version = edition.Editions.Any(WindowsRelease.IsLongTerm) ? milestone?.LongTerm : milestone?.Version;
        reading.Editions.AddRange(edition.Editions);
        ClaimChannel(match.Groups["kind"].Value, release, milestone, edition, reading);
        return true;
    }

    private static void ClaimChannel(string kind, MediaLabelCode release, MediaLabelCode? milestone, MediaLabelCode edition, NameReading reading)
    {
        // Discs before the release to manufacturing were handed to testers, whatever the mark.
        bool isPreview = milestone?.Mark == MediaLabelCode.Preview || edition.Mark == MediaLabelCode.Preview;

        // Subscribers get Server 2019 and later with the mark too, and consumer or business media never came with it: such labels are home-made.
        bool isProof = !isPreview && edition.Mark == MediaLabelCode.Volume && milestone is not null && milestone.Mark != MediaLabelCode.Subscriber;
        bool isVolume = release.Channel == MediaChannel.VolumeLicensing;
        if (release.Channel != MediaChannel.Unknown && (!isVolume || isProof))
        {
            reading.Claim(release.Channel, MediaText.Say("Name.Mark", release.Code));
        }
        else if (isVolume)
        {
            reading.Note(MediaText.Say("Name.MarkElsewhere", release.Code, edition.Code));
        }
        else if (kind == "FRE" && edition.Mark == MediaLabelCode.Consumer && !isPreview)
        {
            reading.Claim(MediaChannel.Retail, MediaText.Say("Name.ConsumerEdition", edition.Code));
        }
        else
        {
            reading.Note(MediaText.Say("Name.NoMark"));
        }
    }

    private static void ClaimUnlisted(MediaLabelCode release, NameReading reading)
    {
        if (release.Channel is MediaChannel.Oem or MediaChannel.Evaluation)
        {
            reading.Claim(release.Channel, MediaText.Say("Name.Mark", release.Code));
        }
    }
}
