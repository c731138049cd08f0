using ReimagingTools.Activation.Keys;

namespace ReimagingTools.Tests.Activation;

public sealed class MaskedKeyTests
{
    [Theory]
    [InlineData("AEILO-SUZ01-5AEIL-OSUZ0-AE1LO", true, "AE1LO")]
    [InlineData(" aeilo-suz01-5aeil-osuz0-ae1lo ", true, "AE1LO")]
    [InlineData("AEILOSUZ015AEILOSUZ0AE1LO", true, "AE1LO")]
    [InlineData("AEILO SUZ01 5AEIL OSUZ0 AE1LO", true, "AE1LO")]
    [InlineData("AEILO–SUZ01–5AEIL–OSUZ0–AE1LO", true, "AE1LO")]
    [InlineData("ＡＥＩＬＯ－ＳＵＺ０１－５ＡＥＩＬ－ＯＳＵＺ０－ＡＥ１ＬＯ", true, "AE1LO")]
    [InlineData("XXXXX-XXXXX-XXXXX-XXXXX-AE1LO", false, "AE1LO")]
    [InlineData("*****-*****-*****-*****-AE1LO", false, "AE1LO")]
    [InlineData("ae1lo", false, "AE1LO")]
    public void Read_KeepsTheLastFive(string text, bool isWhole, string lastFive)
    {
        MaskedKey? key = MaskedKey.Read(text);

        Assert.NotNull(key);
        Assert.Equal(isWhole, key.IsWhole);
        Assert.Equal(lastFive, key.LastFive);
        Assert.Equal("XXXXX-XXXXX-XXXXX-XXXXX-" + lastFive, key.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("N/A")]
    [InlineData("AEILO-SUZ01-5AEIL-OSUZ0")]
    [InlineData("AEILO-SUZ01-5AEIL-OSUZ0-AE1LO-AEILO")]
    [InlineData("AEILO-SUZ01-5AEIL-OSUZ0-AE1L!")]
    public void Read_AnythingElseIsNoKey(string? text) => Assert.Null(MaskedKey.Read(text));

    [Fact]
    public void Equals_TellsKeysWithTheSameLastFiveApart()
    {
        MaskedKey key = MaskedKey.Read(MadeUp.Key(7))!, same = MaskedKey.Read(MadeUp.Key(7).Replace("-", "", StringComparison.Ordinal))!, twin = MaskedKey.Read(MadeUp.Twin(7))!;

        Assert.Equal(key, same);
        Assert.Equal(key.GetHashCode(), same.GetHashCode());
        Assert.Equal(key.LastFive, twin.LastFive);
        Assert.NotEqual(key, twin);
    }

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
        Assert.Equal(masked, ProductKeyText.Mask(text));
        Assert.True(ProductKeyText.ContainsWholeKey(text));
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
        Assert.Equal(text, ProductKeyText.Mask(text));
        Assert.False(ProductKeyText.ContainsWholeKey(text));
    }
}
