using System.Text.Unicode;

namespace ReimagingTools.Cli.Input;

/// <summary>
/// The encoding a user names for text that is not UTF-8: by its name, such as <c>shift_jis</c>, or by the number of its code page.
/// </summary>
internal static class InputEncoding
{
    /// <summary>Lines among which a header is looked for.</summary>
    private const int MostLines = 10;

    private static readonly string[] OfSpreadsheets = [LegacyEncoding.ShiftJis, LegacyEncoding.Western];

    /// <summary>
    /// The one of the encodings spreadsheets save in under which headings are known whose letters are not all ASCII: bytes of another give signs and
    /// other letters.
    /// </summary>
    /// <param name="start">The first bytes of a text that is not UTF-8.</param>
    /// <returns>The encoding; null where none shows.</returns>
    public static Encoding? OfHeadings(ReadOnlySpan<byte> start)
    {
        int end = start.LastIndexOf((byte)'\n');
        byte[] lines = start[..(end < 0 ? start.Length : end)].ToArray();
        Encoding[] known = Utf8.IsValid(lines)
            ? []
            : [.. OfSpreadsheets.Select(Of).OfType<Encoding>().Where(encoding => KnowsHeading(encoding.GetString(lines)))];
        return known.Length == 1 ? known[0] : null;
    }

    private static bool KnowsHeading(string text) =>
        text.Split('\n')
            .Take(MostLines)
            .SelectMany(ToolText.CellsOf)
            .Any(cell =>
                !Ascii.IsValid(cell)
                && cell.All(sign => char.IsAscii(sign) || char.IsLetter(sign))
                && ColumnTable.Default.Find(cell) is { Count: > 0 }
            );

    /// <exception cref="InputException">There is no encoding of that name.</exception>
    public static Encoding? Of(string? name)
    {
        if (name is null)
        {
            return null;
        }

        try
        {
            EncodingProvider pages = CodePagesEncodingProvider.Instance;
            return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int page)
                ? pages.GetEncoding(page) ?? Encoding.GetEncoding(page)
                : pages.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new InputException(CliTexts.Say("Input.EncodingUnknown", name), exception);
        }
    }
}
