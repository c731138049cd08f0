using ReimagingTools.Licensing.Rules.Eligibility;
using ReimagingTools.Licensing.Rules.Faq;
using ReimagingTools.Licensing.Rules.Notes;
using ReimagingTools.Licensing.Rules.Oem;
using ReimagingTools.Licensing.Rules.Summary;

namespace ReimagingTools.Licensing.Rules;

/// <summary>Every rule, in the order findings are read: what settles the matter outright first, what asks for more last.</summary>
public static class RuleBook
{
    private static readonly ReadOnlyCollection<ReimagingRule> Everything = Checked(
        new RecoveryMediaRule(),
        new VolumeLicensingMediaRule(),
        new SoftwareAssuranceCoverageRule(),
        new VolumeUpgradeRule(),
        new SoldOutsideVolumeLicensingRule(),
        new CertificateOfAuthenticityRule(),
        new SameProductRule(),
        new SameComponentsRule(),
        new SameVersionRule(),
        new PriorVersionRule(),
        new SameLanguageRule(),
        new CompatiblePlatformRule(),
        new ComparableOfficeRule(),
        new LicensedElsewhereRule(),
        new FullDesktopLicenseRule(),
        new ProgramCoversProductRule(),
        new OneLicensePurchasedRule()
    );

    private static readonly ReadOnlyCollection<ReimagingRule> ForReimaging = new([.. Everything.Where(rule => rule.Purpose == Purpose.Reimaging)]);

    private static readonly ReadOnlyCollection<ReimagingRule> ForRecovery = new([.. Everything.Where(rule => rule.Purpose == Purpose.Recovery)]);

    /// <summary>All rules.</summary>
    public static IReadOnlyList<ReimagingRule> Rules => Everything;

    internal static IReadOnlyList<ReimagingRule> RulesFor(Purpose purpose) => purpose == Purpose.Recovery ? ForRecovery : ForReimaging;

    /// <summary>A clause a rule cites and a brief lacks is found before anything is judged.</summary>
    private static ReadOnlyCollection<ReimagingRule> Checked(params ReimagingRule[] rules)
    {
        foreach (Brief brief in Brief.All)
        {
            foreach (ReimagingRule rule in rules)
            {
                foreach (string clause in rule.Clauses)
                {
                    _ = rule.ClauseIn(brief, clause);
                }
            }
        }

        return new ReadOnlyCollection<ReimagingRule>(rules);
    }
}
