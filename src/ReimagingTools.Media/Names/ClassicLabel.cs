using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Media.Names;

/// <summary>
/// Windows 2000, XP and Server 2003:
/// <code>milestone edition [X|I] [C] VOL|SEL|FPP|OEM|CCP|EVL|CHK _ language,  milestone edition CD2 [X] [FRE] _ language</code>
/// Milestones: W2 2000, ZRM its service pack 4; WX XP, XRM and X1A, VRM and VX2, GRTM its service packs, MX2 Media Center; NRM Server 2003, ARM with service pack 1,
/// BX2 and BRM 2003 R2, CRM with service pack 2; AX2, ARM and CRM with P and X are XP x64. C before the release is a checked build.
/// </summary>
internal static class ClassicLabel
{
    private static readonly Regex Shape = new(
        "^(?<milestone>W2|ZRM|WX|XRM|X1A|VRM|VX2|GRTM|MX2|NRM|ARM|AX2|BX2|BRM|CRM|CR0)(?<edition>PRM|PKN|PN|PK|P|HRM|HKN|HN|HK|H|S|E|D|W|A)"
        + "(?:(?<arch>X|I)?C?(?<release>VOL|SEL|FPP|OEM|CCP|EVL|EVAL|CHK)|CD2(?<arch>X|I)?(?<release>FRE)?)(?:_(?<language>[A-Z]{2}))?$",
        RegexOptions.CultureInvariant);

    public static bool Read(string label, NameReading reading)
    {
        Match match = Shape.Match(label);
        if (!match.Success)
        {
            return false;
        }

        string milestone = match.Groups["milestone"].Value;
        reading.Architecture = match.Groups["arch"].Value switch { "X" => Architecture.X64, "I" => Architecture.Ia64, _ => Architecture.X86 };
        reading.Language = LabelLanguages.Read(match.Groups["language"].Value);
        reading.ServicePack = milestone switch { "ZRM" => 4, "XRM" or "X1A" => 1, "VRM" or "VX2" or "CRM" or "CR0" => 2, "GRTM" => 3, _ => null };
        ReadProduct(milestone, match.Groups["edition"].Value, reading);
        ClaimChannel(match.Groups["release"].Value, reading);
        return true;
    }

    private static void ReadProduct(string milestone, string edition, NameReading reading)
    {
        bool isClient = edition[0] is 'P' or 'H';
        reading.Family = isClient ? ProductFamily.Windows : ProductFamily.WindowsServer;
        string? name = (milestone, isClient) switch
        {
            ("W2" or "ZRM", _) => "2000",
            (_, true) => "XP",
            ("BX2" or "BRM" or "CR0", false) => "2003 R2",
            ("NRM" or "ARM", false) => "2003",
            // Service pack 2 came with 2003 and with 2003 R2 under the same milestone.
            _ => null,
        };
        reading.Version = name is null ? null : ProductCatalogue.FindVersion(reading.Family, name);
        string? key = isClient ? ClientKey(milestone, edition) : ServerKey(edition, name);
        if (key is not null && ProductCatalogue.FindEdition(reading.Family, key) is { } found)
        {
            reading.Editions.Add(found);
        }
    }

    private static string ClientKey(string milestone, string edition)
    {
        string variant = edition.Substring(1) switch { "RM" or "N" => "N", "K" => "K", "KN" => "KN", _ => "" };
        return milestone == "MX2" ? "MediaCenter" : (edition[0] == 'P' ? "Professional" : "Home") + variant;
    }

    private static string? ServerKey(string edition, string? version) => (edition, version) switch
    {
        ("S", _) => "ServerStandard",
        ("E", _) or ("A", "2000") => "ServerEnterprise",
        ("D", _) => "ServerDatacenter",
        ("W", _) => "ServerWeb",
        _ => null,
    };

    private static void ClaimChannel(string release, NameReading reading)
    {
        MediaChannel channel = release switch
        {
            "VOL" or "SEL" => MediaChannel.VolumeLicensing,
            "FPP" or "CCP" => MediaChannel.Retail,
            "OEM" => MediaChannel.Oem,
            "EVL" or "EVAL" => MediaChannel.Evaluation,
            _ => MediaChannel.Unknown,
        };
        if (channel == MediaChannel.Unknown)
        {
            reading.Note("no channel: " + (release.Length == 0 ? "the second disc says none" : release + " proves nothing"));
        }
        else
        {
            reading.Claim(channel, release);
        }
    }
}
