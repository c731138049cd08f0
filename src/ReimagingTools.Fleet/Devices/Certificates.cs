namespace ReimagingTools.Fleet.Devices;

/// <summary>The labels that records of a device show.</summary>
internal static class Certificates
{
    /// <summary>Reads them.</summary>
    /// <param name="rows">The records.</param>
    /// <returns>The labels in order.</returns>
    public static List<Certificate> Of(IReadOnlyList<Row> rows)
    {
        IReadOnlyList<RowValue> values = rows.Values(Field.CoaProduct);
        var certificates = new List<Certificate>(values.Count);
        for (int i = 0; i < values.Count; i++)
        {
            if (Certificate.Parse(values[i].Text) is { } certificate)
            {
                certificates.Add(certificate);
            }
        }

        return certificates;
    }
}
