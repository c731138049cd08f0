namespace ReimagingTools.Tests.Cli;

/// <summary>A CSV file that people open begins with the mark by which spreadsheets tell UTF-8; what programs read has none.</summary>
public sealed class SpreadsheetMarkTests
{
    [Theory]
    [InlineData("eligibility", "csv", null, true)]
    [InlineData("eligibility", "csv", "--raw", false)]
    [InlineData("eligibility", "jsonl", null, false)]
    [InlineData("plan", "csv", null, true)]
    [InlineData("plan", "jsonl", null, false)]
    [InlineData("questions", "csv", null, true)]
    public void FileForSpreadsheets_BeginsWithAMark(string command, string format, string? more, bool hasMark)
    {
        using var file = new TemporaryFile("ComputerName,LicensedProduct\nMÜLLER-PC,Windows 10 Pro\n", ".csv");
        using var output = new TemporaryFile("", "." + format);
        File.Delete(output.Path);
        string[] arguments =
        [
            command,
            .. ConsoleRun.EligibilityArguments(file.Path).Skip(1),
            "--format",
            format,
            .. more is null ? Array.Empty<string>() : [more],
        ];

        _ = ConsoleRun.Of([.. arguments, "--output", output.Path]);
        byte[] written = File.ReadAllBytes(output.Path);

        Assert.Equal(hasMark, written.AsSpan().StartsWith(System.Text.Encoding.UTF8.Preamble));
        Assert.NotEqual('\uFEFF', ConsoleRun.Of(arguments).Output.FirstOrDefault());
    }

    [Fact]
    public void VerdictsWithAMark_AreTakenBack()
    {
        using var file = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\nMÜLLER-PC,Windows 10 Pro,en-US,x64,OEM\n",
            ".csv"
        );
        using var output = new TemporaryFile("", ".csv");
        File.Delete(output.Path);
        _ = ConsoleRun.Eligibility(file.Path, "--format", "csv", "--output", output.Path);

        Assert.Equal(
            "MÜLLER-PC",
            Assert.Single(ConsoleRun.Eligibility(output.Path, "--format", "jsonl").Json).GetProperty("computerName").GetString()
        );
    }
}
