using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Licensing.Rules.Eligibility;

/// <summary>The copy must be in the licensed language; English with a MUI pack is another language than English.</summary>
internal sealed class SameLanguageRule() : ReimagingRule("SameLanguage", "eligibility/different-languages", "eligibility/identical")
{
    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        if (facts is not { Licensed.Language.Value: { } licensed, Media.Language.Value: { } image })
        {
            return UndeterminedSides(facts, brief, "eligibility/identical", facts.Licensed.Language, FactNames.LicensedLanguage, facts.Media.Language, FactNames.MediaLanguage);
        }

        return licensed.Includes(image) ? Satisfied(facts, brief, "eligibility/identical") : Violated(facts, brief, "eligibility/different-languages");
    }

    internal override string? DescribeLicensed(ReimagingFacts facts) => facts.Licensed.Language.Value?.ToString();

    internal override string? DescribeMedia(ReimagingFacts facts) => facts.Media.Language.Value?.ToString();
}
