namespace ReimagingTools.Fleet.Plans;

/// <summary>What a library of images holds for devices of the same verdicts.</summary>
public sealed class PlanAnswer
{
    private readonly Lazy<(WantedMedia? Media, IReadOnlyList<string> Open)> _wanted;

    internal PlanAnswer(IReadOnlyList<Verdict> verdicts, Verdict chosen, IReadOnlyList<Verdict> eligible, StatedLicense stated)
    {
        Verdicts = verdicts;
        Verdict = chosen;
        Eligible = eligible;
        Shown = ImageChoice.Of(verdicts, chosen).Answer(stated);
        _wanted = new Lazy<(WantedMedia?, IReadOnlyList<string>)>(() => chosen.Decision == Decision.Eligible ? (null, []) : WantedMedia.For(chosen));
    }

    /// <summary>The verdicts on all images of the library, in its order.</summary>
    public IReadOnlyList<Verdict> Verdicts { get; }

    /// <summary>The chosen verdict as it answers for devices.</summary>
    public ImageVerdict Shown { get; }

    /// <summary>The verdict on the image chosen: one the device may have, else the one that fits it best.</summary>
    public Verdict Verdict { get; }

    /// <summary>The image the device may have, or null.</summary>
    public MediaImage? Image => Verdict.Decision == Decision.Eligible ? Verdict.Facts.Media : null;

    /// <summary>Every verdict on an image the device may have, the chosen one first.</summary>
    public IReadOnlyList<Verdict> Eligible { get; }

    /// <summary>The media to get, or null where an image is there or none would do.</summary>
    public WantedMedia? Wanted => _wanted.Value.Media;

    /// <summary>
    /// The facts without which nobody can tell what media to get; empty where an image is there, media is named, or none would do.
    /// </summary>
    public IReadOnlyList<string> Open => _wanted.Value.Open;

    /// <summary>Why this image, or why none.</summary>
    public string GetReason(CultureInfo culture)
    {
        string reason = Shown.GetReason(culture);
        return Image is { } image && Eligible.Count > 1
                ? Sentences.Join(
                    culture,
                    FleetTexts.Format(
                        NewestMedia.IsNewest(image, Eligible.Select(verdict => verdict.Facts.Media)) ? "Plan.Newest" : "Plan.Taken",
                        culture,
                        MediaView.Label(image),
                        Eligible.Count
                    ),
                    reason
                )
            : Wanted is { } wanted ? Sentences.Join(culture, reason, FleetTexts.Format("Plan.Get", culture, wanted.Product, wanted.Language))
            : Open.Count > 0 && Verdict.Decision == Decision.NotEligible
                ? Sentences.Join(culture, reason, FleetTexts.Format("Plan.GetOpen", culture, FleetTexts.List(Open, Open.Count, culture)))
            : reason;
    }
}
