using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Tests.Licensing.Text;

public sealed class ProductKeysTests
{
    private const string Masked = "XXXXX-XXXXX-XXXXX-XXXXX-AAAA1";

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
    public void Mask_LeavesOtherTextsAlone(string text)
    {
        Assert.Equal(text, ProductKeys.Mask(text));
        Assert.False(ProductKeys.ContainsWholeKey(text));
    }
}
