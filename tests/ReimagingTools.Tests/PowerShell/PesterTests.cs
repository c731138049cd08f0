namespace ReimagingTools.Tests.PowerShell;

/// <summary>
/// All Pester files, in one PowerShell, against the module as it is laid out in <c>out/ReimagingTools</c>: each <c>It</c> is reported.
/// </summary>
public sealed class PesterTests
{
    public static IEnumerable<TheoryDataRow<PesterResult>> Results =>
        PesterRun.Rows(file => PowerShellHost.Run(PesterRun.Script, "-ResultPath", file));

    /// <summary>The data is what the run gives, so it is asked for when the test runs and not when tests are listed.</summary>
    [Theory]
    [MemberData(nameof(Results), DisableDiscoveryEnumeration = true)]
    public void Pester_Passes(PesterResult result) => Assert.True(result.Result == "Passed", result + "\n" + result.Message);
}
