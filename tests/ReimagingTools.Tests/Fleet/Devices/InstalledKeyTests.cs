using System.Globalization;
using ReimagingTools.Fleet.Devices;
using ReimagingTools.Licensing.Verdicts;
using ReimagingTools.Records.Rows;
using static ReimagingTools.Tests.Fleet.Devices.EvidenceTrapTests;

namespace ReimagingTools.Tests.Fleet.Devices;

/// <summary>What the state of an installed key says about it.</summary>
public sealed class InstalledKeyTests
{
    /// <summary>A key with which Windows is not activated may be anybody's; who has other evidence of the license needs none of it.</summary>
    [Theory]
    [InlineData("0", "Windows is not activated")]
    [InlineData("Unlicensed", "Windows is not activated")]
    [InlineData("2", "Windows is not activated")]
    [InlineData("5", "Windows is not activated")]
    [InlineData("Notification", "Windows is not activated")]
    [InlineData("Initial grace period", "Windows is not activated")]
    [InlineData("99", "is not understood")]
    [InlineData("Lizenziert?", "is not understood")]
    public void KeyThatIsNotActivated_ShowsNoChannel(string status, string reason)
    {
        (string, object?)[] row =
        [
            .. Windows10,
            ("ProductKeyChannel", "OEM:DM"),
            ("LicenseFamily", "Professional"),
            ("PartialProductKey", "AAAA1"),
            ("LicenseStatus", status),
        ];
        Verdict verdict = Judge(DeviceRecords.Read(row));
        Assert.Equal(Decision.Indeterminate, verdict.Decision);
        Assert.Contains(verdict.Findings, finding => finding.GetMessage(CultureInfo.InvariantCulture).Contains(reason, StringComparison.Ordinal));
        Assert.Equal(Decision.Indeterminate, Judge(DeviceRecords.Read([.. row, FirmwareKey])).Decision);
        Assert.Equal(Decision.Eligible, Judge(DeviceRecords.Read([.. row, FirmwareKey, .. Copy, ("LicensedProduct", "Windows 10 Pro")])).Decision);
        Assert.Equal(
            Decision.Eligible,
            Judge(DeviceRecords.Read([.. row, .. Copy, ("LicensedProduct", "Windows 10 Pro"), ("LicenseChannel", "OEM")])).Decision
        );
        Assert.Equal(
            Decision.Indeterminate,
            Judge(DeviceRecords.Read([.. row, .. Copy, ("LicensedProduct", "Windows 10 Home"), ("LicenseChannel", "OEM")])).Decision
        );
        Assert.Equal(Decision.Eligible, Judge(DeviceRecords.Read([.. row.Where(cell => cell.Item1 != "LicenseStatus")])).Decision);
    }

    /// <summary>What the firmware leaves open no row of an unlicensed key settles, wherever it stands.</summary>
    [Theory]
    [InlineData("1", Decision.Eligible)]
    [InlineData("0", Decision.Indeterminate)]
    [InlineData("3", Decision.Indeterminate)]
    [InlineData("Notification", Decision.Indeterminate)]
    [InlineData("7", Decision.Indeterminate)]
    public void KeyThatIsNotActivated_SettlesNothingOfTheFirmwareKey(string status, Decision decision) =>
        AssertRows(decision, DeviceRecords.Of([.. Windows10, FirmwareKey]), DeviceRecords.Of([.. OemKey, ("LicenseStatus", status)]));

    /// <summary>A second key that Windows runs on contests the first, in rows of their own too.</summary>
    [Theory]
    [InlineData("EnterpriseEval", "TIMEBASED_EVAL channel", Decision.Indeterminate)]
    [InlineData("ProfessionalEval", "TIMEBASED_EVAL channel", Decision.Indeterminate)]
    [InlineData("Professional", "TIMEBASED_SUB channel", Decision.Indeterminate)]
    [InlineData("Professional", "VOLUME_MAK channel", Decision.Indeterminate)]
    [InlineData("Professional", "OEM_DM channel", Decision.Eligible)]
    public void SecondKey_ContestsTheFirst(string edition, string channel, Decision decision) =>
        AssertRows(
            decision,
            DeviceRecords.Of(Windows10),
            DeviceRecords.Of([.. OemKey, ("LicenseStatus", "1")]),
            DeviceRecords.Of(
                ("Name", $"Windows(R), {edition} edition"),
                ("Description", "Windows(R) Operating System, " + channel),
                ("PartialProductKey", "AAAA2"),
                ("LicenseStatus", "1")
            )
        );

    /// <summary>
    /// That there is no key in the firmware contradicts one that is described, and a license that was contested stays so, in whatever row either
    /// stands.
    /// </summary>
    [Theory]
    [InlineData("FirmwareKeyPresent", "False", Decision.Indeterminate)]
    [InlineData("FirmwareKeyPresent", "True", Decision.Eligible)]
    [InlineData("Conflicts", "LicensedProduct", Decision.Indeterminate)]
    [InlineData("Conflicts", "LicensedLanguage: en-US, ja-JP", Decision.Indeterminate)]
    [InlineData("Conflicts", "None", Decision.Eligible)]
    public void ContraryColumn_ContestsTheKey(string column, string value, Decision decision)
    {
        (string, object?)[] device = [.. Windows10, .. OemKey, ("LicenseStatus", "1"), FirmwareKey];
        AssertRows(decision, DeviceRecords.Of([.. device, (column, value)]));
        AssertRows(decision, DeviceRecords.Of(device), DeviceRecords.Of((column, value)));
    }

