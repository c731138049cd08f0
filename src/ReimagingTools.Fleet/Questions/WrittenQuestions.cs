using ReimagingTools.Fleet.Entitlements;

namespace ReimagingTools.Fleet.Questions;

/// <summary>Writes the questions about groups of devices, in the order they are asked in.</summary>
/// <param name="groups">The groups in that order.</param>
/// <param name="openFactsOf">Gives what is open in the verdict of a device that is asked about.</param>
/// <param name="knownOf">Gives the devices of which a fact is known, with its value.</param>
internal sealed class WrittenQuestions(
    QuestionGroup[] groups,
    Func<Verdict, OpenFacts> openFactsOf,
    Func<string, (QuestionCell Cell, string Value)[]> knownOf
)
{
    private readonly Dictionary<CellPlace, int> _rank = groups
        .Select((group, index) => (group.Place, Index: index))
        .ToDictionary(each => each.Place, each => each.Index);

    /// <summary>A device is settled by the last of its questions; one answered later settles nothing of it twice.</summary>
    public ReimageQuestion[] Write(CultureInfo culture) =>
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
                        Known = KnownOfGroup.Tell(group, knownOf, AsksForBase(group), OthersOf(group.Cells, index), culture),
                        Ask = [.. EntitlementReader.FactFields.Select(field => field.ToString()).Where(group.Names.Contains)],
                        DeviceCount = group.Count,
                        Settles = group
                            .Cells.Where(each => each.Parts.Max(part => _rank[part]) == index && IsSettled(each.Cell, each.Parts))
                            .Sum(each => each.Cell.Count),
                        Example = group
                            .Cells.Select(cell => cell.Cell.Example)
                            .OfType<string>()
                            .OrderBy(name => name, StringComparer.Ordinal)
                            .FirstOrDefault(),
                        Answers = AnswersOf(group, index),
                    }
            ),
        ];

    private bool IsSettled(QuestionCell cell, CellPlace[] parts) =>
        cell.Found is not null
        || parts.Select(part => groups[_rank[part]].Product).FirstOrDefault(product => product is not null) is not { } named
        || !openFactsOf(cell.Verdict).Names.Contains(FactNames.LicensedProduct)
        || openFactsOf(cell.Verdict).DecisionFor(named) != Decision.Indeterminate;

    /// <summary>The other questions that settle some devices of one.</summary>
    private string[] OthersOf(IEnumerable<(QuestionCell Cell, CellPlace[] Parts)> cells, int index) =>
        [
            .. cells
                .SelectMany(cell => cell.Parts)
                .Select(part => _rank[part])
                .Where(each => each != index)
                .Distinct()
                .OrderBy(each => each)
                .Select(NameOf),
        ];

    /// <summary>What the question at a place is called.</summary>
    public static string NameOf(int index) => "Q" + (index + 1).ToString(CultureInfo.InvariantCulture);

    private QuestionAnswer[] AnswersOf(QuestionGroup group, int index) =>
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
                    openFactsOf(same.Key.Verdict)
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
                        Questions = same.Key.IsAlone ? [] : OthersOf(same.SelectMany(cells => cells), index),
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
        group.Names.Contains(FactNames.LicenseChannel) && group.Cells.Any(each => openFactsOf(each.Cell.Verdict).AsksForBase);
}
