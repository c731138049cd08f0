using ReimagingTools.Licensing.Rules.Eligibility;

namespace ReimagingTools.Licensing.Rules.Oem;

/// <summary>
/// A single PC may be brought back to its original state with the recovery media of the product version its maker preinstalled, and with nothing
/// else. What was preinstalled is stated, or else the product the PC is licensed for.
/// </summary>
internal sealed class RecoveryMediaRule() : ReimagingRule("RecoveryMedia", Clause)
{
    private const string Clause = "oem/recovery";

    public override Purpose Purpose => Purpose.Recovery;

    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        Finding finding = JudgeMedia(facts, brief);
        return finding.Outcome == Outcome.Violated
            ? finding
            : finding with
            {
                Obligations = [new Notice("RecoverIndividually", ClauseIn(brief, Clause).Id)],
            };
    }

    internal override object? LicensedSide(ReimagingFacts facts) => facts.Licensed.PreinstalledProduct.Value?.Name ?? facts.Licensed.ProductText;

    /// <summary>A plain OEM disc may be the recovery disc of the PC: many makers mark theirs no further.</summary>
    private Finding JudgeMedia(ReimagingFacts facts, Brief brief)
    {
        Fact<MediaChannel> channel = facts.Media.Channel;
        if (!channel.IsKnown || channel.Value == MediaChannel.Unknown)
        {
            return Open(facts, brief, Clause, "Media", (FactNames.MediaChannel, channel));
        }

        Finding ofLicense = JudgeChannel(facts, brief);
        return channel.Value switch
        {
            MediaChannel.OemRecovery => ofLicense,
            MediaChannel.Oem when ofLicense.Outcome != Outcome.Violated => Undetermined(facts, brief, Clause, "OemDisc", FactNames.MediaChannel),
            MediaChannel.Oem => ofLicense,
            _ => Violated(facts, brief, Clause, "Media"),
        };
    }

    private Finding JudgeChannel(ReimagingFacts facts, Brief brief)
    {
        Fact<LicenseChannel> channel = facts.Licensed.Channel;
        if (!channel.IsKnown || channel.Value == LicenseChannel.Unknown)
        {
            return Open(facts, brief, Clause, "Channel", (FactNames.LicenseChannel, channel));
        }

        return channel.Value == LicenseChannel.Oem ? JudgeProduct(facts, brief) : Violated(facts, brief, Clause, "Channel");
    }

    private Finding JudgeProduct(ReimagingFacts facts, Brief brief)
    {
        LicensedProduct licensed = facts.Licensed;
        if (!CertificateOfAuthenticityRule.IsSettled(licensed))
        {
            return Open(facts, brief, Clause, "Label", (FactNames.CoaProduct, licensed.Certificate));
        }

        bool isStated = licensed.PreinstalledProduct.State != FactState.Unknown || licensed.PreinstalledProduct.Unread.Count > 0;
        Product? preinstalled = isStated
            ? licensed.PreinstalledProduct.Value
            : ProductCatalogue.Find(licensed.Edition.Value, licensed.Version.Value);
        Product? image = ProductCatalogue.Find(facts.Media.Edition.Value, facts.Media.Version.Value);
        bool isOpen = licensed.Edition.IsContested || (licensed.Edition.State == FactState.Unknown && licensed.Edition.Unread.Count > 0);
        if (
            isStated
            && preinstalled is not null
            && (isOpen || IsOther(licensed.Edition.Value, preinstalled) || IsOther(licensed.Certificate.Value?.Product?.Edition, preinstalled))
        )
        {
            return Open(facts, brief, Clause, "", (FactNames.LicensedProduct, licensed.Edition));
        }

        if (preinstalled is not null && image is not null)
        {
            return preinstalled == image
                ? Satisfied(facts, brief, Clause) with
                {
                    Grant = Grant.Of(Basis.OemRecovery),
                }
                : Violated(facts, brief, Clause);
        }

        return Open(facts, brief, Clause, "", [.. Unsettled(facts, isStated, preinstalled, image)]);
    }

    /// <summary>A maker never delivers another edition than the key in the firmware or the label shows: then one of the two is wrong.</summary>
    private static bool IsOther(Edition? edition, Product preinstalled) => edition is not null && edition.Line != preinstalled.Edition.Line;

    private static IEnumerable<(string Name, IFact Fact)> Unsettled(ReimagingFacts facts, bool isStated, Product? preinstalled, Product? image)
    {
        if (preinstalled is null)
        {
            yield return isStated
                ? (FactNames.PreinstalledProduct, facts.Licensed.PreinstalledProduct)
                : (FactNames.LicensedProduct, facts.Licensed.Edition);
        }

        if (image is null)
        {
            yield return (FactNames.MediaProduct, facts.Media.Edition);
        }
    }
}
