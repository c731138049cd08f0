using System.Globalization;
using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Tests.Fleet.Devices;

/// <summary>What stands beside a license and fits no PC of that version withholds; what explains itself does not.</summary>
public sealed class LicenseContestTests
{
    [Theory]
    [InlineData("OA3xOriginalProductKeyDescription", "[4.0] Professional OEM:DM")]
    [InlineData("OA3xOriginalProductKeyDescription", "Professional OEM:DM")]
    [InlineData("OA3xOriginalProductKeyDescription", "[4.0] Professional OEM: DM")]
    [InlineData("OA3xOriginalProductKeyDescription", "OEM:DM Professional")]
    [InlineData("OA3xOriginalProductKeyDescription", "Win 10 RTM Professional OEM:DM")]
    [InlineData("ProductKeyChannel", "OEM:DM")]
    [InlineData("LicenseChannel", "OEM:DM")]
    [InlineData("LicenseChannel", "OEM_DM channel")]
    [InlineData("FirmwareKeyPresent", "True")]
    public void FirmwareKey_BesideAVersionThatNeverHadOne_ContestsTheVersion(string name, string value)
    {
        foreach (string licensed in new[] { "Windows 7 Professional", "Windows Vista Business" })
        {
            Device device = DeviceRecords.Read(Row(licensed, (name, value)));
            Assert.Equal(FactState.Conflicting, device.Products[0].Version.State);
            Assert.Contains(device.Products[0].Evidence, evidence => evidence.Value == value);
            Assert.Equal(Decision.Indeterminate, Judge(device, licensed).Decision);
        }

        Assert.Equal(Decision.Eligible, Judge(DeviceRecords.Read(Row("Windows 10 Pro", (name, value))), "Windows 10 Pro").Decision);
    }

    [Theory]
    [InlineData("OA3xOriginalProductKeyDescription", "No OEM:DM key")]
    [InlineData("ProductKeyChannel", "OEM:SLP")]
    [InlineData("LicenseChannel", "OEM:COA")]
    [InlineData("FirmwareKeyPresent", "False")]
    public void NoFirmwareKey_ChangesNothing(string name, string value) =>
        Assert.Equal(Decision.Eligible, Judge(DeviceRecords.Read(Row("Windows 7 Professional", (name, value))), "Windows 7 Professional").Decision);

    [Theory]
    [InlineData("Windows 7 Professional", "Windows 10 Pro", "OEM", null, FactState.Conflicting)]
    [InlineData("Windows 7 Professional", "Windows 8 Pro", "OEM", null, FactState.Conflicting)]
    [InlineData("Windows 10 Pro", "Windows 11 Pro", "OEM", null, FactState.Conflicting)]
    [InlineData("Windows 7 Professional", "Windows 10 Pro", "OEM", "Windows 7 Professional", FactState.Known)]
    [InlineData("Windows 7 Professional", "Windows 10 Pro", "FPP", null, FactState.Known)]
    [InlineData("Windows 7 Professional", "Windows 7 Professional", "OEM", null, FactState.Known)]
    [InlineData("Windows 10 Pro", "Windows 7 Professional", "OEM", null, FactState.Conflicting)]
    [InlineData("Windows 10 Pro", "Windows Vista Business", "OEM", null, FactState.Conflicting)]
    [InlineData("Windows 10 Pro", "Windows 7 Professional", "OEM", "Windows 7 Professional", FactState.Known)]
    [InlineData("Windows 10 Pro", "Windows 7 Professional", "FPP", null, FactState.Known)]
    public void PreinstalledVersion_OfAnotherVersion_ContestsTheLicense(
        string licensed,
        string preinstalled,
        string channel,
        string? right,
        FactState expected
    )
    {
        Device device = DeviceRecords.Read(
            Row(licensed, ("LicenseChannel", channel), ("PreinstalledProduct", preinstalled), ("PriorVersionRight", right))
        );
        Assert.Equal(expected, device.Products[0].Version.State);
        Assert.Equal(expected == FactState.Known ? Decision.Eligible : Decision.Indeterminate, Judge(device, licensed).Decision);
    }

    /// <summary>So it is of servers and of Office; Office says nothing of a Windows it came with.</summary>
    [Theory]
    [InlineData("Windows Server 2019 Standard", "Windows Server 2022 Standard", Decision.Indeterminate)]
    [InlineData("Windows Server 2019 Standard", "Windows Server 2019 Essentials", Decision.Indeterminate)]
    [InlineData("Windows Server 2019 Standard", "Windows 10 Pro", Decision.Indeterminate)]
    [InlineData("Windows Server 2008 Enterprise", "Windows 7 Enterprise", Decision.Indeterminate)]
    [InlineData("Windows Server 2019 Standard", "nobody knows what", Decision.Indeterminate)]
    [InlineData("Windows Server 2019 Standard", "Windows Server 2019 Standard", Decision.Eligible)]
    [InlineData("Windows Server 2019 Standard", "Office Standard 2016", Decision.Eligible)]
    [InlineData("Windows 10 Pro", "Windows Server 2019 Standard", Decision.Indeterminate)]
    [InlineData("Windows 10 Pro", "Office Standard 2016", Decision.Eligible)]
    public void Preinstalled_ContestsAServerToo(string licensed, string preinstalled, Decision expected) =>
        Assert.Equal(expected, Judge(DeviceRecords.Read(Row(licensed, ("PreinstalledProduct", preinstalled))), licensed).Decision);

