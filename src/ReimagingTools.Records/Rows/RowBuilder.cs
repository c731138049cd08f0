namespace ReimagingTools.Records.Rows;

/// <summary>
/// Makes rows of names and values. Keeps the headers it has seen, so that a million rows of one origin cost one look at their names. Not for several
/// threads at once.
/// </summary>
/// <param name="table">Knows the headings.</param>
public sealed class RowBuilder(ColumnTable table)
{
    /// <summary>Records nested deeper than this are not opened; the value is unreadable then.</summary>
    public const int MaximumDepth = 8;

    private const int NameLimit = 1_000;
    private const string SystemProperties = "CimSystemProperties";

    private readonly HeaderCache _headers = new(table);
    private readonly BoundedCache<string, IReadOnlyList<Column>> _columns = new(NameLimit, StringComparer.Ordinal);
    private readonly Func<string, IReadOnlyList<Column>> _find = table.Find;
    private readonly BoundedCache<string, bool> _ofLicenses = new(NameLimit, StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly List<object?> _values = [];
    private readonly List<bool> _isNested = [];
    private readonly List<NestedRow> _nested = [];
    private RowPlace _place;
    private RowClass? _class;
    private string? _roadName;
    private RowBuilder? _ofParts;

    /// <summary>Knows the headings.</summary>
    public ColumnTable Table { get; } = table;

    /// <summary>Tells whether a name holds what the transport adds to a record: only a record that states a license is heard there.</summary>
    /// <returns>Whether it does; false for the class and the system properties of CIM, which say what an instance is and whom it came
    /// from.</returns>
    public bool IsMetadata(string name) =>
        ColumnsOf(name) is { Count: > 0 } columns
        && columns[0].Field == Field.Metadata
        && !name.Equals(SystemProperties, StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a heading of the table.</summary>
    /// <param name="name">A heading.</param>
    public bool IsKnown(string name) => ColumnsOf(name).Count > 0;

    /// <summary>Makes a row at once.</summary>
    /// <param name="values">Names and values.</param>
    /// <param name="className">The class it is an instance of, or null.</param>
    public Row Of(IEnumerable<KeyValuePair<string, object?>> values, RowPlace place = default, string? className = null)
    {
        Begin(place, className);
        foreach (KeyValuePair<string, object?> pair in values)
        {
            Add(pair.Key, pair.Value);
        }

        return Build();
    }

    /// <summary>Begins a row. Rows nested in it are made before, or by another builder.</summary>
    /// <param name="className">The class, type or view it is an instance of; null or any other name where none is known.</param>
    public void Begin(RowPlace place, string? className = null)
    {
        _names.Clear();
        _values.Clear();
        _isNested.Clear();
        _nested.Clear();
        _place = place;
        _class = Table.FindClass(className);
        _roadName = null;
    }

    /// <summary>Adds a value. Names may repeat.</summary>
    /// <param name="name">The name as the record writes it.</param>
    /// <param name="value">A text, number, truth or date; a list of these; an <see cref="UnreadableValue"/>; a <see cref="Row"/> or a list of
    /// rows.</param>
    public void Add(string name, object? value)
    {
        IReadOnlyList<Column> columns = ColumnsOf(name);
        value = ValueRecords.Of(columns, value);
        Row[] rows = value is null or string ? [] : NestedRecords.RowsIn(value);
        if (RowOfPairs(rows) is { } row)
        {
            (value, rows) = (row, [row]);
        }

        if (columns.Count > 0 && columns[0].Field is Field.Metadata or Field.ClassName)
        {
            AddMetadata(columns[0].Field, value);
            if (!Array.Exists(rows, NestedRecords.IsHeard))
            {
                return;
            }
        }

        if (rows.Length > 0 && NestedRecords.IsValueOf(columns, rows) && !NestedRecords.IsInstanceOf(Table.FindClass(name), rows))
        {
            Keep(name, UnreadableValue.Misplaced, isNested: false);
            return;
        }

        if (columns.Count > 0 && columns[0].Field == Field.None && !Array.Exists(rows, NestedRecords.IsJudged))
        {
            Keep(
                name,
                rows.Length == 0
                    ? NestedRecords.Texts(value)
                    : [.. NestedRecords.Texts(value), .. rows.SelectMany(LicenseRecords.TextsOf).Select(each => each.Text)],
                isNested: false
            );
            return;
        }

        KeepNested(name, value, rows);
    }

    /// <summary>Gives the row.</summary>
    public Row Build()
    {
        OpenTable();
        CloseReferences();
        if (_names.Exists(IsOwned))
        {
            SplitOwned();
        }

        SplitKeys.Mask(_values);
        return new Row(_headers.Of(_names, _isNested, _class), [.. _values], [.. _nested], _place, _roadName);
    }

    /// <summary>What a heading may mean; the rows of a source have the same ones.</summary>
    private IReadOnlyList<Column> ColumnsOf(string name) => _columns.Get(name, _find);

    private bool SpeaksOfLicense(string name) => _ofLicenses.Get(name, LicenseHeadings.Speak);

    private void Keep(string name, object? value, bool isNested)
    {
        _names.Add(name);
        _values.Add(value);
        _isNested.Add(isNested);
    }

    /// <summary>A list of names and values is a record where one of its names is read.</summary>
    private Row? RowOfPairs(Row[] rows) =>
        ValueRecords.PairsOf(rows) is { } pairs
        && pairs.Any(pair => ColumnsOf(pair.Key).Any(column => FieldTraits.IsRead(column.Field)) || SpeaksOfLicense(pair.Key))
            ? (_ofParts ??= new RowBuilder(Table)).Of(pairs, _place)
            : null;

    private void KeepNested(string name, object? value, Row[] rows)
    {
        foreach (Row row in rows)
        {
            _nested.Add(
                new NestedRow(
                    name,
                    row.Header.Class is not null ? row
                        : Table.FindClass(name) is { } rowClass ? row.As(_headers.Of(row.Header.Given, row.Header.IsNested, rowClass))
                        : NestedRecords.NamesUnder(name, row, ColumnsOf) is { } names ? row.As(_headers.Of(names, row.Header.IsNested, null))
                        : row
                )
            );
        }

        foreach ((string path, string text) in rows.Length > 0 && SpeaksOfLicense(name) ? rows.SelectMany(LicenseRecords.TextsOf) : [])
        {
            Keep(name + " " + path, text, isNested: false);
        }

        // What stands beside records in one list is a value like any other.
        object? beside =
            rows.Length == 0 ? value
            : NestedRecords.Texts(value) is { Length: > 0 } texts ? texts
            : null;
        Keep(name, beside, isNested: rows.Length > 0 && beside is null);
    }

    private void AddMetadata(Field field, object? value)
    {
        if (field == Field.ClassName)
        {
            _class ??= Table.FindClass(CellText.Of(value) ?? (value as Row)?.Text(Field.ClassName));
        }
        else if (value is Row properties)
        {
            _class ??= properties.Header.Class;
            _roadName ??= properties.Text(Field.RoadName);
        }
    }

    /// <summary>A record of headings and cells is its rows. What the table is called names no computer.</summary>
    private void OpenTable()
    {
        int rows = _names.FindIndex(TableRecords.IsOfRows),
            columns = _names.FindIndex(name => TableRecords.Is(name, TableRecords.Columns));
        _nested.RemoveAll(nested => TableRecords.IsSchema(nested) || (rows < 0 && TableRecords.IsColumn(nested)));
        if (
            rows < 0
            || columns < 0
            || _isNested[rows]
            || TableRecords.HeadingsIn(_nested, _values[columns]) is not { Length: > 0 } headings
            || TableRecords.CellsIn(_values[rows]) is not { } cells
        )
        {
            return;
        }

        _ofParts ??= new RowBuilder(Table);
        _nested.RemoveAll(nested => TableRecords.Is(nested.Name, TableRecords.Columns));
        _nested.AddRange(cells.Select(row => new NestedRow(_names[rows], _ofParts.Of(TableRecords.Under(headings, row), _place))));
        RemoveWhere(name => TableRecords.IsOfTable(name) || ColumnsOf(name) is { Count: > 0 } known && known[0].Field == Field.Name);
    }

    /// <summary>
    /// A list of what a computer refers to by number and name holds no computers; under a heading nobody knows that shows once it is known that the
    /// row names its own.
    /// </summary>
    private void CloseReferences()
    {
        if (_nested.Count == 0 || !Enumerable.Range(0, _names.Count).Any(IsNameAt))
        {
            return;
        }

        foreach (int place in Enumerable.Range(0, _names.Count).Where(place => _isNested[place] && MayRefer(_names[place])))
        {
            if (ValueRecords.ReferencesOf(_nested.Where(nested => nested.Name == _names[place]).Select(nested => nested.Row)) is { } names)
            {
                _nested.RemoveAll(nested => nested.Name == _names[place]);
                (_values[place], _isNested[place]) = (names, false);
            }
        }
    }

    private bool IsNameAt(int place) =>
        !_isNested[place]
        && ColumnsOf(_names[place]) is { Count: > 0 } columns
        && columns[0].Field is Field.ComputerName or Field.Name
        && CellText.Of(_values[place]) is not null;

    private bool MayRefer(string name) =>
        ColumnsOf(name).All(column => column.Field == Field.StandInName) && !RecordSplitter.IsWrapper(name) && !PartNames.IsOne(name);

    private void RemoveWhere(Func<string, bool> isOne)
    {
        for (int place = _names.Count - 1; place >= 0; place--)
        {
            if (isOne(_names[place]))
            {
                RemoveAt(place);
            }
        }
    }

    private void RemoveAt(int place)
    {
        _names.RemoveAt(place);
        _values.RemoveAt(place);
        _isNested.RemoveAt(place);
    }

    /// <summary>
    /// A dotted heading of a source itself ("Operating System - Name" has no point; "O.S." has) is no path, nor is an abbreviation ("Ext. Price"),
    /// nor one that is read by what stands in front.
    /// </summary>
    private bool IsOwned(string name) =>
        HeadingName.OwnerOf(name) is not null
        && name[name.LastIndexOf('.') + 1] != ' '
        && Table.Find(name) is { Count: > 0 } columns
        && HeadingName.Plain(columns[0].Heading) is var known
        && known == HeadingName.Plain(HeadingName.LeafOf(name))
        && known != HeadingName.Plain(name);

    /// <summary>"SMS_R_System.Name" and "SMS_R_System.ResourceID" make a record of their own, under the name of their owner.</summary>
    private void SplitOwned()
    {
        var owned = Enumerable
            .Range(0, _names.Count)
            .Where(index => !_isNested[index] && IsOwned(_names[index]))
            .GroupBy(index => HeadingName.OwnerOf(_names[index])!, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var heard = new List<(string Name, string Text)>();
        foreach (IGrouping<string, int> group in owned)
        {
            string[] names = [.. group.Select(index => HeadingName.LeafOf(_names[index]))];
            RowHeader header = _headers.Of(names, new bool[names.Length], Table.FindClass(group.Key));
            Row row = new(header, [.. group.Select(index => _values[index])], [], _place, null);
            _nested.Add(new NestedRow(group.Key, row) { IsOfHeadings = true });
            heard.AddRange(SpeaksOfLicense(group.Key) ? LicenseRecords.TextsOf(row).Select(each => (group.Key + " " + each.Path, each.Text)) : []);
        }

        foreach (int index in owned.SelectMany(group => group).OrderByDescending(index => index))
        {
            RemoveAt(index);
        }

        foreach ((string name, string text) in heard)
        {
            Keep(name, text, isNested: false);
        }
    }
}
