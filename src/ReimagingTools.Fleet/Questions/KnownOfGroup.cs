using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Entitlements;

namespace ReimagingTools.Fleet.Questions;

/// <summary>What a question tells of its devices: what their records show, what they run, and what is known of others there.</summary>
internal static class KnownOfGroup
{
    /// <summary>Facts told as known of a group at most: those that are known of most devices.</summary>
    private const int MostKnown = 6;

    /// <summary>Says it.</summary>
    /// <param name="group">The devices that are asked about.</param>
    /// <param name="knownOf">Gives the devices of which a fact is known, with its value.</param>
    /// <param name="asksForBase">True where it is asked how the license below one of Volume Licensing was bought.</param>
    /// <param name="others">The facts that are asked for in other questions about the same devices.</param>
    public static string Tell(
        QuestionGroup group,
        Func<string, (QuestionCell Cell, string Value)[]> knownOf,
        bool asksForBase,
        string[] others,
        CultureInfo culture
    ) =>
        Sentences.Join(
            culture,
            [
                Open(group, culture),
                .. Said("Question.Own", string.Join("; ", Own(group, culture)), culture),
                .. Said("Question.Runs", GroupRuns.Of(group, MostKnown, culture), culture),
                .. asksForBase ? [FleetTexts.Get("Question.Base", culture)] : Array.Empty<string>(),
                .. OfOthers(group, knownOf, culture),
                .. Reach(group, culture),
                .. Said("Question.Together", others.Length == 0 ? "" : QuestionAnswer.NamesOf(others, culture), culture),
            ]
        );

    private static string[] Said(string key, string text, CultureInfo culture) => text.Length == 0 ? [] : [FleetTexts.Format(key, culture, text)];

    private static string Open(QuestionGroup group, CultureInfo culture)
    {
        string? found = group.Place.IsOfDevice && group.Cells[0].Cell.Found is { } place ? place.ToString() : null;
        return FleetTexts.Format(
            found is null ? "Question.Open"
                : found.Length == 0 ? "Question.OpenDevice"
                : "Question.OpenDeviceOf",
            culture,
            group.Count,
            found
        );
    }

    /// <summary>What the records of the devices show of the license, known of most devices first.</summary>
    private static IEnumerable<string> Own(QuestionGroup group, CultureInfo culture) =>
        group
            .Cells.GroupBy(cell => cell.Cell.Verdict)
            .SelectMany(same =>
                EntitlementReader.FactFields.Select(field =>
                    (
                        Name: field.ToString(),
                        Value: SupposedFacts.Say(same.Key.Facts, field.ToString(), culture),
                        Count: same.Sum(each => each.Cell.Count)
                    )
                )
            )
            .Where(fact => fact.Value is not null)
            .GroupBy(fact => fact.Name + " " + fact.Value, StringComparer.Ordinal)
            .Select(same => (Text: same.Key, Count: same.Sum(each => each.Count)))
            .OrderByDescending(fact => fact.Count)
            .ThenBy(fact => fact.Text, StringComparer.Ordinal)
            .Take(MostKnown)
            .Select(fact =>
                fact.Count == group.Count ? fact.Text : FleetTexts.Format("Question.OfSome", culture, fact.Text, fact.Count, group.Count)
            );

    /// <summary>What is known of other devices at the same place, of each fact that is asked for.</summary>
    private static IEnumerable<string> OfOthers(QuestionGroup group, Func<string, (QuestionCell Cell, string Value)[]> knownOf, CultureInfo culture)
    {
        foreach (string name in group.Names.Where(_ => !group.Place.IsOfDevice).OrderBy(name => name, StringComparer.Ordinal))
        {
            string[] values =
            [
                .. knownOf(name)
                    .Where(each => each.Cell.Place.Along(group.Place.Told) == group.Place)
                    .GroupBy(each => each.Value, StringComparer.Ordinal)
                    .Select(same =>
                        SupposedFacts.Say(same.First().Cell.Verdict.Facts, name, culture)
                        + " ("
                        + same.Sum(each => each.Cell.Count).ToString(culture)
                        + ")"
                    ),
            ];
            if (values.Length > 0)
            {
                yield return FleetTexts.Format("Question.Others", culture, name, string.Join("; ", values));
            }
        }
    }

    /// <summary>Of which devices an answer is taken.</summary>
    private static IEnumerable<string> Reach(QuestionGroup group, CultureInfo culture) =>
        group.Place.Told == Dimensions.None ? [FleetTexts.Get("Question.ForAll", culture)]
        : !group.Place.IsOfDevice && group.OnlyDevice is null ? [FleetTexts.Get("Question.ForGroup", culture)]
        : [];
}
