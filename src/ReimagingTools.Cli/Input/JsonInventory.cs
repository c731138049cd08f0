using System.Globalization;
using System.Text;
using System.Text.Json;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Fleet.Records;

namespace ReimagingTools.Cli.Input;

/// <summary>Reads JSON lines, one object per device, or one JSON array of objects as ConvertTo-Json writes it.</summary>
internal sealed class JsonInventory(string source, EligibilityJudge judge, Action<string> warn)
{
    /// <summary>Characters an array may have in all; it is held in memory, unlike lines.</summary>
    private const int ArrayLimit = 256_000_000;

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 };

    private readonly HashSet<string> _unknown = new(StringComparer.OrdinalIgnoreCase);
    private bool _hasWarned;

    /// <summary>Reads one object per line.</summary>
    public IEnumerable<InventoryRow> ReadLines(Stream stream)
    {
        using var guard = new LineGuardStream(stream, InventoryLimits.RowLength);
        using var reader = new StreamReader(guard, Encoding.UTF8);
        long number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (guard.IsCut(number))
            {
                yield return Unreadable(number, "the line is longer than " + InventoryLimits.RowLength.ToString("N0", CultureInfo.InvariantCulture) + " bytes; put one device on a line");
            }
            else if (line.Trim().Length > 0)
            {
                yield return ReadLine(line, number);
            }
        }

        WarnAboutUnknown();
    }

    private InventoryRow ReadLine(string line, long number)
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

        JsonRecord record = new(element);
        if (record.Duplicate is { } twice)
        {
            return Unreadable(number, "the name " + twice + " is given twice; remove one of them");
        }

        NoteUnknown(record);
        if (record.GetValue("ReimageKey") is string key)
        {
            return ReadGroup(record, key, number);
        }

        RowAnswer answer = RowAnswer.Of(record, judge);
        return answer.Error is { } error ? Unreadable(number, error) : new InventoryRow(answer.ComputerName, answer.DeviceCount, answer.Verdicts, null);
    }

    private InventoryRow ReadGroup(JsonRecord record, string key, long number)
    {
        GroupRow group = GroupRow.Of(key, record.GetValue("ReimageColumns") as string ?? "", record, judge);
        string? count = record.GetValue("DeviceCount") as string;
        InventoryRow row = group.Answer.Error is { } error ? Unreadable(number, error)
            : long.TryParse(count ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out long devices) && devices > 0 ? new InventoryRow(null, devices, group.Answer.Verdicts, null)
            : Unreadable(number, "DeviceCount is not a whole number above 0");
        return row with { Group = group.Group };
    }

    private void NoteUnknown(JsonRecord record)
    {
        foreach (string name in record.Names)
        {
            if (_unknown.Count < 100 && !InventoryColumns.IsKnown(name) && !record.IsNested(name))
            {
                _unknown.Add(name);
            }
        }
    }

    private void WarnAboutUnknown()
    {
        if (_unknown.Count > 0 && !_hasWarned)
        {
            _hasWarned = true;
            warn(source + ": names that are not read: " + string.Join(", ", _unknown.Take(12)) + (_unknown.Count > 12 ? ", ..." : ""));
        }
    }

    private InventoryRow Unreadable(long number, string what) =>
        InventoryRow.Unreadable(string.Create(CultureInfo.InvariantCulture, $"{source}: line {number}: {what.TrimEnd('.')}."));
}
