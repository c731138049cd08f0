namespace ReimagingTools.Fleet.Judging;

/// <summary>
/// What a device shows that its license does not explain: another system that runs, or a machine that comes with no such license. A license that a
/// row of the device itself states decides all the same; one that is stated of others too stays open by it.
/// </summary>
public static class Discrepancies
{
    /// <summary>All of it.</summary>
    /// <param name="licensed">What the device is licensed for.</param>
    /// <returns>"Microsoft Windows 10 Home, build 19045", "a virtual machine"; each once.</returns>
    public static IReadOnlyList<string> Of(LicensedProduct licensed) =>
        [.. Beside(licensed).Select(Say).Concat(AgainstOwn(licensed)).Distinct(StringComparer.Ordinal)];

    /// <summary>What speaks against a license that the device's own row states, and does not decide.</summary>
    internal static IReadOnlyList<string> OfOwn(LicensedProduct licensed) =>
        IsOfOneVoice(licensed)
            ? []
            :
            [
                .. AgainstOwn(licensed)
                    .Concat(Beside(licensed).Where(text => text.Kind == UnreadKind.Machine && licensed.Channel.IsKnown).Select(Say))
                    .Distinct(StringComparer.Ordinal),
            ];

    /// <summary>What leaves a license open that is stated of others too.</summary>
    internal static IReadOnlyList<string> OfHeld(LicensedProduct licensed) =>
        IsOfOneVoice(licensed)
            ? []
            :
            [
                .. Held(licensed.Edition)
                    .Concat(Held(licensed.Version))
                    .Concat(Held(licensed.Language))
                    .Concat(Held(licensed.Channel))
                    .Distinct(StringComparer.Ordinal),
            ];

    /// <summary>True where nothing speaks beside what is taken, as in most records.</summary>
    private static bool IsOfOneVoice(LicensedProduct licensed) =>
        IsAlone(licensed.Edition) && IsAlone(licensed.Version) && IsAlone(licensed.Language) && IsAlone(licensed.Channel);

    private static bool IsAlone<T>(Fact<T> fact)
        where T : notnull => fact.Unread.Count == 0 && !(fact.IsKnown && fact.Contradictions.Count > 0);

    private static IEnumerable<string> Held<T>(Fact<T> fact)
        where T : notnull => fact.IsKnown ? [] : fact.Unread.Where(text => text.IsBeside).Select(Say);

    private static IEnumerable<UnreadText> Beside(LicensedProduct licensed) =>
        licensed
            .Edition.Unread.Concat(licensed.Version.Unread)
            .Concat(licensed.Language.Unread)
            .Concat(licensed.Channel.Unread)
            .Where(text => text.IsBeside);

    private static string Say(UnreadText text) => text.Nearest ?? text.Text;

    /// <summary>Products that are weightier than a name that lags behind, and that the stated one does not lead to.</summary>
    private static IEnumerable<string> AgainstOwn(LicensedProduct licensed)
    {
        if (licensed.Edition is not { IsKnown: true, Value: { } edition } || licensed.Edition.Claims[0].Evidence.Kind != FactNames.LicensedProduct)
        {
            return InOwn(licensed.Language);
        }

        ProductVersion? version = licensed.Version.Value;
        return Against(licensed.Edition, other => !RunningRights.Explain(edition, version, other, null))
            .Concat(Against(licensed.Version, other => !RunningRights.Explain(edition, version, null, other)))
            .Concat(InOwn(licensed.Language));
    }

    /// <summary>A language Windows runs in beside another one that the device's own row states.</summary>
    private static IEnumerable<string> InOwn(Fact<Language> language) =>
        !language.IsKnown || language.Claims[0].Evidence.Kind != FactNames.LicensedLanguage || language.Unread.Any(text => text.IsBeside)
            ? []
            : language
                .Contradictions.Where(claim => claim.Evidence.Kind != FactNames.LicensedLanguage)
                .Select(claim => claim.Evidence.Heading + " " + claim.Value);

    private static IEnumerable<string> Against<T>(Fact<T> fact, Func<T, bool> isOther)
        where T : notnull =>
        !fact.IsKnown
            ? []
            : fact
                .Contradictions.Where(claim => claim.Evidence.Strength > EvidenceStrength.Weak && isOther(claim.Value))
                .Select(claim => claim.Evidence.Value);
}
