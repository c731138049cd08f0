using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Text;

namespace ReimagingTools.Errors;

/// <summary>Says of an input what keeps it from being a record of a device, and what to do about it.</summary>
internal static class UnusableRecord
{
    private const int ShownColumns = 5;
    private static readonly string[] ShownNames = ["ComputerName", "LicensedProduct", "LicensedLanguage", "LicenseChannel"];
    private const int ShownLength = 60;

    /// <summary>How the separators of tables are written in PowerShell.</summary>
    private static readonly KeyValuePair<char, string>[] Separators = [new(';', "';'"), new('\t', "\"`t\""), new(',', "','")];

    /// <param name="row">What it was read as; null when it has no values under names.</param>
    /// <param name="typeName">Its type, as users know it.</param>
    /// <param name="canAsk">True when the cmdlet can ask a computer by its name.</param>
    public static string Explain(object? input, Row? row, string typeName, bool canAsk)
    {
        object? bare = InputItems.Bare(input);
        string[] columns = row is null ? [] : [.. row.Header.Names];
        if (columns.Length == 0)
        {
            return !canAsk
                ? Messages.Format("LicenseUnusable")
                : Messages.Format("RecordUnusable", typeName)
                    + (
                        bare is not string text
                            ? ""
                            : Messages.Format(text.IndexOfAny([',', ';', '\t']) < 0 ? "RecordUnusableAsk" : "RecordUnusableLine")
                    );
        }

        string[] known = [.. columns.Where((_, index) => row!.Header.Columns[index] is { Field: not Field.ProductText })];
        return known.Length > 0
            ? Messages.Format("RecordBlank", Few(known))
            : Messages.Format("RecordColumnsUnknown", Few(columns), string.Join(Messages.Format("Comma"), ShownNames))
                + Separation(columns)
                + LostLetters(columns)
                + HeadingHints.Of(columns, CultureInfo.CurrentUICulture);
    }

    /// <summary>What to do about headings whose letters are lost, as it follows another sentence; empty where none are.</summary>
    public static string LostLetters(IEnumerable<string> columns) =>
        LegacyEncoding.OfLost(columns) is { } encoding ? Messages.Format("LettersLost", encoding) : "";

    /// <summary>How to part headings that stand in one, as it follows another sentence; empty where none do.</summary>
    public static string Separation(string[] columns)
    {
        foreach (KeyValuePair<char, string> separator in Separators)
        {
            if (Array.Exists(columns, column => column.IndexOf(separator.Key) >= 0))
            {
                return Messages.Format("RecordColumnsJoined", separator.Value);
            }
        }

        return "";
    }

    private static string Few(string[] columns) =>
        string.Join(Messages.Format("Comma"), columns.Take(ShownColumns).Select(Short)) + (columns.Length > ShownColumns ? ", ..." : "");

    private static string Short(string column)
    {
        string masked = ProductKeys.Mask(column);
        return masked.Length > ShownLength ? masked.Substring(0, ShownLength) + "..." : masked;
    }
}
