using System.Globalization;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Records.Rows;

/// <summary>The names rows of one origin share, with what each means: worked out once, for however many rows.</summary>
public sealed class RowHeader
{
    private static readonly int[] Nowhere = [];

    private readonly Dictionary<Field, int[]> _places;
    private readonly Lazy<ILookup<Field, int>> _meant;
    private readonly Lazy<bool[]> _ofLicense;
    private readonly Lazy<RowHeader> _apart;
    private readonly Lazy<RowHeader?> _ofSlips;
    private readonly Lazy<HeadingMachine[]> _machines;
    private readonly bool[] _isUnread;
    private readonly bool[] _isAside;
    private readonly Func<string, string>?[] _heard;

    /// <summary>Settles what a row of these names is, and what they mean in it.</summary>
    /// <param name="names">The names in order; some may be given more than once.</param>
    /// <param name="rowClass">The class the row is an instance of, or null.</param>
    /// <param name="table">Knows the headings.</param>
    public RowHeader(IReadOnlyList<string> names, RowClass? rowClass, ColumnTable table)
        : this(names, rowClass, table, new bool[names.Count]) { }

    /// <param name="names">The names in order.</param>
    /// <param name="rowClass">The class the row is an instance of, or null.</param>
    /// <param name="table">Knows the headings.</param>
    /// <param name="isNested">True under each name that holds records.</param>
    /// <param name="columns">What stands under each name; null to look it up.</param>
    internal RowHeader(IReadOnlyList<string> names, RowClass? rowClass, ColumnTable table, bool[] isNested, Column?[]? columns = null)
    {
        Given = [.. names];
        IsNested = isNested;
        Names =
        [
            .. names.Select((name, index) => IsNameless(index) ? "#" + (index + 1).ToString(CultureInfo.InvariantCulture) : ProductKeys.Mask(name)),
        ];
        Class = rowClass;
        Table = table;
        Sketches = [.. Names.Select(HeadingName.Sketch)];
        var told = HeaderKind.Of(Names, isNested, rowClass, table);
        (Kind, IsOfMachines) = (told.Kind, told.IsOfMachines);
        Columns = columns ?? [.. Names.Select((name, index) => isNested[index] ? null : told.Find(name, table))];
        HashSet<string> concluded = VerdictColumns.In(Names);
        IsConcluded = [.. Names.Select((name, index) => Columns[index] is null && concluded.Contains(name))];
        _isUnread = [.. Names.Select((_, index) => Columns[index] is null && !isNested[index] && !IsConcluded[index] && !IsNameless(index))];
        Unread = [.. Names.Where((_, index) => _isUnread[index])];
        Unheard = Columns.Any(column => column is { Field: Field.LicensedProduct or Field.PreinstalledProduct or Field.VolumeProduct })
            ? []
            : [.. Names.Where((_, index) => Columns[index] is { Field: Field.ProductText })];
        _isAside = [.. Names.Select((name, index) => _isUnread[index] && LicenseHeadings.Speak(name))];
        Asides = PlacesWhere(index => _isAside[index]);
        LicenseNames =
            rowClass is not null || Columns.Any(column => column is { Field: Field.PartialProductKey or Field.LicenseStatus })
                ? Nowhere
                : PlacesWhere(index => Columns[index] is { Field: Field.LicenseName } or { Field: Field.Description, Shows: RowKind.License });
        _heard = [.. Names.Select((_, index) => HeardPartAt(index))];
        Heard = PlacesWhere(index => _heard[index] is not null);
        Noted = [.. Columns.OfType<Column>().Where(column => column.Field is Field.None or Field.DeviceType or Field.Domain)];
        SaysSomething = Columns.Any(column => column is { Field: not (Field.None or Field.Domain or Field.ProductText) });
        HasKeys = Columns.Any(column => column is not null && RowIdentity.IsKeyColumn(column));
        NamesProduct = Columns.Any(column => column is not null && OtherProducts.IsNaming(column.Field));
        MayQuarrel = HasKeys && MachineKeys.MayQuarrel(Columns.OfType<Column>());
        SaysOfComputer =
            (Kind & RowKind.Declared) != RowKind.None || Columns.Any(column => column is not null && HeaderKind.IsOfComputer(column.Field));
        IsStatedAlone = !Columns.Any(column => column is { Field: Field.Name or Field.DeviceType or >= Field.Caption });
        HasSystem = Columns.Any(column => column is { Field: >= Field.Caption and < Field.OsLanguage and not Field.RegistryProductName });
        _meant = new Lazy<ILookup<Field, int>>(PlacesMeant);
        _ofLicense = new Lazy<bool[]>(() =>
            [.. Names.Select((_, index) => Meant.Any(places => FieldTraits.IsDeclared(places.Key) && places.Contains(index)))]
        );
        _ofSlips = new Lazy<RowHeader?>(SlipsTaken);
        _machines = new Lazy<HeadingMachine[]>(() => [.. Names.Select(HeadingMachine.Of)]);
        _apart = new Lazy<RowHeader>(() =>
            new RowHeader(Names, null, table, [.. isNested.Select((each, index) => each || IsOfLicense(Columns[index]) || _isAside[index])])
        );
        _places = Columns
            .Select((column, index) => (column, index))
            .Where(each => each.column is not null)
            .GroupBy(each => each.column!.Field)
            .ToDictionary(group => group.Key, group => group.OrderBy(each => each.column!.Rank).Select(each => each.index).ToArray());
    }

