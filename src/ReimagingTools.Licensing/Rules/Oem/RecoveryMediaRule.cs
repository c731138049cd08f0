using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Licensing.Rules.Oem;

/// <summary>A single PC may be brought back to its original state with the recovery media of the product version its maker preinstalled, and with nothing else.</summary>
internal sealed class RecoveryMediaRule() : ReimagingRule("RecoveryMedia", Clause)
{
    private const string Clause = "oem/recovery";

    public override Purpose Purpose => Purpose.Recovery;

    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        MediaImage media = facts.Media;
        LicensedProduct licensed = facts.Licensed;
        if (!media.Channel.IsKnown || media.Channel.Value == MediaChannel.Unknown)
        {
            return Undetermined(facts, brief, Clause, "Media", FactNames.MediaChannel);
        }

        if (media.Channel.Value != MediaChannel.OemRecovery)
        {
            return Violated(facts, brief, Clause, "Media");
        }

        if (!licensed.Channel.IsKnown || licensed.Channel.Value == LicenseChannel.Unknown)
        {
            return Undetermined(facts, brief, Clause, "Channel", FactNames.LicenseChannel);
        }

        return licensed.Channel.Value == LicenseChannel.Oem ? JudgeProduct(facts, brief) : Violated(facts, brief, Clause, "Channel");
    }

    private Finding JudgeProduct(ReimagingFacts facts, Brief brief)
    {
        if (facts.Licensed.Certificate.Value is { NamesNoProduct: false, Name: { Family: ProductFamily.Windows or ProductFamily.Unknown } label }
            && (label.Edition is null || label.Version is null))
        {
            return Undetermined(facts, brief, Clause, "Label", FactNames.CoaProduct);
        }

        if (facts is { Licensed: { Edition.Value: { } edition, Version.Value: { } version }, Media: { Edition.Value: { } image, Version.Value: { } imageVersion } })
        {
            return edition == image && version == imageVersion ? Satisfied(facts, brief, Clause) : Violated(facts, brief, Clause);
        }

        bool isLicensedKnown = facts.Licensed.Edition.IsKnown && facts.Licensed.Version.IsKnown;
        bool isMediaKnown = facts.Media.Edition.IsKnown && facts.Media.Version.IsKnown;
        string[] missing = (isLicensedKnown, isMediaKnown) switch
        {
            (false, false) => [FactNames.LicensedProduct, FactNames.MediaProduct],
            (false, true) => [FactNames.LicensedProduct],
            _ => [FactNames.MediaProduct],
        };
        return Undetermined(facts, brief, Clause, "", missing);
    }
}
