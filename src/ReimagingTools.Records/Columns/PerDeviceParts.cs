using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Records.Columns;

/// <summary>
/// Values that differ on nearly every device, though a verdict depends on little of them: ids and ends of product keys. Each is read through the
/// part that counts, so that devices alike in that part are judged once, and neither the rest of an id nor a key is kept.
/// </summary>
public static class PerDeviceParts
{
    /// <summary>A value of which nothing counts but that it is there.</summary>
    public const string Silent = "*";

    private static readonly Regex ExtendedId = Of(@"^\d{5}-\d{5}-(\d{3}-\d{6})-(\d{2})-\d{1,5}-");
    private static readonly Regex LegacyId = Of(@"^\d{5}-(OEM|\d{3})-\d{7}-\d{5}$", RegexOptions.IgnoreCase);
    private static readonly Regex OemId = Of(@"^\d{5}-\d{5}-\d{5}-AAOEM$", RegexOptions.IgnoreCase);
    private static readonly Regex ProductId = Of(@"^\d{5}-\d{5}-\d{5}-\w{5}$");
    private static readonly Regex PartialKey = Of("^(?:[-*xX]*|(?:[0-9A-Za-z*]{5}-){4})([0-9A-Za-z]{5})$");
    private static readonly Regex Key = Of("^[0-9A-Za-z*]{5}(-[0-9A-Za-z*]{5}){4}$");
    private static readonly string[] NoKeys = ["FALSE", "EMPTY", "BLANK", "XXXXX", "00000"];

    private static readonly Dictionary<string, Func<string, string>> Parts = new(StringComparer.Ordinal)
    {
        ["extended-id"] = OfExtendedId,
        ["product-id"] = OfProductId,
        ["last-five"] = OfPartialKey,
        ["key"] = OfKey,
        ["name"] = OfName,
        ["description"] = OfDescription,
        ["thing"] = OtherSystems.PartOf,
    };

    /// <summary>Finds a part by its name in the column table.</summary>
    /// <param name="name">The name, or blank.</param>
    /// <returns>What takes the part out of a value; null for blank.</returns>
    public static Func<string, string>? Find(string name) => name.Length == 0 ? null : Parts[name];

    /// <summary>"*****-*****-000-000000-02-*" of an extended product id: its key is generic or not, and of which type.</summary>
    /// <returns>The part, or <see cref="Silent"/> when the text is no such id.</returns>
    public static string OfExtendedId(string id) =>
        ExtendedId.Match(id) is { Success: true } match
            ? "*****-*****-" + (match.Groups[1].Value == "000-000000" ? match.Groups[1].Value : "***-******") + "-" + match.Groups[2].Value + "-*"
            : Silent;

    /// <summary>"*****-OEM-*******-*****" of a product id of Windows XP, "*****-*****-*****-AAOEM" of one of an OEM key since Windows 7.</summary>
    /// <returns>The part, or <see cref="Silent"/> when the text is neither.</returns>
    public static string OfProductId(string id) =>
        LegacyId.Match(id) is { Success: true } match ? "*****-" + match.Groups[1].Value.ToUpperInvariant() + "-*******-*****"
        : OemId.IsMatch(id) ? "*****-*****-*****-AAOEM"
        : Silent;

    /// <summary>True for a product id of Windows, of whatever version and channel.</summary>
    public static bool IsProductId(string id) => ProductId.IsMatch(id) || LegacyId.IsMatch(id);

    /// <summary>
    /// The end of a key that is known to the public; <see cref="Silent"/> for the end of any other; a text that is no end of a key as it is.
    /// </summary>
    public static string OfPartialKey(string text) =>
        LastFiveOf(text) is not { } lastFive ? text
        : GenericRetailKeys.Find(lastFive) is not null || GenericVolumeKeys.Find(lastFive) is not null ? lastFive
        : Silent;

    /// <summary>
    /// The last five characters of a key, where a text is that, with or without a mask before it; null for the words of inventories that have none.
    /// </summary>
    public static string? LastFiveOf(string text) =>
        PartialKey.Match(text) is { Success: true } match && !NoKeys.Contains(match.Groups[1].Value, StringComparer.OrdinalIgnoreCase)
            ? match.Groups[1].Value
            : null;

    /// <summary>"present" for a key, whole or masked; a text that is none as it is.</summary>
    public static string OfKey(string text) => Key.IsMatch(text) && LastFiveOf(text.Substring(text.Length - 5)) is not null ? "present" : text;

    /// <summary>Nothing of a text that may name a computer; the name of a license, program or system as it is.</summary>
    public static string OfName(string text) => ComputerNames.LooksLikeOne(text) ? "" : text;

    /// <summary>A text that speaks of a channel or a system as it is; <see cref="Silent"/> for what somebody wrote about a computer.</summary>
    public static string OfDescription(string text) =>
        text.IndexOf("chan", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOfAny(['_', ':', '(']) >= 0 || HeardTexts.PartOf(text).Length > 0
            ? text
            : Silent;

    private static Regex Of(string pattern, RegexOptions options = RegexOptions.None) => new(pattern, options | RegexOptions.CultureInvariant);
}
