using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Records.Text;

namespace ReimagingTools.Fleet.Summary;

/// <summary>
/// Adds up the verdicts of an audit: decisions, what blocks, what to find out. Holds one entry per decision, clause and set of missing facts, so
/// that memory does not grow with the fleet.
/// </summary>
public sealed class AuditSummary
{
    private readonly BoundedCache<ImageVerdict, CountedIn> _countedIn = new(EligibilityJudge.CacheLimit);
    private readonly Dictionary<string, Tally> _tallies = new(StringComparer.Ordinal);

    private readonly DoubtTallies _doubts = new();
    private readonly Dictionary<(string Source, int Index), ImageTally> _images = [];
    private readonly SortedSet<string> _toBuy = new(StringComparer.Ordinal);

    private readonly HashSet<(Brief Brief, CalendarDate? AsOf)> _judgedBy = [];
    private readonly HashSet<StatedLicense> _stated = [];
    private MediaExample? _example;

    /// <summary>The briefs and days that were judged by, oldest brief first; of devices grouped elsewhere nothing is known here.</summary>
    public IReadOnlyList<(Brief Brief, CalendarDate? AsOf)> JudgedBy =>
        [.. _judgedBy.OrderBy(each => each.Brief.Id, StringComparer.Ordinal).ThenBy(each => each.AsOf?.ToString(), StringComparer.Ordinal)];

    /// <summary>Devices counted, each once, whatever the number of images.</summary>
    public long Total => _tallies.Values.Sum(tally => tally.Devices);

    /// <summary>
    /// True once a device was counted of which anything is known of its license, or of which anything was said that is contested or not understood.
    /// </summary>
    public bool HasLicenses { get; private set; }

    /// <summary>Rows that could not be read.</summary>
    public long Errors { get; private set; }

    /// <summary>Counts the answer for devices; verdicts on their other images are not counted.</summary>
    /// <param name="devices">How many devices it stands for.</param>
    /// <param name="computerName">The computer's name, where others share the verdict; null for the one of the verdict.</param>
    public void Add(DeviceVerdict verdict, long devices, string? computerName = null)
    {
        if (!verdict.IsAnswer)
        {
            return;
        }

        if (!_countedIn.TryGet(verdict.Shared, out CountedIn counted))
        {
            counted = CountedInOf(verdict.Shared, isMarked: verdict.Quoted is not null);
            _countedIn.Set(verdict.Shared, counted);
        }

        foreach (SummaryCounter counter in counted.Counters)
        {
            counter.Add(devices);
        }

        ShownBeside.Add(verdict.BesideStated, computerName ?? verdict.ComputerName, devices);
        foreach ((string name, string sources) in counted.Contested)
        {
            _doubts.OfContested(name, verdict.Quoted!.Fill(sources)).Add(devices);
        }

        foreach (UnreadText unread in counted.Unread)
        {
            _doubts.OfUnread(unread, verdict.Quoted!.Fill(unread.Text))?.Add(devices);
        }
    }

    /// <summary>
    /// All that a verdict is counted in; where it has marks, what is told with the texts of each device is counted device by device.
    /// </summary>
    private CountedIn CountedInOf(ImageVerdict image, bool isMarked)
    {
        LicensedProduct licensed = image.Verdict.Facts.Licensed;
        HasLicenses |= !IsSilent(licensed.Edition) || !IsSilent(licensed.Version) || !IsSilent(licensed.Channel);
        _ = _judgedBy.Add((image.Verdict.Brief, image.Verdict.AsOf));
        if (image.Media?.ProductText is { } product && image.MissingFacts.Contains(FactNames.PurchasedProduct))
        {
            _ = _toBuy.Add(product);
        }

        if (!image.Stated.IsEmpty)
        {
            _ = _stated.Add(image.Stated);
        }

        if (image.MissingFacts.Count > 0)
        {
            _example ??= MediaExample.Of(image.Among.Select(each => each.Facts.Media));
        }

        (string Name, string Sources)[] contested = [.. ContestedIn(image)];
        UnreadText[] unread =
        [
            .. FactKeys
                .Of(image.Verdict.Facts)
                .SelectMany(each => each.Fact.Unread)
                .Where(text => !text.IsBeside)
                .GroupBy(text => (text.Evidence.Heading, text.Text))
                .Select(same => same.First()),
        ];
        SummaryCounter[] counters = [TallyOf(SummaryLine.Of(image)), .. ImageTallyOf(image.Verdict)];
        return isMarked
            ? new CountedIn(counters, contested, unread)
            : new CountedIn(
                [
                    .. counters,
                    .. contested.Select(each => _doubts.OfContested(each.Name, each.Sources)),
                    .. unread.Select(each => _doubts.OfUnread(each, each.Text)).OfType<SummaryCounter>(),
                ],
                [],
                []
            );
    }

