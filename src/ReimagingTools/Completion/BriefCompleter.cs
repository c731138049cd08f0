using ReimagingTools.Licensing.Briefs;

namespace ReimagingTools.Completion;

/// <summary>Offers the brief ids.</summary>
public sealed class BriefCompleter : WordCompleter
{
    private protected override IEnumerable<string> Words => Brief.All.Select(brief => brief.Id);
}
