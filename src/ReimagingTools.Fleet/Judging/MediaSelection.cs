namespace ReimagingTools.Fleet.Judging;

/// <summary>Images chosen from media by their indexes or editions; all of them where neither is given.</summary>
/// <param name="Indexes">1-based indexes within a file.</param>
/// <param name="Editions">Editions in words: "Pro", "Professional", "Windows 10 Pro".</param>
public sealed record MediaSelection(IReadOnlyList<int> Indexes, IReadOnlyList<string> Editions)
{
    private const int MostNamed = 3;

    /// <summary>Keeps the images that are chosen.</summary>
    /// <param name="images">The images; one that a name alone tells of stands for an image of each edition it lists.</param>
    /// <returns>Those whose index and edition are among the ones given; where there are others, media of which nothing can be installed are no
    /// choice.</returns>
    public IReadOnlyList<MediaImage> Choose(IReadOnlyCollection<MediaImage> images) =>
        [
            .. images
                .Where(image => !image.IsOfNothing || AreOfNothing(images))
                .SelectMany(image => image.ByEdition())
                .Where(image =>
                    (Indexes.Count == 0 || (image.Index is { } index && Indexes.Contains(index)))
                    && (Editions.Count == 0 || Editions.Any(text => IsOf(image, text)))
                ),
        ];

    /// <summary>Tells which media are no choice.</summary>
    /// <returns>A sentence; null where all are.</returns>
    public static string? TellLeftOut(IReadOnlyCollection<MediaImage> images, CultureInfo culture)
    {
        string[] left = AreOfNothing(images)
            ? []
            : [.. images.Where(image => image.IsOfNothing).Select(image => image.Source).Distinct(StringComparer.Ordinal)];
        return left.Length == 0
            ? null
            : FleetTexts.Format("MediaLeftOut", culture, FleetTexts.List([.. left.Take(MostNamed)], left.Length, culture));
    }

    /// <summary>The edition of an image that one of those given was probably meant to be.</summary>
    /// <returns>Its name; null where none is near.</returns>
    public string? Nearest(IEnumerable<MediaImage> images)
    {
        string[] names =
        [
            .. images
                .SelectMany(image => image.ByEdition())
                .SelectMany(image => new[] { MediaView.Edition(image), image.ProductText })
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];
        return Editions.Select(text => NearestText.Find(text, names)).OfType<string>().FirstOrDefault();
    }

    private static bool AreOfNothing(IReadOnlyCollection<MediaImage> images) => images.All(image => image.IsOfNothing);

    private static bool IsOf(MediaImage image, string text)
    {
        if (!image.Edition.IsKnown || image.Edition.Value is not { } edition)
        {
            return false;
        }

        string typed = text.Trim();
        return Same(typed, MediaView.Edition(image))
            || Same(typed, edition.Key)
            || Same(typed, image.ProductText)
            || IsProduct(image, ProductNames.Parse(typed), isWhole: false)
            || IsProduct(image, ProductNames.Parse(ProductCatalogue.Describe(null, image.Version.Value) + " " + typed), isWhole: true);
    }

    private static bool IsProduct(MediaImage image, ProductName name, bool isWhole) =>
        name.Edition is not null
        && name.Edition == image.Edition.Value
        && (name.Version == image.Version.Value || (name.Version is null && !isWhole));

    private static bool Same(string typed, string? name) => string.Equals(typed, name, StringComparison.OrdinalIgnoreCase);
}
