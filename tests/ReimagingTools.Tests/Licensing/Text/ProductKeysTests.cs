using System.Globalization;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Tests.Licensing.Text;

public sealed class ProductKeysTests
{
    private const string MaskedGroups = "XXXXX-XXXXX-XXXXX-XXXXX-";
    private const string Masked = MaskedGroups + "AAAA1";

    [Theory]
    [InlineData("-", "", "")]
    [InlineData("-", "key", "")]
    [InlineData("-", "pid_", "_old")]
    [InlineData("_", "x", "y")]
    [InlineData("\u2013", "(", ")")]
    [InlineData("", "key ", " end")]
    [InlineData(" ", "key: ", ".")]
    public void Mask_KeepsTheLastFive(string separator, string before, string after)
    {
        string key = string.Join(separator, Enumerable.Repeat("AAAAA", 4).Append("AAAA1"));

        Assert.Equal(before + Masked + after, ProductKeys.Mask(before + key + after));
    }

    /// <summary>A key cut within its last group or before it is one; an id of Windows and words are none.</summary>
    [Theory]
    [InlineData("AEILO-SUZ01-5AEIL-OSUZ0", "XXXXX-XXXXX-XXXXX-XXXXX")]
    [InlineData("AAAAA-BBBBB-CCCCC-DDDDD", "XXXXX-XXXXX-XXXXX-XXXXX")]
    [InlineData("(aeilo-suz01-5aeil-osuz0-ae)", "(XXXXX-XXXXX-XXXXX-XXXXX)")]
    [InlineData("AEILO\u2013SUZ01\u20135AEIL\u2013OSUZ0\u2013", "XXXXX-XXXXX-XXXXX-XXXXX")]
    [InlineData("00330-80000-00000-AAOEM", "00330-80000-00000-AAOEM")]
    [InlineData("north-south-paris-tower", "north-south-paris-tower")]
    [InlineData("XXXXX-XXXXX-XXXXX-AE1LO", "XXXXX-XXXXX-XXXXX-AE1LO")]
    [InlineData("AEILO-SUZ01-5AEIL-OSUZ0-AE1LO-9", "XXXXX-XXXXX-XXXXX-XXXXX-AE1LO-9")]
    public void Mask_TakesKeysThatWereCut(string text, string expected)
    {
        Assert.Equal(expected, ProductKeys.Mask(text));
        Assert.Equal(expected, ProductKeys.Mask(expected));
    }

    [Theory]
    [InlineData("4de7cb65-cdf1-4de9-8ae8-e3cce27b9f2c")]
    [InlineData("03612-03308-000-000000-00-1033-26100.0000-3102025")]
    [InlineData("SW_DVD5_SA_Win_Ent_7_64BIT_English_Full_MLF_X15-70749.ISO")]
    public void Mask_LeavesOtherNumbersAlone(string text) => Assert.Equal(text, ProductKeys.Mask(text));

    [Theory]
    [InlineData("our key AEILO-SUZ01-5AEIL-OSUZ0-AE1LO here", "our key XXXXX-XXXXX-XXXXX-XXXXX-AE1LO here")]
    [InlineData("keyAEILO-SUZ01-5AEIL-OSUZ0-AE1LO.", "keyXXXXX-XXXXX-XXXXX-XXXXX-AE1LO.")]
    [InlineData("AEILOSUZ015AEILOSUZ0AE1LO", "XXXXX-XXXXX-XXXXX-XXXXX-AE1LO")]
    [InlineData("keyAEILOSUZ015AEILOSUZ0AE1LO", "XXXXX-XXXXX-XXXXX-XXXXX-AE1LO")]
    [InlineData("aeilo suz01 5aeil osuz0 ae1lo", "XXXXX-XXXXX-XXXXX-XXXXX-AE1LO")]
    [InlineData("RemainingActivations \"aeilo suz01 5aeil osuz0 ae1lo\"", "RemainingActivaXXXXX-XXXXX-XXXXX-XXXXX-AE1LO\"")]
    [InlineData("keyaeilo suz01 5aeil osuz0 ae1lo!", "keyXXXXX-XXXXX-XXXXX-XXXXX-AE1LO!")]
    [InlineData("AEILO_SUZ01_5AEIL_OSUZ0_AE1LO", "XXXXX-XXXXX-XXXXX-XXXXX-AE1LO")]
    [InlineData("ＡＥＩＬＯ－ＳＵＺ０１－５ＡＥＩＬ－ＯＳＵＺ０－ＡＥ１ＬＯ", "XXXXX-XXXXX-XXXXX-XXXXX-AE1LO")]
    public void Mask_FindsKeysInText(string text, string masked)
    {
        Assert.Equal(masked, ProductKeys.Mask(text));
        Assert.True(ProductKeys.ContainsWholeKey(text));
    }

