namespace ReimagingTools.Licensing.Rules.Eligibility;

/// <summary>
/// The copy must be in the licensed language; English with a MUI pack is another language than English. A license sold in several languages is the
/// same as an image in one of them. A copy made under a Volume license of its own is in the language of that license, about which the briefs are
/// silent.
/// </summary>
internal sealed class SameLanguageRule() : ReimagingRule("SameLanguage", "eligibility/different-languages", "eligibility/identical")
{
    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        Likeness likeness = IdentityComparison.OfLanguage(facts.Licensed, facts.Media);
        if (likeness == Likeness.Same)
        {
            return new Finding(this, facts, Outcome.Satisfied, ClauseIn(brief, "eligibility/identical"), "") { Advisories = [.. ChoiceIn(facts)] };
        }

        if (VolumeUpgradeRule.Grants(facts))
        {
            return brief.VolumeLanguageIsOpen
                ? Undetermined(facts, brief, "eligibility/different-languages", "Volume", FactNames.MediaLanguage)
                : new Finding(this, facts, Outcome.NotApplicable, ClauseIn(brief, "eligibility/different-languages"), "Volume")
                {
                    Advisories = likeness == Likeness.Different ? [new Notice("LanguageOfVolumeLicense", null, MediaSide(facts))] : [],
                };
        }

        if (likeness == Likeness.Different)
        {
            return Violated(facts, brief, "eligibility/different-languages");
        }

        return facts is { Licensed.Language.IsKnown: true, Media.Language.Value: { } image } && IdentityComparison.MayBeRegion(facts.Licensed, image)
                ? Undetermined(facts, brief, "eligibility/different-languages", "Region", FactNames.LicensedLanguage)
            : facts is { Licensed.Language.IsKnown: true, Media.Language.IsKnown: true }
                ? Undetermined(facts, brief, "eligibility/different-languages", "Multilingual", FactNames.LicensedLanguage, FactNames.MediaLanguage)
            : OpenSides(facts, brief, (FactNames.LicensedLanguage, facts.Licensed.Language), (FactNames.MediaLanguage, facts.Media.Language));
    }

    internal override object? LicensedSide(ReimagingFacts facts) => facts.Licensed.Language.Value;

    internal override object? MediaSide(ReimagingFacts facts) => facts.Media.Language.Value;

    private static IEnumerable<Notice> ChoiceIn(ReimagingFacts facts)
    {
        if (facts.Licensed.Language.Value is Language { IsChoice: true } choice)
        {
            yield return new Notice("LanguageAtChoice", null, choice, facts.Media.Language.Value);
        }
    }
}
