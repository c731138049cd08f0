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
    public void Scrub_KeepsTheLastFive(string separator, string before, string after)
    {
        string key = string.Join(separator, Enumerable.Repeat("AAAAA", 4).Append("AAAA1"));

        Assert.Equal(before + Masked + after, ProductKeys.Scrub(before + key + after));
    }

    [Theory]
    [InlineData("4de7cb65-cdf1-4de9-8ae8-e3cce27b9f2c")]
    [InlineData("03612-03308-000-000000-00-1033-26100.0000-3102025")]
    [InlineData("SW_DVD5_SA_Win_Ent_7_64BIT_English_Full_MLF_X15-70749.ISO")]
    public void Scrub_LeavesOtherNumbersAlone(string text) => Assert.Equal(text, ProductKeys.Scrub(text));
}
