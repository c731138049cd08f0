using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Tests.Licensing.Names;

/// <summary>Languages as people and tools write them.</summary>
public sealed class LanguageNamesTests
{
    [Theory]
    [InlineData("en-US (Default)", "en-US")]
    [InlineData("ja-JP (既定)", "ja-JP")]
    [InlineData("en-US (Default); fr-FR", "en-US;fr-FR")]
    public void Parse_ReadsTheMarkOfTheImagingTool(string text, string plain) => Assert.Equal(LanguageNames.Parse(plain), LanguageNames.Parse(text));

    [Theory]
    [InlineData("\u65E5\u672C\u8A9E\u3001\u82F1\u8A9E", "ja-JP;en-US")]
    [InlineData("\u82F1\u8A9E\u30FB\u65E5\u672C\u8A9E", "ja-JP;en-US")]
    [InlineData("English and French", "en-US;fr-FR")]
    [InlineData("English (US)", "en-US")]
    [InlineData("English (UK)", "en-GB")]
    [InlineData("\u82F1\u8A9E\uFF08\u7C73\u56FD\uFF09", "en-US")]
    [InlineData("\uFF45\uFF4E\uFF0D\uFF35\uFF33", "en-US")]
    [InlineData("ENU", "en-US")]
    [InlineData("JPN", "ja-JP")]
    [InlineData("deu", "de-DE")]
    [InlineData("ENU;JPN", "en-US;ja-JP")]
    [InlineData("Englisch", "en-US")]
    [InlineData("Anglais", "en-US")]
    [InlineData("inglés", "en-US")]
    [InlineData("INGLE\u0301S", "en-US")]
    [InlineData("inglese", "en-US")]
    [InlineData("английский", "en-US")]
    [InlineData("英文", "en-US")]
    [InlineData("영어", "en-US")]
    [InlineData("Français (France)", "fr-FR")]
    [InlineData("Deutsch (Deutschland)", "de-DE")]
    [InlineData("Französisch (Kanada)", "fr-CA")]
    [InlineData("portugués (Brasil)", "pt-BR")]
    [InlineData("English - United States", "en-US")]
    [InlineData("Chinese - Simplified", "zh-CN")]
    [InlineData("allemand; inglés", "de-DE;en-US")]
    [InlineData("MUI (en-US, de-DE)", "MUI;en-US;de-DE")]
    [InlineData("mui(English; German)", "MUI;en-US;de-DE")]
    [InlineData("English (MUI)", "en-US;MUI")]
    [InlineData("en-US MUI", "en-US;MUI")]
    [InlineData("English with MUI pack", "en-US;MUI")]
    [InlineData("English with a MUI pack", "en-US;MUI")]
    [InlineData("Deutsch mit MUI", "de-DE;MUI")]
    [InlineData("English; German (MUI)", "en-US;de-DE;MUI")]
    public void Parse_ReadsWhatPeopleWrite(string text, string plain) => Assert.Equal(LanguageNames.Parse(plain)!, LanguageNames.Parse(text));

    [Theory]
    [InlineData("English, DEU")]
    [InlineData("en-US, DEU")]
    [InlineData("English (AU)")]
    [InlineData("English and")]
    [InlineData("and French")]
    [InlineData("English and Klingon")]
    [InlineData("English or French")]
    [InlineData("English - Klingon")]
    [InlineData("MUI (Klingon)")]
    [InlineData("Klingon with MUI pack")]
    [InlineData("English without MUI pack")]
    [InlineData("MUI ()")]
    [InlineData("Deutsch (France)")]
    [InlineData("ENG")]
    [InlineData("XYZ")]
    public void Parse_NearContradictions_AreNotUnderstood(string text) => Assert.Null(LanguageNames.Parse(text));

    /// <summary>A name without a region leaves the region open, in whatever language it is.</summary>
    [Theory]
    [InlineData("inglés", "en-GB")]
    [InlineData("francese", "fr-CA")]
    [InlineData("ポルトガル語", "pt-BR")]
    [InlineData("inglés (Estados Unidos)", "")]
    [InlineData("allemand", "")]
    public void OtherRegions_OfNamesInOtherLanguages(string text, string others) =>
        Assert.Equal(others, string.Join(";", LanguageNames.OtherRegions(text)));

    [Theory]
    [InlineData("en-US (not)")]
    [InlineData("(Default)")]
    public void Parse_OtherMarksAreNotUnderstood(string text) => Assert.Null(LanguageNames.Parse(text));
}
