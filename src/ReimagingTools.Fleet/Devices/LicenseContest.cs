namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// What stands beside a license and speaks against it: a key in the firmware beside a version before Windows 8, another version or edition that was
/// preinstalled, and a running system of a server, of another edition that no volume key or subscription explains, or that is not understood. It is
/// weighed when everything else is known, so no order of rows decides, and it never decides the version or the edition itself. A Windows bought at
/// retail goes onto any PC, whatever its maker put there: beside one it is told and contests nothing.
/// </summary>
internal sealed class LicenseContest(LicenseClaims claims)
{
    private static readonly ProductVersion First = ProductCatalogue.FindVersion(ProductFamily.Windows, "8")!;

    private readonly LicenseClaims _claims = claims;
    private readonly LicenseChannel _channel = claims.Channels.ToFact().Value;
    private readonly Fact<ProductVersion> _version = claims.Versions.ToFact();
    private readonly Fact<Edition> _edition = claims.Editions.ToFact();

    /// <summary>Claims what speaks against the license.</summary>
    /// <param name="claims">Everything that is said of the license.</param>
    /// <param name="firmwareKeys">What shows a key in the firmware.</param>
    /// <param name="running">What runs and proves nothing by itself; null where nothing does.</param>
    public static void Read(
        LicenseClaims claims,
        IReadOnlyList<(string Kind, string Text)> firmwareKeys,
        (RunningWindows Running, bool IsExplained)? running
    )
    {
        bool isPreinstalled = claims.PreinstalledProducts.Any(_ => true) || claims.PreinstalledProducts.HasUnread;
        if (firmwareKeys.Count == 0 && running is null && !isPreinstalled)
        {
            return;
        }

        var contest = new LicenseContest(claims);
        contest.ReadFirmwareKeys(firmwareKeys);
        contest.ReadUnreadPreinstalled();
        // What a certificate decides needs no advice of what runs.
        if (
            running is var (system, isExplained)
            && contest._edition.Value is { Family: ProductFamily.Windows } licensed
            && contest._edition.Claims[0].Evidence.Strength < Strengths.CertificateOfWindows
        )
        {
            contest.ReadRunning(system, isExplained, licensed);
        }

        ProductFamily? family = contest._edition.Value?.Family ?? contest._version.Value?.Family;
        foreach (Claim<Product> claim in isPreinstalled ? claims.PreinstalledProducts.ToFact().Claims : [])
        {
            if (IsOffice(claim.Value.Edition.Family) == IsOffice(family))
            {
                contest.ReadPreinstalledVersion(claim);
                contest.ReadPreinstalledEdition(claim);
            }
        }
    }

    /// <summary>A PC with Windows may come with Office too.</summary>
    private static bool IsOffice(ProductFamily? family) => family == ProductFamily.Office;

    /// <summary>What was preinstalled and is not understood may be another edition; a Windows says nothing of an Office.</summary>
    private void ReadUnreadPreinstalled()
    {
        foreach (
            UnreadText text in _edition.Value is { } edition
                ? _claims
                    .PreinstalledProducts.ToFact()
                    .Unread.Where(text => !IsOffice(edition.Family) || !HeardTexts.NamesSystem(text.Evidence.Value))
                : []
        )
        {
            _claims.Withhold(
                _claims.Editions,
                text.Evidence.Kind,
                text.Evidence.Value,
                StrengthBeside(_edition, Strengths.Declared, _channel == LicenseChannel.Fpp)
            );
        }
    }

    private void ReadFirmwareKeys(IReadOnlyList<(string Kind, string Text)> firmwareKeys)
    {
        // The key itself says OEM; a license bought at retail may stand beside it.
        bool isRetail = _claims
            .Channels.ToFact()
            .Claims.Any(claim => claim.Value == LicenseChannel.Fpp && claim.Evidence.Strength >= Strengths.Declared);
        bool isBefore = _version.Value is { Family: ProductFamily.Windows } version && version.Order < First.Order;
        foreach ((string kind, string text) in isBefore ? firmwareKeys : [])
        {
            _claims.Claim(_claims.Versions, First, kind, text, "VersionOfFirmwareKey", StrengthBeside(_version, Strengths.FirmwareKey, isRetail));
        }
    }

