using System.Globalization;
using System.Text;
using CsvHelper;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Cli.Input;

/// <summary>
/// Reads comma-, semicolon- or tab-separated inventories with a header line, quoted values and line breaks inside quotes. The columns of
/// <see cref="ColumnTable"/> are read, others named once and ignored.
/// </summary>
internal sealed class CsvInventory(InventorySource source, EligibilityJudge judge, bool wantsNames, Action<string> warn)
{
    private readonly RowMemory _memory = new();
    private readonly RowBuilder _builder = new(ColumnTable.Default);
    private readonly Queue<CsvMalformedRecord> _malformed = new();
    private long _unclosedAt;

    public IEnumerable<InventoryRow> Read(Stream stream)
    {
        using var guard = new LineGuardStream(stream, InventoryLimits.RowLength);
        using CsvReader reader = CsvReader.Create(guard, Options(header: true, separator: null));
        CsvColumns columns = CsvColumns.Of(HeaderOf(reader), source.Name);
        WarnAboutUnknown(columns.Unread);
        foreach (InventoryRow row in ReadRows(reader, columns, guard, 0))
        {
            yield return row;
        }

        if (_unclosedAt > 0)
        {
            foreach (InventoryRow row in ReadPastUnclosedQuote(columns, reader.Separator))
            {
                yield return row;
            }
        }
    }

    /// <summary>A quote that is never closed swallows what follows. The file is read again from there with every line break ending its row.</summary>
    private IEnumerable<InventoryRow> ReadPastUnclosedQuote(CsvColumns columns, char separator)
    {
        long line = _unclosedAt;
        if (!source.CanReopen)
        {
            yield return Unreadable(line, "a quote is opened and never closed; the rows after it were not read. Close the quote, or give a file instead of a pipe");
            yield break;
        }

        using Stream stream = source.Open();
        using var guard = new LineGuardStream(stream, InventoryLimits.RowLength, line - 1);
        using CsvReader reader = CsvReader.Create(guard, Options(header: false, separator) with { AllowLineBreaksInQuotes = false });
        foreach (InventoryRow row in ReadRows(reader, columns, guard, line - 1))
        {
            yield return row;
        }
    }

    private IEnumerable<InventoryRow> ReadRows(CsvReader reader, CsvColumns columns, LineGuardStream guard, long skipped)
    {
        Func<RowAnswer> work = () => RowAnswer.Later(RowOf(reader, columns), judge);
        while (Advance(reader))
        {
            while (_malformed.TryDequeue(out CsvMalformedRecord bad))
            {
                yield return Malformed(bad, skipped);
            }

            yield return ReadRow(reader, work, columns, guard, skipped);
        }

        while (_malformed.TryDequeue(out CsvMalformedRecord bad))
        {
            if (bad.Reason == CsvMalformedReason.UnterminatedQuote && _unclosedAt == 0)
            {
                _unclosedAt = bad.LineNumber;
            }
            else
            {
                yield return Malformed(bad, skipped);
            }
        }
    }

