namespace ReimagingTools.Records.Rows;

/// <summary>Keys of which a computer has one each: two rows of one name that differ in one are of two computers.</summary>
internal static class MachineKeys
{
    /// <summary>Kinds of rows that have numbers of their own, which are not those of the computer.</summary>
    private const RowKind OfParts = RowKind.Account | RowKind.Component | RowKind.MediaImage | RowKind.ProductKey | RowKind.Program;

    /// <summary>Kinds of rows whose maker made the system or the firmware, unless they are of the machine too.</summary>
    private const RowKind OfSoftware = RowKind.OperatingSystem | RowKind.Bios;

    private const RowKind OfMachine = RowKind.ComputerSystem | RowKind.ManagedDevice;

    private static readonly string[] Fields =
    [
        nameof(Field.HardwareSerial),
        nameof(Field.SmbiosUuid),
        nameof(Field.EntraDeviceId),
        nameof(Field.ObjectGuid),
        nameof(Field.EntraObjectId),
        nameof(Field.ResourceId),
        nameof(Field.AssetTag),
        DomainNames.Dns,
        DomainNames.Short,
    ];

    /// <summary>Those the maker numbered a machine by: whatever else changed, one of them is of one machine.</summary>
    private static readonly string[] OfHardware = [nameof(Field.HardwareSerial), nameof(Field.SmbiosUuid)];

    /// <summary>
    /// What two columns of one row cannot have two of; a service may have several ids of a computer, and its domain several names.
    /// </summary>
    private static readonly Field[] OfOneRow = [Field.HardwareSerial, Field.SmbiosUuid, Field.AssetTag, Field.Manufacturer, Field.Model];

    /// <summary>
    /// Those among the keys of a row that are of the computer as a whole; an enclosure, a disk or a screen has a serial number too.
    /// </summary>
    public static IReadOnlyList<string> Of(Row row, IReadOnlyList<string> keys, bool isNamed)
    {
        if (keys.Count == 0 || IsOfPart(row))
        {
            return [];
        }

        bool isOfOther =
            row.Header.Class is { IsSingle: false, Kind: RowKind.ComputerSystem }
            || (
                row.Kind == RowKind.None
                && row.Has(Field.ProductId)
                && (!isNamed || row.Header.Unread.Count > 0 || row.Has(Field.Model))
                && !ParsedNames.NamesWindows(row)
            );
        bool hasOwnModel = isOfOther || (row.Kind == RowKind.None && !isNamed);
        bool hasOwnMaker = hasOwnModel || ((row.Kind & OfSoftware) != RowKind.None && (row.Kind & OfMachine) == RowKind.None);
        return isOfOther || hasOwnMaker
            ?
            [
                .. keys.Where(key =>
                    !(isOfOther && RowIdentity.IsOfMachine(key))
                    && !(hasOwnModel && LikenessKeys.IsModel(key))
                    && !(hasOwnMaker && LikenessKeys.IsMaker(key))
                ),
            ]
            : keys;
    }

    /// <summary>True for a row of a part, a program or a person, which may have a number, a model and a domain of its own.</summary>
    public static bool IsOfPart(Row row) => row.Kind != RowKind.None && (row.Kind & ~OfParts) == RowKind.None;

    /// <summary>True where both have one number of a machine's maker.</summary>
    public static bool AreOne(IReadOnlyList<string> left, IReadOnlyList<string> right) =>
        left.Any(key => right.Contains(key, StringComparer.Ordinal) && Array.Exists(OfHardware, field => IsOf(key, field)));

    /// <summary>True for keys of one kind of which no two are the same.</summary>
    public static bool AreTwo(IReadOnlyList<string> left, IReadOnlyList<string> right) => Differing(left, right) is not null;

    /// <summary>True for two of one kind, the same or not.</summary>
    public static bool AreOfOneKind(string left, string right) => Array.Exists(Fields, field => IsOf(left, field) && IsOf(right, field));

    /// <summary>
    /// The first two records that are of two computers by their keys, with a heading under which they differ; null when there are none.
    /// </summary>
    public static (RowRecord First, RowRecord Second, string Heading)? FindTwo(IReadOnlyList<RowRecord> records)
    {
        var seen = new Dictionary<string, RowRecord>(StringComparer.Ordinal);
        foreach (RowRecord record in records)
        {
            string all = string.Join("\n", record.MachineKeys);
            if (all.Length == 0 || seen.ContainsKey(all))
            {
                continue;
            }

            foreach (RowRecord earlier in seen.Values)
            {
                if (Differing(earlier.MachineKeys, record.MachineKeys) is { } key)
                {
                    return (earlier, record, HeadingOf(record, key));
                }
            }

            seen.Add(all, record);
        }

        return null;
    }

    /// <summary>The keys of each kind as a number and a hash, in which order and repetition play no part.</summary>
    public static IEnumerable<(int Number, uint Hash)> HashesOf(IReadOnlyList<string> keys) => keys.Count == 0 ? [] : HashesOfAny(keys);

