namespace ReimagingTools.Fleet.Entitlements;

/// <summary>What entitlements state of a device. The same rows stand for devices entitled alike, so that their verdict is remembered.</summary>
/// <param name="Number">Equal only for devices entitled alike; 0 when no entitlement selects the device.</param>
/// <param name="Rows">Rows to read beside those of the device; empty when no entitlement selects it.</param>
/// <param name="Proofs">The invoices or orders behind them, in ordinal order, each once.</param>
public sealed record EntitlementMatch(int Number, IReadOnlyList<Row> Rows, IReadOnlyList<string> Proofs)
{
    /// <summary>No entitlement.</summary>
    public static EntitlementMatch None { get; } = new(0, [], []);

    /// <summary>True when a row selects the device, whether or not it states anything that counts.</summary>
    public bool IsSelected => Selected.Count > 0;

    /// <summary>The rows that selected the device.</summary>
    internal IReadOnlyList<Entitlement> Selected { get; init; } = [];
}
