using System.Collections;

namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// One license a row speaks of. A row whose columns hold lists of equal length speaks of as many: each takes its own item of every list.
/// </summary>
/// <param name="row">The row it stands in.</param>
/// <param name="item">Its place in the lists.</param>
/// <param name="count">The length of the lists.</param>
/// <param name="states">Rows of the device that tell the state of a license and not of which.</param>
/// <param name="isSole">True where it is the only license they can be of.</param>
/// <param name="parts">Rows of the device that tell something of a license which this one does not, and may be of it.</param>
internal sealed class LicenseRow(Row row, int item, int count, IReadOnlyList<Row> states, bool isSole, IReadOnlyList<LicenseRow> parts)
{
    private static readonly Field[] Fields =
    [
        Field.Name,
        Field.LicenseName,
        Field.Description,
        Field.ProductKeyChannel,
        Field.LicenseFamily,
        Field.ActivationId,
    ];

    private readonly int _item = item;
    private readonly int _count = count;
    private string[]? _headings;

    /// <summary>The row it stands in.</summary>
    public Row Row { get; } = row;

    /// <summary>True when the row is one of a license, whatever its texts say.</summary>
    public bool IsLicense => (Row.Kind & (RowKind.License | RowKind.OfficeLicense)) != RowKind.None;

    /// <summary>
    /// The licenses of a device. A row that tells the state of a license alone is of the one that stands in another row; among several nobody knows
    /// of which, so it is of each where it speaks against it.
    /// </summary>
    /// <param name="rows">The rows of the device.</param>
    public static IReadOnlyList<LicenseRow> Of(IReadOnlyList<Row> rows)
    {
        LicenseRow[] all = [.. rows.SelectMany(Of)];
        LicenseRow[] named =
            all.Length < 2 ? [] : Array.FindAll(all, each => InstalledLicenseReader.NamesLicense(each) && !InstalledLicenseReader.IsAddOn(each));
        Row[] states = named.Length == 0 ? [] : [.. all.Where(InstalledLicenseReader.TellsState).Select(each => each.Row).Distinct()];
        LicenseRow[] parts = named.Length == 0 ? [] : Array.FindAll(all, InstalledLicenseReader.TellsPart);
        return states.Length + parts.Length == 0
            ? all
            : Array.ConvertAll(all, each =>
                !named.Contains(each)
                    ? each
                    : new LicenseRow(
                        each.Row,
                        each._item,
                        each._count,
                        Array.FindAll(states, state => each.MayBeOf(state) || (named.Length == 1 && !IsIdle(state))),
                        named.Length == 1,
                        Array.FindAll(parts, each.MayHave)
                    )
            );
    }

    /// <summary>The licenses of a row.</summary>
    public static IEnumerable<LicenseRow> Of(Row row)
    {
        int[] lengths =
        [
            .. Fields.SelectMany(row.Header.PlacesOf).Select(place => LengthOf(row.ValueAt(place))).Where(length => length > 1).Distinct(),
        ];
        int count = lengths.Length == 1 ? lengths[0] : 1;
        return Enumerable.Range(0, count).Select(item => new LicenseRow(row, item, count, [], isSole: false, []));
    }

    /// <summary>What rows of their own say of the state of one of several licenses, and speaks against each.</summary>
    public IEnumerable<RowValue> Doubts =>
        isSole
            ? []
            : states
                .Values(Field.LicenseStatus)
                .Where(status => !NoneWords.IsUnknown(status.Text) && LicenseStates.IsReportedActivated(status.Text) != true)
                .Concat(states.Values(Field.PartialProductKey).Where(key => PerDeviceParts.LastFiveOf(key.Text) is null));

    /// <summary>What rows of their own say of it, and may contradict it.</summary>
    public IReadOnlyList<LicenseRow> Parts => parts;

    /// <summary>True when it has a column for its key.</summary>
    public bool HasKeyColumn => Row.Has(Field.PartialProductKey) || (isSole && states.Exists(state => state.Has(Field.PartialProductKey)));

    private string[] Headings =>
        _headings ??= [
            .. Fields
                .SelectMany(Row.Header.PlacesOf)
                .Where(place => Row.TextAt(place) is not null)
                .Select(place => HeadingName.Plain(Row.Header.Names[place])),
        ];

    /// <summary>
    /// True for a row that has none of its columns, for a table gives the licenses it lists the same ones, and so does a class; or that says one
    /// thing alone, and so not which license it is of.
    /// </summary>
    private bool MayHave(LicenseRow part) =>
        part.Row != Row
        && (part.Row.Header.Class is null || Row.Header.Class is null)
        && MayBeOf(part.Row)
        && (part.Headings.Length == 1 || !Headings.Intersect(part.Headings, StringComparer.Ordinal).Any());

    /// <summary>True for a license of another key that is said not to be used; of any other the one license may be.</summary>
    private static bool IsIdle(Row state) =>
        state.Values(Field.LicenseStatus).Any(status => LicenseStates.IsReportedActivated(status.Text) == false);

    private bool MayBeOf(Row state)
    {
        string[] own = KeysOf(Row),
            others = KeysOf(state);
        return own.Length == 0 || others.Length == 0 || own.Intersect(others, StringComparer.OrdinalIgnoreCase).Any();
    }

    private static string[] KeysOf(Row row) =>
        [.. row.Values(Field.PartialProductKey).Select(value => PerDeviceParts.LastFiveOf(value.Text)).OfType<string>()];

    /// <summary>Every value of a field, each once.</summary>
    public IReadOnlyList<RowValue> Values(Field field)
    {
        IReadOnlyList<RowValue> all =
            isSole && states.Count > 0 && field is Field.LicenseStatus or Field.PartialProductKey
                ? [.. Row.Values(field), .. states.Values(field)]
                : Row.Values(field);
        if (all.Count < 2)
        {
            return all;
        }

        if (_count > 1 && Row.Header.PlacesOf(field) is { Count: 1 } places && LengthOf(Row.ValueAt(places[0])) == _count && all.Count == _count)
        {
            return [all[_item]];
        }

        return [.. all.GroupBy(value => value.Text, StringComparer.OrdinalIgnoreCase).Select(group => group.First())];
    }

    /// <summary>The first value of a field.</summary>
    public string? Text(Field field) => Values(field) is { Count: > 0 } values ? values[0].Text : null;

    /// <summary>The texts of several fields.</summary>
    public IEnumerable<string> Texts(params Field[] fields) => fields.SelectMany(Values).Select(value => value.Text);

    private static int LengthOf(object? value) => value is IEnumerable many and not string ? many.Cast<object?>().Count() : 0;
}
