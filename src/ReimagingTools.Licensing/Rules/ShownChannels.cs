namespace ReimagingTools.Licensing.Rules;

/// <summary>What the evidence about the channel of a license shows, where several channels are claimed. Two channels that both pass are no conflict.</summary>
internal static class ShownChannels
{
    /// <summary>True when every claim that could decide says OEM or retail.</summary>
    public static bool AreOemOrRetail(Fact<LicenseChannel> channel) => AllAre(channel, IsOemOrRetail);

    /// <summary>True when every claim that could decide names a source outside the customer's own agreement.</summary>
    public static bool AreOutside(Fact<LicenseChannel> channel) => AllAre(channel, value => IsOemOrRetail(value) || value == LicenseChannel.OtherAgreement);

    /// <summary>True when a claim that could decide says OEM or retail, whatever others say beside it.</summary>
    public static bool IncludeOemOrRetail(Fact<LicenseChannel> channel) =>
        (channel.IsKnown && IsOemOrRetail(channel.Value)) || Deciding(channel).Any(claim => IsOemOrRetail(claim.Value));

    private static bool IsOemOrRetail(LicenseChannel channel) => channel is LicenseChannel.Oem or LicenseChannel.Fpp;

    private static bool AllAre(Fact<LicenseChannel> channel, Func<LicenseChannel, bool> passes)
    {
        if (channel.State == FactState.Unknown || channel.Unread.Any(text => text.Evidence.Strength >= EvidenceStrength.Strong))
        {
            return false;
        }

        return (channel.State == FactState.Conflicting || passes(channel.Value)) && Deciding(channel).All(claim => passes(claim.Value));
    }

    /// <summary>In a conflict every claim counts; where one is known, weaker claims have been overruled.</summary>
    private static IEnumerable<Claim<LicenseChannel>> Deciding(Fact<LicenseChannel> channel)
    {
        EvidenceStrength least = channel.State == FactState.Conflicting ? EvidenceStrength.Weak : EvidenceStrength.Strong;
        return channel.Claims.Where(claim => claim.Evidence.Strength >= least);
    }
}
