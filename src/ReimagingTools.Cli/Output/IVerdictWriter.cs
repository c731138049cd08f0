namespace ReimagingTools.Cli.Output;

/// <summary>Writes judged rows in one format.</summary>
internal interface IVerdictWriter
{
    /// <summary>Writes one judged row.</summary>
    void Write(InventoryRow row);

    /// <summary>Told of every row that could not be read; most formats leave these to the list of errors.</summary>
    void WriteUnreadable(InventoryRow row) { }

    /// <summary>Writes what comes after the last row.</summary>
    void Finish();
}
