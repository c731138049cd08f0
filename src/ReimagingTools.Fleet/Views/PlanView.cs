using ReimagingTools.Fleet.Plans;

namespace ReimagingTools.Fleet.Views;

/// <summary>The values of a plan as every format shows them; computer and number of devices stand before and behind them.</summary>
public static class PlanView
{
    private static readonly View<MediaImage> Image = new(
        new("ImageFile", FileOf),
        new("ImageIndex", image => image.Index),
        new("ImageName", NameOf)
    );

    /// <summary>All that a plan shows.</summary>
    public static View<PlanAnswer> Fields { get; } =
        new(
            new("Decision", answer => answer.Verdict.Decision.ToString()),
            new("ImageFile", answer => FileOf(answer.Image)),
            new("ImageIndex", answer => answer.Image?.Index),
            new("ImageName", answer => NameOf(answer.Image)),
            new("Reason", (answer, culture) => answer.GetReason(culture)),
            new("WantedProduct", answer => answer.Wanted?.Product),
            new("WantedLanguage", answer => answer.Wanted?.Language),
            new("WantedArchitecture", answer => Architecture(answer.Wanted)),
            new("Alternatives", (answer, culture) => answer.Eligible.Skip(1).Select(other => Image.Of(other.Facts.Media, culture)))
            {
                IsDetail = true,
            },
            new("Clauses", answer => answer.Verdict.Clauses.Select(clause => clause.Id)) { IsDetail = true }
        );

    /// <summary>The file of an image.</summary>
    /// <returns>The path; null for no image, and for one that was declared.</returns>
    public static string? FileOf(MediaImage? image) => image is { Source.Length: > 0 } ? image.Source : null;

    /// <summary>The name of an image, or else what it holds.</summary>
    public static string? NameOf(MediaImage? image) => image?.Name ?? image?.ProductText;

    /// <summary>The architecture of media to get.</summary>
    /// <returns>x86, x64 or arm64; null where it does not matter or nothing is wanted.</returns>
    public static string? Architecture(WantedMedia? wanted) =>
        wanted is null or { Architecture: Licensing.Products.Architecture.Unknown } ? null : wanted.Architecture.ToString().ToLowerInvariant();
}
