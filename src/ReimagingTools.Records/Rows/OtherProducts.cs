using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Records.Rows;

/// <summary>
/// Rows about the license of a product that is no Windows: of an Office, or of a program nobody here knows. What they state of a license is of that
/// product, and nothing of the Windows of their computer.
/// </summary>
public static class OtherProducts
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Field[] Naming =
    [
        Field.ProgramName,
        Field.OrderLine,
        Field.ProductText,
        Field.RegistryProductName,
        Field.LicenseName,
        Field.VolumeProduct,
        Field.DeviceType,
    ];

    /// <summary>In the row of a system a program is one of those installed there.</summary>
    private static readonly Field[] BesideSystem = [Field.OrderLine, Field.ProductText, Field.LicenseName];

    private static readonly Field[] OfWindows = [Field.LicensedProduct, Field.CoaProduct, Field.PreinstalledProduct];

    /// <summary>"Win11P", "W10 Pro", "OS: Pro": what may be a Windows in words nobody understands.</summary>
    private static readonly Regex MayBeWindows = new(
        @"(?<![a-z])w(in|\s?(7|8|10|11)(?!\d))|(?<![a-z])os(?![a-z])|operating|betriebssystem|syst[eè]me|sistema|ウィンドウズ",
        Plain
    );

    /// <summary>Headings of orders and lists under which a product stands; under those of an item, of machines too.</summary>
    private static readonly Regex OfProduct = new("^(produ|prodo|製品|商品)", Plain);

    /// <summary>True for a field under which such a product may be named.</summary>
    internal static bool IsNaming(Field field) => Array.IndexOf(Naming, field) >= 0;

    /// <summary>The name of the other product a row is about.</summary>
    /// <returns>The value that names it; null for a row that states nothing of a license, or that of no other product.</returns>
    public static RowValue? NameIn(Row row)
    {
        if (
            (row.Kind & (RowKind.Declared | RowKind.License)) == RowKind.None
            || !row.Header.NamesProduct
            || Array.Exists(OfWindows, field => row.Values(field).Any(value => !NoneWords.IsUnknown(value.Text)))
        )
        {
            return null;
        }

        RowValue? other = null;
        foreach (
            RowValue value in (row.Header.HasSystem ? BesideSystem : Naming)
                .SelectMany(row.Values)
                .Where(value => value.Unreadable is null && !NoneWords.IsUnknown(value.Text))
        )
        {
            switch (FamilyOf(value.Text))
            {
                case ProductFamily.Office:
                    other = value;
                    break;
                case ProductFamily.Unknown when IsProgram(row, value):
                    other ??= value;
                    break;
                case ProductFamily.Windows or ProductFamily.WindowsServer:
                    return null;
            }
        }

        return other;
    }

    /// <summary>True where nobody knows what the other product is, or the row tells of Windows too: what it states may be meant of that.</summary>
    /// <param name="name">The name it gives the other product.</param>
    /// <returns>Whether a fact nobody else states stays open.</returns>
    public static bool LeavesOpen(Row row, RowValue name) =>
        row.Header.HasSystem || (name.Column.Field != Field.ProgramName && FamilyOf(name.Text) == ProductFamily.Unknown);

    /// <summary>True for a row that names products, and no Windows among them: lists of keys hold a row of each product of a computer.</summary>
    public static bool NamesNoWindows(Row row)
    {
        IReadOnlyList<RowValue> names = row.Values(Field.RegistryProductName);
        return names.Count > 0 && names.All(name => FamilyOf(name.Text) is ProductFamily.Office or ProductFamily.Unknown);
    }

    /// <summary>A row without what it states of a license.</summary>
    /// <param name="row">A row about another product.</param>
    /// <returns>The same row, in which such columns are not read.</returns>
    public static Row Apart(Row row) => row.As(row.Header.Apart);

    private static ProductFamily FamilyOf(string text) =>
        LicenseTexts.NamesOffice(text) ? ProductFamily.Office
        : ParsedNames.Parse(text) is { Family: var family and not ProductFamily.Unknown } name
        && (family == ProductFamily.Office || name.UnknownWords.Count == 0)
            ? family
        : MayBeWindows.IsMatch(text) ? ProductFamily.Windows
        : ProductFamily.Unknown;

    /// <summary>A machine is bought as a product too, and stands in the lines of orders.</summary>
    private static bool IsProgram(Row row, RowValue value) =>
        value.Column.Field switch
        {
            Field.ProgramName => true,
            Field.VolumeProduct or Field.DeviceType or Field.LicenseName => false,
            _ => OfProduct.IsMatch(value.Heading.Trim())
                && !row.Header.HasSystem
                && (!MachineNames.IsMaker(value.Text) || value.Text.IndexOf("Microsoft", StringComparison.OrdinalIgnoreCase) >= 0),
        };
}
