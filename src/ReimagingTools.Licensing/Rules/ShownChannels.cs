namespace ReimagingTools.Licensing.Rules;

/// <summary>
/// What the evidence about the channel of a license shows, where several channels are claimed. Two channels that both pass are no conflict.
/// </summary>
internal static class ShownChannels
{
    /// <summary>True when every claim that could decide says OEM or retail.</summary>
    public static bool AreOemOrRetail(Fact<LicenseChannel> channel) => AllAre(channel, IsOemOrRetail);

    /// <summary>True when every claim that could decide names a source outside the customer's own agreement.</summary>
    public static bool AreOutside(Fact<LicenseChannel> channel) =>
        AllAre(channel, value => IsOemOrRetail(value) || value == LicenseChannel.OtherAgreement);

    /// <summary>True when a claim that could decide says OEM or retail, whatever others say beside it.</summary>
    public static bool IncludeOemOrRetail(Fact<LicenseChannel> channel) =>
        (channel.IsKnown && IsOemOrRetail(channel.Value)) || channel.Claims.Any(claim => IsDeciding(channel, claim) && IsOemOrRetail(claim.Value));

    private static bool IsOemOrRetail(LicenseChannel channel) => channel is LicenseChannel.Oem or LicenseChannel.Fpp;

    private static bool AllAre(Fact<LicenseChannel> channel, Func<LicenseChannel, bool> passes)
    {
        bool isOpen =
            channel.State == FactState.Unknown
            || (channel.Unread.Count > 0 && channel.Unread.Any(text => text.Evidence.Strength >= EvidenceStrength.Strong));
        if (isOpen || (channel.IsKnown && !passes(channel.Value)))
        {
            return false;
        }

        for (int i = 0; i < channel.Claims.Count; i++)
        {
            if (IsDeciding(channel, channel.Claims[i]) && !passes(channel.Claims[i].Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>In a conflict every claim counts; where one is known, weaker claims have been overruled.</summary>
    private static bool IsDeciding(Fact<LicenseChannel> channel, Claim<LicenseChannel> claim) =>
        claim.Evidence.Strength >= (channel.State == FactState.Conflicting ? EvidenceStrength.Weak : EvidenceStrength.Strong);
}
