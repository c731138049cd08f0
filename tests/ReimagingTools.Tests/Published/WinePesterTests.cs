using ReimagingTools.Tests.PowerShell;

namespace ReimagingTools.Tests.Published;

/// <summary>All Pester files in the PowerShell for Windows, run by Wine: each <c>It</c> is reported.</summary>
public sealed class WinePesterTests
{
    public static IEnumerable<TheoryDataRow<PesterResult>> Results =>
        WinePowerShell.Missing is { } missing
            ? [new TheoryDataRow<PesterResult>(new PesterResult("all", "Pester for Windows", "Skipped", missing)) { Skip = missing }]
            : PesterRun.Rows(file =>
            {
                ProcessRun run = WinePowerShell.Run(PesterRun.Script, "-ResultPath", Wine.PathOf(file), "-Exit");
                return (run.Code, run.OutputText);
            });

    [Theory]
    [MemberData(nameof(Results), DisableDiscoveryEnumeration = true)]
    public void Pester_Passes(PesterResult result) => Assert.True(result.Result == "Passed", result + "\n" + result.Message);
}
