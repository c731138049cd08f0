using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Tests.Licensing.Names;

public sealed class ProductNamesTests
{
    [Theory]
    [InlineData("Windows 7 Professional", "Windows 7 Professional")]
    [InlineData("Microsoft Windows 7 Professional ", "Windows 7 Professional")]
    [InlineData("Win 7 Pro OA", "Windows 7 Professional")]
    [InlineData("Windows 11 Pro OA3", "Windows 11 Pro")]
    [InlineData("Windows 11 プロ", "Windows 11 Pro")]
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
    [InlineData("Windows Server 2019 Standard 16 Core", "Windows Server 2019 Standard")]
    [InlineData("Windows Server 2022 Standard, 24 Cores", "Windows Server 2022 Standard")]
    [InlineData("Windows Server 2016 Standard (16-Core)", "Windows Server 2016 Standard")]
    [InlineData("Windows Server 2016 Core Standard", "Windows Server 2016 Standard")]
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
    [InlineData("Windows XP Professional Version 2002 Service Pack 3", "Windows XP Professional")]
    [InlineData("Windows 11 Pro 10.0.22631", "Windows 11 Pro")]
    [InlineData("Windows 7 Professional 6.1.7601", "Windows 7 Professional")]
    [InlineData("Windows 10 Pro Build 19045.3803", "Windows 10 Pro")]
    [InlineData("Windows 10 Enterprise LTSC 10.0.17763", "Windows 10 Enterprise LTSC 2019")]
    [InlineData("Win 10 Ent 2016 LTSB", "Windows 10 Enterprise 2016 LTSB")]
    [InlineData("Windows Server 2019 Standard, Version 1809 (Build 17763)", "Windows Server 2019 Standard")]
    [InlineData("Visio 2010 Professional", "Visio Professional 2010")]
    [InlineData("Project 2010 Standard", "Project Standard 2010")]
    [InlineData("Office 365 ProPlus", "Microsoft 365 Apps for enterprise")]
    [InlineData("Office Pro+ 2010", "Office Professional Plus 2010")]
    [InlineData("Office Professional + 2010", "Office Professional Plus 2010")]
    [InlineData("Office Home & Business 2016", "Office Home and Business 2016")]
    [InlineData("Windows Server 2012 R2 Storage Standard", "Windows Storage Server 2012 R2 Standard")]
    [InlineData("OEM\u7248 Windows 10 Pro", "Windows 10 Pro")]
    [InlineData("Win7Pro", "Windows 7 Professional")]
    [InlineData("W10 Pro", "Windows 10 Pro")]
    [InlineData("Windows 10 Pro 64", "Windows 10 Pro")]
    [InlineData("Windows 10 Pro 19045", "Windows 10 Pro")]
    [InlineData("Windows 7 Professional 7601", "Windows 7 Professional")]
    [InlineData("Microsoft Windows 10 Pro 10.0.19045 N/A Build 19045", "Windows 10 Pro")]
    [InlineData("Microsoft Windows 7 Professional 6.1.7601 Service Pack 1 Build 7601", "Windows 7 Professional")]
    [InlineData("Windows 10 Pro OEM:DM", "Windows 10 Pro")]
    [InlineData("Windows 7 Professional OEM System Builder", "Windows 7 Professional")]
    [InlineData("Windows 7 \u30D7\u30ED\u30D5\u30A7\u30C3\u30B7\u30E7\u30CA\u30EB", "Windows 7 Professional")]
    [InlineData("\u30A6\u30A3\u30F3\u30C9\u30A6\u30BA 7 Professional", "Windows 7 Professional")]
    [InlineData("Windows 7 \u4E13\u4E1A\u7248 64\u4F4D", "Windows 7 Professional")]
    public void Parse_ReadsEditionAndVersion(string text, string expected) => Assert.Equal(expected, ProductNames.Parse(text).Product?.Name);

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
    [InlineData("Windows 10 Pro 10.0.22631")]
    [InlineData("Microsoft Windows 10 Pro 10.0.20348")]
    [InlineData("Windows 11 Pro build 25398")]
    [InlineData("Windows 7 Professional 22H2")]
    [InlineData("Windows 10 Pro, version 26H1")]
    [InlineData("Windows 10 Pro+")]
    [InlineData("Win7Pro+")]
    [InlineData("Win7Pro Home Premium")]
    [InlineData("W7 Pro Windows 10")]
    [InlineData("Windows 10 Pro 7601")]
    [InlineData("Windows 7 Professional 19045")]
    [InlineData("Windows 10 Pro 20348")]
    [InlineData("Windows 10 Pro 19099")]
    [InlineData("Windows 10 Pro 64 GB")]
    [InlineData("Windows XP Professional 64")]
    [InlineData("Windows 10 Pro N/A")]
    [InlineData("Microsoft Windows 10 Pro 10.0.19045 N/A Build 22631")]
    [InlineData("Windows 10 Pro OEM:XX")]
    [InlineData("Windows 10 Pro OEM:")]
    [InlineData("Windows Server 2008 Standard R")]
    [InlineData("Windows 7 Professional C")]
    [InlineData("Windows 10 Pro Pro")]
    [InlineData("Windows 8.1 NT 6.3")]
    [InlineData("Microsoft Windows NT Workstation 6.3")]
    [InlineData("Windows 7 Professional SNGL OLP NL")]
    [InlineData("Windows 7 Pro OA DELL")]
    [InlineData("Visio Home and Student 2010")]
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
    public void Parse_KeepsVersionWhenEditionIsUnknown(string text, string version) => Assert.Equal(version, ProductNames.Parse(text).Version?.Name);

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

