using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CsvHelper;
using ReimagingTools.Fleet.Devices;

namespace ReimagingTools.Cli.Input;

/// <summary>
/// The records of a file of separated values one by one, each with what keeps it from being read. Its values stand in the reader until the next is
/// asked for.
/// </summary>
internal sealed class CsvRecords(InventorySource source)
{
    private readonly Queue<CsvMalformedRecord> _malformed = new();
    private CsvReader? _reader;
    private CsvColumns? _columns;
    private long _unclosedAt;

    /// <summary>The reader that stands at the record.</summary>
    public CsvReader Reader => _reader!;

    /// <summary>What the columns are for.</summary>
    public CsvColumns Columns => _columns!;

    /// <summary>Reads from the header on.</summary>
    /// <param name="stream">The text as UTF-8.</param>
    /// <param name="whenOpened">Called once, when the columns are known.</param>
    /// <returns>For each record its line, and what is wrong with it or null.</returns>
    public IEnumerable<(long Line, string? Fault)> Read(Stream stream, Action<CsvColumns>? whenOpened = null)
    {
        using var guard = new LineGuardStream(stream, InventoryLimits.RowLength);
        using CsvReader reader = _reader = CsvReader.Create(guard, Options(header: true, separator: null));
        _columns = CsvColumns.Of(HeaderOf(reader), source);
        whenOpened?.Invoke(_columns);
        foreach ((long Line, string? Fault) record in Records(reader, guard, skipped: 0))
        {
            yield return record;
        }

        foreach ((long Line, string? Fault) record in _unclosedAt > 0 ? ReadPastUnclosedQuote(reader.Separator) : [])
        {
            yield return record;
        }
    }

    private IEnumerable<(long Line, string? Fault)> Records(CsvReader reader, LineGuardStream guard, long skipped)
    {
        for (bool isRecord = true; isRecord; )
        {
            isRecord = Advance(reader);
            foreach ((long Line, string? Fault) bad in _malformed.Count > 0 ? Malformed(skipped) : [])
            {
                yield return bad;
            }

            if (isRecord)
            {
                yield return (reader.LineNumber + skipped, Fault(guard, reader.LineNumber + skipped));
            }
        }
    }

    /// <summary>
    /// A quote that is never closed swallows what follows. The file is read again from there with every line break ending its row.
    /// </summary>
    private IEnumerable<(long Line, string? Fault)> ReadPastUnclosedQuote(char separator)
    {
        long skipped = _unclosedAt - 1;
        if (!source.IsFile)
        {
            yield return (_unclosedAt, CliTexts.Say("Row.QuoteOpen"));
            yield break;
        }

        using Stream stream = source.OpenAside();
        using var guard = new LineGuardStream(stream, InventoryLimits.RowLength, skipped);
        using CsvReader reader = _reader = CsvReader.Create(guard, Options(header: false, separator) with { AllowLineBreaksInQuotes = false });
        foreach ((long Line, string? Fault) record in Records(reader, guard, skipped))
        {
            yield return record;
        }
    }

    /// <summary>Records that were skipped; the quote that swallows the file is none of them.</summary>
    private IEnumerable<(long Line, string? Fault)> Malformed(long skipped)
    {
        while (_malformed.TryDequeue(out CsvMalformedRecord bad))
        {
            if (bad.Reason == CsvMalformedReason.UnterminatedQuote && _unclosedAt == 0)
            {
                _unclosedAt = bad.LineNumber;
            }
            else
            {
                yield return (bad.LineNumber + skipped, Malformed(bad));
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
    private string? Fault(LineGuardStream guard, long line)
    {
        if (guard.IsCut(line))
        {
            return CliTexts.Say("Row.LongLine", InventoryLimits.RowLength);
        }

        if (Reader.FieldCount > Columns.Names.Count)
        {
            return CliTexts.Say("Row.TooManyValues", Reader.FieldCount, Columns.Names.Count);
        }

        if (Reader.FieldCount < Columns.Names.Count)
        {
            return CliTexts.Say("Row.TooFewValues", Reader.FieldCount, Columns.Names.Count);
        }

        if (guard.OpenLine > 0 && line + LineEndsWithin() >= guard.OpenLine)
        {
            return CliTexts.Say("Row.NoLineEnd");
        }

        // A heading in its place may be that of a header, which is told as such.
        return CountOf() is null && Reader.GetString(Columns.Count) is var count && ColumnTable.Default.Find(count).Count == 0
            ? CliTexts.Say("Row.DeviceCount", Shown.Short(count))
            : null;
    }

    /// <summary>
    /// Columns side by side as the file writes them, separators, quotes and blanks among them: equal where they are the same bytes, and of the same
    /// values then.
    /// </summary>
    /// <param name="first">The first column.</param>
    /// <param name="last">The last column.</param>
    public ReadOnlySpan<byte> Raw(int first, int last)
    {
        ReadOnlySpan<byte> record = Reader.RawRecord,
            begin = Reader.GetRawSpan(first),
            end = Reader.GetRawSpan(last);
        nint start = Unsafe.ByteOffset(ref MemoryMarshal.GetReference(record), ref MemoryMarshal.GetReference(begin));
        nint length = Unsafe.ByteOffset(ref MemoryMarshal.GetReference(begin), ref MemoryMarshal.GetReference(end)) + end.Length;
        return record.Slice(checked((int)start), checked((int)length));
    }

    private int LineEndsWithin()
    {
        int found = 0;
        for (int i = 0; i < Reader.FieldCount; i++)
        {
            found += Reader.GetSpan(i).Count((byte)'\n');
        }

        return found;
    }

    /// <summary>How many devices the record stands for; null when the cell holds no number of devices.</summary>
    public long? CountOf()
    {
        int index = Columns.Count;
        ReadOnlySpan<byte> text = index >= 0 && index < Reader.FieldCount ? Reader.GetSpan(index) : default;
        if (text.IsEmpty || text is [(byte)'1'])
        {
            return 1;
        }

        return DeviceCounts.Read(Encoding.UTF8.GetString(text));
    }

    /// <summary>The columns of an inventory, names in full.</summary>
    /// <exception cref="InputException">The inventory cannot be opened or has no header.</exception>
    public static IReadOnlyList<string> ReadHeader(InventorySource source)
    {
        using Stream stream = source.Open();
        using var guard = new LineGuardStream(stream, InventoryLimits.RowLength);
        using CsvReader reader = CsvReader.Create(
            guard,
            new CsvReaderOptions
            {
                HasHeader = true,
                Encoding = Encoding.UTF8,
                TrimWhitespace = true,
            }
        );
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

    private CsvReaderOptions Options(bool header, char? separator) =>
        new()
        {
            HasHeader = header,
            Separator = separator,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = _malformed.Enqueue,
            MaxRecordSize = InventoryLimits.RowLength,
            TrimWhitespace = true,
            PoolStrings = true,
            Encoding = Encoding.UTF8,
        };

    private static string Malformed(CsvMalformedRecord bad) =>
        bad.Reason switch
        {
            CsvMalformedReason.StrayQuote => CliTexts.Say("Row.StrayQuote"),
            CsvMalformedReason.TextAfterClosingQuote => CliTexts.Say("Row.TextAfterQuote"),
            CsvMalformedReason.UnterminatedQuote or CsvMalformedReason.LineBreakInQuotes => CliTexts.Say("Row.QuoteUnclosed"),
            _ => CliTexts.Say("Row.Malformed"),
        };
}
