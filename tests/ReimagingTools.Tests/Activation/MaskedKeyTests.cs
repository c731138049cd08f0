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
        MaskedKey key = MaskedKey.Read(MadeUp.Key(7))!,
            same = MaskedKey.Read(MadeUp.Key(7).Replace("-", "", StringComparison.Ordinal))!,
            twin = MaskedKey.Read(MadeUp.Twin(7))!;

        Assert.Equal(key, same);
        Assert.Equal(key.GetHashCode(), same.GetHashCode());
        Assert.Equal(key.LastFive, twin.LastFive);
        Assert.NotEqual(key, twin);
    }
}