    /// <summary>Counts devices that were grouped elsewhere.</summary>
    /// <param name="line">What their verdicts have in common.</param>
    /// <param name="devices">How many devices there are.</param>
    public void Add(SummaryLine line, long devices)
    {
        TallyOf(line).Add(devices);
        foreach (SummaryCounter contested in line.ContestedFacts.Select(name => _doubts.OfContested(name, "")))
        {
            contested.Add(devices);
        }
    }

    /// <summary>Counts a row that could not be read.</summary>
    public void AddError() => Errors++;

    /// <summary>Devices with one decision.</summary>
    /// <returns>How many.</returns>
    public long Count(Decision decision) => _tallies.Values.Where(tally => tally.Line.Decision == decision).Sum(tally => tally.Devices);

    /// <summary>The verdicts that decided most devices: rule and clause with how many devices each decided.</summary>
    /// <returns>Most devices first; ties in the order of rule names.</returns>
    public IReadOnlyList<SummaryReason> Reasons(Decision decision) => ReasonsOf(line => line.Decision == decision);

    /// <summary>The same of Indeterminate verdicts that miss no fact: what is open there no field answers.</summary>
    /// <returns>Most devices first; ties in the order of rule names.</returns>
    public IReadOnlyList<SummaryReason> ReasonsWithoutFact() =>
        ReasonsOf(line => line.Decision == Decision.Indeterminate && line.MissingFacts.Count == 0);

    private IReadOnlyList<SummaryReason> ReasonsOf(Func<SummaryLine, bool> isMeant) =>
        [
            .. _tallies
                .Values.Where(tally => isMeant(tally.Line))
                .GroupBy(tally => (tally.Line.Rule, tally.Line.ClauseId))
                .Select(group => new SummaryReason(group.Key.Rule, group.Key.ClauseId, group.Sum(tally => tally.Devices)))
                .OrderByDescending(reason => reason.Devices)
                .ThenBy(reason => reason.Rule, StringComparer.Ordinal),
        ];

    /// <summary>The facts of Indeterminate verdicts about which sources contradict each other, with what they say.</summary>
    /// <returns>Most devices first; what more than a thousand say is told by the name of the fact alone.</returns>
    public IReadOnlyList<SummaryContested> Contested() => _doubts.Contested();

    /// <summary>Tells a value that is told elsewhere, with the rows it stands in.</summary>
    public Func<UnreadText, bool>? IsTold { get; set; }

    /// <summary>Values that were given and not understood, each once with the devices it stands for.</summary>
    /// <returns>Most devices first; of a fleet in which each row has another the first of them.</returns>
    public IReadOnlyList<SummaryUnread> NotUnderstood() => _doubts.NotUnderstood(IsTold);

    /// <summary>
    /// The facts that Indeterminate verdicts miss: each set that settles its devices, then what is missing where no answer settles. Where sources
    /// contradict each other, nothing else is to be found out first.
    /// </summary>
    /// <returns>Sets that settle come first, then by devices.</returns>
    public IReadOnlyList<SummaryMissingFacts> MissingFacts() =>
        [
            .. _tallies
                .Values.Where(item =>
                    item.Line.Decision == Decision.Indeterminate && (item.Line.SettlingFacts.Count > 0 || item.Line.ContestedFacts.Count == 0)
                )
                .Select(item =>
                    (
                        Names: item.Line.SettlingFacts.Count > 0 ? item.Line.SettlingFacts : item.Line.MissingFacts,
                        Settle: item.Line.SettlingFacts.Count > 0,
                        item.Line.IsOfBase,
                        item.Line.SpokenFacts,
                        item.Devices
                    )
                )
                .Where(item => item.Names.Count > 0)
                .GroupBy(item => (Names: string.Join("\n", item.Names), item.Settle, item.IsOfBase, Spoken: string.Join("\n", item.SpokenFacts)))
                .Select(group => new SummaryMissingFacts(group.First().Names, group.Sum(item => item.Devices), group.Key.Settle)
                {
                    IsOfBase = group.Key.IsOfBase,
                    Spoken = group.First().SpokenFacts,
                })
                .OrderByDescending(facts => facts.Settle)
                .ThenByDescending(facts => facts.Devices)
                .ThenBy(facts => string.Join("\n", facts.Names), StringComparer.Ordinal)
                .ThenBy(facts => facts.IsOfBase),
        ];

