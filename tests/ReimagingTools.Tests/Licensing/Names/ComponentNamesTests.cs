using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Tests.Licensing.Names;

/// <summary>Lists of component products as people and systems write them.</summary>
public sealed class ComponentNamesTests
{
    [Theory]
    [InlineData("Word, Excel")]
    [InlineData("Word; Excel")]
    [InlineData("Word + Excel")]
    [InlineData("Word|Excel")]
    [InlineData("Word/Excel")]
    [InlineData("Word & Excel")]
    [InlineData("Word、Excel")]
    [InlineData("Word・Excel")]
    [InlineData("Word\r\nExcel")]
    [InlineData("Word\tExcel")]
    [InlineData("Word and Excel")]
    [InlineData("Word und Excel")]
    [InlineData("Word et Excel")]
    [InlineData("Word Excel")]
    [InlineData("microsoft word, MS Excel")]
    [InlineData("Office Word 2010, マイクロソフト エクセル")]
    [InlineData("Ｗｏｒｄ, excel2016")]
    [InlineData("ワード; Excel 365; ; Word")]
    public void Parse_ReadsTheNamesOfAList(string text) => Assert.Equal("Excel, Word", ComponentSet.Parse(text)?.ToString());

    [Theory]
    [InlineData("2003")]
    [InlineData("2007")]
    [InlineData("2010")]
    [InlineData("2013")]
    [InlineData("2016")]
    [InlineData("2019")]
    [InlineData("2021")]
    [InlineData("2024")]
    [InlineData("365")]
    public void Parse_PassesOverTheYearBehindAName(string year) => Assert.Equal("Excel", ComponentSet.Parse("Excel " + year)?.ToString());

    [Theory]
    [InlineData("Skype for Business", "Skype for Business")]
    [InlineData("Power Point", "PowerPoint")]
    [InlineData("OneDrive for Business; skype-for-business", "OneDrive for Business, Skype for Business")]
    public void Parse_TakesANameOfSeveralWordsAsOne(string text, string expected) => Assert.Equal(expected, ComponentSet.Parse(text)?.ToString());

    [Theory]
    [InlineData("Shared Tools")]
    [InlineData("Word Tools")]
    [InlineData("2010")]
    [InlineData("Microsoft")]
    [InlineData("Excel 2011")]
    [InlineData("NA Word Excel Outlook None Access")]
    [InlineData("unknown component of the suite")]
    public void Parse_KeepsWhatNobodyKnowsAndSettlesNothing(string text)
    {
        ComponentSet set = ComponentSet.Parse(text)!;
        Assert.Equal(text, Assert.Single(set.Names));
        Assert.Equal(2, set.Readings.Count);
    }

    [Theory]
    [InlineData("N/A")]
    [InlineData("n.a.")]
    [InlineData("None")]
    [InlineData("not known?")]
    [InlineData("NOT AVAILABLE")]
    [InlineData("not applicable")]
    [InlineData("null")]
    [InlineData("nil")]
    [InlineData("TBD")]
    [InlineData("undefined")]
    [InlineData("unknown")]
    [InlineData("不明")]
    [InlineData("なし")]
    [InlineData("無し")]
    [InlineData("未設定")]
    [InlineData("該当なし")]
    [InlineData("-")]
    [InlineData("?")]
    [InlineData("")]
    [InlineData(null)]
    public void Parse_OfAPlaceholder_NamesNothing(string? text) => Assert.Null(ComponentSet.Parse(text));
}
