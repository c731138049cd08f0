using ReimagingTools.Fleet.Entitlements;

namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// The rows of a device in which somebody states a license, parted by what it is a license of. Rows that do not name a product belong to the one
/// that is named, and those about a group or all to each; one that says nothing but what speaks against a license (what was contested of it, or
/// became of its purchase) speaks against each.
/// </summary>
internal sealed record DeclaredRows(IReadOnlyList<Row> Windows, IReadOnlyList<Row> Office)
{
    /// <summary>All of them, each once.</summary>
    public IReadOnlyList<Row> All => Office.Count == 0 ? Windows : [.. Windows.Union(Office)];

    public static DeclaredRows Of(IReadOnlyList<Row> rows)
    {
        if (rows.Count == 1)
        {
            return !States(rows[0]) && !WrittenLicense.IsMark(rows[0]) ? new DeclaredRows([], [])
                : rows[0].StatesOffice() ? new DeclaredRows([], rows)
                : new DeclaredRows(rows, []);
        }

        bool isStated = rows.Exists(States);
        Row[] declared =
        [
            .. rows.Where(row =>
                States(row)
                || WrittenLicense.IsMark(row)
                || (isStated && !WindowsEvidence.IsAboutOthers(row) && PurchaseState.TakenBack(row) is not null)
            ),
        ];
        Row[] named = [.. declared.Where(row => row.Values(Field.LicensedProduct).Count > 0)];
        Row[] office = [.. named.Where(row => row.StatesOffice())];
        bool isOfficeAlone = office.Length > 0 && office.Length == named.Length;
        return new DeclaredRows(
            [.. declared.Where(row => !office.Contains(row) && !(isOfficeAlone && !named.Contains(row) && row.Standing != RowStanding.OfGroup))],
            isOfficeAlone ? declared
                : office.Length == 0 ? []
                : [.. declared.Where(row => office.Contains(row) || !States(row))]
        );
    }

    private static bool States(Row row) => (row.Kind & RowKind.Declared) != RowKind.None;
}
