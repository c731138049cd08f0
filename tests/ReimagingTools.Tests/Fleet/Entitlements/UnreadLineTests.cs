using ReimagingTools.Benchmarks.Settling;
using ReimagingTools.Tests.Cli;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Fleet.Entitlements;

/// <summary>
/// Somebody who looked at a line of an order that is not understood says once what it states, for all PCs bought in it; not where the line names
/// something else or speaks against it, nor by a row that may be about something else.
/// </summary>
public sealed class UnreadLineTests
{
    private const string Answer = "OrderLine,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n";
    private const string Pro = ",Windows 10 Pro,en-US,x64,OEM\n";

    [Theory]
    [InlineData("Windows 10 Pro 64-bit English in some odd mode", "\"Windows 10 Pro 64-bit English in some odd mode\"" + Pro, true)]
    [InlineData("Latitude 5540, i5, Windows 10 Pro in some odd mode", "Windows 10 Pro in some odd mode" + Pro, true)]
    [InlineData("Latitude 5540, i5, Windows 10 Pro in some odd mode", "\"OptiPlex 7010, Windows 10 Pro in some odd mode\"" + Pro, true)]
    [InlineData("Microsoft 365 Business Premium; Windows 10 Pro", "Microsoft 365 Business Premium; Windows 10 Pro" + Pro, true)]
    [InlineData("Windows 10 Pro in some odd mode", "Windows 10 Pro in another odd mode" + Pro, false)]
    [InlineData("Windows 10 Home in some odd mode", "Windows 10 Home in some odd mode" + Pro, false)]
    [InlineData("Windows 10 Pro odd Windows 10 Home", "Windows 10 Pro odd Windows 10 Home" + Pro, false)]
    [InlineData("Windows 10 Pro odd Windows 10", "Windows 10 Pro odd Windows 10" + Pro, false)]
    [InlineData("Windows 10 Pro odd Windows Server 2022", "Windows 10 Pro odd Windows Server 2022" + Pro, false)]
    [InlineData("Windows 10 Pro upgrade odd", "Windows 10 Pro upgrade odd" + Pro, false)]
    [InlineData("Windows 10 Pro odd returned", "Windows 10 Pro odd returned" + Pro, false)]
    [InlineData("Windows 10 Pro odd - order was cancelled", "Windows 10 Pro odd - order was cancelled" + Pro, false)]
    [InlineData("Windows 10 Pro German odd", "Windows 10 Pro German odd" + Pro, false)]
    [InlineData("Windows 10 Pro 32-bit odd", "Windows 10 Pro 32-bit odd" + Pro, false)]
    [InlineData("No Operating System, Windows 10 Pro odd", "\"No Operating System, Windows 10 Pro odd\"" + Pro, false)]
    [InlineData("Windows 10 Pro odd", "Windows 10 Pro odd" + Pro + "Windows 10 Pro odd,Windows 10 Pro,de-DE,x64,OEM\n", false)]
    [InlineData("Windows 10 Pro odd", "Windows 10 Pro odd,?,?,?,?\n", false)]
    public void Line_StatesWhatSomebodySaysOfIt(string line, string answers, bool settles)
    {
        using var file = new TemporaryFile("ComputerName,Operating System\nPC1,Microsoft Windows 10 Pro\nPC2,Microsoft Windows 10 Pro\n");
        using var orders = new TemporaryFile("ComputerName,Order Number,Item Description\nPC1,4711,\"" + line + "\"\nPC2,4712,\"" + line + "\"\n");
        using var said = new TemporaryFile(Answer + answers);

        Assert.Equal(settles ? 0 : 4, ConsoleRun.Eligibility(file.Path, "--entitlements", orders.Path, "--entitlements", said.Path).Code);
        Assert.Equal(settles ? 0 : 4, ConsoleRun.Eligibility(file.Path, "--entitlements", said.Path, "--entitlements", orders.Path).Code);
    }

