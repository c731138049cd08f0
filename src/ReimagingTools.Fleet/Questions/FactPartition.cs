namespace ReimagingTools.Fleet.Questions;

/// <summary>
/// How the devices in question about one fact are told apart: parts in each of which what is known of neighbors agrees. A part in which neighbors
/// disagree is not asked about, for one answer would be wrong for some.
/// </summary>
/// <param name="cost">Answers it takes: one for each part, and one for each device without a part.</param>
/// <param name="parts">Where they are, along which dimensions, and what an answer has to agree with. No device may be of two: what divides a part
/// tells apart all that the part tells, and more.</param>
/// <param name="disagreeing">Where neighbors disagree, along which dimensions, and in what.</param>
internal sealed class FactPartition(
    string name,
    long cost,
    IReadOnlyList<(Dimensions Way, CellPlace Place, KnownPart Known)> parts,
    IReadOnlyList<(Dimensions Way, CellPlace Place, IReadOnlyCollection<string> Values)> disagreeing
)
{
    private readonly Dimensions[] _ways =
    [
        .. parts.Select(part => part.Way).Concat(disagreeing.Select(part => part.Way)).Distinct().OrderByDescending(way => (int)way),
    ];
    private readonly Dictionary<CellPlace, KnownPart> _parts = parts.ToDictionary(part => part.Place, part => part.Known);
    private readonly Dictionary<CellPlace, IReadOnlyCollection<string>> _disagreeing = disagreeing.ToDictionary(
        part => part.Place,
        part => part.Values
    );

    /// <summary>The fact, by its public name.</summary>
    public string Name { get; } = name;

    /// <summary>Answers it takes: one for each part, and one for each device without a part.</summary>
    public long Cost { get; } = cost;

    /// <summary>Where its parts are.</summary>
    public IReadOnlyCollection<CellPlace> Places => _parts.Keys;

    /// <summary>
    /// The part a cell belongs to, or null when nobody can be asked about it: nothing tells it from others, or what is known of it contradicts the
    /// answer of its part.
    /// </summary>
    public CellPlace? PartOf(QuestionCell cell) => Find(cell, _parts) is { } place && _parts[place].Agrees(KnownPart.Of(cell, Name)) ? place : null;

    /// <summary>The part whose answer is not right for a cell; null where none is near it.</summary>
    public CellPlace? PartBeside(QuestionCell cell) => Find(cell, _parts);

    /// <summary>The product that an answer for a part is supposed to name.</summary>
    public (Edition? Edition, ProductVersion? Version) ProductAt(CellPlace part) => _parts[part].Product;

    /// <summary>Why nobody can be asked about a cell, and of which part that is said.</summary>
    /// <param name="cell">A cell without a part.</param>
    public (string Place, string Why) WhyNot(QuestionCell cell, CultureInfo culture) =>
        PartBeside(cell) is { } part
            ? (
                (Name == FactNames.LicensedLanguage ? cell.RunsIn : cell.Shown?.Text) is { Length: > 0 } shown
                    ? ("", FleetTexts.Format("Unasked.RunsElse", culture, Name, shown))
                    : (part.ToString(), FleetTexts.Format("Unasked.Contradicts", culture, Name))
            )
        : Find(cell, _disagreeing) is { } place
            ? (
                place.ToString(),
                FleetTexts.Format(
                    "Unasked.Disagree",
                    culture,
                    Name,
                    string.Join(FleetTexts.Get("Comma", culture), _disagreeing[place].OrderBy(value => value, StringComparer.Ordinal))
                )
            )
        : ("", FleetTexts.Format("Unasked.Untold", culture, Name));

    /// <summary>The narrowest place that holds a cell.</summary>
    private CellPlace? Find<T>(QuestionCell cell, Dictionary<CellPlace, T> places) =>
        _ways
            .Where(way => cell.Place.IsNamed(way))
            .Select(way => cell.Place.Along(way))
            .Where(places.ContainsKey)
            .Cast<CellPlace?>()
            .FirstOrDefault();
}
