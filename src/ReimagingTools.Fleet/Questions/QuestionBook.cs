using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Entitlements;

namespace ReimagingTools.Fleet.Questions;

/// <summary>
/// Collects verdicts and asks the fewest questions that settle the most devices. It keeps groups, not devices: place (maker, model, collection,
/// beginning of the name) and verdict. Each open fact is asked once for each part of the coarsest way to tell devices apart in which neighbors
/// agree, and only the parts in which they do not are divided further: no file that tells the devices of a fact apart in one way has fewer cells to
/// fill in. Devices that no such part holds, and those that run what its answer does not explain, are asked about one by one, each in a row of its
/// own, where they are few. <see cref="AskingOrder"/> says which rows come first and why. Not for several threads at once.
/// </summary>
public sealed class QuestionBook
{
    private const int MostPrefixes = 256;

    /// <summary>Devices that are asked about one by one at most: a longer list is none that a person fills in.</summary>
    private const int MostSingle = 1_000;

    /// <summary>Open devices that are remembered by name until it is known who is asked about one by one.</summary>
    private const int MostNamed = 50_000;

    private readonly Dictionary<(CellPlace Place, Verdict Verdict, SystemShown? Shown, string? RunsIn), QuestionCell> _cells = [];
    private readonly HashSet<string> _prefixes = new(StringComparer.Ordinal);
    private readonly Dictionary<Verdict, OpenFacts?> _open = [];
    private readonly Dictionary<(ImageVerdict Image, ProductFamily Runs), Verdict?> _askable = [];
    private readonly Dictionary<ProductFamily, long> _running = [];
    private readonly UnaskedDevices _unasked = new();
    private readonly Dictionary<string, (QuestionCell Cell, string Value)[]> _known = new(StringComparer.Ordinal);
    private long _openDevices;

    private static IReadOnlyDictionary<string, long> NoDevices { get; } = new Dictionary<string, long>();

    /// <summary>
    /// Open devices that no question is about: a fact is contested, the medium or the agreement is open, or there are too many to be asked about one
    /// by one.
    /// </summary>
    public long Unasked => _unasked.Count;

    /// <summary>The devices that no question is about or one of their own, together where they are for one reason.</summary>
    /// <param name="howToGive">How a fact that is the same for all devices is given, with the products of the images it is open for and an example
    /// of the media: an option or a parameter.</param>
    /// <returns>A sentence for each reason: first what is the same for all, then most devices first; none where every open device is asked
    /// about.</returns>
    public IReadOnlyList<string> ExplainUnasked(CultureInfo culture, Func<string, IReadOnlyCollection<string>, MediaExample, string> howToGive) =>
        _unasked.Explain(culture, howToGive);

    /// <summary>Takes a device.</summary>
    /// <param name="image">The verdict that answers for it. Where several images are open, the question is about one that an answer can make
    /// eligible.</param>
    /// <param name="selectors">What it can be told from others by.</param>
    /// <param name="count">How many devices it stands for.</param>
    /// <param name="shown">What it runs and is: nobody is asked which license of a client a server came with, nor about a group what does not
    /// explain what it runs.</param>
    /// <param name="runsIn">The language it runs in; null where its records do not tell.</param>
    public void Add(ImageVerdict image, DeviceSelectors selectors, string? name, long count, SystemShown? shown = null, string? runsIn = null)
    {
        ProductFamily runs =
            image.Verdict.Facts.Licensed.Family == ProductFamily.Unknown ? shown?.Family ?? ProductFamily.Unknown : ProductFamily.Unknown;
        if (AskableOf(image, runs) is not { } verdict)
        {
            _running.Count(runs, count);
            return;
        }

        var place = new CellPlace(selectors.Manufacturer ?? "", selectors.Model ?? "", selectors.Collection ?? "", PrefixOf(name));
        QuestionCell cell = _cells.GetOrAdd((Place: place, Verdict: verdict, Shown: shown, RunsIn: runsIn), key => new QuestionCell(
            key.Place,
            key.Verdict,
            key.Shown,
            key.RunsIn,
            OpenFactsOf(key.Verdict)?.Product ?? (key.Verdict.Facts.Licensed.Edition.Value, key.Verdict.Facts.Licensed.Version.Value)
        ));
        cell.Add(count, name);
        if (verdict.Decision == Decision.Indeterminate && ++_openDevices == MostNamed)
        {
            foreach (QuestionCell each in _cells.Values)
            {
                each.ForgetDevices();
            }
        }
        else if (_openDevices > MostNamed)
        {
            cell.ForgetDevices();
        }
    }

