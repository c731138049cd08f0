namespace ReimagingTools.Fleet.Plans;

/// <summary>Groups of devices against images of a library: what devices of one licensed product and language may have.</summary>
internal sealed class PlanMatrix
{
    private readonly Dictionary<(PlanGroup Group, int Image, Decision Decision), long> _counts = [];
    private readonly Dictionary<(PlanGroup Group, int Image), long> _chosen = [];

    public PlanMatrix(PlanSummary summary)
    {
        var sizes = new Dictionary<PlanGroup, long>();
        var useful = new Dictionary<int, long>();
        var images = new Dictionary<int, MediaImage>();
        foreach (KeyValuePair<PlanAnswer, long> each in summary.Answers)
        {
            var group = PlanGroup.Of(each.Key.Verdict.Facts.Licensed);
            sizes.Count(group, each.Value);
            for (int i = 0; i < each.Key.Verdicts.Count; i++)
            {
                Verdict verdict = each.Key.Verdicts[i];
                images[i] = verdict.Facts.Media;
                _counts.Count((group, i, verdict.Decision), each.Value);
                useful.Count(i, verdict.Decision == Decision.Eligible ? each.Value : 0);
                _chosen.Count((group, i), each.Key.Image is not null && ReferenceEquals(verdict, each.Key.Verdict) ? each.Value : 0);
            }
        }

        Groups =
        [
            .. sizes
                .OrderByDescending(each => each.Value)
                .ThenBy(each => each.Key.Product, StringComparer.Ordinal)
                .ThenBy(each => each.Key.Language, StringComparer.Ordinal)
                .Select(each => (each.Key, each.Value)),
        ];
        Images =
        [
            .. useful
                .Where(each => each.Value > 0)
                .OrderByDescending(each => each.Value)
                .ThenBy(each => each.Key)
                .Select(each => (each.Key, images[each.Key])),
        ];
        Useless = useful.Count - Images.Count;
    }

    /// <summary>Groups with their devices, largest first.</summary>
    public IReadOnlyList<(PlanGroup Group, long DeviceCount)> Groups { get; }

    /// <summary>Images that some device may have, with their places in the library; those for most devices first.</summary>
    public IReadOnlyList<(int Place, MediaImage Image)> Images { get; }

    /// <summary>Images no device may have.</summary>
    public int Useless { get; }

    /// <summary>Devices of a group with one decision on an image.</summary>
    public long Count(PlanGroup group, int image, Decision decision) => _counts.TryGetValue((group, image, decision), out long count) ? count : 0;

    /// <summary>Devices of a group the image is planned for.</summary>
    public long Chosen(PlanGroup group, int image) => _chosen.TryGetValue((group, image), out long count) ? count : 0;
}
