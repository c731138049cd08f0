using ReimagingTools.Activation.Keys;

namespace ReimagingTools.Tests.Activation;

public sealed class ExtendedProductIdTests
{
    [Fact]
    public void Read_TakesTheFields()
    {
        ExtendedProductId? id = ExtendedProductId.Read(" 03612-03311-012-345678-03-1033-26200.0000-2232026 ");

        Assert.Equal(new ExtendedProductId(3612, 3311, 12345678, 3, 1033, 26200, 223, 2026), id);
        Assert.Equal("03311-012-345678", id!.KeyPart);
    }

    [Fact]
    public void Read_KeyPartIsTheSameWhereverItWasComputed() =>
        Assert.Equal(
            ExtendedProductId.Read("12345-03291-012-345678-03-1033-20348.0000-0062023")!.KeyPart,
            ExtendedProductId.Read("03612-03291-012-345678-03-1041-7601.0000-3312026")!.KeyPart
        );

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00326-10000-00000-AA698")]
    [InlineData("55274-649-6478953-23626")]
    [InlineData("03612-03311-012-345678-03-1033-26200.0000-22320261")]
    [InlineData("03612-03311-012-345678-03-1033-26200.0000-223202")]
    [InlineData("03612-03311-012-345678-03--26200.0000-2232026")]
    [InlineData("03612-03311-012-34567A-03-1033-26200.0000-2232026")]
    public void Read_OtherFormsAreNone(string? text) => Assert.Null(ExtendedProductId.Read(text));
}
