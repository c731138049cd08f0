using System.Text.Json;

namespace ReimagingTools.Tests.PowerShell;

/// <summary>One run of all Pester files, as rows of a theory.</summary>
internal static class PesterRun
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "ReimagingTools.Pester");

    /// <summary>The script that runs them all.</summary>
    public static string Script { get; } = Path.Combine(Folder, "Invoke-AllTests.ps1");

    /// <param name="run">Runs the script; takes the file for the results, gives the exit code and what was printed.</param>
    public static IEnumerable<TheoryDataRow<PesterResult>> Rows(Func<string, (int ExitCode, string Output)> run)
    {
        string file = Path.GetTempFileName();
        try
        {
            (int exit, string output) = run(file);
            Assert.True(exit == 0, output);
            PesterResult[] results = [.. File.ReadLines(file).Select(line => JsonSerializer.Deserialize<PesterResult>(line)!)];
            Assert.Equal(
                Directory.EnumerateFiles(Folder, "*.Tests.ps1").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal),
                results.Select(result => result.File).Distinct().Order(StringComparer.Ordinal)
            );
            return results.Select(result => new TheoryDataRow<PesterResult>(result)
            {
                Skip = result.Result is "Skipped" or "Inconclusive" ? "Pester says " + result.Result : null,
            });
        }
        finally
        {
            File.Delete(file);
        }
    }
}
