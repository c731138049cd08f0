using ReimagingTools.Licensing.Text;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Licensing.Text;

/// <summary>Keys that lack a few of their letters, or are parted within their groups, are masked as whole ones are; what is no key stays.</summary>
public sealed class CutKeysTests
{
    private const string Masked = "XXXXX-XXXXX-XXXXX-XXXXX";

    private static readonly string[] Gaps = ["-", " ", "_", "\u2013", ".", "/", ":", "\t", "\n", "\r\n", " - ", ", ", ""];
    private static readonly string[] Breaks = [" ", "\n", "\r\n", "\t", "-", "...", "\u00a0", "- "];
    private static readonly string[] Around =
    [
        "{0}",
        "Windows 11 Pro {0}",
        "{0} for Kyoto",
        "KEY:{0}",
        "({0})",
        "our key {0} here",
        "\u30ad\u30fc{0}\u3067\u3059",
        "[[{0}]]",
        "/exports/{0}.csv",
    ];

    public static TheoryData<string> Kinds => ["front", "back", "within", "broken once", "broken in every group", "group missing"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Mask_LeavesNoMoreThanFiveOfANearlyWholeKey(string kind)
    {
        foreach (string gap in Gaps.Where(gap => gap.Length > 0 || kind is not ("group missing" or "broken in every group")))
        {
            foreach (string around in Around)
            {
                string[] groups = MadeUpKeys.Groups();
                string written = Written(kind, groups, gap),
                    masked = ProductKeys.Mask(around.Replace("{0}", written, StringComparison.Ordinal));

                Assert.False(MadeUpKeys.Shows(masked, groups), $"{kind}, '{gap}' in {around}");
                Assert.Equal(masked, ProductKeys.Mask(masked));
                Assert.Equal(around[..around.IndexOf('{', StringComparison.Ordinal)], masked[..around.IndexOf('{', StringComparison.Ordinal)]);
                Assert.EndsWith(around[(around.IndexOf('}', StringComparison.Ordinal) + 1)..], masked, StringComparison.Ordinal);
            }
        }
    }

    private static string Written(string kind, string[] groups, string gap)
    {
        string key = string.Join(gap, groups);
        int short1 = Random.Shared.Next(1, 4);
        switch (kind)
        {
            case "front":
                return key[short1..];
            case "back":
                return key[..^short1];
            case "within":
                int at = Random.Shared.Next(5);
                return string.Join(gap, groups.Select((group, place) => place == at ? group[short1..] : group));
            case "group missing":
                return string.Join('-', groups[..4]);
            case "broken once":
                int place = Random.Shared.Next(5),
                    cut = Random.Shared.Next(1, 5);
                return string.Join(
                    gap,
                    groups.Select((group, each) => each == place ? group[..cut] + Breaks[Random.Shared.Next(Breaks.Length)] + group[cut..] : group)
                );
            default:
                return string.Join(gap, groups.Select(group => group[..3] + Breaks[Random.Shared.Next(Breaks.Length)] + group[3..]));
        }
    }

    /// <summary>What a group short or a break leaves, with the last five where they are known.</summary>
    [Theory]
    [InlineData("BCD FG-HJK MP-QRT VW-XY2 34-678 9B", Masked + "-6789B")]
    [InlineData("CDFG-HJKMP-QRTVW-XY234-6789B", Masked + "-6789B")]
    [InlineData("EILO-SUZ01-5AEIL-OSUZ0-AE1LO", Masked + "-AE1LO")]
    [InlineData("AEILO-SUZ01-5AE-OSUZ0-AE1LO", Masked + "-AE1LO")]
    [InlineData("our BCDFGHJKMPQRTVWXY2346789 here", "our XXXXX-XXXXX-XXXXX-XXXXX here")]
    public void Mask_OfCutKeys(string text, string expected) => Assert.Equal(expected, ProductKeys.Mask(text));

    [Theory]
    [InlineData("7CK2G72; 8HXPQ33; JMKWQ23; BRT7X92")]
    [InlineData("PF2XK9RT, PF2XK9RW, PF3WK7QT")]
    [InlineData("PC-2346, PC-2347, PC-2348, PC-2349, PC-2366")]
    [InlineData("bcd23467-89bc-4df2-8346-789bcdf23467")]
    [InlineData("22346789bcdf22346789bcdf2234678922346789")]
    [InlineData("26100.4346 26200.2347 22634.2334 22623.6449")]
    [InlineData("DHCP, DNS, VPN, RDP and TPM on PC-7")]
    [InlineData("12345-03291-012-345678-03-1033-20348.0000-0062023")]
    [InlineData("12-00330-80000-00000-AAOEM")]
    [InlineData("main-north-south-paris-tower")]
    [InlineData("BC:D2:47:FF:28:C4, BC:D2:47:FF:28:C7, BC:D2:47:FF:28:C8")]
    [InlineData(Masked + "-BCDFG HJK7")]
    [InlineData("SW_DVD9_Win_Pro_11_24H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-81945.ISO")]
    public void Mask_LeavesNumbersAlone(string text) => Assert.Equal(text, ProductKeys.Mask(text));
}