    /// <summary>The names in order, masked; a number in place of one that is missing.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The class the rows are instances of, where they say so.</summary>
    public RowClass? Class { get; }

    /// <summary>What the rows are.</summary>
    public RowKind Kind { get; }

    /// <summary>What stands under each name; null for a name nobody knows, or that means something else in such rows.</summary>
    public IReadOnlyList<Column?> Columns { get; }

    /// <summary>True under each name of a table of verdicts that says what was concluded: of a license it says nothing.</summary>
    public IReadOnlyList<bool> IsConcluded { get; }

    /// <summary>The names that are not read.</summary>
    public IReadOnlyList<string> Unread { get; }

    /// <summary>The names of products that are read beside what is stated of a license, where no column states one.</summary>
    public IReadOnlyList<string> Unheard { get; }

    /// <summary>The places of those that speak of a license by their words, or by a yes under them.</summary>
    public IReadOnlyList<int> Asides { get; }

    /// <summary>The places of names and descriptions of a license among columns of which none tells whether it is installed.</summary>
    public IReadOnlyList<int> LicenseNames { get; }

    /// <summary>
    /// The places of other names that are not read, or read for nothing, and under which a text may speak of a Windows or of a machine all the same.
    /// </summary>
    public IReadOnlyList<int> Heard { get; }

    /// <summary>The places of names that are not read, by what they were probably meant to say.</summary>
    public ILookup<Field, int> Meant => _meant.Value;

    /// <summary>The columns that are known and prove nothing about a license.</summary>
    public IReadOnlyList<Column> Noted { get; }

    /// <summary>
    /// True for a table that tells two of the name, the system, and the model or serial number, of machines: who uses them, the image they got and
    /// the programs on them stand beside.
    /// </summary>
    public bool IsOfMachines { get; }

    /// <summary>
    /// True when nothing but what somebody states stands under the names: nothing of what runs or is installed, or of what kind of thing it is.
    /// </summary>
    public bool IsStatedAlone { get; }

    /// <summary>True when a column names the system that runs.</summary>
    public bool HasSystem { get; }

    /// <summary>
    /// The same header as it is read where names that are slips of the pen of columns of a license ("LicensedLangauge") are taken for these, and all
    /// others for none; null where no name is one.
    /// </summary>
    internal RowHeader? OfSlips => _ofSlips.Value;

    /// <summary>
    /// The same header for rows about the license of another product: what is said of a license, and of no system, has no name there.
    /// </summary>
    internal RowHeader Apart => _apart.Value;

    /// <summary>True when a column says what a computer is or runs, whatever else stands beside it.</summary>
    internal bool SaysOfComputer { get; }

    /// <summary>True when a computer has one such row: of two that differ, one is of another computer.</summary>
    public bool IsSingle => Class?.IsSingle ?? Kind is RowKind.OperatingSystem or RowKind.LicensingService;

    /// <summary>Where a field stands, the most telling place first.</summary>
    /// <returns>Places among <see cref="Names"/>.</returns>
    public IReadOnlyList<int> PlacesOf(Field field) => _places.TryGetValue(field, out int[]? places) ? places : Nowhere;

    /// <summary>True when rows have a column for a field, with a value in it or without.</summary>
    public bool Has(Field field) => _places.ContainsKey(field);

    /// <summary>True where a verdict may depend on what stands at a place.</summary>
    public bool IsRead(int place) =>
        (
            Columns[place] is { } column
                ? FieldTraits.IsRead(column.Field)
                : _isAside[place] || OfSlips?.Columns[place] is not null || _ofLicense.Value[place]
        ) || _heard[place] is not null;

