using ReimagingTools.Fleet.Devices;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.Fleet.Devices;

/// <summary>Software Assurance lasts until a day: what has ended by its records is none.</summary>
public sealed class AssuranceEndTests
{
    [Theory]
    [InlineData("SA End Date", "2026-10-31", "Conflicting")]
    [InlineData("SA End Date", "2026-11-01", "PerDevice")]
    [InlineData("SoftwareAssuranceExpires", "31.12.2025", "Conflicting")]
    [InlineData("SA Expiration", "2027-12-31T00:00:00", "PerDevice")]
    [InlineData("SA Valid Until", "12/11/2026", "PerDevice")]
    [InlineData("SA Valid Until", "01/12/2026", "Conflicting")]
    [InlineData("SA 有効期限", "2025年3月31日", "Conflicting")]
    [InlineData("SA gültig bis", "30 Jun 2025", "Conflicting")]
    [InlineData("SA Expires", "never", "PerDevice")]
    [InlineData("SA Expires", "9999-12-31", "PerDevice")]
    [InlineData("SA Expires", "soon", "Unknown")]
    [InlineData("SA Expires", "", "PerDevice")]
    public void Assurance_EndsOnItsDay(string heading, string end, string expected)
    {
        Device device = DeviceRecords.Read(("LicensedProduct", "Windows 10 Pro"), ("SoftwareAssurance", "PerDevice"), (heading, end));
        Fact<SoftwareAssurance> assurance = device.AssuranceOn(new CalendarDate(2026, 11, 1));
        Assert.Equal(expected, assurance.IsKnown ? assurance.Value.ToString() : assurance.State.ToString());
    }

    /// <summary>In an inventory, in the row of a purchase, and beside what is stated for all.</summary>
    [Theory]
    [InlineData("2020-01-01", "SoftwareAssurance \"PerDevice\"; SA End Date \"2020-01-01\"")]
    [InlineData("2030-01-01", null)]
    public void AssuranceThatEnded_CoversNothing(string end, string? contest)
    {
        const string Head = "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel",
            Row = "PC1,Windows 8.1 Pro,en-US,x64,OEM";
        using var whole = new TemporaryFile($"{Head},SoftwareAssurance,SA End Date\n{Row},PerDevice,{end}\n");
        using var bare = new TemporaryFile("ComputerName\nPC1\n");
        using var silent = new TemporaryFile($"{Head},SA End Date\n{Row},{end}\n");
        string[][] runs =
        [
            [whole.Path],
            [bare.Path, "--entitlements", whole.Path],
            [silent.Path, "--software-assurance", "PerDevice"],
        ];
        foreach (string[] run in runs)
        {
            ConsoleRun answer = ConsoleRun.Of([
                "eligibility",
                .. run,
                "--media-product",
                "Windows 8.1 Enterprise",
                "--media-language",
                "en-US",
                "--media-architecture",
                "x64",
                "--media-channel",
                "VolumeLicensing",
                "--program",
                "EnterpriseAgreement",
                "--as-of",
                "2022-11-01",
                "--format",
                "jsonl",
                "--language",
                "en",
            ]);
            string text = Assert.Single(answer.Json).GetRawText();
            Assert.Equal(contest is null, text.Contains("\"Eligible\"", StringComparison.Ordinal));
            Assert.True(
                contest is null
                    || run.Contains("PerDevice")
                    || answer.Json[0].GetProperty("reason").GetString()!.Contains(contest, StringComparison.Ordinal),
                text
            );
        }
    }
}
