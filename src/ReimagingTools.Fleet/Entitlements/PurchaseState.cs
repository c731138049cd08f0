namespace ReimagingTools.Fleet.Entitlements;

/// <summary>
/// Whether what a row says was bought still stands. A line whose number is 0, or whose status says cancelled, returned or expired, entitles nobody;
/// nor does one whose number or status is not understood, for it may say so.
/// </summary>
internal static class PurchaseState
{
    /// <summary>Licensed, among the states Windows counts.</summary>
    private const string LicensedState = "1";

    /// <summary>"20240501": other digits alone are the number of a customer, though spreadsheets count days so.</summary>
    private const int DigitsOfDay = 8;

    private const int DigitsOfYear = 4;

    private const int Headings = 1_000;

    [ThreadStatic]
    private static BoundedCache<string, PurchaseHeading>? _headings;

    [ThreadStatic]
    private static BoundedCache<string, PurchaseHeading>? _misspelt;

    /// <summary>What a column says of a purchase by its heading, remembered: a list has few different ones.</summary>
    public static PurchaseHeading HeadingOf(string heading) =>
        (_headings ??= new BoundedCache<string, PurchaseHeading>(Headings, StringComparer.Ordinal)).Get(heading, PurchaseWords.HeadingOf);

    /// <summary>What a misspelt heading was probably meant to say of one; None for any other heading.</summary>
    private static PurchaseHeading MisspeltHeadingOf(string heading) =>
        (_misspelt ??= new BoundedCache<string, PurchaseHeading>(Headings, StringComparer.Ordinal)).Get(heading, static written =>
            OrderHeadings.MeantBy(written) is { } meant
                ? MeaningOf(ColumnTable.Default.Find(meant) is { Count: > 0 } columns ? columns[0].Field : null, meant)
                : PurchaseHeading.None
        );

    /// <summary>
    /// How many licenses a row bought, the least of what its columns say; null where none does, and in a file of questions, which counts devices
    /// that are open.
    /// </summary>
    public static long? LicensesOf(Row row)
    {
        bool isOfQuestion = !row.Header.Unread.All(EntitlementReader.IsUnknown);
        return row
            .Cells.Where(cell => !(isOfQuestion && cell.Column?.Field == Field.DeviceCount) && Meaning(row, cell.Place) == PurchaseHeading.Number)
            .Min(cell => PurchaseWords.NumberOf(cell.Text));
    }

    /// <summary>
    /// What speaks against a row, with its heading; null where nothing does. Under a heading nobody knows it speaks against all that is stated of
    /// the devices of the row.
    /// </summary>
    /// <param name="asOf">The day that is asked about; null where nobody says: what begins may not have begun.</param>
    public static (string Heading, string Text, bool IsUnknown)? Obstacle(Row row, CalendarDate? asOf)
    {
        for (int i = 0; i < row.Header.Names.Count; i++)
        {
            if (
                row.ValueAt(i) is UnreadableValue
                    ? Meaning(row, i)
                        is not (
                            PurchaseHeading.None
                            or PurchaseHeading.OfPurchase
                            or PurchaseHeading.OfQuote
                            or PurchaseHeading.OfGoods
                            or PurchaseHeading.OfModel
                        )
                    : row.TextAt(i) is { Length: > 0 } text && Speaks(row, i, text, asOf)
            )
            {
                string heading = row.Header.Names[i].Trim();
                return (
                    heading,
                    row.TextAt(i) is { Length: > 0 } said ? said : row.ValueAt(i)!.ToString()!,
                    IsUnread(row.Header.Columns[i]) && !PurchaseWords.MayTakeBack(heading)
                );
            }
        }

        return null;
    }

    /// <summary>
    /// What says of a license in an inventory that its purchase did not last; null where nothing does. The status of a device may say anything else.
    /// </summary>
    public static RowValue? TakenBack(Row row) =>
        First(row.Values(Field.OrderQuantity), static value => PurchaseWords.IsSome(value.Text) == false)
        ?? First(row.Values(Field.OrderStatus), IsTakenBack)
        ?? First(row.Values(Field.LicenseStatus), IsTakenBack);

    private static RowValue? First(IReadOnlyList<RowValue> values, Func<RowValue, bool> isOne) =>
        values.Count == 0 ? null : values.Where(isOne).Cast<RowValue?>().FirstOrDefault();

    private static bool IsTakenBack(RowValue value) =>
        HeadingOf(value.Column.Heading) switch
        {
            PurchaseHeading.TakenBack => !PurchaseWords.Denies(value.Text),
            PurchaseHeading.Ends => !PurchaseWords.IsEndless(value.Text) && CalendarDate.EarliestOf(value.Text) is not null,
            _ => PurchaseWords.TakesBack(value.Text),
        };

