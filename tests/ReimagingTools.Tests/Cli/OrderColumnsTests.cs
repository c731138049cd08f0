using System.Text.Json;

namespace ReimagingTools.Tests.Cli;

/// <summary>Columns of purchases that nobody knows, and questions that come back as they were put out.</summary>
public sealed class OrderColumnsTests
{
    private const string Inventory = "ComputerName,Operating System,OSLanguage\nPC-1,Windows 10 Pro,1033\nPC-2,Windows 10 Pro,1033\n";
    private const string License = "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel";

    /// <summary>A word that takes a license back does so under whatever heading.</summary>
    [Theory]
    [InlineData("Staus", "Cancelled", 4)]
    [InlineData("Stat", "returned", 4)]
    [InlineData("X", "storniert", 4)]
    [InlineData("Feld 9", "返品", 4)]
    [InlineData("Staus", "Delivered", 0)]
    [InlineData("X", "4711", 0)]
    public void WordThatTakesBack_LeavesTheRowOpen(string heading, string text, int code)
    {
        using var file = new TemporaryFile(Inventory.Replace("PC-2,Windows 10 Pro,1033\n", "", StringComparison.Ordinal));
        using var orders = new TemporaryFile(License + "," + heading + "\nPC-1,Windows 10 Pro,en-US,x64,OEM," + text + "\n");

        Assert.Equal(code, ConsoleRun.Eligibility(file.Path, "--entitlements", orders.Path).Code);
    }

    /// <summary>A column that holds a Windows where nothing states a license is told with the one to use; in a list of orders it is read.</summary>
    [Theory]
    [InlineData("Product", "", true)]
    [InlineData("Produkt", "", true)]
    [InlineData("Product", ",Order Number", false)]
    public void ProductUnderAnotherHeading_IsTold(string heading, string more, bool isTold)
    {
        using var file = new TemporaryFile(Inventory);
        using var orders = new TemporaryFile(License.Replace("LicensedProduct", heading, StringComparison.Ordinal) + more + "\nPC-1,Windows 10 Pro,en-US,x64,OEM" + (more.Length > 0 ? ",4711" : "") + "\n");

        Assert.Equal(isTold, ConsoleRun.Eligibility(file.Path, "--entitlements", orders.Path).Error.Contains($"\"{heading}\": did you mean LicensedProduct?", StringComparison.Ordinal));
    }

    /// <summary>What answers would make of devices stands in the file of the questions, and selects none when it comes back.</summary>
    [Fact]
    public void QuestionsAsLines_ComeBackAnswered()
    {
        using var file = new TemporaryFile(Inventory);
        string[] arguments = ConsoleRun.EligibilityArguments(file.Path, "--format", "jsonl");
        arguments[0] = "questions";
        string[] answered = [.. ConsoleRun.Of(arguments).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line
            .Replace("\"LicensedProduct\":\"?\"", "\"LicensedProduct\":\"Windows 10 Pro\"", StringComparison.Ordinal).Replace("\"LicensedLanguage\":\"?\"", "\"LicensedLanguage\":\"en-US\"", StringComparison.Ordinal)
            .Replace("\"LicensedArchitecture\":\"?\"", "\"LicensedArchitecture\":\"x64\"", StringComparison.Ordinal).Replace("\"LicenseChannel\":\"?\"", "\"LicenseChannel\":\"OEM\"", StringComparison.Ordinal))];
        Assert.NotEmpty(answered);
        Assert.All(answered, line => Assert.True(JsonDocument.Parse(line).RootElement.GetProperty("Answers").GetArrayLength() > 0));
        using var answers = new TemporaryFile(string.Join("\n", answered) + "\n", ".jsonl");

        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--entitlements", answers.Path);

        Assert.Equal(0, run.Code);
        Assert.DoesNotContain("not read", run.Error, StringComparison.Ordinal);
    }
}
