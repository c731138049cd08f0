namespace ReimagingTools.Tests.Cli;

/// <summary>A file that was cut while it was written or copied: what is left of its last row never reads better than the whole row did.</summary>
public sealed class CutRowsTests
{
    private const string Header = "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,LicenseType,CoaProduct\n";
    private const string Row = "PC-1,Windows 10 Pro,en-US,x64,Oem,Full,Windows 10 Pro N";

    /// <summary>
    /// The certificate of another edition stands last; without it, or with its last letter gone, nothing would speak against the image.
    /// </summary>
    [Theory]
    [InlineData(Row)]
    [InlineData("\"PC-1\",\"Windows 10 Pro\",\"en-US\",\"x64\",\"Oem\",\"Full\",\"Windows 10 Pro N\"")]
    public void Row_CutAnywhere_IsNeverEligible(string row)
    {
        Assert.Equal(["NotEligible"], Decisions(Header + row + "\n"));
        for (int length = 1; length < row.Length; length++)
        {
            Assert.DoesNotContain("Eligible", Decisions(Header + row[..length]));
        }
    }

    /// <summary>An entitlement that decides, cut anywhere: the file is refused, or nothing is taken that the whole row does not say.</summary>
    [Fact]
    public void Entitlement_CutAnywhere_IsNeverEligible()
    {
        const string Entitlement = "Windows 10 Pro,en-US,x64,Oem,PC-*,Windows 10 Pro N";
        using var inventory = new TemporaryFile("ComputerName\nPC-1\n");
        for (int length = 1; length < Entitlement.Length; length++)
        {
            using var file = new TemporaryFile(
                "LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,ComputerName,CoaProduct\n" + Entitlement[..length]
            );

            Assert.DoesNotContain(
                "Eligible",
                ConsoleRun
                    .Eligibility(inventory.Path, "--entitlements", file.Path, "--format", "jsonl")
                    .Json.Select(line => line.GetProperty("decision").GetString()!)
            );
        }
    }

    [Fact]
    public void Row_ShortAmongOthers_IsUnreadable()
    {
        for (int cells = 1; cells < 7; cells++)
        {
            string cut = string.Join(',', Row.Split(',').Take(cells));

            Assert.Equal(["Eligible", "Eligible"], Decisions(Header + Whole(2) + cut + "\n" + Whole(3)));
        }
    }

    private static string Whole(int number) => "PC-" + number + ",Windows 10 Pro,en-US,x64,Oem,Full,Windows 10 Pro\n";

    private static string[] Decisions(string content)
    {
        using var file = new TemporaryFile(content);
        return [.. ConsoleRun.Eligibility(file.Path, "--format", "jsonl").Json.Select(line => line.GetProperty("decision").GetString()!)];
    }
}
