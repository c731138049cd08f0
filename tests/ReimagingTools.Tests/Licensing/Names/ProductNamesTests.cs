using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Tests.Licensing.Names;

public sealed class ProductNamesTests
{
    [Theory]
    [InlineData("Windows 7 Professional", "Windows 7 Professional")]
    [InlineData("Microsoft Windows 7 Professional ", "Windows 7 Professional")]
    [InlineData("Win 7 Pro OA", "Windows 7 Professional")]
    [InlineData("Win7 Pro x64 SP1", "Windows 7 Professional")]
    [InlineData("Windows(R) 7, Professional edition", "Windows 7 Professional")]
    [InlineData("Windows® 7 Professional", "Windows 7 Professional")]
    [InlineData("マイクロソフト Windows 7 Professional", "Windows 7 Professional")]
    [InlineData("Ｗｉｎｄｏｗｓ 7 Professional", "Windows 7 Professional")]
    [InlineData("Microsoft Windows 7 Professional N", "Windows 7 Professional N")]
    [InlineData("Windows 7 Home Premium", "Windows 7 Home Premium")]
    [InlineData("Windows(TM) Vista, Business edition", "Windows Vista Business")]
    [InlineData("Microsoft® Windows Vista™ Business", "Windows Vista Business")]
    [InlineData("Windows XP Professional", "Windows XP Professional")]
    [InlineData("Windows 10 Pro N, x64", "Windows 10 Pro N")]
    [InlineData("Windows Server 2008 Standard R2", "Windows Server 2008 R2 Standard")]
    [InlineData("Windows Server 2008 Standard Edition R2", "Windows Server 2008 R2 Standard")]
    [InlineData("Windows Server 2008 Std SP1 R2", "Windows Server 2008 R2 Standard")]
    [InlineData("Windows Server 2008 Release 2 Standard", "Windows Server 2008 R2 Standard")]
    [InlineData("Windows Server 2012 Datacenter R2", "Windows Server 2012 R2 Datacenter")]
    [InlineData("Office Professional Plus 2010 for Windows", "Office Professional Plus 2010")]
    [InlineData("Windows 7 Pro OEM", "Windows 7 Professional")]
    [InlineData("Microsoft Windows XP Home Edition", "Windows XP Home Edition")]
    [InlineData("Microsoft Windows 8.1 Pro", "Windows 8.1 Pro")]
    [InlineData("Windows 8.1 N", "Windows 8.1 N")]
    [InlineData("Windows 8.1 专业版", "Windows 8.1 Pro")]
    [InlineData("Microsoft Windows 10 Professionnel", "Windows 10 Pro")]
    [InlineData("Microsoft Windows 11 Professionnel N", "Windows 11 Pro N")]
    [InlineData("Майкрософт Windows 10 Корпоративная", "Windows 10 Enterprise")]
    [InlineData("Windows 10 Home Single Language", "Windows 10 Home Single Language")]
    [InlineData("Windows 10 Pro for Workstations", "Windows 10 Pro for Workstations")]
    [InlineData("Windows 10 Enterprise LTSC 2019", "Windows 10 Enterprise LTSC 2019")]
    [InlineData("Microsoft Windows 10 Enterprise LTSC 1809", "Windows 10 Enterprise LTSC 2019")]
    [InlineData("Windows 10 Enterprise 2016 LTSB", "Windows 10 Enterprise 2016 LTSB")]
    [InlineData("Windows 10 IoT Enterprise LTSC 2024", "Windows 11 IoT Enterprise LTSC 2024")]
    [InlineData("Windows 10 Pro, version 22H2", "Windows 10 Pro")]
    [InlineData("Windows Server 2008 R2 Standard", "Windows Server 2008 R2 Standard")]
    [InlineData("Windows Server 2008R2 Enterprise", "Windows Server 2008 R2 Enterprise")]
    [InlineData("Microsoft Windows Server 2012 R2 Datacenter", "Windows Server 2012 R2 Datacenter")]
    [InlineData("Windows Server® 2008 Standard without Hyper-V", "Windows Server 2008 Standard without Hyper-V")]
    [InlineData("Windows Server 2019 Standard Evaluation", "Windows Server 2019 Standard")]
    [InlineData("Windows Server 2022 Datacenter Azure Edition", "Windows Server 2022 Datacenter: Azure Edition")]
    [InlineData("Microsoft(R) Windows(R) Server 2003, Standard Edition", "Windows Server 2003 Standard")]
    [InlineData("Windows Server, version 1809 Datacenter", "Windows Server, version 1809 Datacenter")]
    [InlineData("Office Professional Plus 2010", "Office Professional Plus 2010")]
    [InlineData("Microsoft Office 2007 Professional Plus", "Office Professional Plus 2007")]
    [InlineData("Office 2010 Pro Plus", "Office Professional Plus 2010")]
    [InlineData("Microsoft Office Professional Edition 2003", "Office Professional 2003")]
    [InlineData("Microsoft Office Home & Business 2016", "Office Home and Business 2016")]
    [InlineData("Office LTSC Professional Plus 2021", "Office LTSC Professional Plus 2021")]
    [InlineData("Microsoft Visio Professional 2013", "Visio Professional 2013")]
    [InlineData("Project Standard 2016", "Project Standard 2016")]
    [InlineData("Microsoft Office Word 2007", "Word 2007")]
    public void Parse_ReadsEditionAndVersion(string text, string expected) =>
        Assert.Equal(expected, ProductNames.Parse(text).Product?.Name);

