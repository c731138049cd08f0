namespace ReimagingTools.Fleet.Judging;

/// <summary>
/// Orders images of one product, the newest first: by the build of the release, then by the number of the refreshed disc ("22H2.31" before
/// "22H2.10"). What is still equal is told apart by source, so that the order in which media are given never decides.
/// </summary>
internal sealed class NewestMedia : IComparer<MediaImage>
{
    public static NewestMedia First { get; } = new();

    public int Compare(MediaImage? x, MediaImage? y)
    {
        int byAge = Age(y).CompareTo(Age(x));
        return byAge != 0 ? byAge : string.CompareOrdinal(x?.Source, y?.Source);
    }

    /// <summary>True for an image than which no other is newer, as far as both tell of their release.</summary>
    /// <param name="others">Images of any product.</param>
    public static bool IsNewest(MediaImage image, IEnumerable<MediaImage> others) =>
        others.All(other => image.Source == other.Source || IsAsNew(image, other));

    private static bool IsAsNew(MediaImage image, MediaImage other)
    {
        if (image.Version.Value is not { } version || other.Version.Value is not { } another || version.Order != another.Order)
        {
            return image.Version.Value?.Order > other.Version.Value?.Order;
        }

        bool isTold = version.Family == ProductFamily.Office || (image.ReleaseBuild is not null && other.ReleaseBuild is not null);
        return isTold && Age(image).CompareTo(Age(other)) >= 0;
    }

    private static (int Build, int Refresh) Age(MediaImage? image) => (image?.ReleaseBuild ?? 0, image?.Refresh ?? 0);
}
