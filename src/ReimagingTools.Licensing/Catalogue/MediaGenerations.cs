using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Licensing.Catalogue;

/// <summary>How the media of a version was named: what a name without a word for it stands for. Table <c>media-generations.tsv</c>.</summary>
public static class MediaGenerations
{
    private static readonly Lazy<Dictionary<ProductVersion, (Architecture Unmarked, string Subscriber, string[] Unless)>> Rows = new(Load);

    /// <summary>The architecture of discs whose name marks none.</summary>
    /// <param name="version">The version.</param>
    /// <returns>x86 for generations that only mark the other discs; else Unknown.</returns>
    public static Architecture Unmarked(ProductVersion version) =>
        Rows.Value.TryGetValue(version, out var row) ? row.Unmarked : Architecture.Unknown;

    /// <summary>
    /// Whether a subscriber download without a word of Volume Licensing is a disc of subscribers, because Volume Licensing customers got
    /// another one under another name.
    /// </summary>
    /// <param name="version">The version.</param>
    /// <param name="hasServicePack">Whether the name tells a service pack.</param>
    /// <param name="words">The words of the name.</param>
    /// <returns>False where both got the same disc.</returns>
    public static bool IsSubscriberDisc(ProductVersion version, bool hasServicePack, IEnumerable<string> words) =>
        Rows.Value.TryGetValue(version, out var row) && (row.Subscriber == "always" || (row.Subscriber == "service pack" && hasServicePack))
        && !words.Any(row.Unless.Contains);

    /// <summary>Whether names of this generation use "br" for Brazil and "pt" for Portugal.</summary>
    /// <param name="version">The version.</param>
    /// <returns>True for the older generations.</returns>
    public static bool HasOldPortuguese(ProductVersion version) =>
        Unmarked(version) != Architecture.Unknown && version.Family != ProductFamily.Windows;

    private static Dictionary<ProductVersion, (Architecture Unmarked, string Subscriber, string[] Unless)> Load()
    {
        var table = Table.Read("media-generations.tsv");
        int family = table.Column("family"), version = table.Column("version"), unmarked = table.Column("unmarked");
        int subscriber = table.Column("subscriber_disc"), unless = table.Column("unless");
        return table.Rows.ToDictionary(
            row => ProductCatalogue.FindVersion((ProductFamily)Enum.Parse(typeof(ProductFamily), row[family]), row[version])
                ?? throw new InvalidOperationException("The table media-generations.tsv names a version the catalogue lacks: " + row[version]),
            row => (
                row[unmarked].Length == 0 ? Architecture.Unknown : (Architecture)Enum.Parse(typeof(Architecture), row[unmarked]),
                row[subscriber],
                row[unless].Split([';'], StringSplitOptions.RemoveEmptyEntries)));
    }
}
