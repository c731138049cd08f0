using System.Globalization;
using ReimagingTools.Activation.Keys;

namespace ReimagingTools.Activation.Reading;

/// <summary>Reads a table of delimited text row by row. Columns are found by name; a row that cannot be read is told and passed over.</summary>
internal sealed class TableReader : IDisposable
{
    /// <summary>SELECT * FROM base.ProductKey, which the query tool saves without a header unless told otherwise.</summary>
    private static readonly string[] KeyTable =
    [
        "KeyValue", "KeyId", "KeyType", "KeyDescription", "SupportedEditions", "SupportedSKU", "UserRemarks", "RemainingActivations", "LastUpdate",
        "LastErrorCode", "RowVer",
    ];

    private readonly DelimitedText _text;
    private readonly IssueSink _issues;
    private readonly RecordReader _records;
    private TableColumns? _columns;
    private string[] _row = [];
    private string[]? _first;
    private bool _toldOfLetters;

    public TableReader(TextReader text, IssueSink issues, KeyMasker masker, string? dateFormat)
    {
        _text = new DelimitedText(text);
        _issues = issues;
        _records = new RecordReader(issues, masker, dateFormat);
    }

    /// <summary>The next observation; null at the end.</summary>
    /// <exception cref="MakSourceException">The table has no columns that are known, or one of them twice.</exception>
    public MakObservation? Next()
    {
        _columns ??= ReadHeader();
        while (NextRow() is { } row)
        {
            _issues.Line = _text.Line;
            if (!IsSound(row))
            {
                continue;
            }

            _row = row;
            if (_records.Read(Value) is { } observation)
            {
                return observation;
            }
        }

        _issues.TellLeftOut();
        return null;
    }

    public void Dispose() => _text.Dispose();

    private TableColumns ReadHeader()
    {
        string[] header = _text.ReadHeader() ?? throw _issues.Stop(MakIssueKind.Empty);
        _issues.Line = _text.Line;
        if (_text.WasCut)
        {
            throw _issues.Stop(MakIssueKind.TooLong);
        }

        if (header.Length == KeyTable.Length && ExtendedProductId.Read(header[1]) is not null)
        {
            _first = header;
            header = KeyTable;
        }

        var columns = new TableColumns(header);
        if (!RecordReader.Knows(columns.Has))
        {
            throw _issues.StopAt(MakIssueKind.NotRecognized, header);
        }

        switch (RecordReader.Lacks(columns.Has))
        {
            case MakIssueKind.ColumnsNotRecognized:
                throw _issues.StopAt(MakIssueKind.ColumnsNotRecognized, header);
            case MakIssueKind.CountColumnMissing:
                _issues.WarnOf(MakIssueKind.CountColumnMissing, header);
                break;
            default:
                break;
        }

        return columns;
    }

    private string[]? NextRow()
    {
        if (_first is not { } first)
        {
            return _text.ReadRow();
        }

        _first = null;
        return first;
    }

    private bool IsSound(string[] row)
    {
        if (_text.WasCut)
        {
            _issues.Fail(MakIssueKind.TooLong);
            return false;
        }

        if (row.Length != _columns!.Count)
        {
            _issues.Fail(MakIssueKind.CellCount, row.Length.ToString(CultureInfo.InvariantCulture) + " / " + _columns.Count.ToString(CultureInfo.InvariantCulture));
            return false;
        }

        if (!_toldOfLetters && row.Any(cell => cell.IndexOf('\uFFFD') >= 0))
        {
            _toldOfLetters = true;
            _issues.Warn(MakIssueKind.LettersUnreadable);
        }

        return true;
    }

    private string? Value(string name)
    {
        int index = _columns!.Find(name);
        return index == TableColumns.Twice ? throw _issues.Stop(MakIssueKind.DuplicateColumn, name) : index < 0 ? null : _row[index];
    }
}
