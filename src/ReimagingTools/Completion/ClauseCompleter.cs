using ReimagingTools.Licensing.Briefs;

namespace ReimagingTools.Completion;

/// <summary>Offers the clause ids.</summary>
public sealed class ClauseCompleter : WordCompleter
{
    private protected override IEnumerable<string> Words => Brief.All.SelectMany(brief => brief.Clauses).Select(clause => clause.Id);
}
