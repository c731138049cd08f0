namespace ReimagingTools.Fleet.Questions;

/// <summary>
/// Finds the parts in which a fact is asked for: those that take the fewest answers, one for each part and one for each device that no part holds.
/// Devices are told apart along the coarsest way in which what is known of their neighbors agrees; a part in which it does not is divided by itself,
/// and the others are left whole.
/// </summary>
/// <param name="name">The fact.</param>
/// <param name="open">Cells in which it is asked for.</param>
/// <param name="known">Cells in which it is known, with its value.</param>
internal sealed class PartitionSearch(string name, IReadOnlyList<QuestionCell> open, IReadOnlyList<(QuestionCell Cell, string Value)> known)
{
    /// <summary>Known devices must come to a third of a part that joins several models before one answer is asked for all of them.</summary>
    private const int Share = 3;

    private const Dimensions OneModel = Dimensions.Manufacturer | Dimensions.Model;

    private static readonly Dimensions[] Ways =
    [
        Dimensions.Collection,
        Dimensions.NamePrefix,
        Dimensions.Manufacturer,
        Dimensions.Manufacturer | Dimensions.Collection,
        Dimensions.Manufacturer | Dimensions.NamePrefix,
        OneModel,
        OneModel | Dimensions.Collection,
        OneModel | Dimensions.NamePrefix,
        Dimensions.Model,
        Dimensions.Model | Dimensions.Collection,
        Dimensions.Model | Dimensions.NamePrefix,
    ];

    /// <summary>
    /// What else than the model a fact commonly goes with: the language with the site, the platform and what the agreement brings with all.
    /// </summary>
    private static readonly Dictionary<string, Dimensions[]> Customs = new(StringComparer.Ordinal)
    {
        [FactNames.LicensedLanguage] = [Dimensions.Collection, Dimensions.NamePrefix],
        [FactNames.LicensedArchitecture] = [Dimensions.None],
        [FactNames.SoftwareAssurance] = [Dimensions.None],
    };

    private readonly bool _hasModels = open.Any(cell => cell.Place.IsNamed(Dimensions.Model));
    private readonly bool _isTold =
        open.Where(cell => cell.Place.Along(~Dimensions.Manufacturer).Told != Dimensions.None).Sum(cell => cell.Count) * 2
        >= open.Sum(cell => cell.Count);

    /// <summary>
    /// The partition of each open fact. What a fact commonly goes with decides where it takes fewer answers than the model, a row of its own counted
    /// as one more: a row is there for other facts too.
    /// </summary>
    /// <returns>The partitions, in the same order.</returns>
    public static FactPartition[] ForAll(PartitionSearch[] searches)
    {
        FactPartition[] own = [.. searches.Select(search => search.Find([]))];
        long Effort(FactPartition partition, FactPartition except) =>
            partition.Cost + partition.Places.Count(place => !own.Any(other => !ReferenceEquals(other, except) && other.Places.Contains(place)));
        return
        [
            .. searches.Select(
                (search, i) => search.FindByCustom() is { } custom && Effort(custom, own[i]) < Effort(own[i], own[i]) ? custom : own[i]
            ),
        ];
    }

    /// <summary>The parts that what the fact commonly goes with speaks for too; null where nothing else than the model does.</summary>
    private FactPartition? FindByCustom() => Customs.TryGetValue(name, out Dimensions[]? customs) ? Find(customs) : null;

    private FactPartition Find(Dimensions[] customs)
    {
        var all = new Part(new CellPlace("", "", "", ""), open, known);
        Division? whole = Whole(Dimensions.None, all, customs);
        Division? best = whole?.Cost == 1 ? whole : Best(Dimensions.None, all, customs, whole);
        return best is null ? new FactPartition(name, all.Open, [], []) : new FactPartition(name, best.Cost, best.Parts, best.Disagreeing);
    }

    /// <summary>The part as one, or null where one answer is not asked for all of it.</summary>
    private Division? Whole(Dimensions way, Part part, Dimensions[] customs)
    {
        if (part.Values.Count > 1 || !(GoesWith(way, customs) || (part.Values.Count == 1 && part.Known * Share >= part.Open)))
        {
            return null;
        }

        var answer = KnownPart.Common(part.Neighbors(name), [.. part.InQuestion.Select(cell => (KnownPart.Of(cell, name), cell.Count))]);
        long others = part.InQuestion.Where(cell => !answer.Agrees(KnownPart.Of(cell, name))).Sum(cell => cell.Count);
        return new Division(1 + others, [(way, part.Place, answer)], []);
    }

