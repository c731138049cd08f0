using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Text;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Records.Columns;

/// <summary>
/// Texts that speak of a Windows, an architecture or a virtual machine wherever they stand, also under a heading that is not read or read for
/// nothing. What they say shows nothing; a license that nobody looked up for the device alone is held against it.
/// </summary>
public static class HeardTexts
{
    private const int LongestText = 2_000;
    private const int LongestArchitecture = 120;

    private static readonly Regex Windows = new(
        @"(?<!\p{L})(?:win(?:dows)?(?![\p{L}_-])|win(?:dows)?[\s\u00ae]*(?:xp|vista|7|8|1[012]|se|server)|w(?:7|8|1[01])\s?(?:h|p|e|pro|home|ent"
            + @"|edu)\b)|server[ ]?20\d\d|\u30a6\u30a3\u30f3\u30c9\u30a6\u30ba",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private static readonly Regex Named = new(
        @"(?<!\p{L})(?:(?:microsoft\s)?win(?:dows)?[\s\u00ae()]*(?:r\)\s)?(?:xp|vista|7|8|1[012]|20[012]\d|se\b|rt\b|server|iot|embedded|(?:pro"
            + @"|home|enterprise|education)\b)|os\s?x\b|chromium|posready|wes\s?\d|w2k|w(?:7|8|1[01])\s?(?:h|p|e|pro|home|ent|edu)?(?![\p{L}\d])"
            + @"|(?:ws|win(?:dows)?\s?sr?v(?:r|er)?|sr?vr?|server)\s?20[012]\d)|\u30a6\u30a3\u30f3\u30c9\u30a6\u30ba",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private static readonly char[] Parting = ['(', ')', '/', ',', ';'];

    private static readonly Regex Arm = new(
        @"(?<!\p{L})(?:arm64|aarch64|arm 64|armv[89]|snapdragon(?!.*(?:lte|5g|modem))|microsoft sq\d|apple m\d)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary>
    /// What of a text counts under a heading nobody reads: the whole where it speaks of any of these or describes a key in the firmware, else
    /// nothing.
    /// </summary>
    /// <returns>The text, or an empty one.</returns>
    public static string PartOf(string text) =>
        MayBe(text) && (Windows.IsMatch(text) || IsArm(text)) ? text
        : DescribesFirmwareKey(text) ? text
        : PartOfMachine(text);

    /// <summary>The same under the heading of a remark, in which somebody may say that there is no license, or name an Office.</summary>
    /// <returns>The text, or an empty one.</returns>
    internal static string PartOfRemark(string text) => RemarkWords.DenyLicense(text) || MayBeOffice(text) ? text : PartOf(text);

    private static bool MayBeOffice(string text) =>
        text.Length <= LongestText
        && (text.IndexOf("office", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("365", StringComparison.Ordinal) >= 0);

    /// <summary>True for a text as firmware describes its key: "[4.0] Professional OEM:DM".</summary>
    private static bool DescribesFirmwareKey(string text) =>
        text.Length > 0 && text[0] == '[' && text.IndexOf("OEM:", StringComparison.OrdinalIgnoreCase) > 0;

    /// <summary>The same under a heading that is known to say nothing of a license: a virtual machine alone is heard.</summary>
    /// <returns>The text, or an empty one.</returns>
    public static string PartOfMachine(string text) => MachineNames.ThingOfSign(text) is null ? "" : text;

    /// <summary>The same under a heading of the kind of a machine, under which other words count too.</summary>
    /// <param name="part">What counts of it otherwise; null for the whole.</param>
    /// <returns>The text, or the part.</returns>
    internal static string PartOfKind(string text, Func<string, string>? part) =>
        part is null || PartOf(text).Length > 0 || MachineNames.ThingOfSign(text, isOfKind: true) is not null ? text : part(text);

    /// <summary>
    /// True for a text that names a system by its version, or one that is no Windows ("WS2019", "none (DOS)"), whatever else it says.
    /// </summary>
    public static bool NamesSystem(string text) =>
        text.Length <= LongestText
        && (
            Named.IsMatch(WellFormed.Compatible(text))
            || Array.Exists(text.Split(Parting), part => OtherSystems.OfSystem(part.Trim()) is { } thing && OtherSystems.IsSystem(thing))
        );

    /// <summary>True for a text that names the architecture of ARM processors.</summary>
    public static bool IsArm(string text) => text.Length <= LongestArchitecture && Arm.IsMatch(text);

    /// <summary>False for a text of which it shows at a glance that it is none of these.</summary>
    private static bool MayBe(string text)
    {
        for (int i = 0; i + 2 < text.Length && text.Length <= LongestText; i++)
        {
            char character = text[i],
                next = text[i + 1];
            bool mayBe =
                character is 'w' or 'W' ? next is 'i' or 'I' or '1' or '7' or '8'
                : character is 'a' or 'A' ? next is 'r' or 'R' or 'a' or 'A' && text.Length <= LongestArchitecture
                : character is 's' or 'S'
                    ? (next is 'e' or 'E' && text[i + 2] is 'r' or 'R')
                        || (text.Length <= LongestArchitecture && (next is 'q' or 'Q' || (next is 'n' or 'N' && text[i + 2] is 'a' or 'A')))
                : character == '\u30a6';
            if (mayBe)
            {
                return true;
            }
        }

        return false;
    }
}
