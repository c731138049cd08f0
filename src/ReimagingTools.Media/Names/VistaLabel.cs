using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Media.Names;

/// <summary>
/// Windows Vista and 7, Server 2008 and 2008 R2:
/// <code>milestone edition [X|IAI] VOL|FRER|FREO|FRE|EVAL|VCCP|CHK [_ language] [_ DVD]</code>
/// Milestones: LRM, FRM, FRTM Vista and its service packs, FB1 a beta, KRM and KRTM Server 2008, GRM and GSP1RM 7 and 2008 R2. X is x64, IAI Itanium, neither x86.
/// </summary>
internal static class VistaLabel
{
    private static readonly Regex Shape = new(
        "^(?<milestone>LRM|FRM|FRTM|FB1|KRM|KRTM|GRM|GSP1RM)(?<edition>[A-Z]{1,5}?)(?<arch>X|IAI)?(?<release>VOL|FRER|FREO|FREE|FRE|EVAL|VCCP|CHK)"
        + "(?:_(?<language>[A-Z]{2}(?:-[A-Z]{2,4})?))?(?:_(?:DVD|CD)[0-9]?)?$",
        RegexOptions.CultureInvariant);

    private static readonly Dictionary<string, string> ClientKeys = new(StringComparer.Ordinal)
    {
        ["ST"] = "Starter",
        ["HB"] = "HomeBasic",
        ["HP"] = "HomePremium",
        ["PR"] = "Professional",
        ["EN"] = "Enterprise",
        ["UL"] = "Ultimate",
    };

    public static bool Read(string label, NameReading reading)
    {
        Match match = Shape.Match(label);
        if (!match.Success)
        {
            return false;
        }

        string milestone = match.Groups["milestone"].Value;
        string edition = match.Groups["edition"].Value;
        reading.Architecture = match.Groups["arch"].Value switch { "X" => Architecture.X64, "IAI" => Architecture.Ia64, _ => Architecture.X86 };
        reading.Language = LabelLanguages.Read(match.Groups["language"].Value);
        reading.ServicePack = milestone switch { "FRM" or "GSP1RM" => 1, "FRTM" or "KRTM" => 2, _ => null };
        ReadProduct(milestone, edition, reading);
        ClaimChannel(milestone, edition, match.Groups["release"].Value, reading);
        return true;
    }

    private static void ReadProduct(string milestone, string edition, NameReading reading)
    {
        bool isClient = milestone[0] is 'L' or 'F' || (milestone[0] == 'G' && edition[0] == 'C');
        reading.Family = isClient ? ProductFamily.Windows : ProductFamily.WindowsServer;
        string name = (milestone[0], isClient) switch { ('K', _) => "2008", ('G', true) => "7", ('G', false) => "2008 R2", _ => "Vista" };
        reading.Version = ProductCatalogue.FindVersion(reading.Family, name);
        IEnumerable<string> keys = (isClient, name) switch
        {
            (true, "7") => SevenKeys(edition),
            (true, _) => VistaKeys(edition),
            _ => reading.Architecture == Architecture.Ia64 ? ["ServerEnterpriseIA64"] : ServerKeys(edition, name),
        };
        reading.Editions.AddRange(keys.Select(key => ProductCatalogue.FindEdition(reading.Family, key)).OfType<Edition>());
    }

    /// <summary>"CPR" is Professional, "CNPR" Professional N, "C" alone every edition.</summary>
    private static IEnumerable<string> SevenKeys(string edition)
    {
        string rest = edition.Substring(1);
        bool isN = rest.Length == 3 && rest[0] == 'N';
        return ClientKeys.TryGetValue(isN ? rest.Substring(1) : rest, out string? key) ? [isN ? key + "N" : key] : [];
    }

    private static IEnumerable<string> VistaKeys(string edition) => edition switch { "B" => ["Business"], "E" => ["Enterprise"], _ => [] };

    private static IEnumerable<string> ServerKeys(string edition, string version) => edition switch
    {
        "S" when version == "2008" => ["ServerStandard", "ServerEnterprise", "ServerDatacenter"],
        "S" => ["ServerStandard", "ServerEnterprise", "ServerDatacenter", "ServerWeb"],
        "W" => ["ServerWeb"],
        "SH" => ["ServerHPC"],
        _ => [],
    };

    private static void ClaimChannel(string milestone, string edition, string release, NameReading reading)
    {
        switch (release)
        {
            case "FRER":
                reading.Claim(MediaChannel.Retail, "FRER");
                break;
            case "FREO":
                reading.Claim(MediaChannel.Oem, "FREO");
                break;
            case "EVAL" or "FREE":
                reading.Claim(MediaChannel.Evaluation, release);
                break;
            case "VOL" when ProvesVolume(milestone, edition):
                reading.Claim(MediaChannel.VolumeLicensing, "VOL");
                break;
            case "VOL":
                reading.Note("no channel: subscribers got discs with this label too");
                break;
            default:
                reading.Note("no channel: " + release + " proves nothing");
                break;
        }
    }

    /// <summary>The Server 2008, 2008 R2 and Vista Business discs of subscribers were volume builds as well; a beta belongs to no channel.</summary>
    private static bool ProvesVolume(string milestone, string edition) => milestone switch
    {
        "GRM" or "GSP1RM" => edition[0] == 'C' && edition.Length > 1,
        "LRM" or "FRM" or "FRTM" => edition is "E" or "EN",
        _ => false,
    };
}
