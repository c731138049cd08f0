using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Records.Rows;

/// <summary>
/// Whose a row is, by itself: names a computer gives itself before names of the road, and keys that join rows without naming anybody. Nested rows
/// are not looked into.
/// </summary>
public sealed class RowIdentity
{
    private const RowKind OfOthers =
        RowKind.License | RowKind.OfficeLicense | RowKind.Program | RowKind.MediaImage | RowKind.Account | RowKind.ProductKey | RowKind.Component;

    private const RowKind OfComputers =
        RowKind.OperatingSystem | RowKind.ManagedDevice | RowKind.DirectoryComputer | RowKind.ComputerSystem | RowKind.Declared;

    private const string SessionKey = nameof(Field.RunspaceId) + ":";

    private const string TagKey = nameof(Field.AssetTag) + ":";

    /// <summary>
    /// The fields whose values join the rows of one computer, the session first, and the ones that show it most plainly to people after it.
    /// </summary>
    public static IReadOnlyList<Field> KeyFields { get; } =
    [
        Field.RunspaceId,
        Field.ResourceId,
        Field.HardwareSerial,
        Field.DeviceSerial,
        Field.ProductId,
        Field.SmbiosUuid,
        Field.EntraDeviceId,
        Field.ObjectGuid,
        Field.EntraObjectId,
    ];

    /// <summary>What tells computers of one name apart, and is that of many others.</summary>
    private static readonly Field[] TellingFields = [Field.Domain, Field.Collection, Field.Model, Field.Manufacturer, Field.AssetTag];

    private RowIdentity(
        IReadOnlyList<string> names,
        IReadOnlyList<string> keys,
        IReadOnlyList<string> machineKeys,
        string? roadName,
        (string First, string Second)? quarrel
    )
    {
        Quarrel = quarrel;
        Names = names;
        Keys = keys;
        MachineKeys = machineKeys;
        RoadName = roadName;
    }

    /// <summary>
    /// The names it gives its computer, as written, the most telling first; localhost and what stands for a missing name are none.
    /// </summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>True where what names it may be something else: the asset, the host, the customer.</summary>
    internal bool IsStandIn { get; private init; }

    /// <summary>Keys that rows of one computer share.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>Those of which a computer has one each.</summary>
    internal IReadOnlyList<string> MachineKeys { get; }

    /// <summary>The name under which it was asked, or null; localhost and the machine that asked are none.</summary>
    public string? RoadName { get; }

    /// <summary>Two of its names, or of its numbers, makers or models, that cannot be of one computer; or null.</summary>
    public (string First, string Second)? Quarrel { get; }

    /// <summary>Headings of names that people also write over other things.</summary>
    private static readonly string[] LooseHeadings = ["PC", "Computer", "Node"];

    /// <summary>Reads the identity of a row.</summary>
    /// <param name="isNested">True for a row within another: its Name names a computer only where it says more of one.</param>
    /// <param name="askingMachine">The machine that asked, whose name on a record says how it came and not whose it is; null when nobody
    /// asked.</param>
    public static RowIdentity Of(Row row, bool isNested = false, string? askingMachine = null)
    {
        var names = new List<string>(1);
        IReadOnlyList<RowValue> given = NamingIn(row);
        for (int i = 0; i < given.Count; i++)
        {
            if (given[i].Unreadable is null && !ComputerNames.IsNobody(given[i].Text))
            {
                names.AddRange(ComputerNames.In(given[i].Text));
            }
        }

        bool isStandIn = false;
        if (names.Count == 0 && (PlainName(row, isNested) ?? StandIn(row, out isStandIn)) is { } plain)
        {
            names.AddRange(ComputerNames.In(plain));
        }

        string? road = row.RoadName ?? row.Text(Field.RoadName);
        bool isRoad = road is not null && !ComputerNames.IsNobody(road) && !string.Equals(road, askingMachine, StringComparison.OrdinalIgnoreCase);
        string[] keys = row.Header.HasKeys ? [.. KeysOf(row)] : [];
        string[] joining = Array.TrueForAll(keys, Joins) ? keys : Array.FindAll(keys, Joins);
        bool mayTellDomain = row.Has(Field.RoadName) || names.Exists(name => DomainOf(name) is not null);
        IReadOnlyList<string> machineKeys = Rows.MachineKeys.Of(
            row,
            mayTellDomain ? [.. keys, .. names.Concat(FullNamesOfRoad(row, names)).Select(DomainOf).OfType<string>()] : keys,
            names.Count > 0
        );
        return new RowIdentity(
            names,
            joining,
            machineKeys,
            isRoad ? road : null,
            QuarrelOf(names) ?? (row.Header.MayQuarrel ? Rows.MachineKeys.QuarrelOf([row], machineKeys) : null)
        )
        {
            IsStandIn = isStandIn,
        };
    }

