namespace ReimagingTools.Media.Names;

/// <summary>
/// Windows 2000, XP and Server 2003:
/// <code>milestone edition [X|I] [C] VOL|SEL|FPP|OEM|CCP|EVL|CHK _ language,  milestone edition CD2 [X] [FRE] _ language</code>
/// X is x64, I Itanium; C before the release is a checked build.
/// </summary>
internal static class ClassicLabel
{
    private const string Era = "classic";

    private static readonly string Releases = string.Join("|", MediaLabelCode.Spellings(Era, "release").Where(code => code != "FRE"));

    private static readonly Regex Shape = new(
        "^(?<milestone>"
            + string.Join("|", MediaLabelCode.Spellings(Era, "milestone"))
            + ")"
            + "(?<edition>"
            + string.Join("|", MediaLabelCode.Spellings(Era, "edition").Where(code => code.Length < 4))
            + ")"
            + "(?:(?<arch>X|I)?C?(?<release>"
            + Releases
            + ")|CD2(?<arch>X|I)?(?<release>FRE)?)(?:_(?<language>[A-Z]{2}))?$",
        RegexOptions.CultureInvariant
    );

    public static bool Read(string label, NameReading reading)
    {
        Match match = Shape.Match(label);
        if (!match.Success)
        {
            return false;
        }

        string milestoneCode = match.Groups["milestone"].Value;
        MediaLabelCode edition = MediaLabelCode.FindFirst(Era, "edition", milestoneCode + match.Groups["edition"].Value)
            ?? MediaLabelCode.Find(Era, "edition", match.Groups["edition"].Value)[0];
        MediaLabelCode? milestone = MediaLabelCode.Find(Era, "milestone", milestoneCode).FirstOrDefault(row => row.Family == edition.Family);
        reading.Architecture = match.Groups["arch"].Value switch
        {
            "X" => Architecture.X64,
            "I" => Architecture.Ia64,
            _ => Architecture.X86,
        };
        reading.Language = LabelLanguage.Read(match.Groups["language"].Value);
        reading.ServicePack = milestone?.ServicePack;
        reading.Family = edition.Family;

        // Service pack 2 came with 2003 and with 2003 R2 under the same milestone.
        reading.Version = milestone?.Version;
        reading.Editions.AddRange(edition.Version is null || edition.Version == reading.Version ? edition.Editions : []);
        ClaimChannel(match.Groups["release"].Value, reading);
        return true;
    }

    private static void ClaimChannel(string code, NameReading reading)
    {
        MediaChannel channel = MediaLabelCode.FindFirst(Era, "release", code)?.Channel ?? MediaChannel.Unknown;
        if (channel == MediaChannel.Unknown)
        {
            reading.Note(code.Length == 0 ? MediaText.Say("Name.SecondDisc") : MediaText.Say("Name.CodeProvesNothing", code));
        }
        else
        {
            reading.Claim(channel, code);
        }
    }
}
