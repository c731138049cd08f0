namespace ReimagingTools.Fleet.Devices;

/// <summary>The labels that records of a device show.</summary>
internal static class Certificates
{
    /// <summary>Reads them.</summary>
    /// <param name="rows">The records.</param>
    /// <returns>The labels in order.</returns>
    public static List<Certificate> Of(IReadOnlyList<Row> rows) =>
        rows.Values(Field.CoaProduct) is { Count: > 0 } values
            ? [.. values.Select(value => Certificate.Parse(value.Text)).OfType<Certificate>()]
            : [];
}
