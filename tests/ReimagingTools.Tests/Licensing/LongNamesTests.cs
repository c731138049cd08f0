using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Text;
using ReimagingTools.Media.Names;

namespace ReimagingTools.Tests.Licensing;

/// <summary>A text of any length that is given as a name costs what its length is worth, whatever its pieces are.</summary>
public sealed class LongNamesTests
{
    private const long MostMemory = 64L << 20;

    public static TheoryData<string> Pieces =>
        new(
            "Windows ",
            "Windows 10 Pro ",
            "Windows 10 Pro; ",
            "a1",
            "uk;a1",
            "a",
            "r2",
            "2008r2 ",
            "(",
            ".",
            "..",
            "- ",
            "é",
            "１",
            "en-US;",
            "VL_",
            "Win_Pro_11_24H2_64BIT_English_",
            "CPBA_X64FRE906-0331>ge_r-",
            "Office Professional Plus 2010, ",
            "N N N ",
            "ltsc 2019 ",
            "CCCOMA_X64FREV_"
        );

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Reading_CostsNoMoreThanItsBudget(string piece)
    {
        foreach (int length in new[] { 300, 1_000, 2_000, 20_000, 200_000 })
        {
            string text = string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1));
            Read(text[..Math.Min(20, text.Length)]);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Read(text);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostMemory);
        }
    }

    [Fact]
    public void Product_IsNoneInATextThatNamesFarTooMuch()
    {
        ProductName name = ProductNames.Parse(string.Concat(Enumerable.Repeat("Windows 10 Pro ", 1000)));

        Assert.Null(name.Product);
        Assert.Equal(ProductFamily.Unknown, name.Family);
        Assert.NotEmpty(name.UnknownWords);
    }

    private static void Read(string text)
    {
        _ = ProductNames.Parse(text);
        _ = ProductNames.Parse(text, NameContext.Purchase);
        _ = LanguageNames.Parse(text);
        _ = MediaFileNames.Read(text + ".iso");
        _ = VolumeLabels.Read(text);
        _ = ProductKeys.Mask(text);
    }
}
