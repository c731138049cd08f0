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
    [InlineData("en-US (not)")]
    [InlineData("(Default)")]
    public void Parse_OtherMarksAreNotUnderstood(string text) => Assert.Null(LanguageNames.Parse(text));
}
