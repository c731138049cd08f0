namespace ReimagingTools.Fleet.Devices;

/// <summary>The rows of a device in which somebody states a license, parted by what it is a license of. Rows that do not name a product belong to the one that is named.</summary>
internal sealed record DeclaredRows(IReadOnlyList<Row> Windows, IReadOnlyList<Row> Office)
{
    public static DeclaredRows Of(IReadOnlyList<Row> rows) => rows.Count != 1 ? OfSeveral(rows)
        : (rows[0].Kind & RowKind.Declared) == RowKind.None ? new DeclaredRows([], [])
        : rows[0].StatesOffice() ? new DeclaredRows([], rows)
        : new DeclaredRows(rows, []);

    private static DeclaredRows OfSeveral(IReadOnlyList<Row> rows)
    {
        Row[] declared = [.. rows.Where(row => (row.Kind & RowKind.Declared) != RowKind.None)];
        Row[] named = [.. declared.Where(row => row.Values(Field.LicensedProduct).Count > 0)];
        Row[] office = [.. named.Where(row => row.StatesOffice())];
        bool isOfficeAlone = office.Length > 0 && office.Length == named.Length;
        return new DeclaredRows(
            [.. declared.Where(row => !office.Contains(row) && !(isOfficeAlone && !named.Contains(row)))],
            isOfficeAlone ? declared : office);
    }
}
