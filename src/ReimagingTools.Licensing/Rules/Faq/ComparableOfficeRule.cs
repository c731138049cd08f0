namespace ReimagingTools.Licensing.Rules.Faq;

/// <summary>
/// Office sold through Volume Licensing is a different product from OEM and retail Office; the same name does not prove the same product.
/// </summary>
internal sealed class ComparableOfficeRule() : ReimagingRule("ComparableOffice", Clause)
{
    private const string Clause = "faq/office-differs";

    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        bool isOutside = ShownChannels.AreOutside(facts.Licensed.Channel) && ShownChannels.IncludeOemOrRetail(facts.Licensed.Channel);
        return isOutside && IsComparable(facts) ? Undetermined(facts, brief, Clause, "") : NotApplicable(facts, brief, Clause);
    }

    /// <summary>The licensed product by its name, or a prior version its terms permit: that one was sold outside Volume Licensing too.</summary>
    private static bool IsComparable(ReimagingFacts facts)
    {
        if (
            facts
            is not { Licensed.Edition.Value: { Family: ProductFamily.Office } licensed, Media.Edition.Value: { Family: ProductFamily.Office } image }
        )
        {
            return false;
        }

        bool isSameName = licensed == image && facts.Licensed.Version.Value == facts.Media.Version.Value;
        return isSameName || PriorVersionRule.IsStated(facts);
    }
}
