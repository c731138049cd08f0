namespace ReimagingTools.Fleet.Reporting;

/// <summary>An image as the report shows it; what is not known is null.</summary>
public sealed record ReportMedia
{
    /// <summary>The product in words.</summary>
    public string? Product { get; init; }

    /// <summary>Where the image was read; null for media declared in words.</summary>
    public string? Source { get; init; }

    /// <summary>The 1-based index within its file.</summary>
    public int? Index { get; init; }

    /// <summary>The language.</summary>
    public string? Language { get; init; }

    /// <summary>The processor architecture.</summary>
    public string? Architecture { get; init; }

    /// <summary>The channel it was made for.</summary>
    public string? Channel { get; init; }

    /// <summary>What shows all this, one line per observed value of the image alone; null when the verdict was written without it.</summary>
    public IReadOnlyList<string>? Evidence { get; init; }

    /// <summary>The same of the whole medium; images of one medium share it.</summary>
    public IReadOnlyList<string> MediumEvidence { get; init; } = [];

    /// <summary>True where several images are open and none of them can be chosen; then it stands for none.</summary>
    public bool IsNotChosen { get; init; }

    /// <summary>Tells images apart.</summary>
    internal string Key =>
        string.Join("\u001f", IsNotChosen, Product, Source, Index?.ToString(CultureInfo.InvariantCulture), Language, Architecture, Channel);

    internal static ReportMedia Of(MediaImage image)
    {
        string[] medium = [.. image.MediumEvidence.Select(evidence => evidence.ToString())];
        return new()
        {
            Product = image.ProductText,
            Source = image.Source.Length == 0 ? null : image.Source,
            Index = image.Index,
            Language = Words(image.Language),
            Architecture = Words(image.Architecture)?.ToLowerInvariant(),
            Channel = Words(image.Channel),
            Evidence = [.. EvidenceOf(image).Select(evidence => evidence.ToString()).Distinct().Except(medium)],
            MediumEvidence = medium,
        };
    }

    /// <summary>What several open images have in common, none of which can be chosen.</summary>
    internal static ReportMedia OfOpen(IEnumerable<MediaImage> images)
    {
        ReportMedia[] all = [.. images.Select(Of)];
        return new ReportMedia
        {
            IsNotChosen = true,
            Source = Common(all, media => media.Source),
            Language = Common(all, media => media.Language),
            Architecture = Common(all, media => media.Architecture),
            Channel = Common(all, media => media.Channel),
            Evidence = [.. all[0].Evidence!.Where(line => Array.TrueForAll(all, media => media.Evidence!.Contains(line)))],
            MediumEvidence = [.. all[0].MediumEvidence.Where(line => Array.TrueForAll(all, media => media.MediumEvidence.Contains(line)))],
        };
    }

    private static string? Common(ReportMedia[] all, Func<ReportMedia, string?> value) =>
        Array.TrueForAll(all, media => value(media) == value(all[0])) ? value(all[0]) : null;

    private static string? Words<T>(Fact<T> fact)
        where T : notnull => fact.State == FactState.Unknown ? null : fact.ToString();

    /// <summary>Media declared in words keeps its evidence with its facts.</summary>
    private static IEnumerable<Evidence> EvidenceOf(MediaImage image) =>
        image
            .OwnEvidence.Concat(image.Language.Claims.Select(claim => claim.Evidence))
            .Concat(image.Architecture.Claims.Select(claim => claim.Evidence))
            .Concat(image.Channel.Claims.Select(claim => claim.Evidence));
}
