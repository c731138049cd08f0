namespace ReimagingTools.Fleet.Questions;

/// <summary>What devices of a question run, in sum: no evidence of what they were licensed for, and what whoever answers has to know.</summary>
internal static class GroupRuns
{
    /// <summary>Says it of the facts asked for: the system for a product, the language for a language.</summary>
    /// <param name="group">The devices.</param>
    /// <param name="most">Values told of each at most.</param>
    /// <returns>Values with their numbers of devices, most devices first; empty where nothing tells.</returns>
    public static string Of(QuestionGroup group, int most, CultureInfo culture)
    {
        IEnumerable<(string, long)> systems = !group.Names.Contains(FactNames.LicensedProduct)
            ? []
            : group.Cells.Select(each => (Text: each.Cell.Shown?.Text ?? "", each.Cell.Count)).Where(system => system.Text.Length > 0);
        IEnumerable<(string, long)> languages = !group.Names.Contains(FactNames.LicensedLanguage)
            ? []
            : group.Cells.Where(each => each.Cell.RunsIn is not null).Select(each => (each.Cell.RunsIn!, each.Cell.Count));
        return string.Join(
            "; ",
            new[] { Listed(group, systems, most, culture), Listed(group, languages, most, culture) }.Where(text => text.Length > 0)
        );
    }

    private static string Listed(QuestionGroup group, IEnumerable<(string Text, long Count)> values, int most, CultureInfo culture)
    {
        string[] told =
        [
            .. values
                .GroupBy(each => each.Text, StringComparer.Ordinal)
                .Select(same => (Text: same.Key, Count: same.Sum(each => each.Count)))
                .OrderByDescending(each => each.Count)
                .ThenBy(each => each.Text, StringComparer.Ordinal)
                .Select(each => group.Place.IsOfDevice ? each.Text : FleetTexts.Format("Summary.Shown", culture, each.Text, each.Count)),
        ];
        return string.Join(FleetTexts.Get("Comma", culture), told.Take(most)) + (told.Length > most ? " ..." : "");
    }
}
