namespace ReimagingTools.Cli.Input;

/// <summary>Reads what slmgr.vbs and ospp.vbs print: one license after another, of one computer.</summary>
internal static class TextInventory
{
    public static IEnumerable<InventoryRow> Read(InventorySource source, Stream stream, InventoryDevices devices)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = new LicensingText(new RowBuilder(ColumnTable.Default));
        long line = 0;
        while (reader.ReadLine() is { } each)
        {
            line++;
            if (text.Take(each, new RowPlace(source.Name, line)) is { } row)
            {
                source.Rows++;
                foreach (InventoryRow device in devices.Take(row))
                {
                    yield return device;
                }
            }
        }

        if (text.Finish() is { } last)
        {
            source.Rows++;
            foreach (InventoryRow device in devices.Take(last))
            {
                yield return device;
            }
        }
    }
}
