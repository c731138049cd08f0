namespace ReimagingTools.Licensing.Catalogue;

/// <summary>
/// What the programs sell, where a source says so (<c>program-sales.tsv</c>). A purchase no program of the list explains asks for proof; it decides
/// nothing.
/// </summary>
internal static class ProgramSales
{
    private static readonly Lazy<IReadOnlyList<SalesRow>> Rows = new(() =>
        [
            .. Table
                .Read("program-sales.tsv")
                .Rows.Select(row => new SalesRow(row.Version(ProductFamily.Windows), row["edition"], [.. row.Words<VolumeProgram>("programs")])),
        ]
    );

    /// <summary>Products said to be bought under a program that does not sell them.</summary>
    public static IEnumerable<Product> UnusualIn(IEnumerable<ProductName> bought, VolumeProgram program) =>
        program == VolumeProgram.Unknown
            ? []
            : bought
                .Select(name => name.Product)
                .OfType<Product>()
                .Distinct()
                .Where(product =>
                    Rows.Value.Any(row => row.Version == product.Version && row.EditionKey == product.Edition.Key && !row.Programs.Contains(program))
                );

    private sealed record SalesRow(ProductVersion Version, string EditionKey, IReadOnlyList<VolumeProgram> Programs);
}
