namespace ReimagingTools.Fleet.Plans;

/// <summary>
/// What a library does for a fleet: the fewest media that cover the most devices, found by taking the medium that adds most each time, and the media
/// to get. Keeps answers, not devices. Not for several threads at once.
/// </summary>
public sealed class PlanSummary
{
    private readonly Dictionary<PlanAnswer, long> _answers = [];

    /// <summary>All devices.</summary>
    public long DeviceCount => _answers.Values.Sum();

    /// <summary>Devices that may have an image of the library.</summary>
    public long Covered => _answers.Where(each => each.Key.Image is not null).Sum(each => each.Value);

    /// <summary>Devices that may have media the library lacks.</summary>
    public long ToGet => _answers.Where(each => each.Key.Wanted is not null).Sum(each => each.Value);

    /// <summary>Devices of which it is open what they may have, or which media to get.</summary>
    public long Open =>
        _answers
            .Where(each =>
                each.Key is { Image: null, Wanted: null } answer && (answer.Verdict.Decision == Decision.Indeterminate || answer.Open.Count > 0)
            )
            .Sum(each => each.Value);

    /// <summary>
    /// Devices that may have no image, and that no media to get is known for. With <see cref="Covered"/>, <see cref="ToGet"/> and <see cref="Open"/>
    /// these are all devices.
    /// </summary>
    public long WithoutMedia => DeviceCount - Covered - ToGet - Open;

    /// <summary>
    /// The devices that neither an image of the library nor media to get is named for, in a sentence for each count that is not zero.
    /// </summary>
    public IReadOnlyList<string> DescribeUnserved(CultureInfo culture) =>
        [.. Count(culture, "Plan.DevicesOpen", Open), .. Count(culture, "Plan.DevicesNone", WithoutMedia)];

    /// <summary>The devices that media is named for which the library lacks, in a sentence.</summary>
    public IReadOnlyList<string> DescribeToGet(CultureInfo culture) => Count(culture, "Plan.DevicesToGet", ToGet);

    /// <summary>Takes a plan.</summary>
    /// <param name="plan">The plan of one device.</param>
    public void Add(ReimagePlan plan) => _answers.Count(plan.Answer, plan.DeviceCount);

    /// <summary>
    /// The media in the order in which to keep them: each adds most of what those before it do not cover; of several that add as much, the one the
    /// plan takes.
    /// </summary>
    /// <returns>File, devices it covers, devices it adds.</returns>
    public IReadOnlyList<PlanMedium> Media()
    {
        var left = _answers.Where(each => each.Key.Image is not null).ToDictionary(each => each.Key, each => each.Value);
        var covers = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (KeyValuePair<PlanAnswer, long> each in left)
        {
            foreach (string source in SourcesOf(each.Key))
            {
                covers.Count(source, each.Value);
            }
        }

        var media = new List<PlanMedium>();
        while (left.Count > 0)
        {
            (string source, long adds) = covers
                .Keys.Select(source => (source, Adds: left.Where(each => SourcesOf(each.Key).Contains(source)).Sum(each => each.Value)))
                .OrderByDescending(each => each.Adds)
                .ThenByDescending(each => PlannedFor(each.source))
                .ThenBy(each => each.source, StringComparer.Ordinal)
                .First();
            media.Add(new PlanMedium(source, covers[source], adds));
            foreach (PlanAnswer answer in left.Keys.Where(answer => SourcesOf(answer).Contains(source)).ToArray())
            {
                left.Remove(answer);
            }
        }

        return media;
    }

    /// <summary>The media to get, most wanted first.</summary>
    /// <returns>Each with the devices it would cover.</returns>
    public IReadOnlyList<(WantedMedia Media, long DeviceCount)> Wanted() =>
        [
            .. _answers
                .Where(each => each.Key.Wanted is not null)
                .GroupBy(each => PlatformOf(each.Key.Wanted!))
                .Select(same => (same.Key, same.Sum(each => each.Value)))
                .OrderByDescending(each => each.Item2)
                .ThenBy(each => each.Key.Product, StringComparer.Ordinal)
                .ThenBy(each => each.Key.Language, StringComparer.Ordinal),
        ];

    /// <summary>Media of the library that hold no image any device may have.</summary>
    /// <returns>Files, or names they were declared with, in ordinal order.</returns>
    public IReadOnlyList<string> Useless()
    {
        var useful = new HashSet<string>(_answers.Keys.SelectMany(SourcesOf), StringComparer.Ordinal);
        return
        [
            .. _answers
                .Keys.SelectMany(answer => answer.Verdicts)
                .Select(verdict => SourceOf(verdict.Facts.Media))
                .Distinct(StringComparer.Ordinal)
                .Where(source => !useful.Contains(source))
                .OrderBy(source => source, StringComparer.Ordinal),
        ];
    }

    /// <summary>What no media can cover: answers without an image and without media to get, most devices first.</summary>
    public IReadOnlyList<(PlanAnswer Answer, long DeviceCount)> Uncovered() =>
        [
            .. _answers
                .Where(each => each.Key.Image is null && each.Key.Wanted is null)
                .Select(each => (each.Key, each.Value))
                .OrderByDescending(each => each.Value),
        ];

    /// <summary>Answers with their devices, in no order.</summary>
    internal IEnumerable<KeyValuePair<PlanAnswer, long>> Answers => _answers;

    private long PlannedFor(string source) =>
        _answers.Where(each => each.Key.Image is { } image && SourceOf(image) == source).Sum(each => each.Value);

    private string[] Count(CultureInfo culture, string key, long devices) =>
        devices == 0 ? [] : [FleetTexts.Format(key, culture, devices, DeviceCount)];

    /// <summary>Where any platform would do, media that others want anyway does.</summary>
    private WantedMedia PlatformOf(WantedMedia wanted) =>
        wanted.Architecture != Architecture.Unknown
            ? wanted
            : _answers
                .Keys.Select(answer => answer.Wanted)
                .OfType<WantedMedia>()
                .Where(other => other.Architecture != Architecture.Unknown && other.Product == wanted.Product && other.Language == wanted.Language)
                .OrderBy(other => other.Architecture != Architecture.X64)
                .ThenBy(other => other.Architecture)
                .FirstOrDefault()
                ?? wanted;

    private static HashSet<string> SourcesOf(PlanAnswer answer) => [.. answer.Eligible.Select(verdict => SourceOf(verdict.Facts.Media))];

    internal static string SourceOf(MediaImage image) => image.Source.Length > 0 ? image.Source : image.Name ?? "";
}
