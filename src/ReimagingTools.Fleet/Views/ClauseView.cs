using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Rules;

namespace ReimagingTools.Fleet.Views;

/// <summary>The values of a clause as the console shows them.</summary>
public static class ClauseView
{
    /// <summary>All that the clauses of a brief show.</summary>
    /// <param name="brief">The brief that is read; a clause it inherits has the source it came from.</param>
    public static View<Clause> Of(Brief brief) =>
        new(
            new("Clause", clause => clause.Id),
            new("Brief", _ => brief.Id),
            new("Text", (clause, culture) => clause.GetText(culture)),
            new("Rules", Rules),
            new("InformationBecause", (clause, culture) => clause.GetInformationReason(culture)),
            new("Source", clause => clause.Source.Title),
            new("Published", clause => clause.Source.Published),
            new("Confidence", clause => clause.Source.Confidence.ToString())
        );

    /// <summary>A clause in which two briefs differ: its name, and what each says of it.</summary>
    public static View<(string Clause, string? Says, string? OtherSays)> Differences { get; } =
        new(new("Clause", each => each.Clause), new("Says", each => each.Says), new("OtherSays", each => each.OtherSays));

    /// <summary>The clauses in which two briefs differ, in the order of the first.</summary>
    /// <param name="other">The one it is held against.</param>
    /// <returns>Name and both texts; null where a brief is silent.</returns>
    public static IReadOnlyList<(string Clause, string? Says, string? OtherSays)> DifferencesOf(Brief brief, Brief other, CultureInfo culture) =>
        [
            .. brief
                .Clauses.Concat(other.Clauses)
                .Select(clause => clause.Name)
                .Distinct(StringComparer.Ordinal)
                .Select(name => (name, Says: brief.FindClause(name)?.GetText(culture), OtherSays: other.FindClause(name)?.GetText(culture)))
                .Where(each => each.Says != each.OtherSays),
        ];

    /// <summary>The rules that decide by a clause.</summary>
    /// <returns>Their names; none for information.</returns>
    public static IEnumerable<string> Rules(Clause clause) =>
        RuleBook.Rules.Where(rule => rule.Clauses.Contains(clause.Name)).Select(rule => rule.Name);
}
