using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Rules;

namespace ReimagingTools.Fleet.Views;

/// <summary>The values of a clause as the console shows them.</summary>
public static class ClauseView
{
    /// <summary>All that the clauses of a brief show.</summary>
    /// <param name="brief">The brief that is read; a clause it inherits has the source it came from.</param>
    /// <returns>The view.</returns>
    public static View<Clause> Of(Brief brief) => new(
        new("Clause", clause => clause.Id),
        new("Brief", _ => brief.Id),
        new("Text", (clause, culture) => clause.GetText(culture)),
        new("Rules", Rules),
        new("InformationBecause", (clause, culture) => clause.GetInformationReason(culture)),
        new("Source", clause => clause.Source.Title),
        new("Published", clause => clause.Source.Published),
        new("Confidence", clause => clause.Source.Confidence.ToString()));

    /// <summary>The rules that decide by a clause.</summary>
    /// <param name="clause">The clause.</param>
    /// <returns>Their names; none for information.</returns>
    public static IEnumerable<string> Rules(Clause clause) => RuleBook.Rules.Where(rule => rule.Clauses.Contains(clause.Name)).Select(rule => rule.Name);
}
