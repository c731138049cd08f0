using ReimagingTools.Fleet.Judging;

namespace ReimagingTools.Cli.Input;

/// <summary>Reads an inventory of either kind as judged rows, streaming.</summary>
internal static class Inventory
{
    private const string WhatToPut = " Put a header line with at least ComputerName and LicensedProduct, and one device per line.";

    /// <summary>Reads and judges.</summary>
    /// <param name="source">The inventory.</param>
    /// <param name="judge">The judge.</param>
    /// <param name="wantsNames">False when nobody will look at the names of computers.</param>
    /// <param name="warn">Told once about columns that are not read.</param>
    /// <param name="selection">Looks at what devices are selected by; null when nobody asks.</param>
    /// <returns>One row per device or unreadable line.</returns>
    /// <exception cref="InputException">The inventory as a whole cannot be read.</exception>
    public static IEnumerable<InventoryRow> Read(InventorySource source, EligibilityJudge judge, bool wantsNames, Action<string> warn, DeviceSelection? selection = null)
    {
        using Stream stream = source.Open();
        (Stream whole, byte? first) = Peek(stream);
        IEnumerable<InventoryRow> rows = first switch
        {
            null => throw new InputException(source.Name + ": is empty." + WhatToPut),
            (byte)'{' => new JsonInventory(source.Name, judge, warn, selection).ReadLines(whole),
            (byte)'[' => new JsonInventory(source.Name, judge, warn, selection).ReadArray(whole),
            _ => new CsvInventory(source, judge, wantsNames, warn, selection).Read(whole),
        };
        foreach (InventoryRow row in rows)
        {
            yield return row;
        }
    }

    /// <summary>The first byte that is no white space, without losing any.</summary>
    private static (Stream Whole, byte? First) Peek(Stream stream)
    {
        var start = new byte[1024];
        int read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        int at = start.AsSpan(0, read).IndexOfAnyExcept(" \t\r\n"u8);
        return (new PrefixedStream(start, 0, read, stream), at < 0 ? null : start[at]);
    }
}
