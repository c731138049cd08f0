namespace ReimagingTools.Fleet.Entitlements;

/// <summary>
/// Columns that may narrow which devices a row is about and that nobody reads: a building, a department, who is left out. What lists of purchases
/// say of a purchase does not.
/// </summary>
internal static class NarrowingColumns
{
    /// <summary>Columns that say more of what is stated, or of the record itself.</summary>
    private static readonly Field[] Harmless =
    [
        .. EntitlementReader.OfStatement,
        Field.Name,
        Field.Description,
        Field.ClassName,
        Field.Metadata,
        Field.KeyProduct,
    ];

    /// <summary>Finds the first of them.</summary>
    /// <param name="namesModel">True where the row names a model, which tells what kind of thing it is.</param>
    /// <returns>The column with its value; null where none stands in the row.</returns>
    public static Doubt? Find(Row row, bool namesModel)
    {
        for (int i = 0; i < row.Header.Names.Count; i++)
        {
            string? text = row.ValueAt(i) is UnreadableValue unreadable ? unreadable.Reason : row.TextAt(i);
            if (text is { Length: > 0 } && !IsRead(row.Header, i, text) && !IsOfPurchase(row.Header, i, text, namesModel))
            {
                return new Doubt(row.Header.Names[i].Trim(), text);
            }
        }

        return null;
    }

    private static bool IsRead(RowHeader header, int place, string text) =>
        header.Columns[place] switch
        {
            null => !EntitlementReader.IsUnknown(header.Names[place]) || BesideColumns.IsMeant(header.Names[place]),
            { Field: Field.None or Field.DeviceType } => false,
            { Field: var field } column => IsSelector(column, header.Names[place], text)
                || Array.IndexOf(Harmless, field) >= 0
                || BesideColumns.IsRead(field)
                || EntitlementReader.FactFields.Contains(field),
        };

    private static bool IsSelector(Column column, string heading, string text) =>
        Selector.Fields.Any(selector => Selector.SourcesOf(selector).Contains(column.Field)) && Selector.Selects(column, heading, text);

    /// <summary>A vendor that makes computers may be meant as the maker of those a row is about.</summary>
    private static bool IsOfPurchase(RowHeader header, int place, string text, bool namesModel) =>
        PurchaseState.HeadingOf(header.Names[place]) switch
        {
            PurchaseHeading.OfPurchase when header.Columns[place]?.Field == Field.Manufacturer => namesModel || !MachineNames.IsMaker(text),
            PurchaseHeading.None => false,
            PurchaseHeading.OfModel => namesModel,
            PurchaseHeading.StateOfDevice => PurchaseWords.Stands(text) || PurchaseWords.Denies(text),
            PurchaseHeading.Stands => PurchaseWords.Stands(text) || PurchaseWords.Affirms(text) || CalendarDate.EarliestOf(text) is not null,
            _ => true,
        };
}
