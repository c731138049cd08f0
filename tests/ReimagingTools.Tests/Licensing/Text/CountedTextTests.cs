using System.Globalization;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Tests.Licensing.Text;

public sealed class CountedTextTests
{
    [Theory]
    [InlineData(0L, "0 rows read; 0 are left.")]
    [InlineData(1L, "1 row read; 1 is left.")]
    [InlineData(1200L, "1,200 rows read; 1,200 are left.")]
    public void Format_ChoosesTheFormOfTheWord(long count, string expected) =>
        Assert.Equal(expected, CountedText.Format(CultureInfo.GetCultureInfo("en"), "{0:N0} {0:row|rows} read; {0:N0} {0:is|are} left.", count));

    /// <summary>A number may come as the text of it, and other arguments as they are.</summary>
    [Fact]
    public void Format_TakesTexts() =>
        Assert.Equal("1 row of PC-1, 50%", CountedText.Format(CultureInfo.GetCultureInfo("en"), "{0} {0:row|rows} of {1}, {2:P0}{3}", "1", "PC-1", 0.5, null).Replace("\u00A0", "", StringComparison.Ordinal));
}