    /// <summary>A record past the size limit is a quote that swallows the file; where it began, the file is read on line by line.</summary>
    private bool Advance(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException exception) when (_unclosedAt == 0)
        {
            _unclosedAt = Math.Max(exception.LineNumber, 1);
            return false;
        }
    }

    private InventoryRow ReadRow(CsvReader reader, Func<RowAnswer> work, CsvColumns columns, LineGuardStream guard, long skipped)
    {
        long line = reader.LineNumber + skipped;
        if (guard.IsCut(line))
        {
            return Unreadable(line, "the line is longer than " + InventoryLimits.RowLength.ToString("N0", CultureInfo.InvariantCulture) + " bytes; shorten it or look for a line break that is missing");
        }

        if (reader.FieldCount > columns.Names.Count)
        {
            return Unreadable(line, string.Create(CultureInfo.InvariantCulture, $"the row has {reader.FieldCount} values for {columns.Names.Count} columns; put values that hold the separator in quotes"));
        }

        if (columns.GroupKey >= 0)
        {
            return ReadGroup(reader, columns, line);
        }

        _memory.Begin();
        foreach (int index in columns.Judged)
        {
            if (columns.Parts[index] is { } part)
            {
                _memory.Append(part, TextOf(reader, index));
            }
            else
            {
                _memory.Append(index < reader.FieldCount ? reader.GetSpan(index) : default);
            }
        }

        return CountOf(reader, columns.Count) is { } devices
            ? InventoryRow.Of(_memory.Get(work), wantsNames ? NameOf(reader, columns) : null, devices, PlaceOf(line))
            : Unreadable(line, "DeviceCount \"" + Shown.Short(reader.GetString(columns.Count)) + "\" is not a whole number above 0");
    }

    /// <summary>Groups are few and differ in what is judged, so none is remembered.</summary>
    private InventoryRow ReadGroup(CsvReader reader, CsvColumns columns, long line)
    {
        GroupRow group = GroupRow.Of(TextOf(reader, columns.GroupKey), TextOf(reader, columns.GroupColumns), ShownBy(reader, columns), judge);
        InventoryRow row = CountOf(reader, columns.Count) is { } devices
            ? InventoryRow.Of(group.Answer, null, devices, PlaceOf(line))
            : Unreadable(line, "DeviceCount \"" + Shown.Short(TextOf(reader, columns.Count)) + "\" is not a whole number above 0");
        return row with { Group = group.Group };
    }

    private static string TextOf(CsvReader reader, int index) => index >= 0 && index < reader.FieldCount ? reader.GetString(index) : "";

    /// <summary>The row with its judged values alone, so that rows alike in these can share one answer.</summary>
    private Row RowOf(CsvReader reader, CsvColumns columns)
    {
        _builder.Begin(default);
        for (int i = 0; i < columns.Names.Count; i++)
        {
            _builder.Add(columns.Names[i], columns.Judged.Contains(i) ? TextOf(reader, i) : null);
        }

        return _builder.Build();
    }

    private static KeyValuePair<string, object?>[] ShownBy(CsvReader reader, CsvColumns columns) =>
        [.. columns.Judged.Select(index => KeyValuePair.Create(columns.Names[index], (object?)TextOf(reader, index)))];

    private static string? NameOf(CsvReader reader, CsvColumns columns)
    {
        foreach (int index in columns.Name)
        {
            ReadOnlySpan<byte> value = index < reader.FieldCount ? reader.GetSpan(index) : default;
            if (!value.IsEmpty && CellText.Of(Encoding.UTF8.GetString(value)) is { } name && (!columns.PlainName.Contains(index) || ComputerNames.LooksLikeOne(name)))
            {
                return name;
            }
        }

        return null;
    }

    private static long? CountOf(CsvReader reader, int index)
    {
        ReadOnlySpan<byte> text = index >= 0 && index < reader.FieldCount ? reader.GetSpan(index) : default;
        if (text.IsEmpty)
        {
            return 1;
        }

        return long.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out long devices) && devices > 0 ? devices : null;
    }

    /// <summary>The columns of an inventory, names in full.</summary>
    /// <exception cref="InputException">The inventory cannot be opened or has no header.</exception>
    public static IReadOnlyList<string> ReadHeader(InventorySource source)
    {
        using Stream stream = source.Open();
        using var guard = new LineGuardStream(stream, InventoryLimits.RowLength);
        using CsvReader reader = CsvReader.Create(guard, new CsvReaderOptions { HasHeader = true, Encoding = Encoding.UTF8, TrimWhitespace = true });
        return [.. HeaderOf(reader)];
    }

    /// <summary>The header, past the type line Windows PowerShell puts before it.</summary>
    private static IReadOnlyList<string> HeaderOf(CsvReader reader)
    {
        reader.ReadHeader();
        if (reader.Headers.Count > 0 && reader.Headers[0].StartsWith("#TYPE ", StringComparison.Ordinal) && reader.Read())
        {
            reader.ReadHeader();
        }

        return reader.Headers;
    }

    private void WarnAboutUnknown(IReadOnlyList<string> names)
    {
        if (names.Count > 0)
        {
            warn(source.Name + ": columns that are not read: " + string.Join(", ", names.Take(12)) + (names.Count > 12 ? ", ..." : ""));
        }
    }

    private CsvReaderOptions Options(bool header, char? separator) => new()
    {
        HasHeader = header,
        Separator = separator,
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        MalformedData = CsvMalformedDataHandling.Skip,
        OnMalformedRecord = _malformed.Enqueue,
        MaxRecordSize = InventoryLimits.RowLength,
        TrimWhitespace = true,
        Encoding = Encoding.UTF8,
    };

    private InventoryRow Malformed(CsvMalformedRecord bad, long skipped) => Unreadable(bad.LineNumber + skipped, bad.Reason switch
    {
        CsvMalformedReason.StrayQuote => "a quote stands inside an unquoted value; put the value in quotes and double the quotes within",
        CsvMalformedReason.TextAfterClosingQuote => "text stands after a closing quote; double the quotes within the value",
        CsvMalformedReason.UnterminatedQuote or CsvMalformedReason.LineBreakInQuotes => "a quote is opened and never closed; close it",
        _ => "the row cannot be split into values; check its quotes",
    });

    private InventoryRow Unreadable(long line, string what) => InventoryRow.Unreadable(PlaceOf(line), what);

    private RowPlace PlaceOf(long line) => new(source.Name, line);
}
