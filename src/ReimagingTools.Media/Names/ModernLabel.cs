using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Media.Names;

/// <summary>
/// Windows 8 to 11 and Server 2012 to 2025:
/// <code>[milestone_] edition _ X86|X64|A64 FRE|CHK [V|O|E|R] [_ ll-cc] [_ DV5|DV9]</code>
/// Milestones: HB1 and HRM 8, IRM and IR1 to IR6 8.1, J 10 up to 1511, none later. V volume, O OEM, E evaluation, R retail.
/// </summary>
internal static class ModernLabel
{
    private static readonly Regex Shape = new(
        "^(?:(?<milestone>H[A-Z0-9]{1,2}|I[A-Z0-9]{1,2}|J[A-Z0-9]{0,2})_)?(?<edition>[A-Z0-9]{3,8})_(?<arch>X86|X64|A64|ARM|IA64)(?<kind>FRE|CHK)(?<mark>[VOER]?)"
        + "(?:_(?<language>[A-Z]{2,3}-[A-Z]{2,4}(?:-[A-Z]{2})?))?(?:_(?<disc>DV[D0-9]|CD[0-9]?))?$",
        RegexOptions.CultureInvariant);

    public static bool Read(string label, NameReading reading)
    {
        Match match = Shape.Match(label);
        if (!match.Success)
        {
            return false;
        }

        string milestone = match.Groups["milestone"].Value;
        reading.Architecture = match.Groups["arch"].Value == "ARM" ? Architecture.Arm : ArchitectureNames.Parse(match.Groups["arch"].Value);
        reading.Language = LabelLanguages.Read(match.Groups["language"].Value);
        var edition = ModernLabelEdition.Find(match.Groups["edition"].Value);
        if (edition is null)
        {
            reading.Note("edition code " + match.Groups["edition"].Value + " is not known");
            ClaimUnlisted(match.Groups["mark"].Value, reading);
            return true;
        }

        reading.Family = edition.Family;
        reading.Version = edition.Keys.Any(key => key.StartsWith("EnterpriseS", StringComparison.Ordinal)) ? LongTermVersion(milestone) : VersionOf(milestone, edition.Family);
        reading.Editions.AddRange(edition.Keys.Select(key => ProductCatalogue.FindEdition(edition.Family, key)).OfType<Edition>());
        ClaimChannel(match.Groups["kind"].Value, match.Groups["mark"].Value, milestone, edition, reading);
        return true;
    }

    private static ProductVersion? VersionOf(string milestone, ProductFamily family)
    {
        bool isServer = family == ProductFamily.WindowsServer;
        string? name = milestone.Length == 0 ? null : milestone[0] switch
        {
            'H' => isServer ? "2012" : "8",
            'I' => isServer ? "2012 R2" : "8.1",
            'J' when milestone == "J" && !isServer => "10",
            _ => null,
        };
        return name is null ? null : ProductCatalogue.FindVersion(family, name);
    }

    /// <summary>Only the first long-term servicing release carried the milestone; later labels do not tell which it is.</summary>
    private static ProductVersion? LongTermVersion(string milestone) =>
        milestone == "J" ? ProductCatalogue.FindVersion(ProductFamily.Windows, "10", "LTSB 2015") : null;

    private static void ClaimChannel(string kind, string mark, string milestone, ModernLabelEdition edition, NameReading reading)
    {
        // Discs before the release to manufacturing were handed to testers, whatever the mark.
        bool isPreview = milestone is "HB1" or "JM1" || edition.IsPreview;
        switch (mark)
        {
            case "O":
                reading.Claim(MediaChannel.Oem, "mark O");
                break;
            case "E":
                reading.Claim(MediaChannel.Evaluation, "mark E");
                break;
            case "R":
                reading.Claim(MediaChannel.Retail, "mark R");
                break;
            case "V" when !isPreview && ProvesVolume(milestone, edition):
                reading.Claim(MediaChannel.VolumeLicensing, "mark V");
                break;
            case "V":
                reading.Note("no channel: the mark V with " + edition.Code + " is also found outside Volume Licensing");
                break;
            case "" when kind == "FRE" && edition.IsConsumer && !isPreview:
                reading.Claim(MediaChannel.Retail, "consumer edition " + edition.Code);
                break;
            default:
                reading.Note("no channel: no mark, which proves nothing");
                break;
        }
    }

    /// <summary>
    /// Subscribers get Server 2019 and later with the mark too, and consumer or business media never came with it: such labels are home-made.
    /// </summary>
    private static bool ProvesVolume(string milestone, ModernLabelEdition edition) =>
        !edition.IsConsumer && edition.HasVolumeMark && (edition.Family == ProductFamily.Windows || milestone.StartsWith("H", StringComparison.Ordinal)
            || milestone.StartsWith("I", StringComparison.Ordinal));

    private static void ClaimUnlisted(string mark, NameReading reading)
    {
        if (mark is "O" or "E")
        {
            reading.Claim(mark == "O" ? MediaChannel.Oem : MediaChannel.Evaluation, "mark " + mark);
        }
    }
}
