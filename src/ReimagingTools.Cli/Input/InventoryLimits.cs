namespace ReimagingTools.Cli.Input;

/// <summary>What an inventory may hold at most; all limits in one place.</summary>
internal static class InventoryLimits
{
    /// <summary>Characters in one row. A longer one is most often a quote that never closes.</summary>
    public const int RowLength = 1_000_000;

    /// <summary>Distinct rows kept that were seen more than once; past it the memory starts over.</summary>
    public const int RememberedRows = 8_000;

    /// <summary>Characters of a row that are remembered; longer rows are judged anew each time.</summary>
    public const int RememberedRowLength = 4_000;
}
