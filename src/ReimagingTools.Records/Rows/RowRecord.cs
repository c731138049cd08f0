namespace ReimagingTools.Records.Rows;

/// <summary>Rows that came as one and speak of one computer, with all they say about whose they are.</summary>
internal sealed class RowRecord
{
    private const RowKind NoDevice = RowKind.MediaImage | RowKind.Account | RowKind.Component | RowKind.ProductKey;

    private const RowKind Standing = RowKind.OperatingSystem | RowKind.DirectoryComputer | RowKind.ManagedDevice;
    private const RowKind Licensed = RowKind.License | RowKind.OfficeLicense;

    private RecordContent? _content;

    private RowRecord(IReadOnlyList<Row> rows, IReadOnlyList<RowIdentity> identities, string? givenName)
    {
        Rows = rows;
        string? name = givenName;
        for (int i = 0; i < identities.Count; i++)
        {
            RoadName ??= identities[i].RoadName;
            Quarrel ??= identities[i].Quarrel;
            name ??= identities[i].Names.Count > 0 ? identities[i].Names[0] : null;
        }

        IsStandIn =
            givenName is null
            && identities.Any(identity => identity.IsStandIn)
            && identities.All(identity => identity.IsStandIn || identity.Names.Count == 0);
        Quarrel ??= Records.Rows.MachineKeys.QuarrelOf(rows, identities);
        Keys =
            identities.Count == 1 && identities[0] is { Keys.Count: 0, RoadName: null }
                ? []
                : [.. identities.SelectMany(identity => identity.Keys).Concat(RoadsOf(identities)).Distinct(StringComparer.Ordinal)];
        MachineKeys =
            identities.Count == 1
                ? identities[0].MachineKeys
                : [.. identities.SelectMany(identity => identity.MachineKeys).Distinct(StringComparer.Ordinal)];
        Kind = rows.Count == 1 ? rows[0].Kind : rows.Aggregate(RowKind.None, (kinds, row) => kinds | row.Kind);
        Name = name ?? (IsWhole ? RoadName : null);
        Canonical = Name is null ? null : ComputerNames.Canonical(Name);
    }

    /// <summary>The rows, nested ones after the one they stand in.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>The name the computer gives itself, as written; of a record that is whole by itself, else the name of the road; or null.</summary>
    public string? Name { get; }

    /// <summary>True where its name may be something else: <see cref="RowIdentity.IsStandIn"/>.</summary>
    public bool IsStandIn { get; }

    /// <summary>
    /// How it is told from others: by its name, else by the name under which it was asked or a key, with its heading; null when nothing tells.
    /// </summary>
    public string? Title => Name ?? RowIdentity.TitleOf(Rows);

    /// <summary>The same as it is compared.</summary>
    public string? Canonical { get; }

    /// <summary>The name under which it was asked, or null.</summary>
    public string? RoadName { get; }

    /// <summary>The same as it is compared.</summary>
    public string? Road => RoadName is { } road ? ComputerNames.Canonical(road) : null;

    /// <summary>The computer it is of as it is compared: the one it names, else the one that was asked; or null.</summary>
    public string? Reached => Canonical ?? Road;

    /// <summary>Two of its names that cannot be of one computer, or null.</summary>
    public (string First, string Second)? Quarrel { get; }

    /// <summary>What joins it to other records, the name of the road among it.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>Those of which a computer has one each.</summary>
    public IReadOnlyList<string> MachineKeys { get; }

    /// <summary>What its rows are, all together.</summary>
    public RowKind Kind { get; }

    public RowPlace Place => Rows[0].Place;

    /// <summary>True when it answers by itself: somebody states the license, or system and license stand in it together.</summary>
    public bool IsWhole => FieldTraits.IsWhole(Kind);

