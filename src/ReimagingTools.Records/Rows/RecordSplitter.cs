namespace ReimagingTools.Records.Rows;

/// <summary>
/// Takes apart what came as one and speaks of several computers: an object around a list ("devices", "value"), a group, a table by computer. What speaks of one computer stays together.
/// </summary>
internal sealed class RecordSplitter(string? askingMachine)
{
    private static readonly HashSet<string> Wrappers = new(StringComparer.OrdinalIgnoreCase)
    {
        "devices", "computers", "machines", "hosts", "assets", "inventory", "value", "values", "items", "results", "result", "data", "records", "rows", "Group", "d",
    };

    private const RowKind Speaking = RowKind.Declared | RowKind.OperatingSystem | RowKind.License | RowKind.OfficeLicense | RowKind.LicensingService | RowKind.ManagedDevice | RowKind.DirectoryComputer;

    private const RowKind OfOne = RowKind.Declared | RowKind.OperatingSystem;

    private static readonly string[] MachineKeys = [nameof(Field.HardwareSerial), nameof(Field.SmbiosUuid), nameof(Field.EntraDeviceId), nameof(Field.ObjectGuid), nameof(Field.ResourceId)];

    /// <summary>The records a row holds.</summary>
    public IEnumerable<RowRecord> Split(Row row) => Split(row, isNested: false, givenName: null);

    private IEnumerable<RowRecord> Split(Row row, bool isNested, string? givenName)
    {
        RowIdentity own = RowIdentity.Of(row, isNested, askingMachine);
        if (row.Nested.Count == 0)
        {
            return [RowRecord.Of([row], [own], givenName)];
        }

        bool isNamed = own.Names.Count > 0 || givenName is not null;
        if (!isNamed && IsTableByComputer(row))
        {
            return GroupsOf(row).SelectMany(group => group.Value.SelectMany(each => Split(each, isNested: true, NamesIn(group.Value).FirstOrDefault() ?? group.Key)));
        }

        Row[] all = [.. row.All];
        RowIdentity[] identities = [own, .. all.Skip(1).Select(each => RowIdentity.Of(each, isNested: true, askingMachine))];
        bool isWrapper = !isNamed && (row.Nested.All(nested => Wrappers.Contains(nested.Name) || IsOther(nested.Row)) || (own.Keys.Count == 0 && IsList(row)));
        return isWrapper || NamesSeveral(identities) || HasSeveralMachines(row, own) ? Apart(row, identities, isNamed, givenName) : [RowRecord.Of(all, identities, givenName)];
    }

    /// <summary>Rows that name nobody stay with the one they stand in where that is named; beside a list of several computers they are records of their own.</summary>
    private IEnumerable<RowRecord> Apart(Row row, RowIdentity[] all, bool isNamed, string? givenName)
    {
        RowIdentity own = all[0];
        string[] names = givenName is null ? [.. own.Names] : [.. own.Names, givenName];
        var rows = new List<Row> { row };
        var identities = new List<RowIdentity> { own };
        var others = new List<RowRecord>();
        foreach (NestedRow nested in row.Nested)
        {
            RowRecord[] records = [.. Split(nested.Row, isNested: true, givenName: null)];
            if (isNamed && records.Length == 1 && records[0] is { Name: null } only && !AreTwo(own.Keys, only.Keys) && !IsStrange(only.RoadName, names, all))
            {
                rows.AddRange(only.Rows);
                identities.AddRange(only.Rows.Select(each => RowIdentity.Of(each, isNested: true, askingMachine)));
            }
            else
            {
                others.AddRange(records);
            }
        }

        bool saysSomething = isNamed || row.Header.Columns.Any(column => column is not null && FieldTraits.IsJudged(column.Field) && column.Field != Field.Name);
        return saysSomething ? others.Prepend(RowRecord.Of(rows, identities, givenName)) : others;
    }

    /// <summary>True where rows name several computers, or were reached under names of several.</summary>
    private static bool NamesSeveral(RowIdentity[] identities)
    {
        string[] roads = [.. identities.Where(identity => identity.Names.Count == 0).Select(identity => identity.RoadName).OfType<string>()];
        string[] names = [.. identities.SelectMany(identity => identity.Names)];
        return AreSeveral(names) || AreSeveral(roads) || Array.Exists(roads, road => IsStrange(road, names, identities));
    }

    /// <summary>True for a name of the road that is none of a computer's own names, and under which no row that gives one of them was reached.</summary>
    private static bool IsStrange(string? road, string[] names, RowIdentity[] identities)
    {
        IEnumerable<string> roads = identities.Where(identity => identity.Names.Any(name => IsAmong(names, name))).Select(identity => identity.RoadName).OfType<string>();
        return road is not null && names.Length > 0 && !IsAmong([.. names, .. roads], road);
    }

    private static bool IsAmong(string[] names, string name) => Array.Exists(names, each => !AreSeveral([each, name]));

    private static bool AreSeveral(string[] names)
    {
        string[] all = [.. names.Select(ComputerNames.Canonical).Distinct(StringComparer.Ordinal)];
        return Array.Exists(all, left => Array.Exists(all, right => !ComputerNames.MayBeOne(left, right)));
    }

    /// <summary>A list of records that state licenses or are of no PC, in a row that states nothing: one thing each, whatever the list is called.</summary>
    private static bool IsList(Row row) =>
        (row.Kind & Speaking) == RowKind.None
        && (row.Nested.ToLookup(nested => nested.Name, nested => nested.Row, StringComparer.OrdinalIgnoreCase).Any(same => same.Count() > 1 && same.All(each => Shows(each, RowKind.Declared) || OtherSystems.Find([each]) is not null))
            || row.Nested.Any(nested => nested.Row.Nested.Count > 0 && IsList(nested.Row)));

