using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Tests.Licensing.Names;

/// <summary>Words that name what no product of a version ever had are no noise: the name is not understood.</summary>
public sealed class ForeignWordsTests
{
    [Theory]
    [InlineData("Office Professional Plus 2010 LTSC")]
    [InlineData("Office LTSC Professional Plus 2010")]
    [InlineData("Office LTSC Standard 2016")]
    [InlineData("Office 2019 Professional Plus LTSC")]
    [InlineData("Visio Professional 2010 LTSC")]
    [InlineData("Windows 10 Pro SP1")]
    [InlineData("Windows 10 Pro Service Pack 1")]
    [InlineData("Windows 11 Pro with SP2")]
    [InlineData("Windows 8 SP1")]
    [InlineData("Windows 8.1 Pro service pack")]
    [InlineData("Windows 7 Professional SP2")]
    [InlineData("Windows XP Professional SP4")]
    [InlineData("Windows Server 2012 R2 Standard SP1")]
    [InlineData("Office Professional Plus 2016 SP1")]
    [InlineData("Office Professional Plus 2010 SP3")]
    [InlineData("Windows NT 10 Pro")]
    [InlineData("Windows NT 7 Professional")]
    [InlineData("Windows Server 2008 R2 Standard IA64")]
    [InlineData("Windows Server 2019 Standard Itanium")]
    [InlineData("Windows 10 Pro IA64")]
    public void Parse_LeavesTheEditionOpen(string text)
    {
        ProductName name = ProductNames.Parse(text);
        Assert.Null(name.Edition);
        Assert.NotEmpty(name.UnknownWords);
    }

    /// <summary>
    /// A name that leaves out what tells the Volume product from the one sold at retail means neither, in any place where names stand.
    /// </summary>
    [Theory]
    [InlineData(NameContext.License)]
    [InlineData(NameContext.Certificate)]
    [InlineData(NameContext.Purchase)]
    [InlineData(NameContext.OrderLine)]
    public void Parse_WithoutTheWordOfTheVolumeProduct_LeavesTheEditionOpen(NameContext context)
    {
        Product[] named =
        [
            .. ProductCatalogue.Products.Where(product =>
                product.Edition.Family == ProductFamily.Office && product.Name.Contains(" LTSC ", StringComparison.Ordinal)
            ),
        ];
        Assert.Equal(21, named.Length);
        foreach (Product product in named)
        {
            string plain = product.Name.Replace(" LTSC", "", StringComparison.Ordinal);
            foreach (string text in new[] { plain, "Microsoft " + plain, plain.Replace(" Professional Plus", " ProPlus", StringComparison.Ordinal) })
            {
                ProductName name = ProductNames.Parse(text, context);
                Assert.True(name is { Product: null, HasOpenEdition: true, Version: not null }, text);
                Assert.Equal(product, ProductNames.Parse(text + " LTSC", context).Product);
            }

            Assert.Equal(product, ProductNames.Nearest(plain));
        }
    }

    [Theory]
    [InlineData("Office LTSC Professional Plus 2021", "Office LTSC Professional Plus 2021")]
    [InlineData("Office Professional Plus 2021 LTSC", "Office LTSC Professional Plus 2021")]
    [InlineData("Office Standard LTSC 2024", "Office LTSC Standard 2024")]
    [InlineData("Visio LTSC Professional 2021", "Visio LTSC Professional 2021")]
    [InlineData("Windows 7 Professional, Service Pack 1", "Windows 7 Professional")]
    [InlineData("Windows XP Professional SP3", "Windows XP Professional")]
    [InlineData("Office Professional Plus 2010 SP2", "Office Professional Plus 2010")]
    [InlineData("Windows NT 6.1 Professional", "Windows 7 Professional")]
    [InlineData("Windows Server 2003 Enterprise IA64", "Windows Server 2003 Enterprise")]
    public void Parse_ReadsWhatTheVersionHad(string text, string expected) => Assert.Equal(expected, ProductNames.Parse(text).Product?.Name);

    /// <summary>A service pack is noise where the version had it, and foreign where it had none.</summary>
    [Fact]
    public void Parse_TakesServicePacksOfVersionsThatHadThem()
    {
        string[] versions =
        [
            .. ProductCatalogue
                .Products.Where(product => ProductNames.Parse(product.Name + " Service Pack 1").Product == product)
                .Select(product => product.Version.Family + " " + product.Version.Name)
                .Distinct(),
        ];
        Assert.Equal(
            [
                "Windows 2000",
                "Windows Vista",
                "Windows 7",
                "WindowsServer 2003",
                "WindowsServer 2003 R2",
                "WindowsServer 2008",
                "WindowsServer 2008 R2",
                "Office XP",
                "Office 2003",
                "Office 2007",
                "Office 2010",
                "Office 2013",
            ],
            versions.Where(version => version != "Windows XP")
        );
    }
}
