using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Records.Rows;

/// <summary>Product names as read, remembered per thread: a fleet has many rows and few names.</summary>
public static class ParsedNames
{
    private const int Limit = 4_000;
    private const int LongestText = 300;

    [ThreadStatic]
    private static BoundedCache<string, ProductName>? _names;

    /// <summary>The same as <see cref="ProductNames.Parse(string)"/>.</summary>
    /// <param name="text">Free text.</param>
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
}
