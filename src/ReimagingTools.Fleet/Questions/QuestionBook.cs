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
        QuestionCell[] open = [.. _cells.Values.Where(cell => OpenFactsOf(cell.Verdict) is not null && !IsMachine(cell))],
            closed = [.. _cells.Values.Where(cell => cell.Verdict.Decision == Decision.Indeterminate && OpenFactsOf(cell.Verdict) is null)];
        TellUnasked(closed, culture);
        FactPartition[] partitions = PartitionsOf(open);
        Dictionary<CellPlace, QuestionGroup> groups = GroupsOf(open, partitions, culture);
        foreach (QuestionGroup group in groups.Values.Where(group => !group.Place.IsOfDevice && group.Names.Contains(FactNames.LicensedProduct)))
        {
            group.Product = Array.Find(partitions, partition => partition.Name == FactNames.LicensedProduct)!.ProductAt(group.Place);
        }

        ReimageQuestion[] ofGroups = new WrittenQuestions(AskingOrder.Of(groups.Values), verdict => OpenFactsOf(verdict)!, KnownOf).Write(culture);
        ReimageQuestion[] ofLines = LineQuestions.Of(closed, culture);
        return [.. ofGroups, .. ofLines.Select((question, index) => question with { Question = WrittenQuestions.NameOf(ofGroups.Length + index) })];
    }

    private void TellUnasked(QuestionCell[] closed, CultureInfo culture)
    {
        foreach (QuestionCell machine in _cells.Values.Where(IsMachine))
        {
            _unasked.AddMachine(machine.Shown!.Machine!, machine.Count, culture);
        }

        foreach (KeyValuePair<ProductFamily, long> each in _running)
        {
            _unasked.AddRunning(each.Key, each.Value, culture);
        }

        foreach (QuestionCell cell in closed.Where(cell => LineQuestions.LinesOf(cell.Verdict).Length == 0))
        {
            _unasked.AddOpen(cell, culture);
        }
    }

    /// <summary>For each fact that is open of any device, the parts of the fleet in each of which it is one.</summary>
    private FactPartition[] PartitionsOf(QuestionCell[] open) =>
        PartitionSearch.ForAll([
            .. open.SelectMany(cell => OpenFactsOf(cell.Verdict)!.Names)
                .Distinct(StringComparer.Ordinal)
                .OrderBy(name => name, StringComparer.Ordinal)
                .Select(name => new PartitionSearch(name, [.. open.Where(cell => OpenFactsOf(cell.Verdict)!.Names.Contains(name))], KnownOf(name))),
        ]);

    /// <summary>
    /// Devices that share the parts of all that is asked of them; those that share none are asked about one by one where they are few.
    /// </summary>
    private Dictionary<CellPlace, QuestionGroup> GroupsOf(QuestionCell[] open, FactPartition[] partitions, CultureInfo culture)
    {
        var groups = new Dictionary<CellPlace, QuestionGroup>();
        var ungrouped = new List<(QuestionCell Cell, (string Name, CellPlace? Part)[] Parts, (string Place, string Why, string Columns) Reason)>();
        foreach (QuestionCell cell in open)
        {
            OpenFacts facts = OpenFactsOf(cell.Verdict)!;
            FactPartition[] own = [.. partitions.Where(partition => facts.Names.Contains(partition.Name))];
            (string Name, CellPlace? Part)[] parts = [.. own.Select(partition => (partition.Name, partition.PartOf(cell)))];
            if (Array.FindIndex(parts, part => part.Part is null) is var without and >= 0)
            {
                (string place, string why) = own[without].WhyNot(cell, culture);
                CellPlace? beside = own[without].PartBeside(cell);
                parts = [.. parts.Select(part => part.Part == beside ? (part.Name, null) : part)];
                ungrouped.Add((cell, parts, (place, why, string.Join(FleetTexts.Get("Comma", culture), facts.Names))));
            }
            else
            {
                Add(groups, cell, parts);
            }
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

        return groups;
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
                                OpenFactsOf(verdict)?.Names.Contains(each) == true ? null : SupposedFacts.Known(verdict.Facts, each)
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
