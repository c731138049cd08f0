namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// What stands beside a license of Windows and speaks against its version: a key in the firmware beside a version before Windows 8, and another version that was
/// preinstalled. It is weighed when everything else is known, so no order of rows decides, and it never decides the version itself.
/// </summary>
internal static class VersionContest
{
    private static readonly ProductVersion First = ProductCatalogue.FindVersion(ProductFamily.Windows, "8")!;

    /// <summary>Claims what speaks against the version.</summary>
    /// <param name="claims">Everything that is said of the license.</param>
    /// <param name="firmwareKeys">What shows a key in the firmware.</param>
    public static void Read(LicenseClaims claims, IReadOnlyList<(string Kind, string Text)> firmwareKeys)
    {
        bool isPreinstalled = claims.PreinstalledProducts.Any(product => product.Version.Family == ProductFamily.Windows);
        Fact<ProductVersion> licensed = firmwareKeys.Count > 0 || isPreinstalled ? claims.Versions.ToFact() : Fact<ProductVersion>.Unknown;
        if (licensed.Value is not { Family: ProductFamily.Windows } version)
        {
            return;
        }

        EvidenceStrength top = licensed.Claims.Max(claim => claim.Evidence.Strength);
        // A Windows bought at retail goes onto any PC, whatever key its firmware holds.
        EvidenceStrength ofKey = claims.Channels.Any(channel => channel == LicenseChannel.Fpp) ? Strengths.WordOfAName : Strengths.FirmwareKey;
        foreach ((string kind, string text) in version.Order < First.Order ? firmwareKeys : [])
        {
            claims.Claim(claims.Versions, First, kind, text, "VersionOfFirmwareKey", Least(ofKey, top));
        }

        foreach (Claim<Product> claim in isPreinstalled ? claims.PreinstalledProducts.ToFact().Claims : [])
        {
            if (claim.Value.Version.Family == ProductFamily.Windows && claim.Value.Version != version && !IsExplained(claim.Value, version, claims))
            {
                ClaimPreinstalled(claim, version, top, claims);
            }
        }
    }

    /// <summary>A maker delivers an earlier version than it licenses, never a later one: then one of the two is wrong, unless the license was bought at retail.</summary>
    private static void ClaimPreinstalled(Claim<Product> claim, ProductVersion version, EvidenceStrength top, LicenseClaims claims)
    {
        bool isLater = claim.Value.Version.Order > version.Order && claims.Channels.ToFact().Value != LicenseChannel.Fpp;
        EvidenceStrength strength = Least(isLater ? Strengths.Declared : Strengths.WordOfAName, top);
        claims.Claim(claims.Versions, claim.Value.Version, claim.Evidence.Kind, claim.Evidence.Value, EvidenceText.Version, strength);
    }

    /// <summary>True where a right to prior versions, stated or known of the terms, is why another version was preinstalled than is licensed.</summary>
    private static bool IsExplained(Product preinstalled, ProductVersion version, LicenseClaims claims)
    {
        Edition? edition = claims.Editions.ToFact().Value;
        Product? licensed = ProductCatalogue.Find(edition, version);
        Product? prior = preinstalled.Version.Order > version.Order ? licensed : preinstalled;
        return (prior is not null && claims.PriorVersionRights.ToFact().Value?.Products.Any(name => name.Product == prior) == true)
            || (prior == preinstalled && edition is not null
                && PriorVersionRights.Find(edition, version, claims.Channels.ToFact().Value, preinstalled.Version) is { Permits: true });
    }

    private static EvidenceStrength Least(EvidenceStrength one, EvidenceStrength other) => one < other ? one : other;
}