    /// <summary>The images that Eligible devices were given, of media that was read or is known by its name.</summary>
    /// <returns>Most devices first.</returns>
    public IReadOnlyList<(MediaImage Image, long Devices)> Images() =>
        [
            .. _images
                .OrderByDescending(each => each.Value.Devices)
                .ThenBy(each => each.Key.Source, StringComparer.Ordinal)
                .ThenBy(each => each.Key.Index)
                .Select(each => (each.Value.Image, each.Value.Devices)),
        ];

    /// <summary>What Eligible verdicts rest on where that is little, as the name of a medium that nobody read is.</summary>
    /// <returns>Each notice once, behind the media it is about.</returns>
    public IEnumerable<string> MediaNotices(CultureInfo culture) =>
        Images()
            .SelectMany(each => each.Image.Notices.Select(notice => (Notice: notice, each.Image.Source)))
            .GroupBy(each => each.Notice, each => each.Source, StringComparer.Ordinal)
            .Select(same =>
                same.Distinct(StringComparer.Ordinal).ToArray() is var media
                    ? AlikeMistakes<string>.List(media, media.Length, culture) + ": " + same.Key
                    : ""
            );

    /// <summary>What was stated for all devices, each statement once.</summary>
    public IReadOnlyCollection<StatedLicense> Stated => _stated;

    /// <summary>How many devices show something else than what was stated for all.</summary>
    public ShownBesideStated ShownBeside { get; } = new();

    /// <summary>What is missing, as an example: the product, language and platform of media that is judged by.</summary>
    public MediaExample Example => _example ?? MediaExample.Default;

    /// <summary>The products of chosen images of which it is not known whether they were bought, in ordinal order.</summary>
    public IReadOnlyCollection<string> ToBuy => _toBuy;

    private ImageTally[] ImageTallyOf(Verdict verdict)
    {
        MediaImage media = verdict.Facts.Media;
        return verdict.Decision == Decision.Eligible && media.Source.Length > 0
            ? [_images.GetOrAdd((media.Source, media.Index ?? 0), _ => new ImageTally(media))]
            : [];
    }

    private static IEnumerable<(string Name, string Sources)> ContestedIn(ImageVerdict image)
    {
        if (image.ContestedFacts.Count == 0)
        {
            return [];
        }

        (string Name, string? Contest)[] told =
        [
            .. image
                .Answering.SelectMany(verdict => FactKeys.Of(verdict.Facts))
                .Select(each => (each.Name, each.Fact.Contest))
                .Where(each => each.Contest is not null)
                .Distinct(),
        ];
        return image.ContestedFacts.Select(name => (name, told.FirstOrDefault(each => each.Name == name).Contest ?? ""));
    }

    private static bool IsSilent<T>(Fact<T> fact)
        where T : notnull => fact.State == FactState.Unknown && fact.Unread.Count == 0;

    private Tally TallyOf(SummaryLine line) => _tallies.GetOrAdd(line.Key, _ => new Tally(line));

    /// <summary>What the devices of one verdict are counted in.</summary>
    /// <param name="Contested">Contested facts with what their sources say, where each device has texts of its own there.</param>
    /// <param name="Unread">Texts nobody understood, there too.</param>
    private readonly record struct CountedIn(SummaryCounter[] Counters, (string Name, string Sources)[] Contested, UnreadText[] Unread);

    private sealed class ImageTally(MediaImage image) : SummaryCounter
    {
        public MediaImage Image => image;
    }

    private sealed class Tally(SummaryLine line) : SummaryCounter
    {
        public SummaryLine Line => line;
    }
}