    private static IEnumerable<(int Number, uint Hash)> HashesOfAny(IReadOnlyList<string> keys)
    {
        for (int number = 0; number < Fields.Length; number++)
        {
            ulong most = 0;
            for (int i = 0; i < keys.Count; i++)
            {
                most = IsOf(keys[i], Fields[number]) ? Math.Max(most, StableHash.Of(keys[i])) : most;
            }

            if (most != 0)
            {
                yield return (number + 1, (uint)(most ^ (most >> 32)));
            }
        }
    }

    /// <summary>True for the number of a kind by which the maker numbered a machine; such come first.</summary>
    public static bool IsOfHardware(int number) => number <= OfHardware.Length;

    /// <summary>True for the number of a kind that a machine may change: its domain, its asset tag.</summary>
    public static bool MayChange(int number) => !RowIdentity.Joins(Fields[number - 1] + ":");

    /// <summary>
    /// A key of the second that is of another machine than the first; or null. A machine of one number may have changed its domain, and have its
    /// model written otherwise.
    /// </summary>
    private static string? Differing(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        string? number = right.FirstOrDefault(key => RowIdentity.Joins(key) && IsOther(key, left, right));
        return number is not null || AreOne(left, right)
            ? number
            : right.FirstOrDefault(key => LikenessKeys.IsKey(key) ? IsUnlike(key, left) : IsOther(key, left, right));
    }

    /// <summary>True where the first has keys of the kind, and none that the second has too.</summary>
    private static bool IsOther(string key, IReadOnlyList<string> left, IReadOnlyList<string> right) =>
        Array.Exists(Fields, field =>
            IsOf(key, field)
            && left.Any(other => IsOf(other, field))
            && !left.Any(other => IsOf(other, field) && right.Contains(other, StringComparer.Ordinal))
        );

    private static bool IsUnlike(string key, IReadOnlyList<string> left)
    {
        string[] likes = [.. left.Where(other => LikenessKeys.IsKey(other) && LikenessKeys.IsModel(other) == LikenessKeys.IsModel(key))];
        return likes.Length > 0 && Array.TrueForAll(likes, other => LikenessKeys.AreTwo(other, key));
    }

    /// <summary>True for columns of which two may hold what a machine has one of.</summary>
    public static bool MayQuarrel(IEnumerable<Column> columns) =>
        columns.Select(RowIdentity.KindOf).Where(kind => Array.IndexOf(OfOneRow, kind) >= 0).GroupBy(kind => kind).Any(same => same.Count() > 1);

    /// <summary>
    /// Two keys of rows that came as one of which a machine has one, as they are written; null where there are none. Its domain may be written in
    /// several ways.
    /// </summary>
    public static (string First, string Second)? QuarrelOf(IReadOnlyList<Row> rows, IReadOnlyList<string> keys) =>
        FindQuarrel(keys) is var (first, second) ? (WrittenAs(rows, first), WrittenAs(rows, second)) : null;

    /// <summary>The same of the row others are nested in, and of those among them of which a computer has one.</summary>
    public static (string First, string Second)? QuarrelOf(IReadOnlyList<Row> rows, IReadOnlyList<RowIdentity> identities) =>
        rows.Count < 2 || rows.Count != identities.Count
            ? null
            : QuarrelOf(
                rows,
                [
                    .. identities
                        .Where((_, at) => at == 0 || rows[at].Header.Class is { IsSingle: true })
                        .SelectMany(identity => identity.MachineKeys)
                        .Distinct(StringComparer.Ordinal),
                ]
            );

    /// <summary>Two keys of one row of which a machine has one; null where there are none.</summary>
    public static (string First, string Second)? FindQuarrel(IReadOnlyList<string> keys)
    {
        for (int i = 1; i < keys.Count; i++)
        {
            for (int j = 0; j < i && Array.Exists(OfOneRow, kind => IsOf(keys[i], kind.ToString())); j++)
            {
                if (
                    LikenessKeys.IsKey(keys[i])
                        ? LikenessKeys.IsKey(keys[j]) && LikenessKeys.AreTwo(keys[j], keys[i])
                        : AreOfOneKind(keys[j], keys[i]) && keys[j] != keys[i]
                )
                {
                    return (keys[j], keys[i]);
                }
            }
        }

        return null;
    }

    private static bool IsOf(string key, string field) =>
        key.Length > field.Length && key[field.Length] == ':' && key.StartsWith(field, StringComparison.Ordinal);

    private static string HeadingOf(RowRecord record, string key) => CellOf(record.Rows, key)?.Heading.Trim() ?? key.Substring(0, key.IndexOf(':'));

    private static string WrittenAs(IReadOnlyList<Row> rows, string key) =>
        CellOf(rows, key) is { } cell ? cell.Heading.Trim() + " \"" + cell.Text + "\"" : key;

    private static RowCell? CellOf(IReadOnlyList<Row> rows, string key) =>
        rows.Select(row => row.Cells.Where(cell => cell.Column is { } column && IsKey(column, cell.Text, key)).Cast<RowCell?>().LastOrDefault())
            .FirstOrDefault(cell => cell is not null);

    private static bool IsKey(Column column, string text, string key) =>
        column.Field is Field.ComputerName or Field.RoadName
            ? RowIdentity.DomainOf(text) == key
            : RowIdentity.IsKeyColumn(column) && RowIdentity.KeyOf(column, text) == key;
}
