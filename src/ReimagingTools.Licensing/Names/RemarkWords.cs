using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Catalogue;

namespace ReimagingTools.Licensing.Names;

/// <summary>
/// What somebody wrote about a purchase or a device that takes it back, or says that there is no license. Table <c>remark-words.tsv</c>.
/// </summary>
public static class RemarkWords
{
    private const int LongestRemark = 8_000;
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>What stands before a word and says that it did not happen, or that something else than the license is meant.</summary>
    private const string Not =
        @"(?<!\b(?:not|never|no|non|un|nicht|kein|keine|pas|sin|senza|sem|warranty|garantie|garantía|garanzia|garantia|support"
        + @"|policy)[ -]+(?:been |was |yet |wurde |is |has )*)(?<!保証|サポート)";

    /// <summary>The same of what stands behind one, in Japanese.</summary>
    private const string NotBehind = "(?!なし|無し|不可|料|ではない|していない)";

    private static readonly Lazy<Regex> GivenBack = new(() => new("^(?:" + string.Join("|", Rows("given-back")) + ")", Plain));
    private static readonly Lazy<Regex> Revoked = new(() => new(Not + "(?:" + string.Join("|", Rows("revoked").Select(WordOf)) + ")", Plain));
    private static readonly Lazy<Regex> NoLicense = new(() => new(string.Join("|", Rows("no-license").Select(WordOf)), Plain));

    /// <summary>
    /// True for a remark a part of which takes a line of an order back, "order was cancelled", "never paid", or names to whom the PC went back:
    /// "returned to Dell 3/1".
    /// </summary>
    /// <param name="text">What somebody wrote.</param>
    public static bool Revoke(string text) => text.Length <= LongestRemark && (GivenBack.Value.IsMatch(text) || Revoked.Value.IsMatch(text));

    /// <summary>
    /// True for a remark that says that a device has no license, or no more, or came with none: "no valid license", "COA moved to PC-9".
    /// </summary>
    /// <param name="text">What somebody wrote.</param>
    public static bool DenyLicense(string text) => text.Length <= LongestRemark && NoLicense.Value.IsMatch(text);

    private static IEnumerable<string> Rows(string meaning) =>
        Table.Read("remark-words.tsv").Rows.Where(row => row["means"] == meaning).Select(row => row["pattern"]);

    /// <summary>A word of letters stands for itself alone; Japanese is written without blanks.</summary>
    private static string WordOf(string pattern) =>
        pattern.Any(letter => letter >= '\u3040') ? "(?:" + pattern + ")" + NotBehind : @"(?<!\w)(?:" + pattern + @")(?!\w)";
}
