namespace ReimagingTools.Activation.Reading;

/// <summary>
/// The computer an installed license is on: the name it gives itself, before the name under which it was asked, before a key of the machine. Of a
/// record that holds several computers each license is of the one it stands in.
/// </summary>
internal sealed class RowComputer
{
    private static readonly Field[] Keys = [.. RowIdentity.KeyFields.Except([Field.RunspaceId, Field.DeviceSerial, Field.ProductId])];

    private readonly Row _record;
    private readonly Func<Row, bool> _speaksOfKeys;
    private readonly Dictionary<Row, Row> _around = [];
    private readonly Dictionary<Row, RowIdentity[]> _known = [];

    /// <summary>Looks at a record.</summary>
    /// <param name="record">The record, with all that is nested in it.</param>
    /// <param name="speaksOfKeys">Whether a row is about a license or a key.</param>
    public RowComputer(Row record, Func<Row, bool> speaksOfKeys)
    {
        _record = record;
        _speaksOfKeys = speaksOfKeys;
        foreach (Row outer in record.Nested.Count > 0 ? record.All : [])
        {
            foreach (NestedRow nested in outer.Nested)
            {
                _around[nested.Row] = outer;
            }
        }
    }

    /// <summary>The computer of a licensing instance: the record itself, or a row nested in it.</summary>
    public InstalledOn Of(Row instance, KeyRow look)
    {
        var identities = new List<RowIdentity>();
        for (Row? row = instance; row is not null; row = _around.TryGetValue(row, out Row? outer) ? outer : null)
        {
            identities.AddRange(IdentitiesOf(row));
        }

        string? name = identities.SelectMany(identity => identity.Names).FirstOrDefault()
            ?? identities.Select(identity => identity.RoadName).FirstOrDefault(name => name is not null)
            ?? identities
                .SelectMany(identity => identity.Keys)
                .FirstOrDefault(key => !key.StartsWith(nameof(Field.RunspaceId), StringComparison.Ordinal));
        return InstalledOn.Of(name, look.MachineKeys().Concat(identities.SelectMany(identity => identity.Keys)));
    }

    /// <summary>The computer of a line of a table.</summary>
    public static InstalledOn Of(KeyColumns columns, Func<int, object?> valueAt, KeyRow look) =>
        InstalledOn.Of(
            First(columns, valueAt, Field.ComputerName)
                ?? First(columns, valueAt, Field.RoadName)
                ?? Keys.Select(field => First(columns, valueAt, field) is { } key ? field + ":" + key : null).FirstOrDefault(key => key is not null),
            look.MachineKeys()
        );

    /// <summary>
    /// What a row says of whose it is, and what the rows in it say that describe its computer; several computers in it tell nothing of it.
    /// </summary>
    private RowIdentity[] IdentitiesOf(Row row) => _known.GetOrAdd(row, each =>
        {
            RowIdentity[] within = [.. Describing(each).Select(nested => RowIdentity.Of(nested, isNested: true))];
            return [RowIdentity.Of(each, isNested: each != _record), .. NamesSeveral(within) ? [] : within];
        });

    /// <summary>
    /// Rows nested in a row that describe it: no licenses, and nothing that holds licenses itself or stands in a list with such, which is another
    /// computer.
    /// </summary>
    private IEnumerable<Row> Describing(Row row)
    {
        if (row.Nested.Count == 0)
        {
            return [];
        }

        var others = new HashSet<string>(
            row.Nested.Where(nested => nested.Row.All.Any(_speaksOfKeys)).Select(nested => nested.Name),
            StringComparer.OrdinalIgnoreCase
        );
        return row
            .Nested.Where(nested => !others.Contains(nested.Name) && (nested.Row.Kind & (RowKind.License | RowKind.OfficeLicense)) == RowKind.None)
            .Select(nested => nested.Row);
    }

    private static bool NamesSeveral(IEnumerable<RowIdentity> identities)
    {
        string[] names = [.. identities.SelectMany(identity => identity.Names).Select(ComputerNames.Canonical).Distinct(StringComparer.Ordinal)];
        return names.Skip(1).Any(name => !ComputerNames.MayBeOne(names[0], name));
    }

    private static string? First(KeyColumns columns, Func<int, object?> valueAt, Field field) =>
        columns
            .OfLicense(field)
            .Select(place => CellText.Of(valueAt(place)))
            .FirstOrDefault(text => text is not null && !ComputerNames.IsNobody(text));
}
