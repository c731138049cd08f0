using System.Text;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Text;
using ReimagingTools.Media.Names;
using ReimagingTools.Tests.Activation;
using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.Licensing.Text;

/// <summary>Half a character in one value spoils that value and nothing else.</summary>
public sealed class WellFormedTests
{
    /// <summary>No theory data: on their way to a test, test platforms replace half characters.</summary>
    private static readonly string[] Broken =
    [
        "Windows 10 Pro \uD83D",
        "Windows 10 \uDE00Pro",
        "\uD83D",
        "Windows 10 Pro\uD83D",
        "Windows 10 Pro \uFFFF",
        "Windows 10 Pro \uD83F\uDFFE",
    ];

    [Fact]
    public void Compatible_AnyText_HasANormalForm() => Assert.All(Broken, text =>
        {
            Assert.False(WellFormed.Is(text));
            Assert.True(WellFormed.Compatible(text).IsNormalized(NormalizationForm.FormKC));
            Assert.Equal(text.Length, WellFormed.Compatible(text).Length);
        });

    [Theory]
    [InlineData("Windows 10 Pro", "Windows 10 Pro")]
    [InlineData("Ｗｉｎｄｏｗｓ \U0001F600", "Windows \U0001F600")]
    [InlineData("\uFFFD", "\uFFFD")]
    public void Compatible_WellFormedText_LosesNothing(string text, string expected)
    {
        Assert.True(WellFormed.Is(text));
        Assert.Equal(expected, WellFormed.Compatible(text));
    }

    [Fact]
    public void Parse_BrokenName_IsNotUnderstood() => Assert.All(Broken, text =>
        {
            Assert.Null(ProductNames.Parse(text).Edition);
            Assert.NotEmpty(ProductNames.Parse(text).UnknownWords);
            Assert.Null(LanguageNames.Parse(text));
            Assert.NotNull(MediaFileNames.Read(text));
            Assert.NotEqual(1, ComponentSet.Parse(text)?.Readings.Count ?? 2);
        });

    [Fact]
    public void Eligibility_BrokenRow_TheOthersAreJudged()
    {
        const string Row = "\"LicensedLanguage\":\"en-US\",\"LicensedArchitecture\":\"x64\",\"LicenseChannel\":\"OEM\"}\n";
        string lines =
            "{\"ComputerName\":\"PC1\",\"LicensedProduct\":\"Windows 10 Pro \\uD83D\","
            + Row
            + "{\"ComputerName\":\"PC2\",\"LicensedProduct\":\"Windows 10 Pro\","
            + Row;
        using var file = new TemporaryFile(lines);
        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--format", "jsonl");

        Assert.Equal("Eligible", run.Json[^1].GetProperty("decision").GetString());
        Assert.DoesNotContain(run.Json.SkipLast(1), line => line.GetProperty("decision").GetString() == "Eligible");
    }

    [Fact]
    public void MakCounts_BrokenCell_IsUnreadable() =>
        Assert.All(["23\uD83D/500", "\uDC00"], cell => Assert.NotEmpty(MadeUp.Run(MadeUp.PortalFile(MadeUp.Portal(cell))).Issues));

    [Fact]
    public void MakCounts_BrokenColumn_IsPassedOver()
    {
        string[] lines = MadeUp.PortalFile(MadeUp.Portal("23/500")).Split('\n');
        string text = string.Join('\n', lines.Select((line, at) => line.Length == 0 ? line : line.TrimEnd('\r') + (at == 0 ? "\tX\uD83D" : "\t")));

        Assert.Equal(500, MadeUp.Run(text).Single.Total);
    }
}
