using System.Collections.Concurrent;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Oracle;

/// <summary>
/// Every pair of catalogue products in every channel, with every Software Assurance and under every brief, against what is expected apart from the
/// rules.
/// </summary>
public sealed class EveryPairTests
{
    private const int Shown = 20;
    private static readonly CalendarDate Today = new(2026, 11, 27);
    private static readonly LicenseChannel[] Channels = Enum.GetValues<LicenseChannel>();

    [Theory]
    [InlineData("2009-10")]
    [InlineData("2011-02")]
    [InlineData("2020-11")]
    public void EveryPair_IsEligibleWhereExpectedAndNowhereElse(string brief)
    {
        var wrong = new ConcurrentBag<string>();
        Parallel.ForEach(Pairs.Taken(), pair =>
        {
            foreach (Case asked in CasesOf(pair.License, pair.Image, brief))
            {
                Decision decision = asked.Judge().Decision;
                if (Expected.IsEligible(asked) != (decision == Decision.Eligible))
                {
                    wrong.Add(decision + ": " + asked);
                }
            }
        });

        Assert.True(wrong.IsEmpty, wrong.Count + " differ\n" + string.Join("\n", wrong.Order(StringComparer.Ordinal).Take(Shown)));
    }

    /// <summary>Software Assurance is asked about where Enterprise is at stake; elsewhere one answer stands for all.</summary>
    private static IEnumerable<Case> CasesOf(Product license, Product image, string brief)
    {
        SoftwareAssurance[] assurances = Pairs.IsEnterprise(image) ? Enum.GetValues<SoftwareAssurance>() : [SoftwareAssurance.PerDevice];
        return Channels.SelectMany(channel => assurances.Select(assurance => new Case(license, image, channel, assurance, brief, Today)));
    }
}
