namespace ReimagingTools.Fleet.Judging;

/// <summary>
/// The image that fits a device best: one it may have before one that is open before one it may not have, then Volume Licensing media before other,
/// the licensed product, version and edition, its platform and language, then the fewest obstacles, then an edition that PCs come with. Of what is
/// still equal the newest is taken, then by source and index, so that the order of the media never decides.
/// </summary>
internal sealed class ImageChoice(IReadOnlyList<Verdict> verdicts, int chosen)
{
    /// <summary>Lines told about other images; a medium with more holds no product a person chooses from.</summary>
    private const int MostLines = 24;

    /// <summary>The rule that media of another kind than Volume Licensing's violates.</summary>
    private const string MediaRule = "VolumeLicensingMedia";

    /// <summary>The rule that media of another product violates.</summary>
    private const string ProductRule = "SameProduct";

    /// <summary>Products named in one sentence.</summary>
    private const int MostProducts = 6;

    private readonly IReadOnlyList<Verdict> _verdicts = verdicts;
    private readonly int _chosen = chosen;

    public int Count => _verdicts.Count;

    public IReadOnlyList<Verdict> Verdicts => _verdicts;

    public static ImageChoice Of(IReadOnlyList<Verdict> verdicts) => new(verdicts, Best(verdicts));

    /// <summary>A choice made by somebody else.</summary>
    public static ImageChoice Of(IReadOnlyList<Verdict> verdicts, Verdict chosen) =>
        new(verdicts, Enumerable.Range(0, verdicts.Count).First(i => ReferenceEquals(verdicts[i], chosen)));

    /// <summary>The place of the verdict that fits best.</summary>
    public static int Best(IReadOnlyList<Verdict> verdicts)
    {
        int best = 0;
        for (int i = 1; i < verdicts.Count; i++)
        {
            best = Compare(verdicts[i], verdicts[best]) < 0 ? i : best;
        }

        return best;
    }

    public ImageVerdict Answer(StatedLicense stated) => new(_verdicts[_chosen], _chosen + 1, isAnswer: true, this) { Stated = stated };

    /// <summary>
    /// True where nothing that is known of the license tells the image that answers from another of a different product: then the open ones stand
    /// for the device together, and none of them is chosen.
    /// </summary>
    public bool IsOpen => IsAlike && Chosen.Decision == Decision.Indeterminate;

    /// <summary>The verdicts that answer for the device: the one chosen, or all that are open where none is.</summary>
    public IReadOnlyList<Verdict> Answering => IsOpen ? [.. _verdicts.Where(verdict => verdict.Decision == Decision.Indeterminate)] : [Chosen];

    public string GetReason(CultureInfo culture)
    {
        int alike = _verdicts.Count(verdict => verdict.Decision == Chosen.Decision);
        if (IsOpen && Answering.All(verdict => verdict.MissingFacts.Count == 0))
        {
            return FleetTexts.Format(
                "Choice.Indeterminate.Open",
                culture,
                Sentences.Join(culture, Answering.Select(verdict => verdict.GetReason(culture)).Distinct()),
                Count,
                alike
            );
        }

        string subject = IsOpen
            ? string.Join(FleetTexts.Get("Comma", culture), Answering.SelectMany(verdict => verdict.MissingFacts).Distinct())
            : MediaView.Label(Chosen.Facts.Media);
        return FleetTexts.Format("Choice." + Chosen.Decision + "." + WhyOf(alike), culture, subject, Count, alike);
    }

    /// <summary>Why none of several products may be used that are all other ones than the licensed; null where another reason decides.</summary>
    public string? GetReasonOfAll(CultureInfo culture)
    {
        string[] products = [.. _verdicts.Select(verdict => verdict.Facts.Media.ProductText).OfType<string>().Distinct(StringComparer.Ordinal)];
        return
            Chosen is { Decision: Decision.NotEligible, Decisive.Rule: ProductRule, Facts.Licensed.ProductText: { } licensed }
            && products.Length > 1
            && !_verdicts.Any(IsLicensedProduct)
            ? FleetTexts.Format(
                "Choice.NoneLicensed",
                culture,
                licensed,
                FleetTexts.List([.. products.Take(MostProducts)], products.Length, culture)
            )
            : null;
    }

    private Verdict Chosen => _verdicts[_chosen];

    /// <summary>Whether another image of a different product fits as well by all that is known of the license.</summary>
    private bool IsAlike =>
        _verdicts.Any(other =>
            other.Decision == Chosen.Decision && !IsSameProduct(other.Facts.Media, Chosen.Facts.Media) && FitOf(other).SequenceEqual(FitOf(Chosen))
        );

