namespace ReimagingTools.Fleet.Summary;

/// <summary>
/// What an example of a license reads like: as the media does that devices are judged by, so that nobody types a product that is not at hand.
/// </summary>
/// <param name="Product">"Windows 10 Pro".</param>
/// <param name="Language">"en-US"; null where no media says it.</param>
/// <param name="Architecture">"x64".</param>
public sealed record MediaExample(string Product, string? Language, string Architecture)
{
    /// <summary>Where no media says anything.</summary>
    public static MediaExample Default { get; } = new("Windows 11 Pro", null, "x64");

    /// <summary>Makes an example of images.</summary>
    /// <param name="images">The images. One of a product that PCs come with is taken before one that is sold in Volume Licensing alone.</param>
    /// <returns>The example; what no image says is as in <see cref="Default"/>.</returns>
    public static MediaExample Of(IEnumerable<MediaImage> images)
    {
        MediaImage? image = images
            .Where(each => each.ProductText is not null)
            .OrderBy(each => ProductCatalogue.Find(each.Edition.Value, each.Version.Value)?.Availability != Availability.SoldOutside)
            .FirstOrDefault();
        return image is null
            ? Default
            : new MediaExample(
                image.ProductText!,
                MediaView.Languages(image) is { Count: > 0 } languages ? languages[0] : null,
                MediaView.Architecture(image) ?? Default.Architecture
            );
    }
}
