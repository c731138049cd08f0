using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Tests.Licensing.Catalogue;

/// <summary>What a license explains that runs: itself, free upgrades, and what Volume Licensing puts on top.</summary>
public sealed class RunningRightsTests
{
    [Theory]
    [InlineData("Windows 11 Pro", "Windows 11 Pro", true)]
    [InlineData("Windows 10 Pro", "Windows 11 Pro", true)]
    [InlineData("Windows 7 Professional", "Windows 10 Pro", true)]
    [InlineData("Windows 7 Professional", "Windows 11 Pro", true)]
    [InlineData("Windows 7 Ultimate", "Windows 10 Pro", true)]
    [InlineData("Windows 7 Home Premium", "Windows 10 Home", true)]
    [InlineData("Windows 8 Pro", "Windows 11 Pro", true)]
    [InlineData("Windows 8.1", "Windows 10 Home", true)]
    [InlineData("Windows 11 Pro", "Windows 11 Enterprise", true)]
    [InlineData("Windows 10 Pro", "Windows 11 Enterprise", true)]
    [InlineData("Windows 10 Pro", "Windows 11 Education", true)]
    [InlineData("Windows 7 Professional", "Windows 11 Enterprise", true)]
    [InlineData("Windows 7 Professional", "Windows 7 Enterprise", true)]
    [InlineData("Windows 11 Pro for Workstations", "Windows 11 Enterprise", true)]
    [InlineData("Windows 10 Pro N", "Windows 11 Enterprise N", true)]
    [InlineData("Windows Server 2019 Standard", "Windows Server 2019 Standard", true)]
    [InlineData("Windows 11 Pro", "Windows 10 Pro", false)]
    [InlineData("Windows 11 Pro", "Windows 10 Enterprise", false)]
    [InlineData("Windows 10 Pro", "Windows 7 Professional", false)]
    [InlineData("Windows Vista Business", "Windows 10 Pro", false)]
    [InlineData("Windows 11 Pro", "Windows 11 Home", false)]
    [InlineData("Windows 11 Home", "Windows 11 Pro", false)]
    [InlineData("Windows 11 Home", "Windows 11 Enterprise", false)]
    [InlineData("Windows 11 Home", "Windows 11 Home Single Language", false)]
    [InlineData("Windows 11 Enterprise", "Windows 11 Pro", false)]
    [InlineData("Windows 11 Education", "Windows 11 Pro", false)]
    [InlineData("Windows 11 Pro for Workstations", "Windows 11 Pro", false)]
    [InlineData("Windows 11 Pro", "Windows 11 Pro for Workstations", false)]
    [InlineData("Windows 11 Pro", "Windows 11 Pro Education", false)]
    [InlineData("Windows 11 Pro", "Windows 11 IoT Enterprise", false)]
    [InlineData("Windows 11 Pro", "Windows 11 Enterprise multi-session", false)]
    [InlineData("Windows 11 Pro", "Windows 11 Pro N", false)]
    [InlineData("Windows 11 Pro N", "Windows 11 Pro", false)]
    [InlineData("Windows 11 Pro", "Windows 11 Enterprise N", false)]
    [InlineData("Windows 10 Pro", "Windows 10 Enterprise LTSC 2021", false)]
    [InlineData("Windows 10 Enterprise LTSC 2021", "Windows 10 Enterprise", false)]
    [InlineData("Windows 10 Enterprise LTSC 2019", "Windows 10 Enterprise LTSC 2021", false)]
    [InlineData("Windows 10 Pro", "Windows Server 2022 Standard", false)]
    [InlineData("Windows Server 2022 Standard", "Windows 10 Pro", false)]
    [InlineData("Windows Server 2022 Standard", "Windows Server 2019 Standard", false)]
    [InlineData("Windows Server 2019 Standard", "Windows Server 2022 Standard", false)]
    [InlineData("Windows Server 2022 Standard", "Windows Server 2022 Datacenter", false)]
    public void Explain_TellsWhatALicenseLeadsTo(string licensed, string runs, bool isExplained)
    {
        ProductName license = ProductNames.Parse(licensed),
            system = ProductNames.Parse(runs);

        Assert.NotNull(license.Product);
        Assert.NotNull(system.Product);
        Assert.Equal(isExplained, RunningRights.Explain(license.Edition, license.Version, system.Edition, system.Version));
    }

    /// <summary>What is not known of either may be so that it fits.</summary>
    [Theory]
    [InlineData("Windows 11 Pro", "Windows 11", true)]
    [InlineData("Windows 11 Pro", "Windows 10", false)]
    [InlineData("Windows 10 Pro", "Windows Pro", true)]
    [InlineData("Windows 10 Pro", "Windows Server 2022", false)]
    public void Explain_TakesWhatIsNotKnownForWhatFits(string licensed, string runs, bool isExplained)
    {
        ProductName license = ProductNames.Parse(licensed),
            system = ProductNames.Parse(runs);

        Assert.Null(system.Product);
        Assert.Equal(isExplained, RunningRights.Explain(license.Edition, license.Version, system.Edition, system.Version));
    }
}