    [Theory]
    [InlineData("Windows 7")]
    [InlineData("Windows 7 Gamer Edition")]
    [InlineData("Windows 7 Business")]
    [InlineData("Windows 7/8 Pro")]
    [InlineData("Windows 7 Pro or Home Premium")]
    [InlineData("Windows 10 Enterprise LTSC")]
    [InlineData("Microsoft Windows NT Workstation 10.0 (Tablet Edition)")]
    [InlineData("Windows 10 Professional Basic")]
    [InlineData("Windows 10 Workstation Pro")]
    [InlineData("Windows XP Professional Tablet Edition")]
    [InlineData("Windows XP Professional x64 Edition")]
    [InlineData("Windows XP Professional 64-bit")]
    [InlineData("Windows 10 Pro / Pro N")]
    [InlineData("Windows 10 Pro/N")]
    [InlineData("Windows 10 Pro (N)")]
    [InlineData("Windows 10 Pro, N")]
    [InlineData("Windows 10 Pro N/KN")]
    [InlineData("Windows 10 Pro & Ｎ")]
    [InlineData("Windows Server 2008 and 2008 R2 Standard")]
    [InlineData("Windows Server 2016 Standard R2")]
    [InlineData("Windows Server 2019 Standard, Windows 10 Pro")]
    [InlineData("Ubuntu 22.04")]
    [InlineData("Office Professional")]
    [InlineData("")]
    [InlineData("Home")]
    public void Parse_NeverGuesses(string text)
    {
        ProductName name = ProductNames.Parse(text);

        Assert.Null(name.Product);
        Assert.Equal(text, name.Text);
    }

    [Theory]
    [InlineData("Windows(R), Professional edition", "Professional", ProductFamily.Windows)]
    [InlineData("Windows(R), ServerStandard edition", "ServerStandard", ProductFamily.WindowsServer)]
    [InlineData("Windows(R), CoreSingleLanguage edition", "CoreSingleLanguage", ProductFamily.Windows)]
    [InlineData("Windows Server(R), ServerEnterprise edition", "ServerEnterprise", ProductFamily.WindowsServer)]
    [InlineData("Windows(R), ServerStandardEval edition", "ServerStandard", ProductFamily.WindowsServer)]
    public void Parse_ReadsEditionWithoutVersion(string text, string key, ProductFamily family)
    {
        ProductName name = ProductNames.Parse(text);

        Assert.Equal(key, name.Edition?.Key);
        Assert.Equal(family, name.Edition?.Family);
        Assert.Null(name.Version);
    }

    [Theory]
    [InlineData("Windows 7", "7")]
    [InlineData("Windows 7 Gamer Edition", "7")]
    [InlineData("Microsoft Windows NT Workstation 6.1", "7")]
    public void Parse_KeepsVersionWhenEditionIsUnknown(string text, string version) =>
        Assert.Equal(version, ProductNames.Parse(text).Version?.Name);

    [Theory]
    [InlineData("Windows 7 Professional with Office 2010")]
    [InlineData("Windows 7 Professional, Office Starter 2010")]
    [InlineData("Office Professional Plus 2010,Windows 7 Professional")]
    [InlineData("Office Standard 2010; Vista Business")]
    [InlineData("Office Standard 2010 on Windows Server 2008 R2")]
    [InlineData("Windows Server 2019 Standard, Windows 10 Pro")]
    public void Parse_TwoProducts_AreNeither(string text)
    {
        ProductName name = ProductNames.Parse(text);

        Assert.Equal((ProductFamily.Unknown, null, null), (name.Family, name.Edition, name.Version));
        Assert.NotEmpty(name.UnknownWords);
    }

    [Theory]
    [InlineData("Windows Server 2008 Standard Rel. 2")]
    [InlineData("Windows Server 2012 Standard Zweite Ausgabe")]
    [InlineData("Windows 8,1 Pro")]
    [InlineData("Windows 10 Enterprise Long Term 2019")]
    public void Parse_DropsAVersionThatMayBeAnother(string text) => Assert.Null(ProductNames.Parse(text).Version);

    [Fact]
    public void Parse_TellsArchitectureUpgradeAndEvaluation()
    {
        ProductName name = ProductNames.Parse("Windows 7 Professional Upgrade 64-bit");

        Assert.Equal(Architecture.X64, name.Architecture);
        Assert.True(name.IsUpgrade);
        Assert.True(ProductNames.Parse("Windows 10 Enterprise Evaluation").IsEvaluation);
    }

    [Fact]
    public void Parse_ReadsEveryCatalogueNameAsItself()
    {
        var wrong = ReimagingTools.Licensing.Catalogue.ProductCatalogue.Products
            .Select(product => (product, read: ProductNames.Parse(product.Name).Product))
            .Where(pair => pair.read is not null && pair.read != pair.product)
            .Select(pair => pair.product.Name + " read as " + pair.read!.Name);

        Assert.Empty(wrong);
    }
}
