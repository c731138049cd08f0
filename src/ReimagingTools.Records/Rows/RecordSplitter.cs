namespace ReimagingTools.Records.Rows;

/// <summary>
/// Takes apart what came as one and speaks of several computers: an object around a list ("devices", "value"), a group, a table by computer. What
/// speaks of one computer stays together.
/// </summary>
internal sealed class RecordSplitter(string? askingMachine)
{
    private static readonly HashSet<string> Wrappers = new(StringComparer.OrdinalIgnoreCase)
    {
        "devices",
        "computers",
        "machines",
        "hosts",
        "assets",
        "inventory",
        "value",
        "values",
        "items",
        "results",
        "result",
        "data",
        "records",
        "rows",
        "tables",
        "Group",
        "d",
    };

    /// <summary>Kinds of rows that say what runs or is licensed, or are of a device.</summary>
    internal const RowKind Speaking =
        RowKind.Declared
        | RowKind.OperatingSystem
        | RowKind.License
        | RowKind.OfficeLicense
        | RowKind.LicensingService
        | RowKind.ManagedDevice
        | RowKind.DirectoryComputer;

    private readonly ComputerTables _tables = new(askingMachine);

    /// <summary>True for what lists are called, whatever they are of.</summary>
    public static bool IsWrapper(string name) => Wrappers.Contains(name);

    /// <summary>The records a row holds.</summary>
    public RowRecord[] Split(Row row) => Split(row, isNested: false, givenName: null);

    private RowRecord[] Split(Row row, bool isNested, string? givenName)
    {
        RowIdentity own = RowIdentity.Of(row, isNested, askingMachine);
        if (row.Nested.Count == 0)
        {
            return [RowRecord.Of([row], [own], givenName)];
        }

        bool isNamed = own.Names.Count > 0 || givenName is not null;
        if (givenName is null && _tables.IsOne(row, own))
        {
            return [.. ByComputer(row, own)];
        }

        Row[] all = [.. row.All];
        RowIdentity[] identities = [own, .. all.Skip(1).Select(each => RowIdentity.Of(each, isNested: true, askingMachine))];
        bool isWrapper =
            !isNamed && (row.Nested.All(nested => Wrappers.Contains(nested.Name) || IsOther(nested.Row)) || (own.Keys.Count == 0 && IsList(row)));
        return isWrapper || (givenName is null && _tables.IsHeldBy(row, isNamed)) || NamesSeveral(identities) || HasSeveralMachines(row, own)
            ? [.. Apart(row, identities, isNamed, givenName)]
            : [RowRecord.Of(all, identities, givenName)];
    }

    /// <summary>What stands under each name, as records of the computer of that name; what stands beside the names is of none of them.</summary>
    private IEnumerable<RowRecord> ByComputer(Row row, RowIdentity own)
    {
        IEnumerable<RowRecord> records = _tables
            .PartsOf(row)
            .SelectMany(part => part.Value.SelectMany(each => Split(each, isNested: true, part.Key)));
        return SaysSomething(row) ? records.Prepend(RowRecord.Of([row], [own])) : records;
    }

    /// <summary>
    /// Rows that name nobody stay with the one they stand in where that is named; beside a list of several computers they are records of their own.
    /// </summary>
    private IEnumerable<RowRecord> Apart(Row row, RowIdentity[] all, bool isNamed, string? givenName)
    {
        RowIdentity own = all[0];
        string[] names = givenName is null ? [.. own.Names] : [.. own.Names, givenName];
        var rows = new List<Row> { row };
        var identities = new List<RowIdentity> { own };
        var others = new List<RowRecord>();
        RowRecord[][] parts = [.. row.Nested.Select(nested => Split(nested.Row, isNested: true, givenName: null))];
        foreach (RowRecord[] records in parts)
        {
            // Of two machines that name nobody neither is known to be this one.
            if (
                isNamed
                && records.Length == 1
                && records[0] is { Name: null } only
                && !MachineKeys.AreTwo(NumbersOf(own), NumbersOf(only))
                && !IsStrange(only.RoadName, names, all)
                && !Array.Exists(parts, each => each.Length == 1 && each[0].Name is null && MachineKeys.AreTwo(NumbersOf(only), NumbersOf(each[0])))
            )
            {
                rows.AddRange(only.Rows);
                identities.AddRange(only.Rows.Select(each => RowIdentity.Of(each, isNested: true, askingMachine)));
            }
            else
            {
                others.AddRange(records);
            }
        }

        return isNamed || SaysSomething(row) ? others.Prepend(RowRecord.Of(rows, identities, givenName)) : others;
    }

