using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Records.Columns;

/// <summary>
/// Headings that nobody reads and that speak of a license by their words ("OEM OS", "Key Channel", "Lizenzmodell"), by <c>license-words.tsv</c>. What stands under them shows nothing, and contests what it disagrees with.
/// </summary>
public static class LicenseHeadings
{
    /// <summary>A longer word is a number or a key.</summary>
    private const int LongestWord = 20;

    private const int MostDigits = 4;

    private static readonly Lazy<string[]> All = new(() => [.. Rows().Select(row => row.Word)]);
    private static readonly Lazy<string[]> OfLicenses = new(() => [.. Rows().Where(row => row.IsOfLicense).Select(row => row.Word)]);

    /// <summary>True for a heading in which a word of licenses stands, or under which a yes says something of one.</summary>
    /// <param name="heading">A heading that is not read.</param>
    public static bool Speak(string heading) => ColumnTable.FlagOf(heading) is not null || HasWord(HeadingName.Plain(heading));

    /// <summary>True for one made of words of licenses and of Windows alone: under "Adobe License Type" something else may stand.</summary>
    /// <param name="heading">A heading that is not read.</param>
    public static bool AreOfWindowsAlone(string heading) => HeadingName.Plain(heading) is var plain && HasWord(plain) && HeadingName.IsMadeOf(plain, All.Value);

    /// <summary>What of a text under such a heading counts: nothing of a key or a number, which differ on every device.</summary>
    /// <param name="text">A text.</param>
    /// <returns>The text, or <see cref="PerDeviceParts.Silent"/>.</returns>
    public static string PartOf(string text) =>
        ProductKeys.Mask(text) != text || (text.IndexOf(' ') < 0 && (text.Length > LongestWord || text.Count(char.IsDigit) > MostDigits)) ? PerDeviceParts.Silent : text;

    private static bool HasWord(string plain) => Array.Exists(OfLicenses.Value, word => plain.Contains(word));

    private static IEnumerable<(string Word, bool IsOfLicense)> Rows() => ColumnTable.Rows("license-words.tsv").Select(cells => (HeadingName.Plain(cells[0]), cells[1] == "license"));
}
