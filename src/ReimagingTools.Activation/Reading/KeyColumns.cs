using System.Runtime.CompilerServices;
using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Activation.Reading;

/// <summary>
/// What the columns of rows mean when they are looked at for keys: worked out once for all rows of one header. A heading means here what it means in
/// a list of keys or in a licensing instance, whatever else stands beside it.
/// </summary>
internal sealed class KeyColumns
{
    private static readonly ConditionalWeakTable<RowHeader, KeyColumns> Known = new();
    private static readonly int[] Nowhere = [];

    /// <summary>Columns that stand together in what this project puts out itself.</summary>
    private static readonly string[] NamesOfCounts = ["REMAINING", "INSTALLED", "SHORTFALL", "PARTIALPRODUCTKEY"];

    private readonly Dictionary<Field, int[]> _ofKeys;
    private readonly Dictionary<Field, int[]> _ofLicenses;

    private KeyColumns(RowHeader header)
    {
        _ofKeys = PlacesOf(header, RowKind.ProductKey);
        _ofLicenses = PlacesOf(header, RowKind.License);
        IsVamtKey = (header.Kind & RowKind.ProductKey) != RowKind.None;
        IsVamtProduct = header.Names.Any(name => HeadingName.Plain(name) == "PRODUCTKEYTYPE");
        IsLicense = (header.Kind & (RowKind.License | RowKind.OfficeLicense)) != RowKind.None;
        IsCount = Array.TrueForAll(NamesOfCounts, name => header.Names.Any(heading => HeadingName.Plain(heading) == name));
        Unread =
            !ListsKeys || IsLicense || IsVamtProduct
                ? []
                :
                [
                    .. header.Names.Where(name =>
                        name.Trim().Length > 0 && !(ColumnTable.Default.Find(name, RowKind.ProductKey) is { } column && IsRead(column.Field))
                    ),
                ];
        Asides =
        [
            .. Enumerable
                .Range(0, header.Names.Count)
                .Where(place => IsAside(header.Names[place]) || (HasCount && OfKey(Field.RefreshError).Contains(place)))
                .Select(place => (place, KeyStates.MeaningOf(header.Names[place]))),
        ];
        Remarks = [.. Asides.Select(aside => aside.Place).Where(place => KeyStates.IsRemark(header.Names[place]))];
        Counting =
        [
            .. Enumerable
                .Range(0, header.Names.Count)
                .Where(place =>
                    (HasCount || Has(Field.ActivationsLeft)) && Unread.Contains(header.Names[place]) && KeyStates.Counts(header.Names[place])
                ),
        ];
        Machines =
        [
            .. header
                .Names.Select((name, place) => (place, Column: MachineColumn(name)))
                .Where(each => each.Column is not null)
                .Select(each => (each.place, each.Column!)),
        ];
        IsMakCount = OfKey(Field.ActivationCount).Any(place => HeadingName.Plain(header.Names[place]).StartsWith("MAK", StringComparison.Ordinal));
    }

    /// <summary>True for keys as VAMT keeps them.</summary>
    public bool IsVamtKey { get; }

    /// <summary>True for installed products as VAMT keeps them.</summary>
    public bool IsVamtProduct { get; }

    /// <summary>True for installed licenses.</summary>
    public bool IsLicense { get; }

    /// <summary>True for counts as they are put out, which are no source: read again, a key would look like an installation.</summary>
    public bool IsCount { get; }

    /// <summary>True where the column of counts says that it counts activations of MAKs.</summary>
    public bool IsMakCount { get; }

    /// <summary>The names of a list of keys under which nothing is read.</summary>
    public IReadOnlyList<string> Unread { get; }

    /// <summary>Where something stands that is not read of a key, or read as a name alone, and what it may say of the key.</summary>
    public IReadOnlyList<(int Place, PurchaseHeading Meaning)> Asides { get; }

    /// <summary>Where remarks stand that nobody reads but for words that take the key back.</summary>
    public IReadOnlyList<int> Remarks { get; }

    /// <summary>Where numbers stand by a heading that speaks of activations used or left, and that nobody reads.</summary>
    public IReadOnlyList<int> Counting { get; }

    /// <summary>Where something stands that tells machines of one name apart.</summary>
    public IReadOnlyList<(int Place, Column Column)> Machines { get; }

    /// <summary>True when keys are listed.</summary>
    public bool ListsKeys => Has(Field.KeyValue);

    /// <summary>True when a column names keys: whole, by their last five characters or by their ids.</summary>
    public bool NamesKeys => ListsKeys || Has(Field.ProductKeyId) || OfLicense(Field.PartialProductKey).Length > 0;

    /// <summary>True when a column of counts, or one of used and one of total, stands there.</summary>
    public bool HasCount => Has(Field.ActivationCount) || (Has(Field.ActivationsUsed) && Has(Field.ActivationsTotal));

    public static KeyColumns Of(RowHeader header) => Known.GetValue(header, unknown => new KeyColumns(unknown));

    public bool Has(Field field) => _ofKeys.ContainsKey(field);

    /// <summary>Where a field of a key stands.</summary>
    public int[] OfKey(Field field) => _ofKeys.TryGetValue(field, out int[]? places) ? places : Nowhere;

    /// <summary>Where a field of an installed license stands.</summary>
    public int[] OfLicense(Field field) => _ofLicenses.TryGetValue(field, out int[]? places) ? places : Nowhere;

    /// <summary>What is read of a key; of a column that is known to say nothing there is nothing to tell.</summary>
    private static bool IsRead(Field field) =>
        FieldTraits.IsOfKey(field) || field is Field.PartialProductKey or Field.ProductKeyId or Field.ActivationId or Field.None or Field.Metadata;

    /// <summary>A column that tells machines of one name apart; SerialNumber is one here, and no number of Windows.</summary>
    private static Column? MachineColumn(string heading)
    {
        Column? column = ColumnTable.Default.Find(heading, RowKind.License);
        column = column is null or { Field: Field.ProductId } ? ColumnTable.Default.Find(heading, RowKind.ComputerSystem) : column;
        return
            column is { Field: not (Field.RunspaceId or Field.AssetTag or Field.Model or Field.Manufacturer or Field.Collection) }
            && RowIdentity.IsKeyColumn(column)
            ? column
            : null;
    }

    private static bool IsAside(string heading) =>
        ColumnTable.Default.Find(heading, RowKind.ProductKey)?.Field is not { } field
        || !IsRead(field)
        || field is Field.None or Field.Metadata or Field.KeyProduct or Field.KeyDescription or Field.KeyOrganization or Field.ActivationCount;

    private static Dictionary<Field, int[]> PlacesOf(RowHeader header, RowKind kind) =>
        header
            .Names.Select((name, place) => (Column: ColumnTable.Default.Find(name, kind), Place: place))
            .Where(each => each.Column is not null)
            .GroupBy(each => each.Column!.Field)
            .ToDictionary(same => same.Key, same => same.OrderBy(each => each.Column!.Rank).Select(each => each.Place).ToArray());
}
