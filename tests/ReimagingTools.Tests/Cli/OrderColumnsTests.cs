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
    [InlineData("Bezeichnung", "storniert", 4)]
    [InlineData("Stauts", "Delivrd", 4)]
    [InlineData("Payment Stauts", "overdue", 4)]
    [InlineData("Quantiy", "0", 4)]
    [InlineData("Valid Untill", "2020-01-01", 4)]
    [InlineData("Expirey Date", "2020-01-01", 4)]
    [InlineData("Recieved", "No", 4)]
    [InlineData("Quantiy", "3", 0)]
    [InlineData("Valid Untill", "unlimited", 0)]
    [InlineData("County", "Kent", 0)]
    [InlineData("Staus", "Delivered", 0)]
    [InlineData("X", "4711", 0)]
    public void WordThatTakesBack_LeavesTheRowOpen(string heading, string text, int code)
    {
        using var file = new TemporaryFile(Inventory.Replace("PC-2,Windows 10 Pro,1033\n", "", StringComparison.Ordinal));
        using var orders = new TemporaryFile(License + "," + heading + "\nPC-1,Windows 10 Pro,en-US,x64,OEM," + text + "\n");

        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--entitlements", orders.Path);

        Assert.Equal(code, run.Code);
        Assert.Equal(code == 4, run.Error.Contains($"line 2: {heading} \"{text}\"", StringComparison.Ordinal));
        Assert.DoesNotContain("LicensedProduct \"", run.Error + run.Output, StringComparison.Ordinal);
    }

    /// <summary>It does so too where the inventory states the license.</summary>
    [Theory]
    [InlineData("Stauts", "Cancelled")]
    [InlineData("Bezeichnung", "storniert")]
    [InlineData("Quantiy", "0")]
    public void WordThatTakesBack_ContestsTheInventory(string heading, string text)
    {
        using var file = new TemporaryFile(License + "\nPC-1,Windows 10 Pro,en-US,x64,OEM\n");
        using var orders = new TemporaryFile(License + "," + heading + "\nPC-1,Windows 10 Pro,en-US,x64,OEM," + text + "\n");

        Assert.Equal(4, ConsoleRun.Eligibility(file.Path, "--entitlements", orders.Path).Code);
    }

    /// <summary>A mistake in a heading is told once, with one advice.</summary>
    [Theory]
    [InlineData("ComputerName", "PC-1", "Stauts", "Cancelled", "\"Stauts\": did you mean Status? If so, give the column that name.")]
    [InlineData("Model", "OptiPlex", "Stauts", "Delivered", "\"Stauts\": did you mean Status? If so, give the column that name.")]
    [InlineData("Model", "OptiPlex", "Zusatz", "Berlin", "Remove the column where it does not")]
    [InlineData("Comptuer", "PC-1", "Proof", "4711", "\"Comptuer\": did you mean Computer? If so, give the column that name.")]
    public void MistakeInAHeading_IsToldOnce(string selector, string selected, string heading, string text, string advice)
    {
        using var file = new TemporaryFile("ComputerName,Operating System,Model\nPC-1,Windows 10 Pro,OptiPlex\nPC-2,Windows 10 Pro,OptiPlex\n");
        using var orders = new TemporaryFile(
            License.Replace("ComputerName", selector, StringComparison.Ordinal)
                + ","
                + heading
                + "\n"
                + selected
                + ",Windows 10 Pro,en-US,x64,OEM,"
                + text
                + "\n"
        );

        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--entitlements", orders.Path, "--format", "summary");

        string[] told =
        [
            .. (run.Error + run.Output).Split('\n').Where(line => line.Contains(heading == "Proof" ? selector : heading, StringComparison.Ordinal)),
        ];
        Assert.Contains(advice, Assert.Single(told), StringComparison.Ordinal);
    }

    /// <summary>Another product is told under the heading it stands under.</summary>
    [Theory]
    [InlineData("Bezeichnung", "Windows 11 Home")]
    [InlineData("Produkt", "Windows 7 Professional")]
    public void OtherProduct_IsToldUnderItsHeading(string heading, string text)
    {
        using var file = new TemporaryFile(Inventory);
        using var orders = new TemporaryFile(License + "," + heading + "\nPC-1,Windows 10 Pro,en-US,x64,OEM," + text + "\n");

        Assert.Contains(
            $"{heading} \"\"{text}\"\"",
            ConsoleRun.Eligibility(file.Path, "--entitlements", orders.Path, "--format", "csv").Output,
            StringComparison.Ordinal
        );
    }

    /// <summary>A heading of several slips, or in another language, is told with the nearest that is known.</summary>
    [Theory]
    [InlineData("LicensChanell", "LicenseChannel")]
    [InlineData("LicencdLanguge", "LicensedLanguage")]
    [InlineData("licencdlanguge", "LicensedLanguage")]
    [InlineData("Licensd Prodct", "LicensedProduct")]
    [InlineData("Lizenzprodukt", "LicensedProduct")]
    [InlineData("Produit de licence", "LicensedProduct")]
    [InlineData("Lizenzsprachen", "LicensedLanguage")]
    public void HeadingNearAKnownOne_IsHinted(string heading, string meant)
    {
        using var file = new TemporaryFile("ComputerName,Operating System," + heading + "\nPC-1,Windows 10 Pro,\n");

        Assert.Contains($"\"{heading}\": did you mean {meant}?", ConsoleRun.Eligibility(file.Path).Error, StringComparison.Ordinal);
    }

    /// <summary>A column that holds a Windows where nothing states a license is told with the one to use; in a list of orders it is read.</summary>
    [Theory]
    [InlineData("Product", "", true)]
    [InlineData("Produkt", "", true)]
    [InlineData("Product", ",Order Number", false)]
    public void ProductUnderAnotherHeading_IsTold(string heading, string more, bool isTold)
    {
        using var file = new TemporaryFile(Inventory);
        using var orders = new TemporaryFile(
            License.Replace("LicensedProduct", heading, StringComparison.Ordinal)
                + more
                + "\nPC-1,Windows 10 Pro,en-US,x64,OEM"
                + (more.Length > 0 ? ",4711" : "")
                + "\n"
        );

        Assert.Equal(
            isTold,
            ConsoleRun
                .Eligibility(file.Path, "--entitlements", orders.Path)
                .Error.Contains($"\"{heading}\": did you mean LicensedProduct?", StringComparison.Ordinal)
        );
    }

    /// <summary>What answers would make of devices stands in the file of the questions, and selects none when it comes back.</summary>
    [Fact]
    public void QuestionsAsLines_ComeBackAnswered()
    {
        using var file = new TemporaryFile(Inventory);
        string[] arguments = ConsoleRun.EligibilityArguments(file.Path, "--format", "jsonl");
        arguments[0] = "questions";
        string[] answered =
        [
            .. ConsoleRun
                .Of(arguments)
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line =>
                    line.Replace("\"LicensedProduct\":\"?\"", "\"LicensedProduct\":\"Windows 10 Pro\"", StringComparison.Ordinal)
                        .Replace("\"LicensedLanguage\":\"?\"", "\"LicensedLanguage\":\"en-US\"", StringComparison.Ordinal)
                        .Replace("\"LicensedArchitecture\":\"?\"", "\"LicensedArchitecture\":\"x64\"", StringComparison.Ordinal)
                        .Replace("\"LicenseChannel\":\"?\"", "\"LicenseChannel\":\"OEM\"", StringComparison.Ordinal)
                ),
        ];
        Assert.NotEmpty(answered);
        Assert.All(answered, line => Assert.True(JsonDocument.Parse(line).RootElement.GetProperty("Answers").GetArrayLength() > 0));
        using var answers = new TemporaryFile(string.Join("\n", answered) + "\n", ".jsonl");

        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--entitlements", answers.Path);

        Assert.Equal(0, run.Code);
        Assert.DoesNotContain("not read", run.Error, StringComparison.Ordinal);
    }
}