    /// <summary>
    /// The values that name the computer of a row: a yes, a no or a kind of machine under <c>PC</c>, <c>Computer</c> or <c>Node</c> is none beside a
    /// name.
    /// </summary>
    public static IReadOnlyList<RowValue> NamingIn(Row row)
    {
        IReadOnlyList<RowValue> given = row.Values(Field.ComputerName);
        RowValue[] sure =
            given.Count < 2
                ? []
                :
                [
                    .. given.Where(value =>
                        Array.IndexOf(LooseHeadings, value.Column.Heading) < 0
                        || !(PurchaseWords.Affirms(value.Text) || PurchaseWords.Denies(value.Text) || OrderedMachines.IsKind(value.Text))
                    ),
                ];
        return sure.Length > 0 ? sure : given;
    }

    /// <summary>A full name under which a computer was reached is its own where it begins with its name, or nothing else names it.</summary>
    private static IEnumerable<string> FullNamesOfRoad(Row row, List<string> names)
    {
        IReadOnlyList<RowValue> roads = row.Values(Field.RoadName);
        return roads.Count == 0 ? [] : roads.Where(value => value.Unreadable is null && IsFullNameOf(value.Text, names)).Select(value => value.Text);
    }

    /// <summary>True for a name under which a computer was reached that may be its own full one.</summary>
    /// <param name="names">Its own names.</param>
    /// <returns>Whether it begins with one of them, or there are none.</returns>
    public static bool IsFullNameOf(string road, IReadOnlyList<string> names) =>
        names.Count == 0
        || names.Any(name => ComputerNames.Short(ComputerNames.Canonical(name)) == ComputerNames.Short(ComputerNames.Canonical(road)));

    private static (string First, string Second)? QuarrelOf(List<string> names)
    {
        for (int i = 1; i < names.Count; i++)
        {
            if (!ComputerNames.MayBeOne(ComputerNames.Canonical(names[0]), ComputerNames.Canonical(names[i])))
            {
                return (names[0], names[i]);
            }
        }

        return null;
    }

    /// <summary>True for a key of a computer; a session alone tells no computers apart.</summary>
    internal static bool IsOfComputer(string key) => !key.StartsWith(SessionKey, StringComparison.Ordinal);

    /// <summary>True for a key that rows of one computer share and those of others do not; a domain or model has many computers.</summary>
    /// <returns>Whether it joins them.</returns>
    public static bool Joins(string key) => !DomainNames.IsKey(key) && !LikenessKeys.IsKey(key) && !IsTag(key);

    /// <summary>True for the number of an inventory of one's own, which joins no rows and which one machine has.</summary>
    internal static bool IsTag(string key) => key.StartsWith(TagKey, StringComparison.Ordinal);

    /// <summary>
    /// What tells rows without a name from others: the name under which they were asked, or the first of their keys with its heading.
    /// </summary>
    internal static string? TitleOf(IReadOnlyList<Row> rows)
    {
        if (rows.Select(row => row.RoadName ?? row.Text(Field.RoadName)).FirstOrDefault(road => road is not null) is { } name)
        {
            return name;
        }

        IEnumerable<RowValue> keys = KeyFields.Skip(1).Append(Field.RunspaceId).SelectMany(rows.Values);
        return keys.Where(value => value.Unreadable is null && IsJoiningColumn(value.Column) && KeyOf(value.Column, value.Text) is not null)
            .Select(value => value.Heading.Trim() + " " + value.Text)
            .FirstOrDefault();
    }

