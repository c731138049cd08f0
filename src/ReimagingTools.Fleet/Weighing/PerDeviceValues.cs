using System.Text.RegularExpressions;
using ReimagingTools.Fleet.Records;
using ReimagingTools.Licensing.Catalogue;

namespace ReimagingTools.Fleet.Weighing;

/// <summary>
/// Values that differ on nearly every device, though a verdict depends on little of them: ids and ends of product keys. Each is read through the part that counts,
/// so that devices alike in that part are judged once, and neither the rest of an id nor a key is kept.
/// </summary>
internal static class PerDeviceValues
{
    /// <summary>A value of which nothing counts but that it is there.</summary>
    public const string Silent = "*";

    private static readonly Regex ExtendedId = new(@"^\d{5}-\d{5}-(\d{3}-\d{6})-(\d{2})-\d{1,5}-", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly Regex LegacyId = new(@"^\d{5}-(OEM|\d{3})-\d{7}-\d{5}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
    private static readonly Regex PartialKey = new("^(?:[-*xX]*|(?:[0-9A-Za-z*]{5}-){4})([0-9A-Za-z]{5})$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly string[] NoKeys = ["FALSE", "EMPTY", "BLANK", "XXXXX", "00000"];
    private static readonly Regex Key = new("^[0-9A-Za-z*]{5}(-[0-9A-Za-z*]{5}){4}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Dictionary<string, Func<string, string>> Parts = MakeParts();

    /// <summary>Gives the part of a column's values that counts; null for columns whose values count as a whole.</summary>
    public static Func<string, string>? PartOf(string leaf) => Parts.TryGetValue(leaf, out Func<string, string>? part) ? part : null;

    /// <summary>"*****-*****-000-000000-02-*" of an extended product id: its key is generic or not, and of which type; <see cref="Silent"/> when it is none.</summary>
    public static string OfExtendedId(string id) =>
        ExtendedId.Match(id) is { Success: true } match ? "*****-*****-" + (match.Groups[1].Value == "000-000000" ? match.Groups[1].Value : "***-******") + "-" + match.Groups[2].Value + "-*" : Silent;

    /// <summary>"*****-OEM-*******-*****" of a product id of Windows XP; <see cref="Silent"/> when it is none.</summary>
    public static string OfLegacyId(string id) => LegacyId.Match(id) is { Success: true } match ? "*****-" + match.Groups[1].Value.ToUpperInvariant() + "-*******-*****" : Silent;

    /// <summary>The end of a key that is known to the public; <see cref="Silent"/> for the end of any other.</summary>
    public static string OfPartialKey(string text) =>
        LastFiveOf(text) is not { } lastFive ? text : GenericRetailKeys.Find(lastFive) is not null || GenericVolumeKeys.Find(lastFive) is not null ? lastFive : Silent;

    /// <summary>The last five characters of a key, where a text is that, with or without a mask before it; null for the words of inventories that have none.</summary>
    public static string? LastFiveOf(string text) =>
        PartialKey.Match(text) is { Success: true } match && !NoKeys.Contains(match.Groups[1].Value, StringComparer.OrdinalIgnoreCase) ? match.Groups[1].Value : null;

    /// <summary>"present" for a key, whole or masked; the text as it is when it is none.</summary>
    public static string OfKey(string text) => Key.IsMatch(text) && LastFiveOf(text.Substring(text.Length - 5)) is not null ? "present" : text;

    private static Dictionary<string, Func<string, string>> MakeParts()
    {
        var parts = new Dictionary<string, Func<string, string>>(StringComparer.OrdinalIgnoreCase);
        foreach ((Field field, Func<string, string> part) in new (Field, Func<string, string>)[]
        {
            (Fields.ProductKeyId, OfExtendedId), (Fields.SerialNumber, OfLegacyId), (Fields.PartialProductKey, OfPartialKey), (Fields.FirmwareKey, OfKey),
        })
        {
            foreach (string spelling in field.Spellings)
            {
                parts[spelling] = value => Instance.TextOf(value) is { } text ? part(text) : "";
            }
        }

        return parts;
    }
}