    /// <summary>The best way to divide a part, if it is better than what is there.</summary>
    private Division? Best(Dimensions way, Part part, Dimensions[] customs, Division? best)
    {
        foreach (Dimensions finer in Ways.Where(finer => finer != way && (finer & way) == way))
        {
            Part[] parts = PartsOf(finer, part);
            if (parts.Length > 0 && Divide(finer, part, parts, customs) is var division && (best is null || division.IsBetterThan(best)))
            {
                best = division;
            }
        }

        return best;
    }

    private Division Divide(Dimensions way, Part whole, Part[] parts, Dimensions[] customs)
    {
        Division[] divisions = [.. parts.Select(part => Settle(way, part, customs))];
        return new Division(
            divisions.Sum(each => each.Cost) + whole.Open - parts.Sum(part => part.Open),
            [.. divisions.SelectMany(each => each.Parts)],
            [.. divisions.SelectMany(each => each.Disagreeing)]
        );
    }

    private Division Settle(Dimensions way, Part part, Dimensions[] customs)
    {
        Division own = Whole(way, part, customs) ?? new Division(part.Open, [], part.Values.Count > 1 ? [(way, part.Place, part.Values)] : []);
        if (own is { Cost: 1, Parts.Count: 1 })
        {
            return own;
        }

        Division best = Best(way, part, customs, own)!;
        return ReferenceEquals(best, own) ? own : best with { Disagreeing = [.. best.Disagreeing, .. own.Disagreeing] };
    }

    /// <summary>
    /// Devices of one model are commonly bought alike. Whether all of a site, a maker or the fleet are, only known neighbors tell: enough of them in
    /// each part. In an inventory that knows no models, collections and beginnings of names are what a person can be asked about; in one that knows
    /// none of them for most, all devices are.
    /// </summary>
    private bool GoesWith(Dimensions way, Dimensions[] customs) =>
        (way & Dimensions.Model) != 0
        || customs.Contains(way)
        || (!_hasModels && way is Dimensions.Collection or Dimensions.NamePrefix)
        || (!_isTold && way == Dimensions.None);

    private static Part[] PartsOf(Dimensions way, Part whole)
    {
        ILookup<CellPlace, (QuestionCell Cell, string Value)> neighbors = whole
            .Knowing.Where(each => each.Cell.Place.IsNamed(way))
            .ToLookup(each => each.Cell.Place.Along(way));
        return
        [
            .. whole
                .InQuestion.Where(cell => cell.Place.IsNamed(way))
                .GroupBy(cell => cell.Place.Along(way))
                .Select(cells => new Part(cells.Key, [.. cells], [.. neighbors[cells.Key]])),
        ];
    }

    private sealed class Part(CellPlace place, IReadOnlyList<QuestionCell> inQuestion, IReadOnlyList<(QuestionCell Cell, string Value)> knowing)
    {
        public CellPlace Place { get; } = place;

        public IReadOnlyList<QuestionCell> InQuestion { get; } = inQuestion;

        public IReadOnlyList<(QuestionCell Cell, string Value)> Knowing { get; } = knowing;

        public long Open { get; } = inQuestion.Sum(cell => cell.Count);

        public long Known { get; } = knowing.Sum(each => each.Cell.Count);

        public HashSet<string> Values { get; } = new(knowing.Select(each => each.Value), StringComparer.Ordinal);

        public HashSet<KnownPart> Neighbors(string name) => [.. Knowing.Select(each => KnownPart.Of(each.Cell, name))];
    }

    private sealed record Division(
        long Cost,
        IReadOnlyList<(Dimensions Way, CellPlace Place, KnownPart Known)> Parts,
        IReadOnlyList<(Dimensions Way, CellPlace Place, IReadOnlyCollection<string> Values)> Disagreeing
    )
    {
        /// <summary>
        /// Fewer answers are better; of as many, those that are told in fewer ways; where neighbors disagree, those that say of which model.
        /// </summary>
        public bool IsBetterThan(Division other) => (Cost, Ways, WithoutModel).CompareTo((other.Cost, other.Ways, other.WithoutModel)) < 0;

        private int WithoutModel => Disagreeing.Count(part => (part.Way & Dimensions.Model) == 0);

        private int Ways => Parts.Select(part => part.Way).Concat(Disagreeing.Select(part => part.Way)).Distinct().Count();
    }
}
