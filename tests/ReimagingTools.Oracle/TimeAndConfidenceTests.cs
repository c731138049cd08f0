using System.Collections.Concurrent;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Oracle;

/// <summary>Time only takes away, and what is not surely known never adds.</summary>
public sealed class TimeAndConfidenceTests
{
    private static readonly CalendarDate Today = new(2026, 11, 27);

    private static readonly CalendarDate[] Days =
    [
        new(2020, 1, 14),
        new(2020, 1, 15),
        new(2023, 1, 10),
        new(2023, 1, 11),
        new(2025, 10, 14),
        new(2025, 10, 15),
        Today,
        new(2035, 1, 1),
    ];

    [Theory]
    [InlineData("2011-02", false)]
    [InlineData("2011-02", true)]
    [InlineData("2020-11", true)]
    public void LaterDay_NeverMakesEligible(string brief, bool statesRight)
    {
        var wrong = new ConcurrentBag<string>();
        Parallel.ForEach(OfOneFamily(), pair =>
        {
            foreach (LicenseChannel channel in new[] { LicenseChannel.Oem, LicenseChannel.Fpp, LicenseChannel.Volume })
            {
                Decision[] decisions =
                [
                    .. Days.Select(day =>
                        new Case(pair.License, pair.Image, channel, SoftwareAssurance.None, brief, day) { StatesRight = statesRight }
                            .Judge()
                            .Decision
                    ),
                ];
                if (decisions.Zip(decisions.Skip(1)).Any(each => each.First != Decision.Eligible && each.Second == Decision.Eligible))
                {
                    wrong.Add(pair.License + " -> " + pair.Image + ", " + channel + ": " + string.Join(' ', decisions));
                }
            }
        });

        Assert.True(wrong.IsEmpty, string.Join("\n", wrong.Take(20)));
    }

    /// <summary>
    /// The partial brief adds what is surely known, coverage of Enterprise; nothing else that it says makes a device eligible that was not.
    /// </summary>
    [Fact]
    public void PartialBrief_AddsOnlyWhatIsSurelyKnown()
    {
        var wrong = new ConcurrentBag<string>();
        Parallel.ForEach(OfOneFamily(), pair =>
        {
            foreach (MediaChannel media in Enum.GetValues<MediaChannel>())
            {
                var older = new Case(pair.License, pair.Image, LicenseChannel.Oem, SoftwareAssurance.PerUser, "2011-02", Today)
                {
                    MediaChannel = media,
                };
                Verdict newer = (older with { Brief = "2020-11" }).Judge();
                if (newer.Decision == Decision.Eligible && older.Judge().Decision != Decision.Eligible && newer.Basis != Basis.SoftwareAssurance)
                {
                    wrong.Add(older.ToString());
                }
            }
        });

        Assert.True(wrong.IsEmpty, string.Join("\n", wrong.Take(20)));
    }

    /// <summary>Products of one family; the others are never eligible at any time.</summary>
    private static IEnumerable<(Product License, Product Image)> OfOneFamily() =>
        Pairs.Taken().Where(pair => pair.License.Version.Family == pair.Image.Version.Family);
}
