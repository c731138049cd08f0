using System.Globalization;
using ReimagingTools.Cli.Text;
using ReimagingTools.Fleet.Entitlements;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Cli.Input;

/// <summary>Looks at what devices are selected by: for entitlements, for questions, or both.</summary>
/// <param name="book">The entitlements, or null without any.</param>
internal sealed class DeviceSelection(EntitlementBook? book)
{
    private const int MostPlaces = 5;

    /// <summary>What entitlements state of a device, and what it can be told from others by.</summary>
    public (EntitlementMatch Match, DeviceSelectors? Selectors) Of(DeviceRows rows)
    {
        var device = SelectableDevice.Of(rows);
        var selectors = new DeviceSelectors(
            device.First(Field.DeviceSerial), device.First(Field.AssetTag), device.First(Field.Manufacturer), device.First(Field.Model), device.First(Field.Collection));
        return (book?.Find(device) ?? EntitlementMatch.None, selectors);
    }

    /// <summary>Tells of rows that entitle nobody and of devices without a row.</summary>
    public void Tell(CultureInfo culture, Action<string> tell)
    {
        if (book is null)
        {
            return;
        }

        foreach (IGrouping<EntitlementIssueKind, EntitlementIssue> issues in book.Issues.GroupBy(issue => issue.Kind).OrderBy(group => group.Key))
        {
            string[] places = [.. issues.Take(MostPlaces).Select(issue => issue.Place.ToString())];
            int count = issues.Count();
            tell(CliTexts.Format("Entitlements." + issues.Key, culture, count, string.Join("; ", places) + (count > MostPlaces ? "; ..." : "")));
        }

        if (book.DevicesWithoutRow > 0)
        {
            tell(CliTexts.Format("Entitlements.WithoutRow", culture, book.DevicesWithoutRow));
        }
    }
}