    [Theory]
    [InlineData("XXXXX-XXXXX-XXXXX-XXXXX-AE1LO")]
    [InlineData("12345-03291-012-345678-03-1033-20348.0000-0062023")]
    [InlineData("2de67392-b7a7-462a-b1ca-108dd189f588")]
    [InlineData("There those three words stand in a row of five")]
    [InlineData("Professional;ProfessionalN;ProfessionalWorkstationN")]
    [InlineData("00326-10000-00000-AA698")]
    [InlineData("Office 19, Office19SkypeforBusiness2019VL_MAK_AE edition")]
    [InlineData("da39a3ee5e6b4b0d3255bfef95601890afd80709")]
    [InlineData("Win32_OperatingSystem: WinRM cannot reach PC-0012.")]
    [InlineData("SoftwareLicensingProduct, Win32_OperatingSystem: WinRM did not answer.")]
    [InlineData("PC123 could never reach WinRM")]
    public void Mask_LeavesOtherTextsAlone(string text)
    {
        Assert.Equal(text, ProductKeys.Mask(text));
        Assert.False(ProductKeys.ContainsWholeKey(text));
    }

    /// <summary>Ways a key is written; the groups are made up.</summary>
    public static TheoryData<string> Spellings =>
        [
            "{0}-{1}-{2}-{3}-{4}",
            "{0} {1} {2} {3} {4}",
            "{0}{1}{2}{3}{4}",
            "{0}_{1}_{2}_{3}_{4}",
            "{0}.{1}.{2}.{3}.{4}",
            "{0}\t{1}\t{2}\t{3}\t{4}",
            "{0}\u2013{1}\u2013{2}\u2013{3}\u2013{4}",
            "{0}\u2011{1}\u2011{2}\u2011{3}\u2011{4}",
            "{0}\u2212{1}\u2212{2}\u2212{3}\u2212{4}",
            "{0}\n{1}\n{2}\n{3}\n{4}",
            "{0}-\r\n{1}-\r\n{2}-\r\n{3}-\r\n{4}",
            "{0}-{1} {2}_{3}\u2013{4}",
            "{0}-{1}-{2}-{3}{4}",
            "{0}{1}-{2}-{3}-{4}",
            "{0}--{1}--{2}--{3}--{4}",
            "{0} - {1} - {2} - {3} - {4}",
            "{0}-\u00AD{1}-\u00AD{2}-\u00AD{3}-\u00AD{4}",
            "{0}-\u200D{1}-\u200D{2}-\u200D{3}-\u200D{4}",
            "{0}\u200B{1}\u200B{2}\u200B{3}\u200B{4}",
            "{0}\u00A0{1}\u00A0{2}\u00A0{3}\u00A0{4}",
            "{0}%2D{1}%2d{2}%2D{3}%2D{4}",
            "{0}&#45;{1}&#45;{2}&#x2D;{3}&#x02d;{4}",
            "{0}&ndash;{1}&ndash;{2}&ndash;{3}&ndash;{4}",
            "{0}=2D{1}=2d{2}=2D{3}=2D{4}",
            "key=2D{0}-{1}-{2}-{3}-{4}",
            "{0}%20{1}%20{2}%20{3}%20{4}",
            "Win10-{0}-{1}-{2}-{3}-{4}",
            "PIDKEY={0}-{1}-{2}-{3}-{4}",
            "\u202A{0}-{1}-{2}-{3}-{4}\u202C",
            "{0}-{1}-{2}-{3}-{4}{0}-{1}-{2}-{3}-{4}",
            "\"{0}\",\"{1}\",\"{2}\",\"{3}\",\"{4}\"",
            "\u001b[31m{0}-{1}-{2}-{3}-{4}\u001b[0m",
            "キー{0}-{1}-{2}-{3}-{4}です",
        ];

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Mask_EverySpelling_LeavesNoGroupButTheLast(string spelling)
    {
        string[] groups = MadeUpGroups();
        string[] texts = [string.Format(CultureInfo.InvariantCulture, spelling, groups)];
        foreach (string text in texts.Concat(texts.Select(each => each.ToLowerInvariant())).Concat(texts.Select(Widened)))
        {
            string masked = ProductKeys.Mask(text);

            Assert.DoesNotContain(groups[..4], group => masked.Contains(group, StringComparison.OrdinalIgnoreCase));
            Assert.Contains(MaskedGroups + groups[4], masked, StringComparison.Ordinal);
            Assert.Equal(masked, ProductKeys.Mask(masked));
            Assert.True(ProductKeys.ContainsWholeKey(text));
            Assert.False(ProductKeys.ContainsWholeKey(masked));
        }
    }