    private static string? PlainName(Row row, bool isNested)
    {
        // A report that joins system, license and user in one line names the computer; a row that is one of these and no more names that.
        bool isReport =
            (row.Kind & RowKind.OperatingSystem) != RowKind.None
            || (row.Header.Class is null && !isNested && (row.Header.SaysOfComputer || NamesComputer(row)));
        RowKind others = isReport ? OfOthers & ~(RowKind.License | RowKind.OfficeLicense) : OfOthers;
        others &= (row.Kind & OfComputers) == RowKind.None ? others : ~RowKind.Account;
        others |= row.Has(Field.StandInName) ? RowKind.Bios : RowKind.None;
        others &= row.Header.IsOfMachines && NamesComputer(row) ? ~RowKind.Program : others;
        bool isOfSystem = isNested && row.Header.Class is { Kind: RowKind.OperatingSystem };
        if ((row.Kind & others) != RowKind.None || !row.Has(Field.Name) || isOfSystem || (isNested && !SaysMore(row)))
        {
            return null;
        }

        return
            row.Values(Field.Name) is { Count: 1 } values
            && values[0] is { Unreadable: null } only
            && (ComputerNames.LooksLikeOne(only.Text) || ComputerNames.AreIn(only.Text))
            && !ComputerNames.IsNobody(only.Text)
            ? only.Text
            : null;
    }

    /// <summary>True where Name is numbered as those of computers are, and is that of no product.</summary>
    private static bool NamesComputer(Row row) => row.Text(Field.Name) is { } name && IsLikeName(name);

    /// <summary>What stands in for a name, under the most telling heading; a kind of thing, a model or a number is none.</summary>
    private static string? StandIn(Row row, out bool isOne)
    {
        IReadOnlyList<RowValue> values = row.Values(Field.StandInName);
        string? name =
            values.Count == 0
                ? null
                : values.Where(value => value.Unreadable is null && IsLikeName(value.Text)).Select(value => value.Text).FirstOrDefault();
        isOne = name is not null;
        return name;
    }

    private static bool IsLikeName(string text) =>
        ComputerNames.IsNumbered(text)
        && !ComputerNames.IsNobody(text)
        && ArchitectureNames.ParseStated(text) == Architecture.Unknown
        && ParsedNames.Parse(text).Family == ProductFamily.Unknown;

    private static bool SaysMore(Row row) =>
        row.Header.Class is not null
        || row.Header.Columns.Any(column => column is { Field: not (Field.Name or Field.Description) } && FieldTraits.IsJudged(column.Field));

    /// <summary>True for a column whose values may join rows without naming anybody, or tell computers of one name apart.</summary>
    public static bool IsKeyColumn(Column column) => IsJoiningColumn(column) || Array.IndexOf(TellingFields, column.Field) >= 0;

    /// <summary>True for a column whose values may join rows.</summary>
    internal static bool IsJoiningColumn(Column column) =>
        column.Field == Field.ProductId ? ComparedKeys.IsSerialOrId(column) : KeyFields.Contains(column.Field);

    /// <summary>The key a value is, in a form to compare; the serial number of a machine is one key whatever its heading.</summary>
    /// <param name="column">The column it stands under.</param>
    /// <param name="text">The value.</param>
    /// <returns>The key, or null when the value joins nothing.</returns>
    public static string? KeyOf(Column column, string text) => ComparedKeys.KeyOf(column, text);

    /// <summary>True for keys of one row of which a machine has one, and that differ.</summary>
    /// <returns>Whether two are of two machines.</returns>
    public static bool AreOfTwo(IReadOnlyList<string> keys) => Rows.MachineKeys.FindQuarrel(keys) is not null;

    /// <summary>What kind of key the values of a column are: the serial number of a machine is one whatever its heading.</summary>
    internal static Field KindOf(Column column) =>
        column.Field == Field.DeviceSerial || ComparedKeys.IsSerialOrId(column) ? Field.HardwareSerial : column.Field;

    /// <summary>True for a row of a part, a program or a person, which may have a number, a model and a domain of its own.</summary>
    public static bool IsOfPart(Row row) => Rows.MachineKeys.IsOfPart(row);

    /// <summary>What tells a computer from one of the same name in another domain, as its full name shows it.</summary>
    /// <returns>The key, or null for a short name.</returns>
    public static string? DomainOf(string name) => DomainNames.KeyOfName(name);

    /// <summary>True for a key two computers cannot have: the serial number of a machine.</summary>
    internal static bool IsOfMachine(string key) => key.StartsWith(nameof(Field.HardwareSerial) + ":", StringComparison.Ordinal);

    private static IEnumerable<string> KeysOf(Row row)
    {
        foreach (Field field in KeyFields.Concat(TellingFields))
        {
            foreach (RowValue value in row.Values(field))
            {
                if (value.Unreadable is null && IsKeyColumn(value.Column) && KeyOf(value.Column, value.Text) is { } key)
                {
                    yield return key;
                }
            }
        }
    }
}
