using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Oracle;

/// <summary>
/// What the briefs and the contract say, written down once more and apart from the rules: when a copy is allowed if everything but license, product,
/// channel and Software Assurance is in order. It answers one question only, whether the verdict is Eligible.
/// </summary>
internal static class Expected
{
    /// <summary>
    /// Windows licenses from an OEM whose terms permit an earlier version, from sources: license, edition, earlier version, earlier edition, last
    /// day.
    /// </summary>
    private static readonly (string Version, string Edition, string Earlier, string EarlierEdition, string? Until)[] OemWindowsTerms =
    [
        ("Vista", "Business", "XP", "Professional", null),
        ("Vista", "Ultimate", "XP", "Professional", null),
        ("7", "Professional", "Vista", "Business", null),
        ("7", "Professional", "XP", "Professional", null),
        ("8", "Professional", "7", "Professional", null),
        ("8", "Professional", "Vista", "Business", null),
        ("10", "Professional", "8.1", "Professional", "2023-01-10"),
        ("10", "Professional", "7", "Professional", "2020-01-14"),
        ("11", "Professional", "10", "Professional", "2025-10-14"),
    ];

    private static readonly (string Version, string Earlier)[] OemServerTerms =
    [
        ("2012 R2", "2008 R2"),
        ("2012 R2", "2008"),
        ("2016", "2012 R2"),
        ("2016", "2012"),
        ("2019", "2016"),
        ("2019", "2012 R2"),
    ];

    private static readonly string[] UpgradeableIn2011 = ["Professional", "Ultimate", "Business", "TabletPC", "ProfessionalWMC", "Enterprise"];

    public static bool IsEligible(Case asked) =>
        !asked.Image.IsNeverOnVolumeMedia && (IsIdentical(asked) || IsEarlierVersion(asked) || IsCoveredEnterprise(asked));

    private static bool IsOutside(LicenseChannel channel) => channel is LicenseChannel.Oem or LicenseChannel.Fpp or LicenseChannel.OtherAgreement;

    /// <summary>
    /// The very product: outside the agreement where it is sold there, under the agreement where no base license is needed; Office only where it is
    /// comparable.
    /// </summary>
    private static bool IsIdentical(Case asked)
    {
        if (asked.License != asked.Image)
        {
            return false;
        }

        bool isSoldOutside = asked.Image.Availability == Availability.SoldOutside;
        return asked.Image.Version.Family switch
        {
            ProductFamily.Windows => IsOutside(asked.Channel) && isSoldOutside,
            ProductFamily.WindowsServer => asked.Channel == LicenseChannel.Volume || (IsOutside(asked.Channel) && isSoldOutside),
            _ => asked.Channel is LicenseChannel.Volume or LicenseChannel.OtherAgreement && asked.Image.Components is not null,
        };
    }

    private static bool IsEarlierVersion(Case asked)
    {
        Product license = asked.License,
            image = asked.Image;
        if (license.Version.Family != image.Version.Family || image.Version.Order >= license.Version.Order)
        {
            return false;
        }

        return asked.Channel switch
        {
            LicenseChannel.Volume => image.Version.Family != ProductFamily.Windows && license.Edition.Line == image.Edition.Line,
            LicenseChannel.Oem => IsInOemTerms(asked),
            _ => false,
        };
    }

    private static bool IsInOemTerms(Case asked)
    {
        Product license = asked.License,
            image = asked.Image;
        return license.Version.Family switch
        {
            ProductFamily.Windows => license.Version.Release is null
                && image.Version.Release is null
                && OemWindowsTerms.Any(row =>
                    row.Version == license.Version.Name
                    && row.Edition == license.Edition.Key
                    && row.Earlier == image.Version.Name
                    && row.EarlierEdition == image.Edition.Key
                    && (row.Until is null || asked.AsOf <= CalendarDate.Parse(row.Until)!.Value)
                ),
            ProductFamily.WindowsServer => license.Edition == image.Edition
                && license.Edition.Key is "ServerStandard" or "ServerDatacenter"
                && OemServerTerms.Contains((license.Version.Name, image.Version.Name)),
            _ => false,
        };
    }

    /// <summary>
    /// Where sources disagree whether an edition is sold outside, a license for that very edition settles nothing. Enterprise on a PC from an OEM or
    /// from retail: in its own version by the briefs of 2009 and 2011, in any by later texts.
    /// </summary>
    private static bool IsCoveredEnterprise(Case asked)
    {
        Product license = asked.License,
            image = asked.Image;
        bool isEnterprise = image.Version.Family == ProductFamily.Windows && Plain(image) is "Enterprise" or "EnterpriseS";
        bool isBase = license.Version.Family == ProductFamily.Windows && asked.Channel is LicenseChannel.Oem or LicenseChannel.Fpp;
        bool isSameEdition = license.Edition == image.Edition && image.Availability != Availability.VolumeLicensingOnly;
        // What no source shows to be sold outside Volume Licensing did not come from an OEM or from retail, whatever the record says.
        bool isSoldOutside = license.Availability == Availability.SoldOutside;
        if (!isEnterprise || !isBase || !isSoldOutside || isSameEdition || Variant(license) != Variant(image))
        {
            return false;
        }

        bool isLater = asked.Brief == "2020-11";
        bool isCovered = asked.Assurance == SoftwareAssurance.PerDevice || (isLater && asked.Assurance == SoftwareAssurance.PerUser);
        return isCovered && (license.Version == image.Version || isLater) && MayCarry(license, image.Version.Name);
    }

    private static bool MayCarry(Product license, string target)
    {
        string edition = Plain(license),
            version = license.Version.Name;
        bool isRecentTarget = target is "10" or "11";
        return version switch
        {
            _ when license.Version.Release is not null => false,
            "10" or "11" => isRecentTarget && edition is "Professional" or "ProfessionalWorkstation" or "Enterprise" or "IoTEnterprise",
            "8" or "8.1" when isRecentTarget => edition is "Professional" or "Enterprise"
                || license.Edition.Line is "EmbeddedIndustry" or "EmbeddedIndustryE",
            "7" when target == "10" => edition is "Professional" or "Enterprise" or "Ultimate",
            _ => version == target && UpgradeableIn2011.Contains(edition),
        };
    }

    /// <summary>The edition without the N or K of its variant.</summary>
    private static string Plain(Product product)
    {
        string variant = Variant(product);
        return variant.Length > 0 ? product.Edition.Key[..^variant.Length] : product.Edition.Key;
    }

    private static string Variant(Product product) =>
        new[] { "KN", "N", "K" }.FirstOrDefault(variant =>
            product.Edition.Key.EndsWith(variant, StringComparison.Ordinal) && product.Edition.Line.EndsWith(variant, StringComparison.Ordinal)
        ) ?? "";
}
