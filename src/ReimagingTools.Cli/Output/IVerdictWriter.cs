using ReimagingTools.Cli.Input;

namespace ReimagingTools.Cli.Output;

/// <summary>Writes judged rows in one format.</summary>
internal interface IVerdictWriter
{
    /// <summary>Writes one row; unreadable rows are reported elsewhere.</summary>
    void Write(InventoryRow row);

    /// <summary>Writes what comes after the last row.</summary>
    void Finish();
}