    /// <summary>The questions, biggest first.</summary>
    /// <param name="culture">Language of what is known.</param>
    /// <returns>One for each group of devices that one answer settles.</returns>
    public IReadOnlyList<ReimageQuestion> Ask(CultureInfo culture)
    {
        _known.Clear();
        _unasked.Clear();
        QuestionCell[] open = [.. _cells.Values.Where(cell => OpenFactsOf(cell.Verdict) is not null && !IsMachine(cell))];
        foreach (QuestionCell machine in _cells.Values.Where(IsMachine))
        {
            _unasked.AddMachine(machine.Shown!.Machine!, machine.Count, culture);
        }

        FactPartition[] partitions = PartitionSearch.ForAll([
            .. open.SelectMany(cell => OpenFactsOf(cell.Verdict)!.Names)
                .Distinct(StringComparer.Ordinal)
                .OrderBy(name => name, StringComparer.Ordinal)
                .Select(name => new PartitionSearch(name, [.. open.Where(cell => OpenFactsOf(cell.Verdict)!.Names.Contains(name))], KnownOf(name))),
        ]);
        foreach (KeyValuePair<ProductFamily, long> each in _running)
        {
            _unasked.AddRunning(each.Key, each.Value, culture);
        }

        var groups = new Dictionary<CellPlace, QuestionGroup>();
        var ungrouped = new List<(QuestionCell Cell, (string Name, CellPlace? Part)[] Parts, (string Place, string Why, string Columns) Reason)>();
        QuestionCell[] closed =
        [
            .. _cells.Values.Where(cell => cell.Verdict.Decision == Decision.Indeterminate && OpenFactsOf(cell.Verdict) is null),
        ];
        ReimageQuestion[] ofLines = LineQuestions.Of(closed, culture);
        foreach (QuestionCell cell in closed.Where(cell => LineQuestions.LinesOf(cell.Verdict).Length == 0))
        {
            _unasked.AddOpen(cell, culture);
        }

        foreach (QuestionCell cell in open)
        {
            OpenFacts facts = OpenFactsOf(cell.Verdict)!;
            FactPartition[] own = [.. partitions.Where(partition => facts.Names.Contains(partition.Name))];
            (string Name, CellPlace? Part)[] parts = [.. own.Select(partition => (partition.Name, partition.PartOf(cell)))];
            if (Array.FindIndex(parts, part => part.Part is null) is var without and >= 0)
            {
                (string place, string why) = own[without].WhyNot(cell, culture);
                CellPlace? beside = own[without].PartBeside(cell);
                ungrouped.Add(
                    (
                        cell,
                        [.. parts.Select(part => part.Part == beside ? (part.Name, null) : part)],
                        (place, why, string.Join(FleetTexts.Get("Comma", culture), facts.Names))
                    )
                );
                continue;
            }

            Add(groups, cell, parts);
        }

        bool isFew = ungrouped.Sum(each => each.Cell.Devices?.Count ?? 0) <= MostSingle;
        foreach ((QuestionCell cell, (string Name, CellPlace? Part)[] parts, (string Place, string Why, string Columns) reason) in ungrouped)
        {
            bool isAsked = isFew && cell.Devices is not null;
            _unasked.AddUngrouped(reason, cell.Count, isAsked);
            foreach (KeyValuePair<string, long> device in isAsked ? cell.Devices! : NoDevices)
            {
                Add(groups, cell.OfDevice(device.Key, device.Value), parts);
            }
        }

        foreach (QuestionGroup group in groups.Values.Where(group => !group.Place.IsOfDevice && group.Names.Contains(FactNames.LicensedProduct)))
        {
            group.Product = Array.Find(partitions, partition => partition.Name == FactNames.LicensedProduct)!.ProductAt(group.Place);
        }

        ReimageQuestion[] ofGroups = Number(AskingOrder.Of(groups.Values), culture);
        return [.. ofGroups, .. ofLines.Select((question, index) => question with { Question = NameOf(ofGroups.Length + index) })];
    }

