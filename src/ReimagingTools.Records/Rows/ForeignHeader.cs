using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Records.Rows;

/// <summary>
/// A header in a language whose headings are not known: words without a digit, of which none is a product, language, architecture or channel under
/// the column of one.
/// </summary>
internal static class ForeignHeader
{
    /// <summary>One word that is not understood is a slip, two may be.</summary>
    private const int Fewest = 3;

    /// <summary>Tells whether a row is one.</summary>
    /// <param name="header">The header it stands under.</param>
    /// <param name="textAt">Gives its values.</param>
    public static bool Is(RowHeader header, Func<int, string?> textAt)
    {
        int strange = 0;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < header.Names.Count; i++)
        {
            if (header.IsNested[i] || HeaderLines.HoldsHeadings(header, i) || textAt(i)?.Trim() is not { Length: > 0 } text)
            {
                continue;
            }

            // Headings are no numbers, and no two of them alike.
            if (text.Any(char.IsDigit) || !seen.Add(text))
            {
                return false;
            }

            bool? isUnderstood = header.Columns[i] is { } column ? IsUnderstood(column.Field, text) : null;
            if (isUnderstood == true)
            {
                return false;
            }

            strange += isUnderstood == false ? 1 : 0;
        }

        return strange >= Fewest;
    }

    /// <summary>Null for a field under which any word may stand.</summary>
    private static bool? IsUnderstood(Field field, string text) =>
        field switch
        {
            Field.LicensedProduct or Field.CoaProduct or Field.VolumeProduct or Field.PreinstalledProduct or Field.Caption => NoneWords.IsUnknown(
                text
            ) || ParsedNames.Parse(text) is { Family: not ProductFamily.Unknown },
            Field.LicensedLanguage or Field.OsLanguage => NoneWords.IsUnknown(text) || LanguageNames.Parse(text) is not null,
            Field.LicensedArchitecture or Field.OsArchitecture => NoneWords.IsUnknown(text)
                || ArchitectureNames.ParseStated(text) != Architecture.Unknown,
            Field.LicenseChannel => NoneWords.IsUnknown(text) || ChannelNames.ParseLicense(text) is not null,
            Field.BuildNumber or Field.OsVersion or Field.OperatingSystemSku or Field.ProductType => NoneWords.IsUnknown(text),
            _ => null,
        };
}
