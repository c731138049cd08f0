using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Records.Rows;

/// <summary>Product names as read, remembered per thread: a fleet has many rows and few names.</summary>
public static class ParsedNames
{
    private const int Limit = 4_000;
    private const int LongestText = 300;

    [ThreadStatic]
    private static BoundedCache<string, ProductName>? _names;

    /// <summary>True for a row that names the Windows a computer runs.</summary>
    internal static bool NamesWindows(Row row) =>
        row.Values(Field.Caption).Any(value => Parse(value.Text).Family is ProductFamily.Windows or ProductFamily.WindowsServer);

    /// <summary>The same as <see cref="ProductNames.Parse(string)"/>.</summary>
    /// <returns>What was understood.</returns>
    public static ProductName Parse(string text)
    {
        if (text.Length > LongestText)
        {
            return ProductNames.Parse(text);
        }

        _names ??= new BoundedCache<string, ProductName>(Limit, StringComparer.Ordinal);
        return _names.Get(text, static each => ProductNames.Parse(each));
    }

    /// <summary>True for a server of an edition that is none of its version: "Windows Server 2022 Essentials".</summary>
    public static bool IsServerOfOtherVersion(ProductName name) =>
        name is { Family: ProductFamily.WindowsServer, Product: null, UnknownWords.Count: > 0 }
        && Parse("Windows Server " + string.Join(" ", name.UnknownWords)) is { UnknownWords.Count: 0, Edition: not null };
}
