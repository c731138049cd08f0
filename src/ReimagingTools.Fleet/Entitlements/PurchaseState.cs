namespace ReimagingTools.Fleet.Entitlements;

/// <summary>
/// Whether what a row says was bought still stands. A line whose number is 0, or whose status says cancelled, returned or expired, entitles nobody; nor does one whose number or status
/// is not understood, for it may say so.
/// </summary>
internal static class PurchaseState
{
    private static readonly Field[] Numbers = [Field.DeviceCount, Field.OrderQuantity];
    private static readonly Field[] States = [Field.OrderStatus, Field.LicenseStatus];

    /// <summary>What speaks against a row, quoted with its heading; null where nothing does.</summary>
    public static string? Obstacle(Row row)
    {
        foreach (RowValue value in Numbers.SelectMany(row.Values).Where(value => !IsNumberBought(value)).Concat(States.SelectMany(row.Values).Where(value => !Stands(value))))
        {
            return value.Heading.Trim() + " \"" + (value.Unreadable ?? value.Text) + "\"";
        }

        return null;
    }

    /// <summary>What says of a license in an inventory that its purchase did not last; null where nothing does. The status of a device may say anything else.</summary>
    public static RowValue? TakenBack(Row row)
    {
        foreach (RowValue value in row.Values(Field.OrderQuantity).Where(value => PurchaseWords.IsSome(value.Text) == false).Concat(row.Values(Field.OrderStatus).Where(IsTakenBack)))
        {
            return value;
        }

        return null;
    }

    private static bool IsTakenBack(RowValue value) =>
        PurchaseWords.TakesBack(value.Text) || (PurchaseWords.TakesBack(value.Heading) && !PurchaseWords.Stands(value.Text));

    private static bool IsNumberBought(RowValue value) => value.Unreadable is null && PurchaseWords.IsSome(value.Text) == true;

    private static bool Stands(RowValue value) => value.Unreadable is null && PurchaseWords.Stands(value.Text);
}
