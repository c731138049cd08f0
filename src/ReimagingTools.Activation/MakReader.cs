using ReimagingTools.Activation.Reading;
using ReimagingTools.Records.Text;

namespace ReimagingTools.Activation;

/// <summary>
/// Reads what documented sources say about Multiple Activation Keys: VAMT exports, portal exports, tables and records. Files are streamed; keys are
/// masked as they are read; keys of other types are left out and counted.
/// </summary>
/// <param name="report">Told of every row or value that could not be used, as it is met; null when nobody wants to know.</param>
public sealed class MakReader(Action<MakIssue>? report = null)
{
    private readonly KeyMasker _masker = new();
    private readonly Action<MakIssue> _report = report ?? (_ => { });
    private readonly string? _dateFormat;
    private readonly Dictionary<string, (IssueSink Issues, RecordReader Records)> _records = new(StringComparer.Ordinal);

    /// <summary>Takes keys that a source says are no Multiple Activation Keys, or not surely: <see cref="MakCounter.AddOther"/>.</summary>
    public Action<MakObservation>? OtherKey { get; init; }

    /// <summary>How the sources write dates, as a custom format string ("dd/MM/yyyy HH:mm"); null to take what has one reading only.</summary>
    /// <exception cref="ArgumentException">The format gives no whole date; see <see cref="IsDateFormat"/>.</exception>
    public string? DateFormat
    {
        get => _dateFormat;
        init =>
            _dateFormat =
                value is null || IsDateFormat(value)
                    ? value
                    : throw new ArgumentException("The format gives no day, month and year.", nameof(DateFormat));
    }

    /// <summary>
    /// True for a format that writes day, month and year: without one of them a date would be read as one of the present year or day.
    /// </summary>
    /// <param name="format">A custom format string.</param>
    /// <returns>Whether it gives whole dates.</returns>
    public static bool IsDateFormat(string format) => CountDate.IsWhole(format);

    /// <summary>
    /// Reads a file: a VAMT .cilx, a portal export, a table of VAMT's database or of licensing instances as delimited text, or the same as JSON:
    /// lines, an array, a document. What it is is told from its beginning.
    /// </summary>
    /// <param name="stream">The bytes; need not be able to seek, and is left open.</param>
    /// <param name="origin">The name to report it under.</param>
    /// <param name="asOf">When the file was made: the date of portal counts, which carry none of their own. Null when unknown.</param>
    /// <param name="basis">What that date rests on.</param>
    /// <returns>One observation for each row about a MAK, read as they are asked for.</returns>
    /// <exception cref="MakSourceException">While reading: the source cannot be read, or not any further. What was read before stands.</exception>
    public IEnumerable<MakObservation> Read(Stream stream, string origin, DateTime? asOf = null, MakDateBasis basis = MakDateBasis.Stated)
    {
        var issues = new IssueSink(origin, _report, OtherKey);
        var source = TextEncoding.Open(stream);
        if (source.IsWorkbook)
        {
            throw issues.Stop(MakIssueKind.Workbook);
        }

        if (source.IsBinary)
        {
            throw issues.Stop(MakIssueKind.Binary);
        }

        if (source.IsEmpty)
        {
            throw issues.Stop(MakIssueKind.Empty);
        }

        return (source.Start.Length > 0 ? source.Start[0] : ' ') switch
        {
            '<' => ReadMarkup(source, issues),
            '{' or '[' => ReadJson(source, issues, asOf, basis),
            _ => ReadTable(source, issues, asOf, basis),
        };
    }

