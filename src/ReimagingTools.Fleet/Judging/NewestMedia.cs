namespace ReimagingTools.Fleet.Judging;

/// <summary>
/// Orders images of one product, the newest first: by build, then by the number of the refreshed disc ("22H2.31" before "22H2.10"). What is still equal is told apart by source, so that the order
/// in which media are given never decides.
/// </summary>
internal sealed class NewestMedia : IComparer<MediaImage>
{
    public static NewestMedia First { get; } = new();

    /// <inheritdoc/>
    public int Compare(MediaImage? x, MediaImage? y)
    {
        int byBuild = (y?.Build ?? 0).CompareTo(x?.Build ?? 0);
        int byRefresh = (y?.Refresh ?? 0).CompareTo(x?.Refresh ?? 0);
        return byBuild != 0 ? byBuild : byRefresh != 0 ? byRefresh : string.CompareOrdinal(x?.Source, y?.Source);
    }
}
