using ReimagingTools.Records.Rows;

namespace ReimagingTools.Fleet.Entitlements;

/// <summary>What entitlements state of a device. The same rows stand for devices entitled alike, so that their verdict is remembered.</summary>
/// <param name="Key">Tells what is stated from anything else that may be: equal for devices entitled alike.</param>
/// <param name="Rows">Rows to read beside those of the device; empty when no entitlement selects it.</param>
/// <param name="Proofs">The invoices or orders behind them, in ordinal order, each once.</param>
public sealed record EntitlementMatch(string Key, IReadOnlyList<Row> Rows, IReadOnlyList<string> Proofs)
{
    /// <summary>No entitlement.</summary>
    public static EntitlementMatch None { get; } = new("", [], []);
}