    /// <summary>
    /// Reads one record: a VAMT object, a database row, a licensing instance, a row of a portal export; or a device with licensing instances nested
    /// in it, instance by instance.
    /// </summary>
    /// <param name="origin">The name to report it under.</param>
    /// <param name="asOf">When a portal row was exported, or null.</param>
    /// <returns>One observation for each MAK; none when the record is no MAK, is not installed, or cannot be used, which is reported now or by
    /// <see cref="Complete"/>.</returns>
    public IReadOnlyList<MakObservation> ReadRecord(Row record, string origin, DateTime? asOf = null)
    {
        (IssueSink issues, RecordReader records) = _records.GetOrAdd(origin, name =>
        {
            var sink = new IssueSink(name, _report, OtherKey);
            return (sink, new RecordReader(sink, DateFormat));
        });
        return [.. Read(record, issues, records, Stated(asOf, MakDateBasis.Stated))];
    }

    /// <summary>Reports how many records were left out, by type. Call it when all records are read.</summary>
    public void Complete()
    {
        foreach ((IssueSink issues, _) in _records.Values)
        {
            issues.TellLeftOut();
        }
    }

    /// <summary>A record that wraps others is read for the ones that speak of keys, however deep; one that wraps none is read itself.</summary>
    private IEnumerable<MakObservation> Read(Row record, IssueSink issues, RecordReader reader, CountDate stated)
    {
        Row[] speaking = KeyColumns.Of(record.Header).IsCount ? [] : [.. record.All.Where(row => row != record && SpeaksOfKeys(row))];
        var computers = new RowComputer(record, SpeaksOfKeys);
        foreach (Row row in speaking.Length == 0 || SpeaksOfKeys(record) ? speaking.Prepend(record) : speaking)
        {
            var look = new KeyRow(
                row.Header,
                row.ValueAt,
                issues,
                _masker,
                row.Nested.Count == 0 ? null : row.All.Skip(1).Where(within => !speaking.Contains(within) || !KeyColumns.Of(within.Header).NamesKeys)
            );
            if (reader.Read(look, computers.Of(row, look), stated) is { } observation)
            {
                yield return observation;
            }
        }
    }

    private static bool SpeaksOfKeys(Row row)
    {
        var columns = KeyColumns.Of(row.Header);
        return columns.IsVamtKey
            || columns.IsVamtProduct
            || columns.IsLicense
            || columns.HasCount
            || (columns.ListsKeys && columns.Has(Field.KeyType));
    }

    private static CountDate Stated(DateTime? asOf, MakDateBasis basis) => asOf is null ? default : new CountDate(asOf, null, basis);

    private IEnumerable<MakObservation> ReadMarkup(TextEncoding source, IssueSink issues)
    {
        using TextReader text = source.Read(strict: true);
        using var reader = new CilxReader(text, issues, _masker, DateFormat);
        while (reader.Next() is { } observation)
        {
            yield return observation;
        }
    }

    private IEnumerable<MakObservation> ReadJson(TextEncoding source, IssueSink issues, DateTime? asOf, MakDateBasis basis)
    {
        using var json = new JsonReader(source.Read(strict: false), ColumnTable.Default, issues.Origin);
        var records = new RecordReader(issues, DateFormat);
        while (!json.IsAtEnd)
        {
            foreach (MakObservation observation in NextOf(json, issues) is { } row ? Read(row, issues, records, Stated(asOf, basis)) : [])
            {
                yield return observation;
            }
        }

        issues.TellLeftOut();
    }

    /// <summary>The next record; null when it cannot be read, which is told, and at the end.</summary>
    internal static Row? NextOf(JsonReader json, IssueSink issues)
    {
        try
        {
            Row? row = json.Next();
            issues.Line = json.Line;
            return row;
        }
        catch (FormatException)
        {
            issues.Line = json.Line;
            issues.Fail(MakIssueKind.JsonMalformed);
            return null;
        }
    }

    private IEnumerable<MakObservation> ReadTable(TextEncoding source, IssueSink issues, DateTime? asOf, MakDateBasis basis)
    {
        using TextReader text = source.Read(strict: false);
        using var table = new TableReader(text, issues, _masker, DateFormat, Stated(asOf, basis));
        while (table.Next() is { } observation)
        {
            yield return observation;
        }
    }
}
