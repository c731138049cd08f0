using ReimagingTools.Fleet.Reporting;
using ReimagingTools.Records.Text;

namespace ReimagingTools.Fleet.Entitlements;

/// <summary>What is told of entitlements once every device was seen: rows that entitle nobody, devices without a row.</summary>
public static class EntitlementNotices
{
    private const int MostPlaces = 5;

    /// <summary>The column of the text of a line of an order.</summary>
    private const string ItemDescription = "Item Description";

    /// <summary>The sentences.</summary>
    /// <param name="book">The entitlements.</param>
    /// <param name="culture">English and Japanese are there; others read English.</param>
    /// <param name="renaming">The command that gives a column another name, as a sentence; null where there is none.</param>
    /// <returns>One for each kind of row, and one for the devices.</returns>
    public static IEnumerable<string> Of(EntitlementBook book, CultureInfo culture, Func<string, string, string>? renaming = null)
    {
        var near = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (
            IGrouping<(EntitlementIssueKind Kind, string? Unread, bool IsNear), EntitlementIssue> issues in book
                .Issues.GroupBy(issue =>
                    (
                        issue.Kind,
                        Unread: issue.Kind == EntitlementIssueKind.NothingSelected ? issue.Text : null,
                        IsNear: issue.Headings.Any(heading => near.GetOrAdd(heading, static written => HeadingHints.Renames([written]).Count > 0))
                    )
                )
                .OrderBy(group => group.Key.Kind)
                .ThenBy(group => group.Key.IsNear)
        )
        {
            string[] places = [.. issues.Take(MostPlaces).Select(issue => PlaceOf(issue, book, culture))];
            int count = issues.Count();
            string key = "Entitlements." + issues.Key.Kind + (issues.Key.Unread is null ? "" : "Unread"),
                keyOfNear = key + "Near";
            yield return FleetTexts.Format(
                issues.Key.IsNear && FleetTexts.Find(keyOfNear, culture) is not null ? keyOfNear : key,
                culture,
                count,
                string.Join("; ", places) + (count > MostPlaces ? "; ..." : ""),
                SafeText.Clean(ProductKeys.Mask(issues.Key.Unread ?? ""))
            )
                + SafeText.Clean(HeadingHints.After([.. issues.SelectMany(issue => issue.Headings).Distinct(StringComparer.Ordinal)], culture))
                + string.Concat(NamedBy(issues, culture, renaming));
        }

        if (book.DevicesWithoutRow > 0)
        {
            yield return FleetTexts.Format(
                book.NamesWithoutRow.Count == 0 ? "Entitlements.WithoutRow" : "Entitlements.WithoutRowNamed",
                culture,
                book.DevicesWithoutRow,
                SafeText.Clean(FleetTexts.List(book.NamesWithoutRow, book.DevicesWithoutRow, culture))
            );
        }
    }

    /// <summary>What to do about columns that name licenses and state none.</summary>
    private static IEnumerable<string> NamedBy(IEnumerable<EntitlementIssue> issues, CultureInfo culture, Func<string, string, string>? renaming) =>
        issues
            .SelectMany(issue => issue.Named)
            .GroupBy(each => each.Key, each => each.Value, StringComparer.Ordinal)
            .Take(MostPlaces)
            .Select(column =>
                Sentences.Gap(culture)
                + FleetTexts.Format(
                    "Entitlements.Named",
                    culture,
                    SafeText.Clean(ProductKeys.Mask(column.Key)),
                    SafeText.Quoted(column.First()),
                    ItemDescription
                )
                + (
                    renaming is null || ProductKeys.Mask(column.Key) != column.Key
                        ? ""
                        : Sentences.Gap(culture) + renaming(column.Key, ItemDescription)
                )
            );

    /// <summary>What speaks against a row, or is not understood in it, is quoted; of one that selects nothing, what no device has.</summary>
    private static string PlaceOf(EntitlementIssue issue, EntitlementBook book, CultureInfo culture) =>
        issue.Row is { } row
            ? string.Join(
                ": ",
                new[] { RowTexts.PlaceOf(issue.Place, culture), string.Join(FleetTexts.Get("Comma", culture), book.WhyUnused(row, culture)) }.Where(
                    text => text.Length > 0
                )
            )
        : issue.Bought is { } bought
            ? RowTexts.PlaceOf(issue.Place, culture) + ": " + FleetTexts.Format("Entitlements.Bought", culture, bought.Licenses!, bought.Devices)
        : issue.Kind is EntitlementIssueKind.Withdrawn or EntitlementIssueKind.NotUnderstood or EntitlementIssueKind.Narrowed
            ? RowTexts.PlaceOf(issue.Place, culture) + ": " + SafeText.Quoted(issue.Text!)
        : RowTexts.PlaceOf(issue.Place, culture);
}
