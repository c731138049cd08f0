namespace ReimagingTools.Tests.PowerShell;

/// <summary>Runs every Pester file against the module as it is laid out in <c>out/ReimagingTools</c>.</summary>
public sealed class PesterTests
{
    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "ReimagingTools.Pester"), "*.Tests.ps1").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Pester_Passes(string file)
    {
        if (PowerShellHost.Missing is { } missing)
        {
            Assert.Skip(missing);
        }

        string path = Path.Combine(Repository.Root, "tests", "ReimagingTools.Pester", file);
        (int exit, string output) = PowerShellHost.Run(
            "$run = Invoke-Pester -Path '" + path.Replace("'", "''", StringComparison.Ordinal) + "' -Output Normal -PassThru; if ($run.Result -ne 'Passed' -or $run.TotalCount -eq 0) { exit 1 }");

        Assert.True(exit == 0, output);
    }
}
