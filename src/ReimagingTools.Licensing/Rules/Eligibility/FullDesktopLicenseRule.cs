namespace ReimagingTools.Licensing.Rules.Eligibility;

/// <summary>
/// Volume Licensing licenses desktop Windows as an upgrade only: a full license, preinstalled, bought at retail or shown to be full, must lie under
/// it.
/// </summary>
internal sealed class FullDesktopLicenseRule() : ReimagingRule("FullDesktopLicense", Clause)
{
    private const string Clause = "eligibility/desktop-upgrade-only";

    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        LicensedProduct licensed = facts.Licensed;
        bool isDesktop =
            licensed.Family == ProductFamily.Windows || (licensed.Family == ProductFamily.Unknown && facts.Media.Family == ProductFamily.Windows);
        if (!isDesktop)
        {
            return NotApplicable(facts, brief, Clause);
        }

        if (ShownChannels.AreOemOrRetail(licensed.Channel))
        {
            Finding satisfied = Satisfied(facts, brief, Clause);
            return MayBeUpgrade(licensed) ? satisfied with { Obligations = [new Notice("KeepQualifyingLicense", satisfied.Clause.Id)] } : satisfied;
        }

        if (ShownChannels.AreOutside(licensed.Channel))
        {
            return JudgeAgreement(facts, brief);
        }

        return licensed.Channel.Value == LicenseChannel.Volume
            ? Undetermined(facts, brief, Clause, "", FactNames.LicenseChannel)
            : NotApplicable(facts, brief, Clause, "ChannelUnknown");
    }

    internal override object? LicensedSide(ReimagingFacts facts) => facts.Licensed.Channel.IsKnown ? facts.Licensed.Channel.Value : null;

    /// <summary>Agreements license desktop Windows as an upgrade, unless the license is shown to be a full one.</summary>
    private Finding JudgeAgreement(ReimagingFacts facts, Brief brief)
    {
        Fact<LicenseType> type = facts.Licensed.Type;
        return type is { IsKnown: true, IsContested: false, Value: LicenseType.Full }
            ? Satisfied(facts, brief, Clause, "Agreement")
            : Open(facts, brief, Clause, type.Value == LicenseType.Upgrade ? "Upgrade" : "Agreement", (FactNames.LicenseType, type));
    }

    /// <summary>An upgrade needs what it upgrades, and where anything says that the license is one, that is kept.</summary>
    private static bool MayBeUpgrade(LicensedProduct licensed) =>
        licensed.Type.Claims.Any(claim => claim.Value == LicenseType.Upgrade)
        || licensed.Type.Unread.Any(unread => unread.Nearest == nameof(LicenseType.Upgrade));
}