    /// <summary>
    /// What it is when that is no device and says nothing of one: the name of a kind of row or of a thing in <see cref="OtherSystems"/>; else null.
    /// </summary>
    public string? OtherThing =>
        OtherSystems.Find(Rows) is { } thing ? thing
        : CountsPrograms ? nameof(RowKind.Program)
        : (Kind & ~(NoDevice | RowKind.Program)) != RowKind.None || IsComputerBeside ? null
        : (Kind & NoDevice) != RowKind.None ? (Kind & NoDevice).ToString()
        : Kind == RowKind.Program && !Rows.Any(row => row.Values(Field.OfficeProductCode).Count > 0) ? nameof(RowKind.Program)
        : null;

    /// <summary>
    /// True where a report puts a user beside a computer, or a program beside one and the Windows it runs; a display name may be another name of it.
    /// </summary>
    private bool IsComputerBeside =>
        (Kind & ~(RowKind.Account | RowKind.Program)) == RowKind.None
        && Rows.Any(row =>
            row.Header.Class is null
            && (row.Values(Field.ComputerName).Count > 0 || row.Header.IsOfMachines)
            && (
                row.Kind == RowKind.Account
                || (row.Kind == RowKind.None && row.Header.IsOfMachines)
                || OtherSystems.SpeaksOfWindows(row)
                || NamesItself(row)
            )
        );

    /// <summary>True for a list of programs and how many devices have each, of which nothing is stated.</summary>
    private bool CountsPrograms =>
        Kind == (RowKind.Program | RowKind.Declared)
        && !Rows.Any(row =>
            row.Values(Field.ComputerName).Count > 0 || row.Header.Columns.Any(column => column is not null && FieldTraits.IsDeclared(column.Field))
        );

    private static bool NamesItself(Row row) =>
        row.Values(Field.ProgramName) is { Count: > 0 } names
        && !ComputerNames.AreSeveral(names.Concat(row.Values(Field.ComputerName)).Select(value => value.Text));

    /// <summary>True when a column of it is read for more than a name.</summary>
    public bool SaysSomething => Rows.Exists(row => row.Header.SaysSomething);

    public static RowRecord Of(IReadOnlyList<Row> rows, IReadOnlyList<RowIdentity> identities, string? givenName = null) =>
        new(rows, identities, givenName);

    /// <summary>
    /// True for a part that may stand for a computer by itself; a license, a key in the firmware or a program belongs to one that another row names.
    /// </summary>
    public bool IsAlone =>
        (Kind & Standing) != RowKind.None
        || (Kind & (Licensed | RowKind.LicensingService | RowKind.Program | RowKind.OfficeConfiguration)) == RowKind.None;

    /// <summary>Records that turned out to be of one computer.</summary>
    public static RowRecord Joined(IReadOnlyCollection<RowRecord> records) => new([.. records.SelectMany(record => record.Rows)], [], null);

    /// <summary>What it states; neither the order of rows nor that of columns plays a part.</summary>
    public RecordContent Content => _content ??= new RecordContent(HashOf(Rows), Rows.Exists(row => row.StatesOffice()));

    private static uint HashOf(IReadOnlyList<Row> rows)
    {
        ulong hash = StableHash.Start;
        for (int at = 0; at < rows.Count; at++)
        {
            Row row = rows[at];
            foreach (string heading in row.MeantHeadings)
            {
                hash = unchecked(hash + StableHash.Of(heading));
            }

            for (int i = 0; i < row.Header.Columns.Count; i++)
            {
                Field field = row.Header.Columns[i]?.Field ?? Field.None;
                if (
                    ((row.Header.IsRead(i) && field != Field.DeviceType) || field == Field.DeviceCount)
                    && row.TextAt(i) is { } text
                    && (row.Header.PartAt(i)?.Invoke(text) ?? text) is { Length: > 0 } part
                )
                {
                    hash = unchecked(hash + StableHash.Of(part, StableHash.Next(StableHash.Start, (char)field)));
                }
            }
        }

        return (uint)(hash ^ (hash >> 32));
    }

    /// <summary>The key records share that were reached by one name.</summary>
    public static string RoadKey(string roadName) => "Road:" + ComputerNames.Canonical(roadName);

    private static IEnumerable<string> RoadsOf(IEnumerable<RowIdentity> identities) =>
        identities.Select(identity => identity.RoadName).OfType<string>().Select(RoadKey);
}
