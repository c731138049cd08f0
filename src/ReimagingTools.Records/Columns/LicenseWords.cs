using System.Text.RegularExpressions;

namespace ReimagingTools.Records.Columns;

/// <summary>The words of <c>license-words.tsv</c>, by what they are in a heading.</summary>
internal static class LicenseWords
{
    public static string[] Of(params string[] roles) =>
        [.. Rows().Where(row => Array.IndexOf(roles, row.Role) >= 0).Select(row => HeadingName.Plain(row.Word))];

    /// <summary>
    /// A short word is one only where no letter stands beside it: no "SA" is in "Message". A star stands for the rest of a longer one.
    /// </summary>
    public static Regex AnyOf(string role) =>
        new(
            string.Join(
                "|",
                Rows()
                    .Where(row => row.Role == role)
                    .Select(row => row.Word)
                    .OrderByDescending(word => word.Length)
                    .Select(word =>
                        word[0] >= '\u0250'
                            ? Regex.Escape(word)
                            : @"(?<!\p{L})"
                                + Regex.Escape(word.TrimEnd('*')).Replace("\\ ", " ?")
                                + (word.EndsWith("*", StringComparison.Ordinal) ? "" : @"(?![\p{Lu}\p{Ll}])")
                    )
            ),
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
        );

    private static IEnumerable<(string Word, string Role)> Rows() => ColumnTable.Rows("license-words.tsv").Select(cells => (cells[0], cells[1]));
}
