namespace ReimagingTools.Licensing.Catalogue;

/// <summary>What an OperatingSystemSKU number (PRODUCT_* of GetProductInfo) says.</summary>
public sealed class WindowsSku
{
    private static readonly Lazy<Dictionary<uint, WindowsSku>> Skus = new(() =>
        Table.Read("windows-skus.tsv").Rows.Select(row => new WindowsSku(row)).ToDictionary(sku => sku.Number)
    );

    private WindowsSku(TableRow row)
    {
        Number = (uint)row.Number("sku")!.Value;
        EditionId = row["edition_id"];
        Edition = EditionIds.Read(EditionId).Edition;
        IsServer = row["side"] == "server";
        IsEvaluation = row.IsYes("evaluation");
    }

    /// <summary>The number.</summary>
    public uint Number { get; }

    /// <summary>The EditionID that goes with it.</summary>
    public string EditionId { get; }

    /// <summary>The edition, or null where the catalogue does not list it.</summary>
    public Edition? Edition { get; }

    /// <summary>True for server numbers.</summary>
    public bool IsServer { get; }

    /// <summary>True for evaluation editions; <see cref="Edition"/> is then the edition evaluated.</summary>
    public bool IsEvaluation { get; }

    /// <summary>Finds a number.</summary>
    /// <param name="number">The OperatingSystemSKU.</param>
    public static WindowsSku? Find(uint number) => Skus.Value.TryGetValue(number, out WindowsSku? sku) ? sku : null;
}
