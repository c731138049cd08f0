namespace ReimagingTools.Fleet.Entitlements;

/// <summary>What the columns of a row state of a license.</summary>
internal static class StatedFacts
{
    /// <summary>What a file of questions leaves open.</summary>
    public const string Open = "?";

    /// <summary>
    /// What the columns say, each text of a fact once; what cannot be read is stated all the same, and understood by nobody.
    /// </summary>
    public static Dictionary<Field, List<string>> Of(Row row)
    {
        var stated = new Dictionary<Field, List<string>>();
        foreach (Field field in EntitlementReader.FactFields)
        {
            List<string> texts =
            [
                .. row.Values(field)
                    .Where(value => value.Text != Open)
                    .Select(value => value.Text.Length > 0 ? value.Text : value.Unreadable!)
                    .Distinct(StringComparer.Ordinal),
            ];
            if (texts.Count > 0)
            {
                stated.Add(field, texts);
            }
        }

        if (stated.TryGetValue(Field.LicensedProduct, out List<string>? products))
        {
            products.AddRange(OthersNamed(row, products));
        }

        return stated;
    }

    /// <summary>
    /// True for a column that states nothing and selects nothing; what an operating system is called is for the reader of devices.
    /// </summary>
    public static bool MayNameProduct(RowHeader header, int place) =>
        header.Columns[place] is { } column
            ? MayNameProduct(column.Field)
            : !header.IsConcluded[place] && EntitlementReader.IsUnknown(header.Names[place]);

    /// <summary>Another product that a cell nobody reads names beside the one that is stated: the row disagrees with itself.</summary>
    private static List<string> OthersNamed(Row row, List<string> stated) =>
        [
            .. row
                .Cells.Where(cell =>
                    MayNameProduct(row.Header, cell.Place)
                    && ProductNames.Parse(cell.Text, NameContext.OrderLine).Product is { } product
                    && !stated.Exists(known => BesideColumns.MayBeOf(cell.Heading, product, known))
                )
                .Select(cell => cell.Text)
                .Distinct(StringComparer.Ordinal),
        ];

    private static bool MayNameProduct(Field field) =>
        field is Field.None or Field.KeyProduct or Field.DeviceType or Field.ProductText
        || (
            FieldTraits.IsJudged(field)
            && field
                is not (
                    Field.Name
                    or Field.Caption
                    or Field.OrderLine
                    or Field.OrderStatus
                    or Field.OrderQuantity
                    or Field.FirmwareKeyDescription
                    or Field.Conflicts
                )
            && !EntitlementReader.FactFields.Contains(field)
        );
}
