using ReimagingTools.Records.Text;

namespace ReimagingTools.Activation.Reading;

/// <summary>Reads a table of delimited text row by row. Columns are found by name; a row that cannot be read is told and passed over.</summary>
internal sealed class TableReader : IDisposable
{
    /// <summary>SELECT * FROM base.ProductKey, which the query tool saves without a header unless told otherwise.</summary>
    private static readonly string[] KeyTable =
    [
        "KeyValue",
        "KeyId",
        "KeyType",
        "KeyDescription",
        "SupportedEditions",
        "SupportedSKU",
        "UserRemarks",
        "RemainingActivations",
        "LastUpdate",
        "LastErrorCode",
        "RowVer",
    ];

    private readonly DelimitedReader _text;
    private readonly IssueSink _issues;
    private readonly KeyMasker _masker;
    private readonly RecordReader _records;
    private readonly Func<int, object?> _valueAt;
    private readonly CountDate _stated;
    private RowHeader? _header;
    private string[] _row = [];
    private string[]? _first;
    private bool _toldOfLetters;
    private bool _isUnderOther;

    /// <param name="stated">The date of the whole table.</param>
    public TableReader(TextReader text, IssueSink issues, KeyMasker masker, string? dateFormat, CountDate stated)
    {
        _stated = stated;
        _text = new DelimitedReader(text);
        _issues = issues;
        _masker = masker;
        _records = new RecordReader(issues, dateFormat);
        _valueAt = place => _row[place];
    }

    /// <summary>The next observation; null at the end.</summary>
    /// <exception cref="MakSourceException">The table has no columns that are known, or one of them twice.</exception>
    public MakObservation? Next()
    {
        _header ??= ReadHeader();
        while (NextRow() is { } cells)
        {
            _issues.Line = _text.Line;
            if (IsHeader(cells) || !IsSound(cells))
            {
                continue;
            }

            _row = cells;
            var row = new KeyRow(_header, _valueAt, _issues, _masker);
            if (_records.Read(row, ComputerOf(row), _stated) is { } observation)
            {
                return observation;
            }
        }

        _issues.TellLeftOut();
        return null;
    }

    public void Dispose() => _text.Dispose();

    /// <summary>True for a row with a cell for each column; one that was cut or has another number is told.</summary>
    public static bool IsWhole(DelimitedReader text, string[] row, int columns, IssueSink issues)
    {
        if (text.WasCut)
        {
            issues.Fail(MakIssueKind.TooLong);
            return false;
        }

        if (row.Length != columns)
        {
            issues.Fail(
                MakIssueKind.CellCount,
                row.Length.ToString(CultureInfo.InvariantCulture) + " / " + columns.ToString(CultureInfo.InvariantCulture)
            );
            return false;
        }

        return true;
    }

    private RowHeader ReadHeader()
    {
        string[] names = _text.ReadHeader() ?? throw _issues.Stop(MakIssueKind.Empty);
        _issues.Line = _text.Line;
        if (_text.WasCut)
        {
            throw _issues.Stop(MakIssueKind.TooLong);
        }

        if (names.Length == KeyTable.Length && ExtendedProductId.Read(names[1]) is not null)
        {
            _first = names;
            names = KeyTable;
        }

        var header = new RowHeader(names, null, ColumnTable.Default);
        Check(header);
        return header;
    }

    private void Check(RowHeader header)
    {
        var columns = KeyColumns.Of(header);
        if (columns.IsCount)
        {
            throw _issues.Stop(MakIssueKind.CountsNoSource);
        }

        if (!columns.IsVamtKey && !columns.IsLicense && !columns.ListsKeys && !columns.HasCount && !columns.Has(Field.ProductKeyId))
        {
            throw _issues.StopAt(MakIssueKind.NotRecognized, header.Names);
        }

        if (Twice(header) is { } name)
        {
            throw _issues.Stop(MakIssueKind.DuplicateColumn, name);
        }

        bool isPortal = columns.ListsKeys && !columns.IsVamtKey && !columns.IsVamtProduct;
        if (isPortal && !columns.HasCount && !columns.Has(Field.KeyType))
        {
            throw _issues.StopAt(MakIssueKind.ColumnsNotRecognized, header.Names);
        }

        if (isPortal && !columns.HasCount && !columns.Has(Field.ActivationsLeft))
        {
            _issues.WarnOf(MakIssueKind.CountColumnMissing, header.Names);
        }
    }

    /// <summary>A column that is read and stands twice under one name: it is not clear which of them counts.</summary>
    private static string? Twice(RowHeader header) =>
        header
            .Names.Where(name =>
                (ColumnTable.Default.Find(name, RowKind.ProductKey) ?? ColumnTable.Default.Find(name, RowKind.License))
                    is not null
                        and not { Field: Field.None }
            )
            .GroupBy(HeadingName.Plain, StringComparer.Ordinal)
            .FirstOrDefault(same => same.Count() > 1)
            ?.First();

    /// <summary>The computer of the row being read.</summary>
    private InstalledOn ComputerOf(KeyRow row) => row.Columns.IsLicense ? RowComputer.Of(row.Columns, _valueAt, row) : default;

    private string[]? NextRow()
    {
        if (_first is not { } first)
        {
            return _text.ReadRow();
        }

        _first = null;
        return first;
    }

    /// <summary>True for a header among the rows, and for what stands under one of other columns.</summary>
    private bool IsHeader(string[] cells)
    {
        HeaderLine line = HeaderLines.Of(_header!, place => place < cells.Length ? cells[place] : null);
        if (line == HeaderLine.Other)
        {
            _issues.Fail(MakIssueKind.HeaderDiffers);
        }

        _isUnderOther = line == HeaderLine.Other || (_isUnderOther && line == HeaderLine.None);
        return _isUnderOther || line == HeaderLine.Same;
    }

    private bool IsSound(string[] row)
    {
        if (!IsWhole(_text, row, _header!.Names.Count, _issues))
        {
            return false;
        }

        if (!_toldOfLetters && row.Any(cell => cell.IndexOf('\uFFFD') >= 0))
        {
            _toldOfLetters = true;
            _issues.Warn(MakIssueKind.LettersUnreadable);
        }

        return true;
    }
}