    [Theory]
    [InlineData("Office Standard 2016", true)]
    [InlineData("Office Professional Plus 2016", false)]
    [InlineData("Windows 10 Pro", false)]
    public void Preinstalled_ContestsOfficeToo(string preinstalled, bool isContested) =>
        Assert.Equal(
            isContested,
            DeviceRecords.Read(Row("Office Professional Plus 2016", ("PreinstalledProduct", preinstalled))).Products[0].Edition.IsContested
        );

    [Theory]
    [InlineData("Windows Vista Business", null, true)]
    [InlineData("Windows Vista Business", "Windows Vista Business", false)]
    public void PreinstalledVersion_BesideALicenseBoughtAtRetail_IsToldUnlessARightExplainsIt(string preinstalled, string? right, bool isTold)
    {
        Device device = DeviceRecords.Read(
            Row("Windows 10 Pro", ("LicenseChannel", "FPP"), ("PreinstalledProduct", preinstalled), ("PriorVersionRight", right))
        );
        Assert.Equal(isTold, device.Products[0].Version.Contradictions.Count > 0);
    }

    /// <summary>A license stated to be bought at retail may stand on any PC; a word that could mean retail does not say so.</summary>
    [Theory]
    [InlineData("LicenseChannel", "FPP", Decision.Eligible)]
    [InlineData("LicensedProduct", "Windows 7 Professional Retail", Decision.Indeterminate)]
    public void FirmwareKey_BesideALicenseBoughtAtRetail_IsTold(string name, string value, Decision expected) =>
        Assert.Equal(
            expected,
            Judge(
                DeviceRecords.Read(Row("Windows 7 Professional", ("OA3xOriginalProductKeyDescription", "[4.0] Professional OEM:DM"), (name, value))),
                "Windows 7 Professional"
            ).Decision
        );

    /// <summary>What an entitlement states of a device is contested as what its own record states.</summary>
    [Theory]
    [InlineData("Windows 7 Home Premium", Decision.Indeterminate)]
    [InlineData("Windows 10 Pro", Decision.Indeterminate)]
    [InlineData("Windows 7 Professional", Decision.Eligible)]
    public void Preinstalled_ContestsAnEntitlementToo(string preinstalled, Decision expected)
    {
        ReimagingTools.Records.Rows.Row record = Records.Grouping.Row(("ComputerName", "PC1"), ("PreinstalledProduct", preinstalled)),
            entitlement = Records.Grouping.Row(
                ("LicensedProduct", "Windows 7 Professional"),
                ("LicensedLanguage", "en-US"),
                ("LicensedArchitecture", "x64"),
                ("LicenseChannel", "OEM")
            );

        Assert.Equal(
            expected,
            Judge(DeviceReader.Read(new DeviceRows("PC1", [record, entitlement]), [entitlement]), "Windows 7 Professional").Decision
        );
        Assert.Equal(expected, Judge(DeviceReader.Read(new DeviceRows("PC1", [record]), [entitlement]), "Windows 7 Professional").Decision);
    }

    /// <summary>
    /// What runs on an OEM key is what that license is for, whether a row of the license names the edition or the system alone does.
    /// </summary>
    [Theory]
    [InlineData("Microsoft Windows 10 Home", "OEM:DM", Decision.Indeterminate)]
    [InlineData("Microsoft Windows 10 Pro N", "OEM:SLP", Decision.Indeterminate)]
    [InlineData("Microsoft Windows 10 Pro", "OEM:DM", Decision.Eligible)]
    [InlineData("Microsoft Windows 10 Home", "Retail", Decision.Eligible)]
    public void EditionThatRunsOnAnOemKey_ContestsTheStatedOne(string caption, string key, Decision decision) =>
        Assert.Equal(
            decision,
            Judge(
                DeviceRecords.Together([
                    DeviceRecords.Of(
                        ("LicensedProduct", "Windows 10 Pro"),
                        ("LicensedLanguage", "en-US"),
                        ("LicensedArchitecture", "x64"),
                        ("LicenseChannel", key == "Retail" ? "FPP" : "OEM"),
                        ("Caption", caption),
                        ("ProductKeyChannel", key)
                    ),
                ]),
                "Windows 10 Pro"
            ).Decision
        );

    private static (string Name, object? Value)[] Row(string licensed, params (string Name, object? Value)[] more)
    {
        (string Name, object? Value)[] row =
        [
            ("LicensedProduct", licensed),
            ("LicensedLanguage", "en-US"),
            ("LicensedArchitecture", "x64"),
            ("LicenseChannel", "OEM"),
        ];
        return [.. row.Where(cell => more.All(other => other.Name != cell.Name)), .. more.Where(cell => cell.Value is not null)];
    }

    private static Verdict Judge(Device device, string media)
    {
        MediaImage image = DeclaredMedia.Of(media, LanguageNames.Parse("en-US"), Architecture.X64, null, MediaChannel.VolumeLicensing);
        var agreement = new Agreement { Program = VolumeProgram.EnterpriseAgreement, Brief = Brief.Default };
        return new EligibilityJudge(agreement, [image]).Judge(device)[0].Verdict;
    }
}