    private static (string, object?) FirmwareKey => ("OA3xOriginalProductKeyDescription", "[4.0] Professional OEM:DM");

    private static (string, object?)[] Copy => [("LicensedLanguage", "en-US"), ("LicensedArchitecture", "x64")];

    private static (string, object?)[] OemKey =>
        [
            ("Name", "Windows(R), Professional edition"),
            ("Description", "Windows(R) Operating System, OEM_DM channel"),
            ("PartialProductKey", "AAAA1"),
        ];

    private static void AssertRows(Decision decision, params Row[] rows)
    {
        Assert.Equal(decision, Judge(DeviceReader.Read(new DeviceRows("PC1", rows))).Decision);
        Assert.Equal(decision, Judge(DeviceReader.Read(new DeviceRows("PC1", [.. rows.Reverse()]))).Decision);
    }

    /// <summary>A channel alone that somebody states does not tell the edition, nor does a key with which Windows is not activated.</summary>
    [Theory]
    [InlineData("1", "OEM:DM", Decision.Eligible)]
    [InlineData("5", "OEM:DM", Decision.Indeterminate)]
    [InlineData("5", null, Decision.Indeterminate)]
    public void KeyThatIsNotActivated_ShowsNoEdition(string status, string? channel, Decision decision)
    {
        (string, object?)[] key = channel is null
            ? []
            : [("ProductKeyChannel", channel), ("LicenseFamily", "Professional"), ("PartialProductKey", "AAAA1")];
        Assert.Equal(decision, Judge(DeviceRecords.Read([.. Windows10, .. key, ("LicenseChannel", "OEM:DM"), ("LicenseStatus", status)])).Decision);
    }

    /// <summary>Two rows of one key that disagree about its state: nobody knows it.</summary>
    [Theory]
    [InlineData("1", "AAAA1", Decision.Eligible)]
    [InlineData("5", "AAAA1", Decision.Indeterminate)]
    public void KeyOfTwoStates_ShowsNoChannel(string other, string key, Decision decision)
    {
        Row Of(string status) =>
            DeviceRecords.Of(
                ("ProductKeyChannel", "OEM:DM"),
                ("LicenseFamily", "Professional"),
                ("PartialProductKey", key),
                ("LicenseStatus", status)
            );
        foreach (Row[] rows in new Row[][] { [Of("1"), Of(other)], [Of(other), Of("1")] })
        {
            Assert.Equal(decision, Judge(DeviceReader.Read(new DeviceRows("PC1", [DeviceRecords.Of(Windows10), .. rows]))).Decision);
        }
    }

    /// <summary>The description of a key in the firmware is one in the column of the key too.</summary>
    [Theory]
    [InlineData("[4.0] Professional OEM:DM", Decision.Eligible)]
    [InlineData("[4.0] Core OEM:DM", Decision.Indeterminate)]
    public void DescriptionInTheColumnOfTheKey_IsRead(string text, Decision decision) =>
        Assert.Equal(
            decision,
            Judge(
                DeviceRecords.Read([
                    .. Windows10,
                    ("ProductKeyChannel", "OEM:DM"),
                    ("LicenseFamily", "Professional"),
                    ("PartialProductKey", "AAAA1"),
                    ("LicenseStatus", "1"),
                    ("OA3xOriginalProductKey", text),
                ])
            ).Decision
        );

    /// <summary>Programs that list keys write them whole: what is known of the end of one counts, and no more of it is kept.</summary>
    [Fact]
    public void ListOfKeys_ShowsAVolumeKey()
    {
        (string, object?)[] row =
        [
            ("Product Name", "Windows 10 Pro"),
            ("BuildNumber", "19045"),
            ("OSLanguage", "1033"),
            ("OSArchitecture", "64-bit"),
            ("Product ID", "00330-80000-00000-AAOEM"),
            ("Installation Folder", "C:\\Windows"),
        ];
        Assert.Equal(Decision.Eligible, Judge(DeviceRecords.Read([.. row, ("Product Key", "AAAAA-AAAAA-AAAAA-AAAAA-AAAA1")])).Decision);
        Device volume = DeviceRecords.Read([.. row, ("Product Key", "AAAAA-AAAAA-AAAAA-AAAAA-T83GX")]);
        Assert.Equal(Decision.Indeterminate, Judge(volume).Decision);
        Assert.DoesNotContain(volume.Products[0].Evidence, evidence => evidence.ToString().Contains("AAAAA-AAAAA", StringComparison.Ordinal));
    }

    [Fact]
    public void StatusInNumberAndWords_IsTheNumber() =>
        Assert.Equal(
            Decision.Eligible,
            Judge(
                DeviceRecords.Read([
                    .. Windows10,
                    ("ProductKeyChannel", "OEM:DM"),
                    ("LicenseFamily", "Professional"),
                    ("PartialProductKey", "AAAA1"),
                    ("LicenseStatus", "1"),
                    ("LicenseStatusText", "Lizenziert"),
                ])
            ).Decision
        );

    [Theory]
    [InlineData("LICENSED")]
    [InlineData("1")]
    [InlineData("Activated")]
    public void LicenseThatIsLicensed_IsInstalled_ThoughItsKeyWasTakenOut(string status) =>
        Assert.Equal(
            Decision.Eligible,
            Judge(
                DeviceRecords.Read([
                    .. Windows10,
                    ("ProductKeyChannel", "OEM:DM"),
                    ("LicenseFamily", "Professional"),
                    ("PartialProductKey", ""),
                    ("LicenseStatus", status),
                ])
            ).Decision
        );
}