    private static bool SaysSomething(Row row) =>
        row.Header.Columns.Any(column => column is not null && FieldTraits.IsJudged(column.Field) && column.Field != Field.Name);

    /// <summary>True where rows name several computers, or were reached under names of several.</summary>
    private static bool NamesSeveral(RowIdentity[] identities)
    {
        string[] roads = [.. identities.Where(identity => identity.Names.Count == 0).Select(identity => identity.RoadName).OfType<string>()];
        string[] names = [.. identities.SelectMany(identity => identity.Names)];
        return ComputerNames.AreSeveral(names) || ComputerNames.AreSeveral(roads) || Array.Exists(roads, road => IsStrange(road, names, identities));
    }

    /// <summary>
    /// True for a name of the road that is none of a computer's own names, and under which no row that gives one of them was reached.
    /// </summary>
    private static bool IsStrange(string? road, string[] names, RowIdentity[] identities)
    {
        IEnumerable<string> roads = identities
            .Where(identity => identity.Names.Any(name => IsAmong(names, name)))
            .Select(identity => identity.RoadName)
            .OfType<string>();
        return road is not null && names.Length > 0 && !IsAmong([.. names, .. roads], road);
    }

    private static bool IsAmong(string[] names, string name) => Array.Exists(names, each => !ComputerNames.AreSeveral([each, name]));

    /// <summary>
    /// A list of records that state licenses or are of no PC, or that tell what runs twice, in a row that states nothing: one thing each, whatever
    /// the list is called.
    /// </summary>
    private static bool IsList(Row row) =>
        (row.Kind & Speaking) == RowKind.None
        && (
            row.Nested.ToLookup(nested => nested.Name, nested => nested.Row, StringComparer.OrdinalIgnoreCase)
                .Any(same => same.Count() > 1 && same.All(each => Shows(each, RowKind.Declared) || OtherSystems.Find([each]) is not null))
            || row.Nested.GroupBy(nested => nested.Name, nested => nested.Row, StringComparer.OrdinalIgnoreCase)
                .Any(same => Instances.HaveSystemTwice(same.Select(each => each.All)))
            || row.Nested.Any(nested => nested.Row.Nested.Count > 0 && IsList(nested.Row))
        );

    /// <summary>
    /// True where parts of a row have keys of different machines, and say what runs or is licensed there; a disk or a screen has a serial number
    /// too.
    /// </summary>
    private bool HasSeveralMachines(Row row, RowIdentity own)
    {
        List<string> seen = [.. NumbersOf(own)];
        foreach (Row part in row.Nested.Select(nested => nested.Row).Where(part => part.All.Any(each => (each.Kind & Speaking) != RowKind.None)))
        {
            string[] keys =
            [
                .. part.All.Where(each => !IsOther(each)).SelectMany(each => NumbersOf(RowIdentity.Of(each, isNested: true, askingMachine))),
            ];
            if (
                MachineKeys.AreTwo(seen, keys)
                || (part.Nested.Count > 0 && HasSeveralMachines(part, RowIdentity.Of(part, isNested: true, askingMachine)))
            )
            {
                return true;
            }

            seen.AddRange(keys.Where(key => !seen.Exists(each => MachineKeys.AreOfOneKind(each, key))));
        }

        return false;
    }

    /// <summary>What one machine has of each kind, its asset tag with it.</summary>
    private static string[] NumbersOf(RowIdentity identity) => [.. identity.Keys, .. identity.MachineKeys.Where(RowIdentity.IsTag)];

    private static string[] NumbersOf(RowRecord record) => [.. record.Keys, .. record.MachineKeys.Where(RowIdentity.IsTag)];

    /// <summary>True for a row that is of a kind, or that holds nothing but rows of it ("ansible_facts").</summary>
    private static bool Shows(Row row, RowKind kind) =>
        (row.Kind & kind) != RowKind.None
        || (row.Nested.Count == 1 && row.Header.Columns.All(column => column is null or { Field: Field.None }) && Shows(row.Nested[0].Row, kind));

    private static bool IsOther(Row row) => row.Kind is RowKind.Account or RowKind.Component or RowKind.MediaImage;
}
