using ReimagingTools.Licensing.Catalogue;

namespace ReimagingTools.Tests.Licensing.Catalogue;

public sealed class GenericRetailKeysTests
{
    [Theory]
    [InlineData("3V66T", "Windows 10/11 Pro")]
    [InlineData("pkckt", "Windows 10/11 Pro N")]
    [InlineData(" 8HVX7 ", "Windows 10/11 Home")]
    [InlineData("2YV77", "Windows 10/11 Pro for Workstations")]
    [InlineData("7CFBY", "Windows 10/11 Education")]
    [InlineData("8HV2C", "Windows 10/11 Enterprise")]
    public void Find_GenericKey_NamesItsProduct(string lastFive, string product) => Assert.Equal(product, GenericRetailKeys.Find(lastFive));

    [Theory]
    [InlineData("AAAA1")]
    [InlineData("")]
    [InlineData("T83GX")]
    public void Find_AnyOtherKey_IsNull(string lastFive) => Assert.Null(GenericRetailKeys.Find(lastFive));
}