    /// <summary>What machine the name at a place speaks of.</summary>
    public HeadingMachine MachineAt(int place) => _machines.Value[place];

    /// <summary>True where a verdict may depend on what stands at a place, or on what machine the maker and the model there are of.</summary>
    public bool IsJudged(int place) => IsRead(place) || IsOfMachine(place);

    /// <summary>The part of a value there that a verdict may depend on; null where that is the whole.</summary>
    public Func<string, string>? JudgedPartAt(int place) => IsOfMachine(place) ? MachineNames.PartOf : PartAt(place);

    private bool IsOfMachine(int place) => Columns[place] is { Field: Field.Manufacturer or Field.Model };

    /// <summary>True where a text at one of the places of <see cref="Heard"/> speaks of a Windows or of a machine.</summary>
    public bool Hears(int place, string text) => _heard[place]!(text).Length > 0;

    /// <summary>The part of a value at a place that is judged; null where that is the whole.</summary>
    public Func<string, string>? PartAt(int place) =>
        OfSlips?.Columns[place] is not null || _ofLicense.Value[place]
            ? null
            : _heard[place]
                ?? (
                    Columns[place] is { } column ? column.JudgedPart
                    : _isAside[place] ? LicenseHeadings.PartOf
                    : null
                );

    internal ColumnTable Table { get; }

    /// <summary>The names as they came.</summary>
    internal IReadOnlyList<string> Given { get; }

    internal bool[] IsNested { get; }

    /// <summary>The number of each name that <see cref="HeadingName.Sketch"/> gives it.</summary>
    internal int[] Sketches { get; }

    /// <summary>True when a column is read for more than a name.</summary>
    internal bool SaysSomething { get; }

    /// <summary>True when there are columns that rows of one computer share.</summary>
    internal bool HasKeys { get; }

    /// <summary>True when a column may name a product other than Windows.</summary>
    internal bool NamesProduct { get; }

    /// <summary>True when two columns may hold what a machine has one of, and disagree.</summary>
    public bool MayQuarrel { get; }

    internal bool IsFor(IReadOnlyList<string> names, IReadOnlyList<bool> isNested, RowClass? rowClass)
    {
        if (names.Count != Given.Count || !ReferenceEquals(rowClass, Class))
        {
            return false;
        }

        for (int i = 0; i < names.Count; i++)
        {
            if (!string.Equals(names[i], Given[i], StringComparison.Ordinal) || isNested[i] != IsNested[i])
            {
                return false;
            }
        }

        return true;
    }

    private bool IsNameless(int index) => !IsNested[index] && string.IsNullOrWhiteSpace(Given[index]);

    private int[] PlacesWhere(Func<int, bool> isOne) => [.. Enumerable.Range(0, Names.Count).Where(isOne)];

    private Func<string, string>? HeardPartAt(int index) =>
        Columns[index] is { } column ? HeardHeadings.PartOf(column)
        : _isAside[index] || !(_isUnread[index] || IsNameless(index)) ? null
        : HeardHeadings.PartOf(Names[index]);

    private ILookup<Field, int> PlacesMeant() =>
        PlacesWhere(index => _isUnread[index])
            .SelectMany(index => Table.MeantBy(Names[index]).SelectMany(near => Table.Find(near)).Select(column => (column.Field, index)))
            .Concat(PlacesWhere(index => Columns[index] is { Field: Field.StandInName }).Select(index => (Field: Field.ComputerName, index)))
            .Distinct()
            .ToLookup(each => each.Field, each => each.index);

    private RowHeader? SlipsTaken()
    {
        bool isDeclared = (Kind & RowKind.Declared) != RowKind.None;
        Column?[] slips = [.. Names.Select((name, index) => _isUnread[index] && (isDeclared || Table.IsCopy(name)) ? Table.SlipOf(name) : null)];
        return Array.Exists(slips, slip => slip is not null) ? new RowHeader(Names, null, Table, IsNested, slips) : null;
    }

    private bool IsOfLicense(Column? column) =>
        column is { Field: var field }
        && (
            (FieldTraits.IsDeclared(field) && !HasSystem)
            || field is (>= Field.ProductId and <= Field.LicenseStatus) or Field.OrderStatus or Field.OrderQuantity
            || (!HasSystem && field is Field.RegistryProductName or (>= Field.OsLanguage and <= Field.OsArchitecture))
        );
}