    [Theory]
    [InlineData("\u001b]0;title\u0007name", "\uFFFD]0;title\uFFFDname")]
    [InlineData("\u202Eexe.iso", "\uFFFDexe.iso")]
    [InlineData("line\r\n\tnext", "line\r\n\tnext")]
    [InlineData("\u009b2J", "\uFFFD2J")]
    public void Mask_TakesFromATextWhatDrivesATerminal(string text, string masked) => Assert.Equal(masked, ProductKeys.Mask(text));

    /// <summary>A key written in capitals and small letters holds letters of keys alone, and is masked in every form.</summary>
    [Theory]
    [MemberData(nameof(Spellings))]
    public void Mask_OfBothCases_LeavesNoGroupButTheLast(string spelling)
    {
        string[] groups =
        [
            .. MadeUpGroups().Select(group => string.Concat(group.Select((letter, at) => at % 2 == 0 ? letter : char.ToLowerInvariant(letter)))),
        ];
        groups = [.. groups.Select((group, at) => "Qd"[at % 2] + group[2..] + "23467"[at])];
        string masked = ProductKeys.Mask(string.Format(CultureInfo.InvariantCulture, spelling, groups));

        Assert.DoesNotContain(groups[..4], group => masked.Contains(group, StringComparison.OrdinalIgnoreCase));
    }

    private static string[] MadeUpGroups()
    {
        const string Letters = "BCDFGHJKMPQRTVWXY2346789";
        return
        [
            .. Enumerable
                .Range(0, 5)
                .Select(group => "Q" + group + string.Concat(Enumerable.Range(0, 3).Select(_ => Letters[Random.Shared.Next(Letters.Length)]))),
        ];
    }

    private static string Widened(string text) =>
        text.IndexOfAny(['%', '&', '=']) >= 0
            ? text
            : string.Concat(text.Select(letter => letter is (>= '0' and <= '9') or (>= 'A' and <= 'Z') ? (char)(letter + 0xFEE0) : letter));

    /// <summary>Texts that say one piece over and over are all ends of keys; what is masked once holds none and stays as it is.</summary>
    [Fact]
    public void Mask_OfTextsThatRepeatThemselves_LeavesNothingToMask()
    {
        const string Letters = "BCDFGHJKMPQRTVWXY2346789A0";
        string[] gaps = ["-", " ", ".", "\u2010", "\n", "%20", "%2D", "=2D", "&#45;", "\u200B", "--", " - ", "XXXXX-", "X"];
        var random = new Random(7);
        for (int i = 0; i < 1000; i++)
        {
            int gapEvery = random.Next(2, 7);
            string piece = string.Concat(
                Enumerable
                    .Range(0, random.Next(3, 60))
                    .Select(_ => random.Next(gapEvery) == 0 ? gaps[random.Next(gaps.Length)] : Letters[random.Next(Letters.Length)].ToString())
            );
            string text = string.Concat(Enumerable.Repeat(piece, 3000 / piece.Length));
            for (int edit = random.Next(4); edit > 0; edit--)
            {
                text = text.Insert(
                    random.Next(text.Length),
                    random.Next(2) == 0 ? gaps[random.Next(gaps.Length)] : piece[..random.Next(piece.Length)]
                );
            }

            string masked = ProductKeys.Mask(text);
            Assert.False(ProductKeys.ContainsWholeKey(masked), piece);
            Assert.Equal(masked, ProductKeys.Mask(masked));
        }
    }
}
