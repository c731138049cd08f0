namespace ReimagingTools.Licensing.Catalogue;

/// <summary>How the media of a version was named: what a name without a word for it stands for. Table <c>media-generations.tsv</c>.</summary>
public static class MediaGenerations
{
    private static readonly Lazy<Dictionary<ProductVersion, (Architecture Unmarked, string Subscriber, string[] Unless)>> Rows = new(() =>
        Table
            .Read("media-generations.tsv")
            .Rows.ToDictionary(
                row => row.Version(),
                row =>
                    (
                        row.Text("unmarked") is null ? Architecture.Unknown : row.Word<Architecture>("unmarked"),
                        row["subscriber_disc"],
                        row.List("unless")
                    )
            )
    );

    /// <summary>The architecture of discs whose name marks none.</summary>
    /// <returns>x86 for generations that only mark the other discs; else Unknown.</returns>
    public static Architecture Unmarked(ProductVersion version) =>
        Rows.Value.TryGetValue(version, out var row) ? row.Unmarked : Architecture.Unknown;

    /// <summary>
    /// Whether a subscriber download without a word of Volume Licensing is a disc of subscribers, because Volume Licensing customers got
    /// another one under another name.
    /// </summary>
    /// <param name="hasServicePack">Whether the name tells a service pack.</param>
    /// <param name="words">The words of the name.</param>
    /// <returns>False where both got the same disc.</returns>
    public static bool IsSubscriberDisc(ProductVersion version, bool hasServicePack, IEnumerable<string> words) =>
        Rows.Value.TryGetValue(version, out var row)
        && (row.Subscriber == "always" || (row.Subscriber == "service pack" && hasServicePack))
        && !words.Any(row.Unless.Contains);

    /// <summary>Whether names of this generation use "br" for Brazil and "pt" for Portugal.</summary>
    /// <returns>True for the older generations.</returns>
    public static bool HasOldPortuguese(ProductVersion version) =>
        Unmarked(version) != Architecture.Unknown && version.Family != ProductFamily.Windows;
}