    /// <summary>A line beside a device, an order or a column nobody reads is one of these.</summary>
    [Theory]
    [InlineData("OrderLine", "Windows 10 Pro odd", true)]
    [InlineData("ComputerName,OrderLine", "PC9,Windows 10 Pro odd", false)]
    [InlineData("Order Number,OrderLine", "4711,Windows 10 Pro odd", false)]
    [InlineData("Building,OrderLine", "North,Windows 10 Pro odd", false)]
    [InlineData("Model,OrderLine", "Latitude*,Windows 10 Pro odd", false)]
    public void RowOfALine_HoldsNothingElse(string headings, string cells, bool settles)
    {
        using var file = new TemporaryFile("ComputerName,Operating System\nPC1,Microsoft Windows 10 Pro\n");
        using var orders = new TemporaryFile("ComputerName,Order Number,Item Description\nPC1,4711,Windows 10 Pro odd\n");
        using var said = new TemporaryFile(headings + ",LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n" + cells + Pro);

        Assert.Equal(settles ? 0 : 4, ConsoleRun.Eligibility(file.Path, "--entitlements", orders.Path, "--entitlements", said.Path).Code);
    }

    /// <summary>What a column of the order states stays, and contests what is said of the line where they disagree.</summary>
    [Theory]
    [InlineData("LicensedLanguage", "en-US", 0)]
    [InlineData("LicensedLanguage", "de-DE", 3)]
    [InlineData("LicensedProduct", "Windows 10 Pro", 0)]
    [InlineData("LicensedProduct", "Windows 10 Home", 4)]
    [InlineData("Status", "Cancelled", 4)]
    public void ColumnsOfTheOrder_Stay(string heading, string value, int code)
    {
        using var file = new TemporaryFile("ComputerName,Operating System\nPC1,Microsoft Windows 10 Pro\n");
        using var orders = new TemporaryFile(
            "ComputerName,Order Number,Item Description," + heading + "\nPC1,4711,Windows 10 Pro odd," + value + "\n"
        );
        using var said = new TemporaryFile(Answer + "Windows 10 Pro odd" + Pro);

        Assert.Equal(code, ConsoleRun.Eligibility(file.Path, "--entitlements", orders.Path, "--entitlements", said.Path).Code);
    }

    /// <summary>A text is asked about once, whatever machine it was bought with, and not where no answer would count.</summary>
    [Fact]
    public void Questions_AskOfEachTextOnce()
    {
        using var folder = new TemporaryFolder();
        string inventory = folder.File("fleet.csv"),
            orders = folder.File("orders.csv"),
            questions = folder.File("questions.csv");
        File.WriteAllText(
            inventory,
            "ComputerName,Operating System\n" + string.Concat(Enumerable.Range(1, 5).Select(number => "PC" + number + ",Microsoft Windows 10 Pro\n"))
        );
        File.WriteAllText(
            orders,
            "ComputerName,Order Number,Item Description\nPC1,1,\"Latitude 5540, Windows 10 Pro odd\"\nPC2,1,\"OptiPlex 7010, Windows 10 Pro odd\"\nPC3,1,Windows 10 Pro odd\nPC4,1,Windows 10 Pro odd returned\nPC5,1,Windows 10 Pro odd Windows 10 Home\n"
        );
        string[] judging = [.. ConsoleRun.EligibilityArguments(inventory).Skip(1), "--entitlements", orders];
        Assert.Equal(0, ConsoleRun.Of(["questions", .. judging, "--output", questions]).Code);
        string[] rows = File.ReadAllText(questions).TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] names = Csv.Split(rows[0]),
            cells = Csv.Split(Assert.Single(rows.Skip(1)));
        Assert.Equal(
            ("Windows 10 Pro odd", "3", "3"),
            (cells[Array.IndexOf(names, "OrderLine")], cells[Array.IndexOf(names, "DeviceCount")], cells[Array.IndexOf(names, "Settles")])
        );

        string[] filled =
        [
            .. cells.Select(
                (cell, at) =>
                    cell != "?"
                        ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
                        : names[at] switch
                        {
                            "LicensedProduct" => "Windows 10 Pro",
                            "LicensedLanguage" => "en-US",
                            "LicensedArchitecture" => "x64",
                            _ => "OEM",
                        }
            ),
        ];
        File.WriteAllText(questions, rows[0] + "\n" + string.Join(',', filled) + "\n");
        ConsoleRun settled = ConsoleRun.Of(["eligibility", .. judging, "--entitlements", questions, "--format", "csv"]);
        Assert.Equal(
            ["PC1,Eligible", "PC2,Eligible", "PC3,Eligible", "PC4,Indeterminate", "PC5,Indeterminate"],
            settled.Output.Split('\n').Skip(1).Where(row => row.Length > 0).Select(row => string.Join(',', row.Split(',').Take(2)))
        );
    }
}
