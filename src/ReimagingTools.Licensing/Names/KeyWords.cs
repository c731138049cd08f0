using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Catalogue;

namespace ReimagingTools.Licensing.Names;

/// <summary>
/// What lists of volume keys say beside a key: that it holds no longer, and how many activations are used or left. Table <c>key-words.tsv</c>.
/// </summary>
public static class KeyWords
{
    private static readonly Lazy<Regex> Left = new(() => Of("left")),
        Used = new(() => Of("used"));

    /// <summary>Words of a key, or of anything, that holds no longer: alternatives of a pattern.</summary>
    public static string Ended { get; } = Rows("ended");

    /// <summary>The same in Japanese, which is written without blanks.</summary>
    public static string EndedInJapanese { get; } = Rows("ended-japanese");

    /// <summary>True for a text that speaks of what is left.</summary>
    public static bool SpeakOfLeft(string text) => Left.Value.IsMatch(text);

    /// <summary>True for a heading that speaks of activations used or left.</summary>
    public static bool Count(string heading) => SpeakOfLeft(heading) || Used.Value.IsMatch(heading);

    private static Regex Of(string meaning) =>
        new(
            @"(?<!\p{L})(?:" + Rows(meaning) + @")(?!\p{L})|" + Rows(meaning + "-japanese"),
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
        );

    private static string Rows(string meaning) =>
        string.Join("|", Table.Read("key-words.tsv").Rows.Where(row => row["means"] == meaning).Select(row => row["pattern"]));
}
