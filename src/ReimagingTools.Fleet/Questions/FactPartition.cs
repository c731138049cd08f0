namespace ReimagingTools.Fleet.Questions;

/// <summary>
/// How the devices in question about one fact are told apart: the coarsest way in which what is known of their neighbours agrees within each part. A part in which
/// neighbours disagree is not asked about, for one answer would be wrong for some.
/// </summary>
internal sealed class FactPartition
{
    /// <summary>Known devices must come to a third of a part that joins several models before one answer is asked for all of them.</summary>
    private const int Share = 3;

    private const Dimensions OneModel = Dimensions.Manufacturer | Dimensions.Model;

    private static readonly Dimensions[] Ways =
    [
        Dimensions.None, Dimensions.Collection, Dimensions.NamePrefix, Dimensions.Manufacturer, Dimensions.Manufacturer | Dimensions.Collection,
        Dimensions.Manufacturer | Dimensions.NamePrefix, OneModel, OneModel | Dimensions.Collection, OneModel | Dimensions.NamePrefix,
        Dimensions.Model, Dimensions.Model | Dimensions.Collection, Dimensions.Model | Dimensions.NamePrefix,
    ];

    private readonly Dimensions _dimensions;
    private readonly Dictionary<CellPlace, KnownPart> _parts;
    private readonly Dictionary<CellPlace, HashSet<string>> _disagreeing;

    private FactPartition(string name, Dimensions dimensions, IReadOnlyCollection<Part> parts)
    {
        Name = name;
        _dimensions = dimensions;
        _disagreeing = parts.Where(part => part.Values.Count > 1).ToDictionary(part => part.Place, part => part.Values);
        _parts = parts.Where(part => part.Values.Count < 2 && part.Open > 0).ToDictionary(part => part.Place, part => KnownPart.Common(part.Neighbors, part.InQuestion));
    }

    /// <summary>Why nobody can be asked about a cell, and of which part that is said.</summary>
    /// <param name="cell">A cell without a part.</param>
    /// <param name="culture">The language.</param>
    public (string Place, string Why) WhyNot(QuestionCell cell, CultureInfo culture)
    {
        CellPlace place = cell.Place.Along(_dimensions);
        if (!cell.Place.IsNamed(_dimensions))
        {
            return ("", FleetTexts.Format("Unasked.Untold", culture, Name));
        }

        return (place.ToString(), _disagreeing.TryGetValue(place, out HashSet<string>? values)
            ? FleetTexts.Format("Unasked.Disagree", culture, Name, string.Join(FleetTexts.Get("Comma", culture), values.OrderBy(value => value, StringComparer.Ordinal)))
            : FleetTexts.Format("Unasked.Contradicts", culture, Name));
    }

    /// <summary>The fact, by its public name.</summary>
    public string Name { get; }

    /// <summary>The part a cell belongs to, or null when nobody can be asked about it: nothing tells it from others, or what is known of it contradicts the answer of its part.</summary>
    public CellPlace? PartOf(QuestionCell cell)
    {
        CellPlace place = cell.Place.Along(_dimensions);
        return cell.Place.IsNamed(_dimensions) && _parts.TryGetValue(place, out KnownPart part) && part.Agrees(KnownPart.Of(cell.Verdict.Facts, Name)) ? place : null;
    }

    /// <summary>Finds the way.</summary>
    /// <param name="name">The fact.</param>
    /// <param name="open">Cells in which it is asked for.</param>
    /// <param name="known">Cells in which it is known, with its value.</param>
    public static FactPartition Of(string name, IReadOnlyList<QuestionCell> open, IReadOnlyList<(QuestionCell Cell, string Value)> known)
    {
        bool hasModels = open.Any(cell => cell.Place.IsNamed(Dimensions.Model));
        FactPartition? best = null;
        long covered = -1;
        foreach (Dimensions way in Ways)
        {
            Part[] parts = PartsOf(name, way, open, known);
            if (!IsSupported(way, parts, hasModels))
            {
                continue;
            }

            var partition = new FactPartition(name, way, parts);
            long covers = open.Where(cell => partition.PartOf(cell) is not null).Sum(cell => cell.Count);
            if (covers > covered || (covers == covered && partition._parts.Count < best!._parts.Count))
            {
                (best, covered) = (partition, covers);
            }
        }

        return best ?? new FactPartition(name, OneModel, []);
    }

    private static Part[] PartsOf(string name, Dimensions way, IReadOnlyList<QuestionCell> open, IReadOnlyList<(QuestionCell Cell, string Value)> known)
    {
        var parts = new Dictionary<CellPlace, Part>();
        foreach (QuestionCell cell in open.Where(cell => cell.Place.IsNamed(way)))
        {
            Part part = PartAt(parts, cell.Place.Along(way));
            part.Open += cell.Count;
            part.InQuestion.Add((KnownPart.Of(cell.Verdict.Facts, name), cell.Count));
        }

        foreach ((QuestionCell cell, string value) in known.Where(each => each.Cell.Place.IsNamed(way)))
        {
            Part part = PartAt(parts, cell.Place.Along(way));
            part.Known += cell.Count;
            _ = part.Values.Add(value);
            _ = part.Neighbors.Add(KnownPart.Of(cell.Verdict.Facts, name));
        }

        return [.. parts.Values.Where(part => part.Open > 0)];
    }

    private static Part PartAt(Dictionary<CellPlace, Part> parts, CellPlace place)
    {
        if (!parts.TryGetValue(place, out Part? part))
        {
            parts.Add(place, part = new Part(place));
        }

        return part;
    }

    /// <summary>
    /// Devices of one model are commonly bought alike. Whether all of a site, a maker or the fleet are, only known neighbours tell: enough of them in each part. In
    /// an inventory that knows no models at all, collections and beginnings of names are what a person can be asked about.
    /// </summary>
    private static bool IsSupported(Dimensions way, Part[] parts, bool hasModels) =>
        (way & Dimensions.Model) != 0 || (!hasModels && parts.Length > 0 && (way is Dimensions.Collection or Dimensions.NamePrefix)) || (parts.Length > 0 && parts.All(part => part.Values.Count == 1 && part.Known * Share >= part.Open));

    private sealed class Part(CellPlace place)
    {
        public CellPlace Place { get; } = place;

        public long Open { get; set; }

        public long Known { get; set; }

        public HashSet<string> Values { get; } = new(StringComparer.Ordinal);

        public HashSet<KnownPart> Neighbors { get; } = [];

        public List<(KnownPart Part, long Count)> InQuestion { get; } = [];
    }
}
