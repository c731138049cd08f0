using ReimagingTools.Records.Text;

namespace ReimagingTools.Fleet.Entitlements;

/// <summary>The columns of entitlement rows in which nothing but the name of a product would be noticed.</summary>
public sealed class EntitlementColumns
{
    private readonly HashSet<RowHeader> _headers = [];
    private readonly HeadingSamples _samples = new();
    private bool _isOfPurchases;

    /// <summary>Takes a row. Instances of a class bring columns that nobody chose, so theirs are not told.</summary>
    public void Add(Row row)
    {
        _samples.Add(row);
        _isOfPurchases |= EntitlementReader.IsOfPurchase(row);
        _headers.UnionWith(
            RowSelection
                .SpeakingIn(row)
                .SelectMany(nested => nested.Row.All)
                .Prepend(row)
                .Select(each => each.Header)
                .Where(header => header.Class is null)
        );
    }

    /// <summary>Tells of them, with what some were probably meant for.</summary>
    /// <param name="name">Where the rows stand.</param>
    /// <param name="book">The entitlements the rows went into: what is told of the rows is not told again.</param>
    /// <param name="culture">Language of the sentence.</param>
    /// <returns>The sentence; null where every column is read.</returns>
    public string? Tell(string name, EntitlementBook book, CultureInfo culture)
    {
        var read = new HashSet<Field>(_headers.SelectMany(header => header.Columns.OfType<Column>()).Select(column => column.Field));
        IEnumerable<string> unheard = _isOfPurchases ? [] : _samples.Unheard;
        string[] unread =
        [
            .. _headers
                .SelectMany(header => header.Unread)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Where(heading => EntitlementReader.IsUnknown(heading) && !IsHeard(heading, read) && !book.Tells(heading))
                .Concat(unheard),
        ];
        return unread.Length == 0
            ? null
            : HeadingHints.Behind(
                FleetTexts.Format("EntitlementFile.Unread", culture, name, HeadingHints.List(unread, culture)),
                unread,
                culture,
                _samples
            );
    }

    /// <summary>True for the headings of a list of orders, which names no computers: it is no inventory, but says what those of one have.</summary>
    /// <param name="headings">The headings of a table.</param>
    public static bool IsOrderList(IReadOnlyList<string> headings)
    {
        Field[] fields = [.. headings.Select(heading => ColumnTable.Default.Find(heading, RowKind.Declared)?.Field ?? Field.None)];
        return !Array.Exists(fields, field =>
                field is Field.ComputerName or Field.Name or Field.StandInName or (>= Field.Caption and < Field.OsLanguage)
            )
            && headings
                .Select(
                    (heading, place) =>
                        fields[place] is Field.Proof or Field.OrderQuantity
                        || PurchaseState.HeadingOf(heading) is PurchaseHeading.OfPurchase or PurchaseHeading.Number
                )
                .Any(isOfOrder => isOfOrder);
    }

    /// <summary>True for what may take a row back, and for what is held against the column it is meant for.</summary>
    private bool IsHeard(string heading, HashSet<Field> read) =>
        PurchaseWords.MayTakeBack(heading)
        || PurchaseWords.IsKind(heading)
        || ColumnTable.FlagOf(heading) is not null
        || LicenseHeadings.FactOf(heading) is not null
        || (
            BesideColumns.IsMeant(heading)
            && (_samples.ColumnOf(heading) ?? ColumnTable.Default.Nearest(heading)) is { } meant
            && ColumnTable.Default.Find(meant).Any(column => read.Contains(column.Field))
        );
}
