namespace ReimagingTools.Tests.Cli;

public sealed class SummaryTests
{
    [Theory]
    [InlineData("en", "LicenseChannel \"OEMM\": did you mean \"Oem\"?")]
    [InlineData("ja", "LicenseChannel \"OEMM\": \"Oem\" の誤りではありませんか。")]
    public void MistakeOfManyRows_IsToldOnce(string language, string expected)
    {
        string[] rows = [.. Enumerable.Range(1, 300).Select(number => $"PC{number},Windows 7 Professional,en-US,x64,OEMM")];
        using var file = new TemporaryFile("PC Name,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n" + string.Join('\n', rows) + "\n", ".csv");

        ConsoleRun run = ConsoleRun.Of(
            "eligibility", file.Path, "--media-product", "Windows 7 Professional", "--media-language", "en-US", "--media-architecture", "x64", "--media-channel", "VL",
            "--program", "EA", "--format", "summary", "--language", language);

        string line = Assert.Single(run.Output.Split('\n'), line => line.Contains("OEMM", StringComparison.Ordinal));
        Assert.Contains(expected, line, StringComparison.Ordinal);
        Assert.StartsWith("300", line.Trim(), StringComparison.Ordinal);
        Assert.Contains("reimaging questions", run.Output, StringComparison.Ordinal);
    }

    /// <summary>Spreadsheets call the channel a type.</summary>
    [Fact]
    public void ChannelUnderAnotherName_IsToldWhereItBelongs()
    {
        using var file = new TemporaryFile("PC Name,License,License Type\nPC1,Windows 10 Pro,OEM\n", ".csv");

        Assert.Contains("LicenseType \"OEM\": this is a value of LicenseChannel", ConsoleRun.Eligibility(file.Path, "--format", "summary").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Wildcard_GivenAsAName_IsTold()
    {
        ConsoleRun run = ConsoleRun.Of("media", "--name-only", "share/*", "--format", "jsonl", "--language", "en");

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("\"share/*\" is no file name", run.Error, StringComparison.Ordinal);
    }
}
