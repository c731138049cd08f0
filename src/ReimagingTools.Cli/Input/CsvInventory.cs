using System.Globalization;
using System.Text;
using CsvHelper;
using ReimagingTools.Fleet.Entitlements;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Cli.Input;

/// <summary>
/// Reads comma-, semicolon- or tab-separated inventories with a header line, quoted values and line breaks inside quotes. The columns of
/// <see cref="ColumnTable"/> are read, others named once and ignored.
/// </summary>
internal sealed class CsvInventory(InventorySource source, InventoryDevices devices, Action<string> warn)
{
    private readonly RowMemory _memory = new();
    private readonly RowBuilder _builder = new(ColumnTable.Default);
    private readonly Queue<CsvMalformedRecord> _malformed = new();
    private SelectableDevice? _selectable;
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
        while (Advance(reader))
        {
            while (_malformed.TryDequeue(out CsvMalformedRecord bad))
            {
                yield return Malformed(bad, skipped);
            }

            long line = reader.LineNumber + skipped;
            if (Fault(reader, columns, guard, line) is { } what)
            {
                yield return Unreadable(line, what);
            }
            else if (columns.GroupKey >= 0)
            {
                yield return ReadGroup(reader, columns, line);
            }
            else if (Remembered(reader, columns, line, out bool isNew) is { } known)
            {
                yield return known;
            }
            else
            {
                foreach (InventoryRow device in Take(reader, columns, line, isNew))
                {
                    yield return device;
                }
            }
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

    /// <summary>
    /// What keeps a row from being read, or null. A row of fewer values than columns was cut: what stood in the others nobody knows.
    /// </summary>
    private static string? Fault(CsvReader reader, CsvColumns columns, LineGuardStream guard, long line)
    {
        if (guard.IsCut(line))
        {
            return "the line is longer than " + InventoryLimits.RowLength.ToString("N0", CultureInfo.InvariantCulture) + " bytes; shorten it or look for a line break that is missing";
        }

        if (reader.FieldCount > columns.Names.Count)
        {
            return string.Create(CultureInfo.InvariantCulture, $"the row has {reader.FieldCount} values for {columns.Names.Count} columns; put values that hold the separator in quotes");
        }

        if (reader.FieldCount < columns.Names.Count)
        {
            return string.Create(CultureInfo.InvariantCulture, $"the row has {reader.FieldCount} values for {columns.Names.Count} columns; it was cut short, or separators are missing at its end");
        }

        return CountOf(reader, columns.Count) is null ? "DeviceCount \"" + Shown.Short(reader.GetString(columns.Count)) + "\" is not a whole number above 0" : null;
    }

    /// <summary>A row that says what an earlier one of another computer said costs one look-up.</summary>
    private InventoryRow? Remembered(CsvReader reader, CsvColumns columns, long line, out bool isNew)
    {
        _memory.Begin();
        foreach (int index in columns.Judged)
        {
            if (columns.Parts[index] is { } part)
            {
                _memory.Append(part, reader.GetString(index).Trim());
            }
            else
            {
                _memory.Append(reader.GetSpan(index));
            }
        }

        string? name = NameOf(reader, columns);
        _selectable = devices.Selection is null ? null : columns.Selectors.Of(reader, name);
        EntitlementMatch match = _selectable is null ? EntitlementMatch.None : devices.Selection!.Find(_selectable);
        _memory.Append(match.Number);
        RowAnswer? known = _memory.Find();
        isNew = known is null;
        if (known is null || !devices.TakeRemembered(name, PlaceOf(line), known))
        {
            return null;
        }

        devices.Selection?.Count(match);
        return InventoryRow.Of(known, name, CountOf(reader, columns.Count), PlaceOf(line)) with { Selectable = _selectable, Proofs = match.Proofs };
    }

    /// <summary>
    /// What the values of a row show it to be. A table that holds systems and licenses in rows of their own has the columns of both in every row; empty ones show nothing.
    /// </summary>
    private static RowKind ShownKinds(CsvReader reader, CsvColumns columns)
    {
        RowKind shown = RowKind.None;
        for (int i = 0; i < columns.Names.Count; i++)
        {
            if (!reader.GetSpan(i).IsEmpty)
            {
                bool isChannel = columns.IsDescription[i] && PerDeviceParts.OfDescription(reader.GetString(i)) != PerDeviceParts.Silent;
                shown |= columns.Shows[i] | (isChannel ? RowKind.License : RowKind.None);
            }
        }

        return shown;
    }

    private IReadOnlyList<InventoryRow> Take(CsvReader reader, CsvColumns columns, long line, bool isNew)
    {
        RowKind shown = ShownKinds(reader, columns);
        _builder.Begin(PlaceOf(line));
        for (int i = 0; i < columns.Names.Count; i++)
        {
            if (!reader.GetSpan(i).IsEmpty || columns.Shows[i] == RowKind.None || shown == RowKind.None || (columns.Shows[i] & shown) != RowKind.None)
            {
                _builder.Add(columns.Names[i], reader.GetString(i));
            }
        }

        IReadOnlyList<InventoryRow> rows = devices.Take(_builder.Build());
        if (isNew && rows is [{ Answer.Content: not null } only] && (_selectable is null || (only.Selectable is { } read && read.IsSelectedAs(_selectable))))
        {
            _memory.Remember(only.Answer);
        }

        return rows;
    }

    /// <summary>Groups are few and differ in what is judged, so none is remembered.</summary>
    private InventoryRow ReadGroup(CsvReader reader, CsvColumns columns, long line)
    {
        GroupRow group = GroupRow.Of(TextOf(reader, columns.GroupKey), TextOf(reader, columns.GroupColumns), ShownBy(reader, columns), devices.Judge);
        return InventoryRow.Of(group.Answer, null, CountOf(reader, columns.Count), PlaceOf(line)) with { Group = group.Group };
    }

    private static string TextOf(CsvReader reader, int index) => index >= 0 && index < reader.FieldCount ? reader.GetString(index) : "";

    private static KeyValuePair<string, object?>[] ShownBy(CsvReader reader, CsvColumns columns) =>
        [.. columns.Judged.Select(index => KeyValuePair.Create(columns.Names[index], (object?)TextOf(reader, index)))];

    /// <summary>The name where one column alone holds one; several names are for reading to compare.</summary>
    private static string? NameOf(CsvReader reader, CsvColumns columns)
    {
        string? name = null;
        foreach (int index in columns.Name)
        {
            if (!reader.GetSpan(index).IsEmpty && CellText.Of(reader.GetString(index)) is { } text)
            {
                if (name is not null)
                {
                    return null;
                }

                name = text;
            }
        }

        return name;
    }

    private static long? CountOf(CsvReader reader, int index)
    {
        ReadOnlySpan<byte> text = index >= 0 && index < reader.FieldCount ? reader.GetSpan(index) : default;
        if (text.IsEmpty)
        {
            return 1;
        }

        return long.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out long devices) && devices is > 0 and <= InventoryLimits.Devices ? devices : null;
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
    internal static IReadOnlyList<string> HeaderOf(CsvReader reader)
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