    [Theory]
    [InlineData("Win 7 Prof", "Windows 7 Professional")]
    [InlineData("Windows XP Prof. SP3", "Windows XP Professional")]
    [InlineData("Windows Server 2019 Standard 16 Core", "Windows Server 2019 Standard")]
    [InlineData("Windows Server 2022 Datacenter (24 Cores)", "Windows Server 2022 Datacenter")]
    [InlineData("Windows Server Standard 2019 Core", "Windows Server 2019 Standard")]
    [InlineData("Windows Server Standard 20 Core", null)]
    [InlineData("Office 2010 Prof", null)]
    [InlineData("Windows 7 Prof N", "Windows 7 Professional N")]
    public void Parse_WhatAdministratorsType(string text, string? expected) => Assert.Equal(expected, ProductNames.Parse(text).Product?.Name);

    [Theory]
    [InlineData("Windows 7 Pro OA DELL", "Windows 7 Professional")]
    [InlineData("Windows 7 Pro OA Latam LENOVO", "Windows 7 Professional")]
    [InlineData("Windows 7 Pro OA Brazil DELL", "Windows 7 Professional")]
    [InlineData("Windows 7 Pro OA China", "Windows 7 Professional")]
    [InlineData("Windows 7 Pro OA Asia", "Windows 7 Professional")]
    [InlineData("Windows 7 Pro OA Acer Group", "Windows 7 Professional")]
    [InlineData("Windows 7 Pro OA LENOVO Singapore Pte. Ltd", "Windows 7 Professional")]
    [InlineData("Windows 7 Pro OA Dell Inc.", "Windows 7 Professional")]
    [InlineData("Windows 7 Professional COEM", "Windows 7 Professional")]
    [InlineData("Windows 7 Pro OA Fujitsu Siemens", "Windows 7 Professional")]
    [InlineData("Windows XP Professional 1-2 CPU", "Windows XP Professional")]
    [InlineData("Windows XP Professional 1-2CPU DELL", "Windows XP Professional")]
    [InlineData("Windows 7 Pro OA Dell Inc. Home Premium", null)]
    [InlineData("Windows 7 Pro OA Contoso Group", null)]
    [InlineData("Windows 7 HomePrem OA HP", "Windows 7 Home Premium")]
    [InlineData("Windows XP Prof. 1-2CPU DELL", "Windows XP Professional")]
    [InlineData("Windows Server 2008 R2 Std 1-4CPU 5CLT", "Windows Server 2008 R2 Standard")]
    [InlineData("Win Svr 2016 Std 16 Core", "Windows Server 2016 Standard")]
    public void Parse_ACertificate_MayNameTheMaker(string text, string? expected) =>
        Assert.Equal(expected, ProductNames.Parse(text, NameContext.Certificate).Product?.Name);

    [Theory]
    [InlineData("Genuine Microsoft Label", true, false)]
    [InlineData("GML", true, false)]
    [InlineData("Certificate of Authenticity", true, false)]
    [InlineData("Microsoft Authorized Refurbisher", true, true)]
    [InlineData("Windows 10 Pro for Refurbished PCs", false, true)]
    [InlineData("Windows 7 Pro OA", false, false)]
    [InlineData("illegible", false, false)]
    public void Parse_ALabel_MayNameNoProduct(string text, bool isWithout, bool isRefurbisher)
    {
        ProductName name = ProductNames.Parse(text, NameContext.Certificate);

        Assert.Equal((isWithout, isRefurbisher), (name.IsLabelWithoutProduct, name.IsRefurbisherLabel));
    }

    [Theory]
    [InlineData("Windows 11 Pro 64 DPK English", "Windows 11 Pro", Architecture.X64, "en-US")]
    [InlineData("Windows 10 Pro 64bit English, French, Spanish", "Windows 10 Pro", Architecture.X64, "en-US fr-FR es-ES")]
    [InlineData(
        "Windows 11 Pro, English, Brazilian Portuguese PT-BR, French, Spanish",
        "Windows 11 Pro",
        Architecture.Unknown,
        "en-US pt-BR fr-FR es-ES"
    )]
    [InlineData("Windows 11 Pro, English, Klingon", null, Architecture.Unknown, "en-US")]
    public void Parse_AnOrderLine_ListsLanguages(string text, string? product, Architecture architecture, string languages)
    {
        ProductName name = ProductNames.Parse(text, NameContext.OrderLine);

        Assert.Equal((product, architecture, languages), (name.Product?.Name, name.Architecture, string.Join(" ", name.Languages)));
    }

    [Theory]
    [InlineData("Windos 10 Pro", "Windows 10 Pro")]
    [InlineData("Win 10 Prof", "Windows 10 Pro")]
    [InlineData("Windws 7 Profesional", "Windows 7 Professional")]
    [InlineData("Windows 7 Professional?", "Windows 7 Professional")]
    [InlineData("Server 2019 Standrad", "Windows Server 2019 Standard")]
    [InlineData("Windows 11 P", "Windows 11 Pro")]
    [InlineData("Windows 11 Pro HP", "Windows 11 Pro")]
    [InlineData("Windows 11 Pro x", "Windows 11 Pro")]
    [InlineData("Windows 11 Home Single", "Windows 11 Home")]
    [InlineData("Windows 11 Pro for Workstatons", "Windows 11 Pro for Workstations")]
    [InlineData("Win11 Ed", "Windows 11 Education")]
    [InlineData("Windows 11 Prp", "Windows 11 Pro")]
    [InlineData("Windows 11 Business", null)]
    [InlineData("Windows 12 Pro", null)]
    [InlineData("banana", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Nearest_TellsWhatWasMeant(string? text, string? expected) => Assert.Equal(expected, ProductNames.Nearest(text)?.Name);
}