    /// <summary>True where parts of a row have keys of different machines, and say what runs or is licensed there; a disk or a screen has a serial number too.</summary>
    private bool HasSeveralMachines(Row row, RowIdentity own)
    {
        List<string> seen = [.. own.Keys.Where(IsOfMachine)];
        foreach (Row part in row.Nested.Select(nested => nested.Row).Where(part => part.All.Any(each => (each.Kind & Speaking) != RowKind.None)))
        {
            string[] keys = [.. part.All.Where(each => !IsOther(each)).SelectMany(each => RowIdentity.Of(each, isNested: true, askingMachine).Keys).Where(IsOfMachine)];
            if (AreTwo(seen, keys) || (part.Nested.Count > 0 && HasSeveralMachines(part, RowIdentity.Of(part, isNested: true, askingMachine))))
            {
                return true;
            }

            seen.AddRange(keys.Where(key => !seen.Exists(each => FieldOf(each) == FieldOf(key))));
        }

        return false;
    }

    /// <summary>True for keys of one kind of which no two are the same.</summary>
    private static bool AreTwo(IReadOnlyList<string> left, IReadOnlyList<string> right) => left.Where(IsOfMachine).GroupBy(FieldOf, StringComparer.Ordinal)
        .Any(same => right.Where(key => FieldOf(key) == same.Key) is var others && others.Any() && !others.Intersect(same, StringComparer.Ordinal).Any());

    private static bool IsOfMachine(string key) => Array.IndexOf(MachineKeys, FieldOf(key)) >= 0;

    private static string FieldOf(string key) => key.Substring(0, key.IndexOf(':'));

    /// <summary>
    /// "PC1" = { ... }, "PC2" = { ... }: under names that mean nothing what a computer has one of, or records of one shape; or whatever stands under
    /// names that are no words. Names whose records say nothing ("PC3" = { "error": "offline" }) do not count.
    /// </summary>
    private bool IsTableByComputer(Row row)
    {
        if (row.Nested.Count < 2 || row.Header.Columns.Any(column => column is not null)
            || row.Nested.Any(nested => Wrappers.Contains(nested.Name) || !ComputerNames.LooksLikeOne(nested.Name) || nested.Row.Header.Class is not null))
        {
            return false;
        }

        Row[][] speaking = [.. GroupsOf(row).Select(group => group.Value).Where(rows => AnyShows(rows, Speaking))];
        return speaking.Length > 1 && Array.TrueForAll(speaking, IsOfOneComputer)
            && (Array.TrueForAll(speaking, rows => AnyShows(rows, RowKind.Declared)) || Array.TrueForAll(speaking, rows => AnyShows(rows, RowKind.OperatingSystem))
                || AreOfOneShape(speaking) || row.Nested.All(nested => ComputerNames.IsNoWord(nested.Name)));
    }

    private static IEnumerable<KeyValuePair<string, Row[]>> GroupsOf(Row row) =>
        row.Nested.GroupBy(nested => nested.Name, nested => nested.Row, StringComparer.OrdinalIgnoreCase).Select(group => new KeyValuePair<string, Row[]>(group.Key, [.. group]));

    private static bool AnyShows(Row[] rows, RowKind kind) => Array.Exists(rows, row => row.All.Any(each => (each.Kind & kind) != RowKind.None));

    /// <summary>True for rows that name no two computers and hold no list of what a computer has one of.</summary>
    private bool IsOfOneComputer(Row[] rows) => !AreSeveral([.. NamesIn(rows)]) && HasOneOfEach(rows);

    private static bool HasOneOfEach(Row[] rows) => rows.Count(row => (row.Kind & OfOne) != RowKind.None) < 2 && Array.TrueForAll(rows, row => GroupsOf(row).All(group => HasOneOfEach(group.Value)));

    private IEnumerable<string> NamesIn(Row[] rows) => rows.SelectMany(row => row.All).SelectMany(each => RowIdentity.Of(each, isNested: true, askingMachine).Names);

    /// <summary>True for records with the same headings, or of which each holds records under a name another one has too; the parts of one computer have headings of their own.</summary>
    private static bool AreOfOneShape(Row[][] groups) =>
        Array.Exists(groups, rows => AnyShows(rows, OfOne))
        && ((groups[0][0].Header.Columns.Any(column => column is not null) && Array.TrueForAll(groups, rows => rows.Length == 1 && rows[0].Header.Names.SequenceEqual(groups[0][0].Header.Names, StringComparer.OrdinalIgnoreCase)))
            || Array.TrueForAll(groups, rows => Array.Exists(groups, others => others != rows && PartsOf(others).Intersect(PartsOf(rows), StringComparer.OrdinalIgnoreCase).Any())));

    private static IEnumerable<string> PartsOf(Row[] rows) => rows.SelectMany(row => row.Nested).Select(nested => nested.Name).Where(name => !Wrappers.Contains(name));

    /// <summary>True for a row that is of a kind, or that holds nothing but rows of it ("ansible_facts").</summary>
    private static bool Shows(Row row, RowKind kind) =>
        (row.Kind & kind) != RowKind.None || (row.Nested.Count == 1 && row.Header.Columns.All(column => column is null or { Field: Field.None }) && Shows(row.Nested[0].Row, kind));

    private static bool IsOther(Row row) => row.Kind is RowKind.Account or RowKind.Component or RowKind.MediaImage;
}
