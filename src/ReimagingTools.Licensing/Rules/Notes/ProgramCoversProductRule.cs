namespace ReimagingTools.Licensing.Rules.Notes;

/// <summary>
/// The program must be one the brief grants the right under: its pool list needs no purchase, its purchase list does, and about the rest it is
/// silent.
/// </summary>
internal sealed class ProgramCoversProductRule() : ReimagingRule("ProgramCoversProduct", Clause)
{
    private const string Clause = "notes/product-pool";

    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        Finding finding = JudgeProgram(facts, brief);
        return VolumePrograms.SoldUntil(facts.Program) is { } end && facts.AsOf > end
            ? finding with
            {
                Advisories = [.. finding.Advisories, new Notice("ProgramEnded", null, facts.Program, end)],
            }
            : finding;
    }

    internal override object? LicensedSide(ReimagingFacts facts) => null;

    internal override object? MediaSide(ReimagingFacts facts) => facts.Program == VolumeProgram.Unknown ? null : facts.Program;

    private Finding JudgeProgram(ReimagingFacts facts, Brief brief)
    {
        if (facts.Program == VolumeProgram.Unknown)
        {
            return Undetermined(facts, brief, Clause, "", FactNames.Program);
        }

        if (brief.CoversPool(facts.Program))
        {
            return Satisfied(facts, brief, Clause) with
            {
                Advisories = brief.OneLicenseIsAdvised ? [new Notice("OneLicenseAdvised", ClauseIn(brief, Clause).Id, facts.Program)] : [],
            };
        }

        if (brief.RequiresPurchase(facts.Program))
        {
            return NotApplicable(facts, brief, Clause);
        }

        Brief? later = Brief.All.FirstOrDefault(each => each.CoversPool(facts.Program) || each.RequiresPurchase(facts.Program));
        return later is null
            ? Undetermined(facts, brief, Clause, "NamedNowhere") with
            {
                Advisories = [.. OffersOf(facts)],
            }
            : Undetermined(facts, brief, Clause, "NotNamed") with
            {
                Details = [later.Id],
            };
    }

    /// <summary>What somebody other than Microsoft says about a program: worth asking about, and no answer.</summary>
    private static IEnumerable<Notice> OffersOf(ReimagingFacts facts) =>
        facts.Program == VolumeProgram.CloudSolutionProvider ? [new Notice("ResellerOffer", null, facts.Program)] : [];
}
