using ReimagingTools.Fleet.Records;

namespace ReimagingTools.Fleet.Scale;

/// <summary>The columns a fleet is grouped by: those a verdict depends on, in the order in which they make up the key.</summary>
public sealed class GroupColumns
{
    /// <summary>Columns that differ on nearly every device, so that groups by them are nearly as many as devices.</summary>
    private static readonly HashSet<string> NearlyUnique = NamesOf(Fields.SerialNumber, Fields.ProductKeyId, Fields.PartialProductKey);

    private static readonly HashSet<string> ProductKeys = NamesOf(Fields.FirmwareKey);

    private GroupColumns(string[] names, string? deviceCount)
    {
        Names = names;
        DeviceCount = deviceCount;
    }

    /// <summary>Our own judged columns.</summary>
    public static GroupColumns Default { get; } = Of(InventoryColumns.Canonical.Where(name => !InventoryColumns.IsIdentity(name)));

    /// <summary>The judged columns as the table names them; at least one.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The column that says how many devices a row stands for, or null when every row is one device.</summary>
    public string? DeviceCount { get; }

    /// <summary>The names, separated by commas, as the column ReimageColumns holds them.</summary>
    public string Text => string.Join(",", Names);

    /// <summary>The columns among <see cref="Names"/> that differ on nearly every device.</summary>
    public IReadOnlyList<string> PerDevice => [.. Names.Where(name => NearlyUnique.Contains(InventoryColumns.Leaf(name)))];

    /// <summary>Chooses columns by name.</summary>
    /// <param name="names">Judged columns, and DeviceCount when rows stand for several devices.</param>
    /// <returns>The columns.</returns>
    /// <exception cref="GroupException">A name is not judged, given twice, holds product keys or cannot be written; or no judged one is given.</exception>
    public static GroupColumns Of(IEnumerable<string> names)
    {
        string[] all = [.. names.Select(name => name.Trim())];
        bool besideLicense = all.Any(InventoryColumns.IsLicenseDetail);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string name in all)
        {
            Check(name, besideLicense);
            if (!seen.Add(InventoryColumns.Leaf(name)))
            {
                throw new GroupException("The column " + InventoryColumns.Leaf(name) + " is given twice. Name it once.");
            }
        }

        string[] judged = [.. all.Where(name => !InventoryColumns.IsDeviceCount(name))];
        return judged.Length > 0
            ? new GroupColumns(judged, Array.Find(all, InventoryColumns.IsDeviceCount))
            : throw new GroupException("No column is given that a verdict depends on. Name columns such as " + Default.Text + ".");
    }

    /// <summary>Chooses the judged columns of an inventory's header; the others are left out.</summary>
    /// <param name="header">The header.</param>
    /// <returns>The columns.</returns>
    /// <exception cref="GroupException">The header holds no judged column, or one that cannot be written.</exception>
    public static GroupColumns FromHeader(IReadOnlyList<string> header)
    {
        bool besideLicense = header.Any(InventoryColumns.IsLicenseDetail);
        return Of(header.Where(name => InventoryColumns.IsDeviceCount(name) || (InventoryColumns.IsJudged(name, besideLicense) && !HoldsProductKeys(name))));
    }

    /// <summary>Reads what <see cref="Text"/> wrote.</summary>
    /// <param name="text">Names separated by commas.</param>
    /// <returns>The columns.</returns>
    /// <exception cref="GroupException">A name is not one that could have been written.</exception>
    public static GroupColumns Parse(string text) => Of(text.Split(','));

    /// <summary>True for a column that holds whole product keys, which must not leave the engine.</summary>
    /// <param name="name">The column name, any case.</param>
    /// <returns>Whether it does.</returns>
    public static bool HoldsProductKeys(string name) => ProductKeys.Contains(InventoryColumns.Leaf(name));

    private static void Check(string name, bool besideLicense)
    {
        if (HoldsProductKeys(name))
        {
            throw new GroupException("The column " + name + " holds product keys, which must not leave the engine. Leave it out; OA3xOriginalProductKeyDescription tells the edition.");
        }

        if (!InventoryColumns.IsDeviceCount(name) && !InventoryColumns.IsJudged(name, besideLicense))
        {
            throw new GroupException("No verdict depends on the column \"" + name + "\". Leave it out, or rename it in a view to one that is judged, such as " + Default.Text + ".");
        }

        if (name.Any(each => char.IsControl(each) || each == ','))
        {
            throw new GroupException("The column \"" + InventoryColumns.Leaf(name) + "\" has a comma or a control character in its name. Rename it in a view.");
        }
    }

    private static HashSet<string> NamesOf(params Field[] fields) =>
        new(fields.SelectMany(field => field.Names).SelectMany(name => new[] { name, name + "0" }), StringComparer.OrdinalIgnoreCase);
}
