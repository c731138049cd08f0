using System.Globalization;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Licensing.Catalogue;

/// <summary>What an OperatingSystemSKU number (PRODUCT_* of GetProductInfo) says.</summary>
public sealed class WindowsSku
{
    private static readonly Lazy<Dictionary<uint, WindowsSku>> Skus = new(Load);

    private WindowsSku(uint number, string editionId, Edition? edition, bool isServer, bool isEvaluation)
    {
        Number = number;
        EditionId = editionId;
        Edition = edition;
        IsServer = isServer;
        IsEvaluation = isEvaluation;
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
    /// <returns>The entry, or null.</returns>
    public static WindowsSku? Find(uint number) => Skus.Value.TryGetValue(number, out WindowsSku? sku) ? sku : null;

    private static Dictionary<uint, WindowsSku> Load()
    {
        var table = Table.Read("windows-skus.tsv");
        int sku = table.Column("sku"), id = table.Column("edition_id"), side = table.Column("side"), evaluation = table.Column("evaluation");
        var skus = new Dictionary<uint, WindowsSku>();
        foreach (string[] row in table.Rows)
        {
            uint number = uint.Parse(row[sku], CultureInfo.InvariantCulture);
            EditionId edition = EditionIds.Read(row[id]);
            skus.Add(number, new WindowsSku(number, row[id], edition.Edition, row[side] == "server", row[evaluation] == "yes"));
        }

        return skus;
    }
}
