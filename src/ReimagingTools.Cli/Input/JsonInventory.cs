using System.Text.Json;
using ReimagingTools.Fleet.Devices;

namespace ReimagingTools.Cli.Input;

/// <summary>Reads JSON lines, one object per device, or one JSON array of objects as ConvertTo-Json writes it.</summary>
internal sealed class JsonInventory(InventorySource source, InventoryDevices devices, Action<string> warn)
{
    /// <summary>Characters an array may have in all; it is held in memory, unlike lines.</summary>
    private const int ArrayLimit = 256_000_000;

    private const int MostDepth = 64;

    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = MostDepth,
    };

    /// <summary>Unknown names remembered; a dozen are shown.</summary>
    private const int MostUnknown = 1_000;

    private readonly JsonRows _rows = new();
    private readonly HeadingSamples _samples = new();
    private readonly HashSet<string> _unknown = new(StringComparer.OrdinalIgnoreCase);
    private bool _hasWarned;

    /// <summary>Reads one object per line.</summary>
    public IEnumerable<InventoryRow> ReadLines(Stream stream)
    {
        using var guard = new LineGuardStream(stream, InventoryLimits.RowLength);
        var lines = new Utf8Lines(guard);
        long number = 0;
        while (lines.Read())
        {
            number++;
            source.Rows += guard.IsCut(number) || lines.Current.Span.ContainsAnyExcept(" \t\r"u8) ? 1 : 0;
            if (guard.IsCut(number))
            {
                yield return Unreadable(number, CliTexts.Say("Row.LongLineJson", InventoryLimits.RowLength));
            }
            else if (lines.Current.Span.ContainsAnyExcept(" \t\r"u8))
            {
                foreach (InventoryRow row in ReadLine(lines.Current, number))
                {
                    yield return row;
                }
            }
        }

        WarnAboutUnknown();
    }

    /// <summary>Looks through lines for nothing but whose the objects are, and which of them say the same.</summary>
    public DeviceSightings LookAhead(Stream stream)
    {
        using var log = new SightingLog();
        using var guard = new LineGuardStream(stream, InventoryLimits.RowLength);
        var lines = new Utf8Lines(guard);
        for (long number = 1; lines.Read(); number++)
        {
            if (!guard.IsCut(number) && lines.Current.Span.ContainsAnyExcept(" \t\r"u8))
            {
                LookAt(lines.Current, number, log);
            }
        }

        return log.Settle();
    }

    /// <summary>What cannot be read is told when it is read to be judged.</summary>
    private void LookAt(ReadOnlyMemory<byte> line, long number, SightingLog log)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line, Options);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                log.Add(_rows.Of(document.RootElement, PlaceOf(number)));
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The line says nothing.
        }
    }

    private IReadOnlyList<InventoryRow> ReadLine(ReadOnlyMemory<byte> line, long number)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line, Options);
            return ReadDevice(document.RootElement, number);
        }
        catch (JsonException exception)
        {
            return [Unreadable(number, CliTexts.Say("Row.InvalidJson", exception.BytePositionInLine + 1))];
        }
    }

    /// <summary>
    /// Reads a document: an array of objects, or one object or several after each other, indented as they may be. Line numbers are then places among
    /// the objects.
    /// </summary>
    public IEnumerable<InventoryRow> ReadDocument(Stream stream)
    {
        long number = 0;
        foreach (JsonElement element in ElementsOf(Encoding.UTF8.GetBytes(ReadWhole(stream))))
        {
            source.Rows++;
            foreach (InventoryRow row in ReadDevice(element, ++number))
            {
                yield return row;
            }
        }

        WarnAboutUnknown();
    }

    private List<JsonElement> ElementsOf(byte[] text)
    {
        var elements = new List<JsonElement>();
        try
        {
            var reader = new Utf8JsonReader(
                text,
                new JsonReaderOptions
                {
                    AllowTrailingCommas = true,
                    CommentHandling = JsonCommentHandling.Skip,
                    MaxDepth = MostDepth,
                    AllowMultipleValues = true,
                }
            );
            while (reader.Read())
            {
                elements.AddRange(ItemsOf(JsonElement.ParseValue(ref reader)));
            }
        }
        catch (JsonException exception)
        {
            throw new InputException(CliTexts.Say("Row.InvalidJsonDocument", source.Name, exception.LineNumber + 1), exception);
        }

        return elements;
    }

    /// <summary>Lists of lists hold what the lists in them hold; their depth is bounded where they are parsed.</summary>
    private static IEnumerable<JsonElement> ItemsOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().SelectMany(ItemsOf) : [element];

    private string ReadWhole(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = new StringBuilder();
        var buffer = new char[1 << 16];
        int read;
        while ((read = reader.Read(buffer, 0, buffer.Length)) > 0)
        {
            text.Append(buffer, 0, read);
            if (text.Length > ArrayLimit)
            {
                throw new InputException(CliTexts.Say("Source.ArrayTooLong", source.Name));
            }
        }

        return text.ToString();
    }

    private IReadOnlyList<InventoryRow> ReadDevice(JsonElement element, long number)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return [Unreadable(number, CliTexts.Say("Row.NoObject", element.ValueKind.ToString().ToLowerInvariant()))];
        }

        try
        {
            return ReadObject(element, number);
        }
        catch (InvalidOperationException)
        {
            return [Unreadable(number, CliTexts.Say("Row.NotUtf8"))];
        }
    }

    private IReadOnlyList<InventoryRow> ReadObject(JsonElement element, long number)
    {
        Row row = _rows.Of(element, PlaceOf(number));
        _samples.Add(row);
        if (_unknown.Count < MostUnknown)
        {
            _unknown.UnionWith(row.All.SelectMany(each => each.Header.Unread));
        }

        if (row.Has(Field.GroupKey))
        {
            return [ReadGroup(row)];
        }

        IReadOnlyList<RowValue> counts = row.Values(Field.DeviceCount);
        return counts.FirstOrDefault(count => DeviceCounts.Read(count.Text) is null) is { Text: { } text }
            ? [Unreadable(number, CliTexts.Say("Row.DeviceCount", Shown.Short(text)))]
            : devices.Take(row);
    }

    private InventoryRow ReadGroup(Row row)
    {
        GroupRow group = GroupRow.Of(row.Text(Field.GroupKey) ?? "", row.Text(Field.GroupColumns) ?? "", ShownBy(row), devices.Judge);
        string? text = row.Text(Field.DeviceCount);
        InventoryRow read = (text is null ? 1 : DeviceCounts.Read(text)) is { } count
            ? InventoryRow.Of(group.Answer, null, count, row.Place)
            : Unreadable(row.Place.Line, CliTexts.Say("Row.DeviceCount", Shown.Short(text!)));
        return read with { Group = group.Group };
    }

    private static KeyValuePair<string, object?>[] ShownBy(Row row) =>
        [.. row.Header.Names.Select((name, place) => KeyValuePair.Create(name, row.ValueAt(place)))];

    private void WarnAboutUnknown()
    {
        _unknown.UnionWith(_samples.Unheard);
        if (_unknown.Count > 0 && !_hasWarned)
        {
            _hasWarned = true;
            warn(Shown.Unread("Source.NamesUnread", source.Name, _unknown, _samples));
        }
    }

    private InventoryRow Unreadable(long number, string what) => InventoryRow.Unreadable(PlaceOf(number), what);

    private RowPlace PlaceOf(long number) => new(source.Name, number);
}
