using System.Globalization;
using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Licensing.Rules.Notes;

/// <summary>The program must be one the brief grants the right under: its pool list needs no purchase, its purchase list does, and about the rest it is silent.</summary>
internal sealed class ProgramCoversProductRule() : ReimagingRule("ProgramCoversProduct", Clause)
{
    private const string Clause = "notes/product-pool";

    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        if (facts.Program == VolumeProgram.Unknown)
        {
            return Undetermined(facts, brief, Clause, "", FactNames.Program);
        }

        if (brief.CoversPool(facts.Program))
        {
            return Satisfied(facts, brief, Clause);
        }

        return brief.RequiresPurchase(facts.Program)
            ? NotApplicable(facts, brief, Clause)
            : Undetermined(facts, brief, Clause, "NotNamed");
    }

    internal override string? DescribeLicensed(ReimagingFacts facts) => null;

    internal override string? DescribeMedia(ReimagingFacts facts) => facts.Program == VolumeProgram.Unknown ? null : facts.Program.ToString();

    internal override object?[] TextArguments(ReimagingFacts facts, CultureInfo culture) => [facts.Program];
}
