using System.Globalization;
using System.Text;
using System.Text.Json;
using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Cli.Input;

/// <summary>Reads JSON lines, one object per device, or one JSON array of objects as ConvertTo-Json writes it.</summary>
internal sealed class JsonInventory(string source, EligibilityJudge judge, Action<string> warn)
{
    /// <summary>Characters an array may have in all; it is held in memory, unlike lines.</summary>
    private const int ArrayLimit = 256_000_000;

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 };

    /// <summary>Unknown names remembered; a dozen are shown.</summary>
    private const int MostUnknown = 100;

    private readonly RowMemory _memory = new();
    private readonly JsonRow _row = new(new JsonRoles());
    private readonly JsonRows _rows = new();
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
            if (guard.IsCut(number))
            {
                yield return Unreadable(number, "the line is longer than " + InventoryLimits.RowLength.ToString("N0", CultureInfo.InvariantCulture) + " bytes; put one device on a line");
            }
            else if (lines.Current.Span.ContainsAnyExcept(" \t\r"u8))
            {
                yield return ReadLine(lines.Current, number);
            }
        }

        WarnAboutUnknown();
    }

    private InventoryRow ReadLine(ReadOnlyMemory<byte> line, long number)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line, Options);
            return ReadDevice(document.RootElement, number);
        }
        catch (JsonException exception)
        {
            return Unreadable(number, string.Create(CultureInfo.InvariantCulture, $"invalid JSON at position {exception.BytePositionInLine + 1}; put one complete object on each line"));
        }
    }

    /// <summary>Reads one array of objects; line numbers are then positions in the array.</summary>
    public IEnumerable<InventoryRow> ReadArray(Stream stream)
    {
        string text = ReadWhole(stream);
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text, Options);
        }
        catch (JsonException exception)
        {
            throw new InputException(string.Create(
                CultureInfo.InvariantCulture,
                $"{source}: line {exception.LineNumber + 1}: invalid JSON. Correct it, or put one complete object on each line so that the other lines can be read."), exception);
        }

        using (document)
        {
            long number = 0;
            foreach (JsonElement element in document.RootElement.EnumerateArray())
            {
                yield return ReadDevice(element, ++number);
            }
        }

        WarnAboutUnknown();
    }

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
                throw new InputException(source + ": the JSON array is too long to be held in memory. Write JSON lines instead, one object per line.");
            }
        }

        return text.ToString();
    }

    private InventoryRow ReadDevice(JsonElement element, long number)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return Unreadable(number, "an object was expected, not " + element.ValueKind.ToString().ToLowerInvariant());
        }

        try
        {
            return ReadObject(element, number);
        }
        catch (InvalidOperationException)
        {
            return Unreadable(number, "a text is not valid UTF-8 or holds half a character; save the file as UTF-8");
        }
    }

    private InventoryRow ReadObject(JsonElement element, long number)
    {
        _row.Read(element);
        if (_row.Duplicate is { } twice)
        {
            return Unreadable(number, "the name " + twice + " is given twice; remove one of them");
        }

        if (_unknown.Count < MostUnknown)
        {
            _unknown.UnionWith(_row.Unknown);
        }

        Row row = _rows.Of(element, new RowPlace(source, number));
        return _row.IsGroup ? ReadGroup(row, number) : _row.IsFlat ? ReadFlat(row, number) : ReadNested(row, element, number);
    }

    /// <summary>Instances nested in each other: the answer is remembered without the computer's name, which any of them may give.</summary>
    private InventoryRow ReadNested(Row row, JsonElement element, long number)
    {
        _row.AppendTo(_memory, element);
        RowAnswer answer = _memory.Get(() => RowAnswer.Of(row, judge));
        return InventoryRow.Of(answer, DeviceReader.ComputerNameOf(row), answer.DeviceCount, PlaceOf(number));
    }

    private InventoryRow ReadGroup(Row row, long number)
    {
        GroupRow group = GroupRow.Of(row.Text(Field.GroupKey) ?? "", row.Text(Field.GroupColumns) ?? "", ShownBy(row), judge);
        (long? devices, string? text) = _row.DeviceCount();
        InventoryRow read = devices is { } count
            ? InventoryRow.Of(group.Answer, null, count, PlaceOf(number))
            : Unreadable(number, "DeviceCount \"" + Shown.Short(text!) + "\" is not a whole number above 0");
        return read with { Group = group.Group };
    }

    private static KeyValuePair<string, object?>[] ShownBy(Row row) => [.. row.Header.Names.Select((name, place) => KeyValuePair.Create(name, row.ValueAt(place)))];

    private InventoryRow ReadFlat(Row row, long number)
    {
        (long? devices, string? text) = _row.DeviceCount();
        if (devices is null)
        {
            return Unreadable(number, "DeviceCount \"" + Shown.Short(text!) + "\" is not a whole number above 0");
        }

        _row.AppendTo(_memory);
        return InventoryRow.Of(_memory.Get(() => RowAnswer.Later(row, judge)), DeviceReader.ComputerNameOf(row), devices.Value, PlaceOf(number));
    }

    private void WarnAboutUnknown()
    {
        if (_unknown.Count > 0 && !_hasWarned)
        {
            _hasWarned = true;
            warn(source + ": names that are not read: " + string.Join(", ", _unknown.Take(12)) + (_unknown.Count > 12 ? ", ..." : ""));
        }
    }

    private InventoryRow Unreadable(long number, string what) => InventoryRow.Unreadable(PlaceOf(number), what);

    private RowPlace PlaceOf(long number) => new(source, number);
}