    /// <summary>
    /// A maker delivers another version than it licenses only by a right to prior versions that somebody read of: else one of the two is wrong.
    /// </summary>
    private void ReadPreinstalledVersion(Claim<Product> claim)
    {
        if (
            _version.Value is { } version
            && claim.Value.Version.Family == version.Family
            && claim.Value.Version != version
            && !IsExplained(claim.Value, version)
        )
        {
            _claims.Claim(
                _claims.Versions,
                claim.Value.Version,
                claim.Evidence.Kind,
                claim.Evidence.Value,
                EvidenceText.Version,
                StrengthBeside(_version, Strengths.Declared, _channel == LicenseChannel.Fpp)
            );
        }
    }

    /// <summary>A maker never delivers another edition than it licenses: then one of the two is wrong.</summary>
    private void ReadPreinstalledEdition(Claim<Product> claim)
    {
        if (_edition.Value is { } edition && (claim.Value.Edition.Family, claim.Value.Edition.Line) != (edition.Family, edition.Line))
        {
            _claims.Claim(
                _claims.Editions,
                claim.Value.Edition,
                claim.Evidence.Kind,
                claim.Evidence.Value,
                EvidenceText.Edition,
                StrengthBeside(_edition, Strengths.Declared, _channel == LicenseChannel.Fpp)
            );
        }
    }

    private void ReadRunning(RunningWindows running, bool isExplained, Edition licensed)
    {
        EvidenceStrength strength = StrengthBeside(_edition, Strengths.Running, isRetail: false);
        foreach (Edition edition in running.Editions)
        {
            bool isContrary =
                !_claims.Editions.IsOfGroup
                && (
                    edition.Family != licensed.Family
                    || (edition.Line != licensed.Line && (!isExplained || ProductCatalogue.IsNeverOnVolumeMedia(edition, null)))
                );
            _claims.Claim(_claims.Editions, isContrary ? edition : null, running.Kind, running.Text, EvidenceText.Edition, strength);
        }

        foreach (ProductVersion version in running.Editions.Count == 0 ? running.Versions : [])
        {
            _claims.Claim(
                _claims.Versions,
                version.Family == licensed.Family || _claims.Versions.IsOfGroup ? null : version,
                running.Kind,
                running.Text,
                EvidenceText.Version,
                strength
            );
        }

        foreach (ProductVersion version in isExplained || _claims.Versions.IsOfGroup || !IsStrong(_version) ? [] : running.Versions)
        {
            bool isContrary =
                running.Editions.Count > 0 && version.Family == licensed.Family && !RunningRights.Explain(licensed, _version.Value, null, version);
            _claims.Claim(_claims.Versions, isContrary ? version : null, running.Kind, running.Text, EvidenceText.Version, Strengths.Running);
        }

        RowValue[] ofServer = running.ServerType is { } type ? [type] : [];
        foreach (
            RowValue value in _claims.Editions.IsOfGroup ? [] : running.UnreadEditions.Concat(running.UnreadVersions).Concat(ofServer).Distinct()
        )
        {
            _claims.Withhold(_claims.Editions, value.Column.Heading, value.Text, strength, unread: SystemTypes.KindOf(value));
        }
    }

    /// <summary>True where a right to prior versions that is stated is why another version was preinstalled than is licensed.</summary>
    private bool IsExplained(Product preinstalled, ProductVersion version)
    {
        Product? licensed = ProductCatalogue.Find(_edition.Value, version);
        Product? prior = preinstalled.Version.Order > version.Order ? licensed : preinstalled;
        return prior is not null && _claims.PriorVersionRights.ToFact().Value?.Products.Any(name => name.Product == prior) == true;
    }

    /// <summary>True for what an earlier system that runs is told beside, and does not contest.</summary>
    private static bool IsStrong<T>(Fact<T> fact)
        where T : notnull => fact.IsKnown && fact.Claims[0].Evidence.Strength >= EvidenceStrength.Strong;

    /// <summary>No stronger than what it stands beside, which it contests and does not replace.</summary>
    private static EvidenceStrength StrengthBeside<T>(Fact<T> fact, EvidenceStrength strength, bool isRetail)
        where T : notnull
    {
        EvidenceStrength top = fact.Claims.Max(claim => claim.Evidence.Strength),
            own = isRetail ? Strengths.WordOfAName : strength;
        return own < top ? own : top;
    }
}
