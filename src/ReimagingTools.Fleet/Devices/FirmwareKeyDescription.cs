namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// The description of a key in the firmware: <c>[4.0] Professional OEM:DM</c>, or <c>Win 8 RTM Core OEM:DM</c> with its version. Inventories may
/// hold several, and words of their own where a PC has no such key.
/// </summary>
internal static class FirmwareKeyDescription
{
    private static readonly char[] Separators = [';', ',', '|', '\n'];
    private static readonly Regex Grammar = new(
        @"^(?:(?<channel>OEM:\s?\w+)\s+)?(?:\[\d{1,2}\.\d{1,2}\]\s*"
            + @"|Win(?:dows)?\s*(?<version>\d{1,2}(?:\.\d)?)\s+(?:RTM\s+)?)?(?<edition>\w+)(?:\s+(?<channel>OEM:\s?\w+))?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );
    private static readonly Regex Denial = new(
        @"^\W*(?:no|not|none|null|nil|nan|n/?a|unknown|false|empty|absent|missing|0+|無し?|なし|いいえ)(?:\W|$)|\b(?:none|not\s+\w+)\W*$|(?:なし|無し"
            + @"|ありません)\W*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary>
    /// The editions a text names, each with the kind of an OEM key and the version where it tells one; null where any of it is not understood.
    /// </summary>
    public static IReadOnlyList<(Edition Edition, ProductVersion? Version)>? Read(string text)
    {
        var keys = new List<(Edition Edition, ProductVersion? Version)>();
        foreach (string part in text.Split(Separators).Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            Match match = Grammar.Match(part);
            string word = match.Groups["edition"].Value,
                channel = match.Groups["channel"] is { Success: true, Captures.Count: 1 } only ? only.Value.Replace(" ", "") : "";
            EditionId id = EditionIds.Read(word);
            if (id is { Edition: null, IsEvaluation: false })
            {
                id = new EditionId(
                    ParsedNames.Parse("Windows " + word) is { UnknownWords.Count: 0 } name ? name.Edition : null,
                    IsEvaluation: false,
                    IsSubscription: false
                );
            }

            string number = match.Groups["version"].Value;
            ProductVersion? version = number.Length == 0 ? null : ProductCatalogue.FindVersion(ProductFamily.Windows, number);
            if (
                (number.Length > 0 && version is null)
                || id is not { Edition: { } edition, IsEvaluation: false, IsSubscription: false }
                || ProductKeyChannel.Find(channel)?.Channel != LicenseChannel.Oem
            )
            {
                return null;
            }

            keys.Add((edition, version));
        }

        return keys.Count > 0 ? keys : null;
    }

    /// <summary>True for words that say there is no key, and name no edition.</summary>
    public static bool IsDenial(string text) =>
        NoneWords.IsUnknown(text) || (Denial.IsMatch(text) && !text.Split(' ', '\t').Any(word => EditionIds.Read(word).Edition is not null));
}
