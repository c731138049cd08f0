using ReimagingTools.Media;

namespace ReimagingTools.Cli.Input;

/// <summary>
/// Reads inventories of any kind as judged rows. Rows that are whole by themselves stream; several inventories, and the records of one document or
/// of a short file of lines, are joined per device.
/// </summary>
internal static class Inventory
{
    /// <summary>
    /// Bytes of a file of JSON lines whose records all wait for its end; of a longer one, those that are whole by themselves stream.
    /// </summary>
    private const long LongestHeld = 4_000_000;

    internal const int Looked = 4096;

    /// <summary>Reads and judges.</summary>
    /// <param name="sources">The inventories.</param>
    /// <param name="warn">Told about columns that are not read, and rows that are no devices.</param>
    /// <param name="selection">Looks at what devices are selected by; null when nobody asks.</param>
    /// <param name="assumption">What may be assumed of the computers of a single inventory; null where its answers cannot be taken back.</param>
    /// <returns>One row per device or unreadable line.</returns>
    /// <exception cref="InputException">An inventory as a whole cannot be read.</exception>
    /// <exception cref="AssumptionException">What was assumed is not so.</exception>
    public static IEnumerable<InventoryRow> Read(
        IReadOnlyList<InventorySource> sources,
        EligibilityJudge judge,
        CultureInfo culture,
        Action<string> warn,
        DeviceSelection? selection = null,
        Assumption? assumption = null
    )
    {
        using var devices = new InventoryDevices(judge, culture, warn, selection)
        {
            IsHeld = sources.Count > 1 || selection is { CountsAhead: true },
        };
        foreach (InventorySource source in sources)
        {
            foreach (InventoryRow row in Read(source, devices, warn, assumption))
            {
                yield return row;
            }
        }

        foreach (InventoryRow row in devices.Finish())
        {
            yield return row;
        }
    }

    private static IEnumerable<InventoryRow> Read(InventorySource source, InventoryDevices devices, Action<string> warn, Assumption? assumption)
    {
        using Stream stream = source.Open();
        source.Rows = 0;
        var start = new byte[Looked];
        int read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        using var whole = new PrefixedStream(start, 0, read, stream, leaveOpen: true);
        WrongFile.Refuse(source.Name, start.AsSpan(0, read), "Inventory");
        source.FirstLines = Encoding.UTF8.GetString(start, 0, read).Split('\n');
        Form form = FormOf(start.AsSpan(0, read));
        if (form == Form.Table && CsvColumns.TitlesOf(source.FirstLines) is > 0 and var titles)
        {
            source.Titles = titles;
            InventorySource.PassTitles(start.AsSpan(0, read), titles);
            warn(CliTexts.Say("Source.TitlesPassed", source.Name, titles + 1));
        }

        devices.IsHeld |= form is Form.JsonDocument or Form.LicensingText || (form == Form.JsonLines && source.Length <= LongestHeld);
        using SightingLog? log = assumption is { Holds: true } ? new SightingLog() : null;
        if (!devices.IsHeld && source.IsFile && form is (Form.Table or Form.JsonLines))
        {
            devices.Sightings = log is not null ? DeviceSightings.AssumePlain(log) : assumption?.Seen ?? LookAhead(source, form, devices, warn);
        }

        IEnumerable<InventoryRow> rows = form switch
        {
            Form.Empty => throw new InputException(CliTexts.Say("Row.Empty", source.Name)),
            Form.JsonLines => new JsonInventory(source, devices, warn).ReadLines(whole),
            Form.JsonDocument => new JsonInventory(source, devices, warn).ReadDocument(whole),
            Form.LicensingText => TextInventory.Read(source, whole, devices),
            _ => new CsvInventory(source, devices, warn).Read(whole),
        };
        foreach (InventoryRow row in rows)
        {
            yield return row;
            if (log is { HasComeTwice: true })
            {
                throw assumption!.Refute(seen: null);
            }
        }

        if (log?.Settle() is { IsPlain: false } seen)
        {
            throw assumption!.Refute(seen);
        }
    }

    private static DeviceSightings? LookAhead(InventorySource source, Form form, InventoryDevices devices, Action<string> warn)
    {
        using Stream aside = source.OpenAside();
        return form == Form.Table
            ? new CsvInventory(source, devices, warn).LookAhead(aside)
            : new JsonInventory(source, devices, warn).LookAhead(aside);
    }

    /// <summary>An object that does not end on its first line is a document, as ConvertTo-Json writes one object.</summary>
    private static Form FormOf(ReadOnlySpan<byte> start)
    {
        int at = start.IndexOfAnyExcept(" \t\r\n"u8);
        if (at < 0)
        {
            return Form.Empty;
        }

        if (start[at] is (byte)'{' or (byte)'[')
        {
            int end = start[at..].IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = (end < 0 ? start[at..] : start.Slice(at, end)).TrimEnd(" \t\r"u8);
            bool isOpen = end >= 0 && line[^1] is not ((byte)'}' or (byte)',');
            return start[at] == (byte)'[' || isOpen ? Form.JsonDocument : Form.JsonLines;
        }

        return LicensingText.IsOne(Encoding.UTF8.GetString(start)) ? Form.LicensingText : Form.Table;
    }

    private enum Form
    {
        Table,
        Empty,
        JsonLines,
        JsonDocument,
        LicensingText,
    }
}