    /// <summary>True for a machine no maker sells with a license, where it is asked how that was bought.</summary>
    private bool IsMachine(QuestionCell cell) =>
        cell.Shown?.Machine is not null && OpenFactsOf(cell.Verdict)?.Names.Contains(FactNames.LicenseChannel) == true;

    /// <summary>Puts a cell into the group of each of its facts; what no part is for is asked at its own place.</summary>
    private static void Add(Dictionary<CellPlace, QuestionGroup> groups, QuestionCell cell, (string Name, CellPlace? Part)[] parts)
    {
        CellPlace[] places = [.. parts.Select(each => each.Part ?? cell.Place)];
        foreach (IGrouping<CellPlace, string> part in parts.GroupBy(part => part.Part ?? cell.Place, part => part.Name))
        {
            groups.GetOrAdd(part.Key, static place => new QuestionGroup(place)).Add(cell, part, places.Distinct());
        }
    }

    private Verdict? AskableOf(ImageVerdict image, ProductFamily runs) =>
        image.Verdict.Decision != Decision.Indeterminate
            ? image.Verdict
            : _askable.GetOrAdd((Image: image, Runs: runs), key =>
                key.Image.Among.Where(verdict => verdict.Decision == Decision.Indeterminate && MayBeOf(verdict.Facts.Media.Family, key.Runs))
                    .OrderBy(verdict =>
                        OpenFactsOf(verdict, key.Image) switch
                        {
                            null => 2,
                            { AsImage: Decision.Eligible } => 0,
                            _ => 1,
                        }
                    )
                    .ThenBy(verdict => OpenFactsOf(verdict)?.Names.Count)
                    .ThenBy(verdict => verdict.Facts.Media.Architecture.Value != Architecture.X64)
                    .ThenBy(verdict => !ReferenceEquals(verdict, key.Image.Verdict))
                    .ThenBy(verdict => verdict.Facts.Media.Index)
                    .ThenBy(verdict => verdict.Facts.Media.Source, StringComparer.Ordinal)
                    .FirstOrDefault()
            );

    private static bool MayBeOf(ProductFamily image, ProductFamily runs) =>
        runs == ProductFamily.Unknown || image == runs || image is ProductFamily.Unknown or ProductFamily.Office;

    /// <summary>A device is settled by the last of its questions; one answered later settles nothing of it twice.</summary>
    private ReimageQuestion[] Number(QuestionGroup[] groups, CultureInfo culture)
    {
        Dictionary<CellPlace, int> rank = groups
            .Select((group, index) => (group.Place, Index: index))
            .ToDictionary(each => each.Place, each => each.Index);
        bool IsSettled(QuestionCell cell, CellPlace[] parts) =>
            cell.Found is not null
            || parts.Select(part => groups[rank[part]].Product).FirstOrDefault(product => product is not null) is not { } named
            || !OpenFactsOf(cell.Verdict)!.Names.Contains(FactNames.LicensedProduct)
            || OpenFactsOf(cell.Verdict)!.DecisionFor(named) != Decision.Indeterminate;

        return
        [
            .. groups.Select(
                (group, index) =>
                    new ReimageQuestion
                    {
                        Question = NameOf(index),
                        ComputerName =
                            group.Place.Told == Dimensions.None ? "*"
                            : group.Place.NamePrefix.Length == 0 ? ""
                            : group.OnlyDevice ?? group.Place.NamePrefix,
                        Manufacturer = group.Place.Manufacturer,
                        Model = group.Place.Model,
                        Collection = group.Place.Collection,
                        Known = KnownOfGroup.Tell(group, KnownOf, AsksForBase(group), OthersOf(group.Cells, rank, index), culture),
                        Ask = [.. EntitlementReader.FactFields.Select(field => field.ToString()).Where(group.Names.Contains)],
                        DeviceCount = group.Count,
                        Settles = group
                            .Cells.Where(each => each.Parts.Max(part => rank[part]) == index && IsSettled(each.Cell, each.Parts))
                            .Sum(each => each.Cell.Count),
                        Example = group
                            .Cells.Select(cell => cell.Cell.Example)
                            .OfType<string>()
                            .OrderBy(name => name, StringComparer.Ordinal)
                            .FirstOrDefault(),
                        Answers = AnswersOf(group, rank, index),
                    }
            ),
        ];
    }

