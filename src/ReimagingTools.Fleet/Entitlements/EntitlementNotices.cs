using System.Globalization;
using ReimagingTools.Fleet.Text;

namespace ReimagingTools.Fleet.Entitlements;

/// <summary>What is told of entitlements once every device was seen: rows that entitle nobody, devices without a row.</summary>
public static class EntitlementNotices
{
    private const int MostPlaces = 5;

    /// <summary>The sentences.</summary>
    /// <param name="book">The entitlements.</param>
    /// <param name="culture">English and Japanese are there; others read English.</param>
    /// <returns>One for each kind of row, and one for the devices.</returns>
    public static IEnumerable<string> Of(EntitlementBook book, CultureInfo culture)
    {
        foreach (IGrouping<EntitlementIssueKind, EntitlementIssue> issues in book.Issues.GroupBy(issue => issue.Kind).OrderBy(group => group.Key))
        {
            string[] places = [.. issues.Take(MostPlaces).Select(issue => issue.Place.ToString())];
            int count = issues.Count();
            yield return FleetTexts.Format("Entitlements." + issues.Key, culture, count, string.Join("; ", places) + (count > MostPlaces ? "; ..." : ""));
        }

        if (book.DevicesWithoutRow > 0)
        {
            yield return FleetTexts.Format("Entitlements.WithoutRow", culture, book.DevicesWithoutRow);
        }
    }
}
