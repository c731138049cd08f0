namespace ReimagingTools.Records.Rows;

/// <summary>
/// Finds tables by computer: <c>"PC1" = { ... }, "PC2" = { ... }</c>. Only the names tell one from the parts of one computer, so whatever is no name
/// of a part (<see cref="PartNames"/>) is taken for a computer's.
/// </summary>
internal sealed class ComputerTables(string? askingMachine)
{
    private const RowKind OfOne = RowKind.Declared | RowKind.OperatingSystem;

    /// <summary>True for a table. Names whose records say nothing ("PC3" = { "error": "offline" }) do not count.</summary>
    /// <param name="isOfPart">True within a part of a computer or a named one, where only names that are no words are those of computers.</param>
    public bool IsOne(Row row, RowIdentity own, bool isOfPart = false)
    {
        if (row.Nested.Count < 2 || row.Has(Field.ComputerName))
        {
            return false;
        }

        KeyValuePair<string, Row[]>[] speaking = [.. GroupsOf(row).Where(group => AnyShows(group.Value, RecordSplitter.Speaking))];
        if (speaking.Length < 2 || !Array.TrueForAll(speaking, group => IsOfOneComputer(group.Value)))
        {
            return false;
        }

        return Array.TrueForAll(speaking, group => ComputerNames.IsNoWord(group.Key))
            || (
                !isOfPart
                && own.Names.Count == 0
                && !StatesSomething(row)
                && (Array.Exists(speaking, group => IsStrange(row, group.Key)) || AreAlike(row, [.. speaking.Select(group => group.Value)]))
            );
    }

    /// <summary>True where a row holds a table, however deep.</summary>
    /// <param name="isOfPart">True within a part of a computer or a named one.</param>
    public bool IsHeldBy(Row row, bool isOfPart) =>
        row
            .Nested.Where(nested => nested.Row.Nested.Count > 0)
            .Any(nested =>
                (isOfPart || IsPart(nested.Name)) is var isWithin
                && (IsOne(nested.Row, RowIdentity.Of(nested.Row, isNested: true, askingMachine), isWithin) || IsHeldBy(nested.Row, isWithin))
            );

    /// <summary>The rows of each computer under its name: the one they give it, else the key. A name that several share has none.</summary>
    public IEnumerable<KeyValuePair<string, Row[]>> PartsOf(Row row) =>
        GroupsOf(row).Select(group => new KeyValuePair<string, Row[]>(NamesIn(group.Value).FirstOrDefault() ?? group.Key, group.Value));

    private static bool IsPart(string name) => !RecordSplitter.IsWrapper(name) && PartNames.IsOne(name);

    private static bool IsStrange(Row row, string name) =>
        !RecordSplitter.IsWrapper(name)
        && !PartNames.IsOne(name)
        && row.Nested.Any(nested => !nested.IsOfHeadings && nested.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static bool StatesSomething(Row row) =>
        row.Header.Columns.Any(column => column is not null && (FieldTraits.IsJudged(column.Field) || RowIdentity.IsJoiningColumn(column)));

    private static KeyValuePair<string, Row[]>[] GroupsOf(Row row) =>
        [
            .. row
                .Nested.GroupBy(nested => nested.Name, nested => nested.Row, StringComparer.OrdinalIgnoreCase)
                .Select(group => new KeyValuePair<string, Row[]>(group.Key, [.. group])),
        ];

    /// <summary>What a computer has one of under every name, or records of one shape: also names of parts are those of computers then.</summary>
    private static bool AreAlike(Row row, Row[][] speaking) =>
        !row.Nested.Any(nested =>
            RecordSplitter.IsWrapper(nested.Name) || !ComputerNames.LooksLikeOne(nested.Name) || nested.Row.Header.Class is not null
        )
        && (
            Array.TrueForAll(speaking, rows => AnyShows(rows, RowKind.Declared))
            || Array.TrueForAll(speaking, rows => AnyShows(rows, RowKind.OperatingSystem))
            || AreOfOneShape(speaking)
        );

    private static bool AnyShows(Row[] rows, RowKind kind) => Array.Exists(rows, row => row.All.Any(each => (each.Kind & kind) != RowKind.None));

    /// <summary>True for rows that name no two computers and hold no list of what a computer has one of.</summary>
    private bool IsOfOneComputer(Row[] rows) => !ComputerNames.AreSeveral(NamesIn(rows)) && HasOneOfEach(rows);

    private static bool HasOneOfEach(Row[] rows) =>
        rows.Count(row => (row.Kind & OfOne) != RowKind.None) < 2
        && Array.TrueForAll(rows, row => Array.TrueForAll(GroupsOf(row), group => HasOneOfEach(group.Value)));

    private IEnumerable<string> NamesIn(Row[] rows) =>
        rows.SelectMany(row => row.All).SelectMany(each => RowIdentity.Of(each, isNested: true, askingMachine).Names);

    /// <summary>
    /// True for records with the same headings, or of which each holds records under a name another one has too; the parts of one computer have
    /// headings of their own.
    /// </summary>
    private static bool AreOfOneShape(Row[][] groups) =>
        Array.Exists(groups, rows => AnyShows(rows, OfOne))
        && (
            (
                groups[0][0].Header.Columns.Any(column => column is not null)
                && Array.TrueForAll(groups, rows =>
                    rows.Length == 1 && rows[0].Header.Names.SequenceEqual(groups[0][0].Header.Names, StringComparer.OrdinalIgnoreCase)
                )
            )
            || Array.TrueForAll(groups, rows =>
                Array.Exists(groups, others => others != rows && PartsIn(others).Intersect(PartsIn(rows), StringComparer.OrdinalIgnoreCase).Any())
            )
        );

    private static IEnumerable<string> PartsIn(Row[] rows) =>
        rows.SelectMany(row => row.Nested).Select(nested => nested.Name).Where(name => !RecordSplitter.IsWrapper(name));
}
