using System.Text.Json;

namespace ReimagingTools.Tests.PowerShell;

/// <summary>Runs all Pester files, in one PowerShell, against the module as it is laid out in <c>out/ReimagingTools</c>, and reports each <c>It</c>.</summary>
public sealed class PesterTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "ReimagingTools.Pester");

    public static IEnumerable<TheoryDataRow<PesterResult>> Results =>
        RunAll().Select(result => new TheoryDataRow<PesterResult>(result) { Skip = result.Result is "Skipped" or "Inconclusive" ? "Pester says " + result.Result : null });

    /// <summary>The data is what the run gives, so it is asked for when the test runs and not when tests are listed.</summary>
    [Theory]
    [MemberData(nameof(Results), DisableDiscoveryEnumeration = true)]
    public void Pester_Passes(PesterResult result) => Assert.True(result.Result == "Passed", result + "\n" + result.Message);

    private static PesterResult[] RunAll()
    {
        string file = Path.GetTempFileName();
        try
        {
            (int exit, string output) = PowerShellHost.Run(Path.Combine(Folder, "Invoke-AllTests.ps1"), "-ResultPath", file);
            Assert.True(exit == 0, output);
            PesterResult[] results = [.. File.ReadLines(file).Select(line => JsonSerializer.Deserialize<PesterResult>(line)!)];
            Assert.Equal(
                Directory.EnumerateFiles(Folder, "*.Tests.ps1").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal),
                results.Select(result => result.File).Distinct().Order(StringComparer.Ordinal));
            return results;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