    /// <summary>The other questions that settle some devices of one.</summary>
    private static string[] OthersOf(IEnumerable<(QuestionCell Cell, CellPlace[] Parts)> cells, Dictionary<CellPlace, int> rank, int index) =>
        [
            .. cells
                .SelectMany(cell => cell.Parts)
                .Select(part => rank[part])
                .Where(each => each != index)
                .Distinct()
                .OrderBy(each => each)
                .Select(NameOf),
        ];

    private static string NameOf(int index) => "Q" + (index + 1).ToString(CultureInfo.InvariantCulture);

    private QuestionAnswer[] AnswersOf(QuestionGroup group, Dictionary<CellPlace, int> rank, int index) =>
        [
            .. group
                .Cells.GroupBy(each =>
                    (
                        each.Cell.Verdict,
                        IsHeld: HeldAnswers.IsHeld(group, each.Cell),
                        RunsIn: HeldAnswers.AskLanguage(group) ? each.Cell.RunsIn : null
                    )
                )
                .SelectMany(same =>
                    OpenFactsOf(same.Key.Verdict)!
                        .AnswersTo(group.Names, group.Product ?? same.First().Cell.Shown?.Licenses.FirstOrDefault())
                        .SelectMany(made =>
                            same.Key.IsHeld
                                ? [HeldAnswers.Held(made)]
                                : HeldAnswers.ByLanguage(made, same.Key.RunsIn is null ? null : same.First().Cell)
                        )
                        .Select(made => (Made: made, Cells: same))
                )
                .GroupBy(each => each.Made, each => each.Cells)
                .Select(same =>
                    same.Key.Answer with
                    {
                        DeviceCount = same.Sum(cells => cells.Sum(each => each.Cell.Count)),
                        Questions = same.Key.IsAlone ? [] : OthersOf(same.SelectMany(cells => cells), rank, index),
                    }
                )
                .OrderBy(answer => answer.Fact.Length > 0)
                .ThenByDescending(answer => answer.DeviceCount)
                .ThenBy(answer => answer.Fact, StringComparer.Ordinal)
                .ThenBy(answer => answer.Decision)
                .ThenBy(answer => answer.Answer, StringComparer.Ordinal)
                .ThenBy(answer => answer.Questions.Count)
                .ThenBy(answer => answer.Needs, StringComparer.Ordinal),
        ];

    /// <summary>True where it is asked how the license below one of Volume Licensing was bought.</summary>
    private bool AsksForBase(QuestionGroup group) =>
        group.Names.Contains(FactNames.LicenseChannel) && group.Cells.Any(each => OpenFactsOf(each.Cell.Verdict)!.AsksForBase);

    private (QuestionCell Cell, string Value)[] KnownOf(string name) => _known.GetOrAdd(name, each =>
        {
            var values = new Dictionary<Verdict, string?>();
            return
            [
                .. _cells
                    .Values.Select(cell =>
                        (
                            cell,
                            Value: values.GetOrAdd(cell.Verdict, verdict =>
                                OpenFactsOf(verdict)?.Names.Contains(each) == true ? null : OpenFacts.Known(verdict.Facts, each)
                            )
                        )
                    )
                    .Where(cell => cell.Value is not null)
                    .Select(cell => (cell.cell, cell.Value!)),
            ];
        });

    private OpenFacts? OpenFactsOf(Verdict verdict, ImageVerdict? image = null) =>
        _open.GetOrAdd(verdict, each =>
            each.Decision == Decision.Indeterminate
                ? OpenFacts.Of(each, image?.Among.Where(other => !ReferenceEquals(other, each)).ToArray() ?? [])
                : null
        );

    private string PrefixOf(string? name)
    {
        string prefix = NamePrefix.Of(name);
        return prefix.Length == 0 || _prefixes.Contains(prefix) || (_prefixes.Count < MostPrefixes && _prefixes.Add(prefix)) ? prefix : "";
    }
}