    private string WhyOf(int alike)
    {
        if (alike == 1)
        {
            bool hasOpen = _verdicts.Any(verdict => verdict.Decision == Decision.Indeterminate);
            return Chosen.Decision == Decision.Eligible && hasOpen ? "Shown" : "Only";
        }

        return IsAlike && Chosen.Decision != Decision.Eligible ? "Alike"
            : IsLicensedProduct(Chosen) ? "Licensed"
            : "Closest";
    }

    public IReadOnlyList<string> GetOthers(CultureInfo culture)
    {
        Verdict[] others = [.. _verdicts.Where((_, i) => IsOpen || i != _chosen)];
        var names = new SourceNames(_verdicts.Select(verdict => verdict.Facts.Media.Source));
        IEnumerable<string> lines = others
            .Take(MostLines)
            .Select(verdict =>
                FleetTexts.Format(
                    "Choice.Other",
                    culture,
                    LabelOf(verdict.Facts.Media, names),
                    FleetTexts.Get("Decision." + verdict.Decision, culture),
                    verdict.GetReason(culture)
                )
            );
        return others.Length <= MostLines ? [.. lines] : [.. lines, FleetTexts.Format("Choice.More", culture, others.Length - MostLines)];
    }

    /// <summary>The file is named where another than the chosen one is meant.</summary>
    private string LabelOf(MediaImage media, SourceNames names) =>
        media.Source == _verdicts[_chosen].Facts.Media.Source ? MediaView.Label(media) : names.Of(media.Source) + " " + MediaView.Label(media);

    private static int Compare(Verdict one, Verdict other)
    {
        int byRank = Ranks(one).Zip(Ranks(other), (left, right) => left.CompareTo(right)).FirstOrDefault(order => order != 0);
        int byAge = byRank != 0 ? byRank : NewestMedia.First.Compare(one.Facts.Media, other.Facts.Media);
        return byAge != 0 ? byAge : (one.Facts.Media.Index ?? 0).CompareTo(other.Facts.Media.Index ?? 0);
    }

    /// <summary>What tells verdicts apart, most telling first; the lower number fits better.</summary>
    private static IEnumerable<int> Ranks(Verdict verdict) =>
        [
            .. FitOf(verdict),
            verdict.Findings.Count(finding => finding.Outcome == Outcome.Violated),
            verdict.Findings.Count(finding => finding.Outcome == Outcome.Undetermined),
            ProductCatalogue.Find(verdict.Facts.Media.Edition.Value, verdict.Facts.Media.Version.Value)?.Availability == Availability.SoldOutside
                ? 0
                : 1,
        ];

    /// <summary>The part of it that the license tells.</summary>
    private static IEnumerable<int> FitOf(Verdict verdict)
    {
        LicensedProduct licensed = verdict.Facts.Licensed;
        MediaImage media = verdict.Facts.Media;
        yield return verdict.Decision switch
        {
            Decision.Eligible => 0,
            Decision.Indeterminate => 1,
            _ => 2,
        };
        // Media of another kind is no choice at all.
        yield return verdict.Findings.Any(finding => finding.Outcome == Outcome.Violated && finding.Rule == MediaRule) ? 1 : 0;
        yield return licensed.Family == media.Family ? 0 : 1;
        yield return IsLicensedProduct(verdict) ? 0 : 1;
        yield return ProductCatalogue.Find(media.Edition.Value, media.Version.Value) is { } product
        && licensed.VolumeProduct.Value?.Lists(product) == true
            ? 0
            : 1;
        yield return Differs(licensed.Edition, media.Edition);
        yield return Differs(licensed.Version, media.Version);
        yield return Differs(licensed.Language, media.Language);
        yield return Differs(licensed.Architecture, media.Architecture);
    }

    private static bool IsSameProduct(MediaImage one, MediaImage other) =>
        one.Family == other.Family && Equals(one.Edition.Value, other.Edition.Value) && Equals(one.Version.Value, other.Version.Value);

    private static bool IsLicensedProduct(Verdict verdict) =>
        Differs(verdict.Facts.Licensed.Edition, verdict.Facts.Media.Edition) + Differs(verdict.Facts.Licensed.Version, verdict.Facts.Media.Version)
        == 0;

    private static int Differs<T>(Fact<T> licensed, Fact<T> media)
        where T : notnull => licensed.IsKnown && media.IsKnown && EqualityComparer<T>.Default.Equals(licensed.Value!, media.Value!) ? 0 : 1;
}
