using ReimagingTools.Activation;
using ReimagingTools.Activation.Text;

namespace ReimagingTools.Fleet.Views;

/// <summary>The values of a count as the console shows them.</summary>
public static class MakCountView
{
    private static readonly View<MakSource> Statement = new(
        new("Kind", source => source.Kind.ToString()),
        new("Origin", source => source.Origin),
        new("Total", source => source.Total),
        new("Used", source => source.Used),
        new("Remaining", source => source.Remaining),
        new("Installed", source => source.Installed),
        new("Activated", source => source.Activated),
        new("AsOf", source => Date(source.AsOf)),
        new("Text", source => source.CountText),
        new("DateBasis", source => source.DateBasis.ToString()),
        new("LastErrorCode", source => source.LastErrorCode),
        new("Weight", source => source.Weight.ToString())
    );

    /// <summary>All that a count shows; an unknown number is null, never 0.</summary>
    public static View<MakActivationCount> Fields { get; } =
        new(
            new("PartialProductKey", count => count.PartialProductKey),
            new("Description", count => count.Description),
            new("Products", count => count.Products),
            new("Total", count => count.Total),
            new("Used", count => count.Used),
            new("Remaining", count => count.Remaining),
            new("Installed", count => count.Installed),
            new("Activated", count => count.Activated),
            new("AsOf", count => Date(count.AsOf)),
            new("Sources", (count, culture) => count.Sources.Select(source => MakText.Say(source, culture))),
            new("Status", count => count.Status.ToString()),
            new("Required", count => count.Required),
            new("Shortfall", count => count.Shortfall),
            new("KeyId", count => count.KeyId),
            new("LicenseIds", count => count.LicenseIds),
            new("Organizations", count => count.Organizations),
            new("Remarks", (count, culture) => count.Remarks.Select(remark => MakText.Say(remark, culture))),
            new("Editions", count => count.Editions),
            new("IsExtendedSecurityUpdates", count => count.IsExtendedSecurityUpdates),
            new("Next", MakText.Next),
            new("Statements", (count, culture) => count.Sources.Select(source => Statement.Of(source, culture))) { IsDetail = true }
        );

    private static string? Date(DateTime? date) => date?.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
}