    private static bool Speaks(Row row, int at, string text, CalendarDate? asOf) =>
        Meaning(row, at) switch
        {
            _ when PurchaseWords.Affirms(text)
                    && ColumnTable.FlagOf(row.Header.Names[at]) is (nameof(Field.Model), _)
                    && ChannelNames.ParseLicense(row.Text(Field.LicenseChannel) ?? "") != LicenseChannel.Fpp => true,
            PurchaseHeading.TakenBack => !PurchaseWords.Denies(text),
            PurchaseHeading.Planned => !PurchaseWords.Denies(text) && !IsToCome(text, asOf),
            PurchaseHeading.Number => PurchaseWords.IsSome(text) != true,
            PurchaseHeading.Stands => PurchaseWords.Denies(text) || PurchaseWords.TakesBack(text),
            PurchaseHeading.Ends => !PurchaseWords.IsEndless(text),
            PurchaseHeading.Starts => !PurchaseWords.IsEndless(text) && !(CalendarDate.LatestOf(text) <= asOf),
            PurchaseHeading.State => !PurchaseWords.StandsInAll(text, asOf)
                && !(PurchaseWords.Affirms(text) && HeadingOf(row.Header.Names[at]) == PurchaseHeading.Stands)
                && !(text.Trim() == LicensedState && row.Header.Columns[at]?.Field == Field.LicenseStatus),
            PurchaseHeading.StateOfDevice => PurchaseWords.TakesBack(text),
            PurchaseHeading.OfQuote => !WasOrdered(row),
            PurchaseHeading.OfBuyer => !PurchaseWords.Denies(text)
                && (
                    row.Has(Field.LicensedProduct)
                    || PurchaseWords.Affirms(text)
                    || ((text.Length == DigitsOfDay || !text.All(char.IsDigit)) && CalendarDate.EarliestOf(text) is not null)
                ),
            PurchaseHeading.OfGoods when OrderLine.DeniesWindows(text) => true,
            PurchaseHeading.OfModel when MachineNames.ThingOfSign(text, isOfKind: true) is not null => true,
            PurchaseHeading.None
            or PurchaseHeading.OfPurchase when row.Header.Columns[at] is null && SpeaksMisspelt(row.Header.Names[at], text, asOf) => true,

            // Nobody need know the column ("Bezeichnung"), and everybody knows the word.
            not PurchaseHeading.OfPurchase when IsUnread(row.Header.Columns[at]) && PurchaseWords.TakesBack(text) => true,
            _ => row.Header.Columns[at]?.Field is null or Field.None or Field.DeviceType && PurchaseWords.TakesBack(row.Header.Names[at], text),
        };

    /// <summary>
    /// The same under a misspelt heading, which may be another word after all: nothing but what speaks against a license is heard.
    /// </summary>
    private static bool SpeaksMisspelt(string heading, string text, CalendarDate? asOf) =>
        MisspeltHeadingOf(heading) switch
        {
            PurchaseHeading.TakenBack => PurchaseWords.Affirms(text) || PurchaseWords.TakesBack(text) || CalendarDate.EarliestOf(text) is not null,
            PurchaseHeading.Number => PurchaseWords.IsSome(text) != true,
            PurchaseHeading.Stands => PurchaseWords.Denies(text),
            PurchaseHeading.Ends => !PurchaseWords.IsEndless(text) && !PurchaseWords.Affirms(text),
            PurchaseHeading.Starts => CalendarDate.LatestOf(text) is { } day && !(day <= asOf),
            PurchaseHeading.State => !PurchaseWords.Stands(text),
            _ => false,
        };

    /// <summary>True for a day, or a year, that is to come.</summary>
    private static bool IsToCome(string text, CalendarDate? asOf) =>
        asOf is { } today
        && text.Trim() is var day
        && (
            int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && day.Length == DigitsOfYear
                ? day[0] == '2' && CalendarDate.EarliestOf(day + "-01-01") > today
                : CalendarDate.EarliestOf(day) > today
        );

    private static bool IsUnread(Column? column) => column is null or { Field: Field.Description or Field.ProductText };

    private static bool WasOrdered(Row row) => row.Cells.Any(cell => cell.Column?.Field == Field.Proof || PurchaseWords.ShowsOrder(cell.Heading));

    /// <summary>What a column is read as goes before what its heading sounds like; one that states a fact says nothing else.</summary>
    private static PurchaseHeading Meaning(Row row, int at) => MeaningOf(row.Header.Columns[at]?.Field, row.Header.Names[at]);

    private static PurchaseHeading MeaningOf(Field? field, string heading) =>
        field switch
        {
            Field.DeviceCount or Field.OrderQuantity => PurchaseHeading.Number,
            Field.OrderStatus => HeadingOf(heading) is (PurchaseHeading.TakenBack or PurchaseHeading.Ends) and var meaning
                ? meaning
                : PurchaseHeading.State,
            Field.LicenseStatus => PurchaseHeading.State,
            null or Field.None or Field.DeviceType or Field.ProductText => HeadingOf(heading),
            _ => PurchaseHeading.None,
        };
}
