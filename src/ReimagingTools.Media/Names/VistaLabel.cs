namespace ReimagingTools.Media.Names;

/// <summary>
/// Windows Vista and 7, Server 2008 and 2008 R2:
/// <code>milestone edition [X|IAI] VOL|FRER|FREO|FRE|EVAL|VCCP|CHK [_ language] [_ DVD]</code>
/// X is x64, IAI Itanium, neither x86.
/// </summary>
internal static class VistaLabel
{
    private const string Era = "vista";

    private static readonly Regex Shape = new(
        "^(?<milestone>"
            + string.Join("|", MediaLabelCode.Spellings(Era, "milestone"))
            + ")(?<edition>[A-Z]{1,5}?)(?<arch>X|IAI)?"
            + "(?<release>"
            + string.Join("|", MediaLabelCode.Spellings(Era, "release"))
            + ")"
            + "(?:_(?<language>[A-Z]{2}(?:-[A-Z]{2,4})?))?(?:_(?:DVD|CD)[0-9]?)?$",
        RegexOptions.CultureInvariant
    );

    public static bool Read(string label, NameReading reading)
    {
        Match match = Shape.Match(label);
        if (!match.Success)
        {
            return false;
        }

        IReadOnlyList<MediaLabelCode> editions = MediaLabelCode.Find(Era, "edition", match.Groups["edition"].Value);
        MediaLabelCode milestone = MilestoneOf(match, editions);
        MediaLabelCode? edition = editions.FirstOrDefault(row => IsOf(row, milestone));
        reading.Architecture = match.Groups["arch"].Value switch
        {
            "X" => Architecture.X64,
            "IAI" => Architecture.Ia64,
            _ => Architecture.X86,
        };
        reading.Language = LabelLanguage.Read(match.Groups["language"].Value);
        reading.ServicePack = milestone.ServicePack;
        reading.Family = milestone.Family;
        reading.Version = milestone.Version;
        Edition? itanium =
            milestone.Family == ProductFamily.WindowsServer && reading.Architecture == Architecture.Ia64
                ? ProductCatalogue.FindEdition(ProductFamily.WindowsServer, "ServerEnterpriseIA64")
                : null;
        reading.Editions.AddRange(itanium is null ? edition?.Editions ?? [] : [itanium]);
        ClaimChannel(milestone, edition, MediaLabelCode.Find(Era, "release", match.Groups["release"].Value)[0], reading);
        return true;
    }

    /// <summary>Windows 7 and Server 2008 R2 share milestones; the codes of the client's editions begin with C.</summary>
    private static MediaLabelCode MilestoneOf(Match match, IReadOnlyList<MediaLabelCode> editions)
    {
        IReadOnlyList<MediaLabelCode> milestones = MediaLabelCode.Find(Era, "milestone", match.Groups["milestone"].Value);
        bool isClient = match.Groups["edition"].Value[0] == 'C';
        return milestones.FirstOrDefault(row => editions.Any(edition => IsOf(edition, row)))
            ?? milestones.FirstOrDefault(row => (row.Family == ProductFamily.Windows) == isClient)
            ?? milestones[0];
    }

    private static bool IsOf(MediaLabelCode edition, MediaLabelCode milestone) =>
        edition.Family == milestone.Family && (edition.Version is null || edition.Version == milestone.Version);

    /// <summary>The Server 2008, 2008 R2 and Vista Business discs of subscribers were volume builds as well; a beta belongs to no channel.</summary>
    private static void ClaimChannel(MediaLabelCode milestone, MediaLabelCode? edition, MediaLabelCode release, NameReading reading)
    {
        bool isProof =
            edition is not null
            && milestone.Mark != MediaLabelCode.Preview
            && (edition.Mark == MediaLabelCode.Volume || (milestone.Mark.Length == 0 && edition.Mark.Length == 0));
        if (release.Channel == MediaChannel.Unknown)
        {
            reading.Note(MediaText.Say("Name.CodeProvesNothing", release.Code));
        }
        else if (release.Channel != MediaChannel.VolumeLicensing || isProof)
        {
            reading.Claim(release.Channel, release.Code);
        }
        else
        {
            reading.Note(MediaText.Say("Name.SubscriberLabel"));
        }
    }
}
