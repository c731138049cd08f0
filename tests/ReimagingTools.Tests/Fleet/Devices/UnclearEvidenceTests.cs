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

/// <summary>
/// Values that are not understood, or that another value denies: they withhold what they speak of, and are told even where they decide nothing.
/// </summary>
public sealed class UnclearEvidenceTests
{
    private static readonly (string, object?)[] Windows10 =
    [
        ("Caption", "Microsoft Windows 10 Pro"),
        ("BuildNumber", "19045"),
        ("OperatingSystemSKU", "48"),
        ("OSLanguage", "1033"),
        ("OSArchitecture", "64-bit"),
    ];

    /// <summary>
    /// What runs counts beside its OEM key; a value about it that is not understood, or that another one denies, leaves open what it speaks of.
    /// </summary>
    [Theory]
    [InlineData("BuildNumber", "30000")]
    [InlineData("BuildNumber", "abc")]
    [InlineData("BuildNumber", "20348")]
    [InlineData("Version", "10.0.20348")]
    [InlineData("Version", "10.0.99999")]
    [InlineData("OperatingSystemSKU", "9999")]
    [InlineData("OperatingSystemSKU", "0x30")]
    [InlineData("OperatingSystemSKU", "101 (Core)")]
    [InlineData("ProductType", "3")]
    [InlineData("InstallationType", "Server Core")]
    [InlineData("Caption", "Microsoft Windows 11 Pro")]
    public void RunningSystem_ThatIsNotUnderstoodOrContradictsItself_Withholds(string name, string value)
    {
        (string, object?)[] key = [("ProductKeyChannel", "OEM:DM"), ("PartialProductKey", "AAAA1"), ("LicenseFamily", "Professional")];
        Assert.Equal(Decision.Eligible, Judge(DeviceRecords.Together(DeviceRecords.Of(Windows10), DeviceRecords.Of(key))).Decision);
        (string, object?)[] changed = [.. Windows10.Where(pair => pair.Item1 != name), (name, value)];
        Verdict verdict = Judge(DeviceRecords.Together(DeviceRecords.Of(changed), DeviceRecords.Of(key)));
        bool isTold = verdict
            .Findings.Select(finding => finding.GetMessage(CultureInfo.InvariantCulture))
            .Concat(verdict.Advisories.Select(advisory => advisory.GetText(CultureInfo.InvariantCulture)))
            .Any(text => text.Contains(value, StringComparison.Ordinal));
        Assert.True(isTold, value);
        Assert.NotEqual(Decision.NotEligible, verdict.Decision);

        // The edition an OEM key is for weighs more than what runs; the version is told by what runs alone.
        Assert.True(verdict.Decision == Decision.Indeterminate || name == "OperatingSystemSKU", value);
    }

    /// <summary>What Configuration Manager calls every Windows 10 and later says nothing beside them, and denies what is older.</summary>
    [Theory]
    [InlineData("Microsoft Windows 11 Pro", "Windows 11 Pro", Decision.Eligible)]
    [InlineData("Microsoft Windows 10 Pro", "Windows 10 Pro", Decision.Eligible)]
    [InlineData("Microsoft Windows 7 Professional", "Windows 7 Professional", Decision.Indeterminate)]
    [InlineData("Microsoft Windows 8.1 Pro", "Windows 8.1 Pro", Decision.Indeterminate)]
    public void KernelTen_AgreesWithWhatHasIt(string caption, string media, Decision expected)
    {
        Device device = DeviceRecords.Read(
            ("Netbios_Name0", "PC1"),
            ("Operating_System_Name_and0", "Microsoft Windows NT Workstation 10.0"),
            ("Caption0", caption),
            ("LicenseChannel", "OEM:DM"),
            ("LicensedLanguage", "en-US"),
            ("LicensedArchitecture", "x64")
        );

        Assert.Equal(expected, Judge(device, media).Decision);
    }

    /// <summary>Lists keep channels in the column of the license type: a word of neither may be about a license that cannot be reimaged.</summary>
    [Theory]
    [InlineData("NFR", Decision.Indeterminate)]
    [InlineData("MSDN", Decision.Indeterminate)]
    [InlineData("Subscription", Decision.Indeterminate)]
    [InlineData("Unlicensed", Decision.Indeterminate)]
    [InlineData("Insider", Decision.Indeterminate)]
    [InlineData("Time-limited", Decision.Indeterminate)]
    [InlineData("Trial", Decision.Indeterminate)]
    [InlineData("not Full", Decision.Indeterminate)]
    [InlineData("Full?", Decision.Indeterminate)]
    [InlineData("Full", Decision.Eligible)]
    [InlineData("OEM", Decision.Eligible)]
    [InlineData("Volume", Decision.Eligible)]
    [InlineData("Perpetual", Decision.Eligible)]
    [InlineData("n/a", Decision.Eligible)]
    public void LicenseType_ThatIsNotUnderstood_Withholds(string type, Decision expected)
    {
        Verdict verdict = Judge(
            DeviceRecords.Read(
                ("LicensedProduct", "Windows 10 Pro"),
                ("LicensedLanguage", "en-US"),
                ("LicensedArchitecture", "x64"),
                ("LicenseChannel", "OEM"),
                ("LicenseType", type)
            )
        );

        Assert.Equal(expected, verdict.Decision);
        Assert.True(
            expected == Decision.Eligible || verdict.GetReason(CultureInfo.InvariantCulture).Contains(type, StringComparison.Ordinal),
            verdict.GetReason(CultureInfo.InvariantCulture)
        );
    }

    /// <summary>
    /// What was contested under a name that is no fact may be any of them; what was contested of media or agreement is not about the license.
    /// </summary>
    [Theory]
    [InlineData("LicensedLanguage", Decision.Indeterminate)]
    [InlineData("Licensed Product", Decision.Indeterminate)]
    [InlineData("edition", Decision.Indeterminate)]
    [InlineData("yes", Decision.Indeterminate)]
    [InlineData("LicensedProduct|x", Decision.Indeterminate)]
    [InlineData("MediaLanguage", Decision.Eligible)]
    [InlineData("None", Decision.Eligible)]
    [InlineData("", Decision.Eligible)]
    public void ContestedFacts_ThatAreNotUnderstood_Withhold(string contested, Decision expected) =>
        Assert.Equal(
            expected,
            Judge(
                DeviceRecords.Read(
                    ("LicensedProduct", "Windows 10 Pro"),
                    ("LicensedLanguage", "en-US"),
                    ("LicensedArchitecture", "x64"),
                    ("LicenseChannel", "OEM"),
                    ("ContestedFacts", contested)
                )
            ).Decision
        );

    [Theory]
    [InlineData("VolumeProduct", "Windws 10 Enterprise")]
    public void TypedValue_ThatDecidesNothingHere_IsToldAllTheSame(string name, string value)
    {
        (string, object?)[] row =
        [
            ("LicensedProduct", "Windows 10 Pro"),
            ("LicensedLanguage", "en-US"),
            ("LicensedArchitecture", "x64"),
            ("LicenseChannel", "OEM"),
        ];
        Verdict verdict = Judge(DeviceRecords.Read([.. row.Where(pair => pair.Item1 != name), (name, value)]));
        Assert.Contains(verdict.Advisories, advisory => advisory.GetText(CultureInfo.InvariantCulture).Contains(value, StringComparison.Ordinal));
    }

    /// <summary>
    /// What Volume Licensing sells of a desktop Windows lies on top of the license the PC came with, which such a name does not tell.
    /// </summary>
    [Theory]
    [InlineData("Windows 10 Pro VL", "OEM")]
    [InlineData("Windows 10 Pro Volume License", "OEM")]
    [InlineData("Windows 10 Pro VL", "FPP")]
    [InlineData("Windows 10 Pro OEM VL", "OEM:DM")]
    public void ProductOfVolumeLicensing_FromAnOemOrAtRetail_Withholds(string product, string channel)
    {
        Verdict verdict = Judge(
            DeviceRecords.Read(
                ("LicensedProduct", product),
                ("LicensedLanguage", "en-US"),
                ("LicensedArchitecture", "x64"),
                ("LicenseChannel", channel)
            )
        );
        Assert.Equal(Decision.Indeterminate, verdict.Decision);
        Assert.Contains(product, verdict.GetReason(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Windows 10 Home", "OEM", Decision.Indeterminate)]
    [InlineData("Windows 10 Home", "FPP", Decision.Eligible)]
    [InlineData("Windows 7 Professional", "OEM", Decision.Indeterminate)]
    [InlineData("Windows 7 Professional", "FPP", Decision.Eligible)]
    public void PreinstalledProduct_OfAnotherEdition_WithholdsUnlessTheLicenseWasBoughtAtRetail(
        string preinstalled,
        string channel,
        Decision expected
    )
    {
        Device device = DeviceRecords.Read(
            ("LicensedProduct", "Windows 10 Pro"),
            ("LicensedLanguage", "en-US"),
            ("LicensedArchitecture", "x64"),
            ("LicenseChannel", channel),
            ("PreinstalledProduct", preinstalled)
        );
        Assert.Equal(expected, Judge(device).Decision);
    }

    /// <summary>That there is coverage does not tell which kind.</summary>
    [Theory]
    [InlineData("有")]
    [InlineData("有り")]
    [InlineData("あり")]
    public void SoftwareAssurance_ThatIsThere_IsNotPerDevice(string value)
    {
        Device device = DeviceRecords.Read(
            ("LicensedProduct", "Windows 7 Professional"),
            ("LicensedLanguage", "en-US"),
            ("LicensedArchitecture", "x64"),
            ("LicenseChannel", "OEM"),
            ("SoftwareAssurance", value)
        );
        Assert.Equal(Decision.Indeterminate, Judge(device, "Windows 7 Enterprise").Decision);
    }

    [Theory]
    [InlineData("Windows 10 Enterprise", Decision.Eligible)]
    [InlineData("Windows 10 Enterprise Evaluation", Decision.Indeterminate)]
    [InlineData("Windows 10 Enterprise OEM", Decision.Indeterminate)]
    [InlineData("Windows 10 Enterprise Retail", Decision.Indeterminate)]
    [InlineData("Windows 10 Enterprise; foo", Decision.Indeterminate)]
    [InlineData("Windows 10 Enterprise; Windows 10 Home", Decision.Indeterminate)]
    [InlineData("Windows 10 Enterprise; Windows 10 Pro", Decision.Eligible)]
    public void VolumeProduct_OfAnotherChannelOrNotUnderstood_Withholds(string value, Decision expected)
    {
        Device device = DeviceRecords.Read(
            ("LicensedProduct", "Windows 10 Pro"),
            ("LicensedLanguage", "en-US"),
            ("LicensedArchitecture", "x64"),
            ("LicenseChannel", "OEM"),
            ("VolumeProduct", value)
        );
        Assert.Equal(expected, Judge(device, "Windows 10 Enterprise").Decision);
    }

    [Theory]
    [InlineData("Windows 7 Professional", Decision.Eligible)]
    [InlineData("Windows 7 Professional; foo", Decision.Indeterminate)]
    [InlineData("Windows 7 Professional VL", Decision.Indeterminate)]
    public void PriorVersionRight_WithAnEntryThatIsNotUnderstood_Withholds(string value, Decision expected)
    {
        Device device = DeviceRecords.Read(
            ("LicensedProduct", "Windows 8 Pro"),
            ("LicensedLanguage", "en-US"),
            ("LicensedArchitecture", "x64"),
            ("LicenseChannel", "OEM"),
            ("PriorVersionRight", value)
        );
        Assert.Equal(expected, Judge(device, "Windows 7 Professional", asOf: "2013-06-01").Decision);
    }

    /// <summary>An edition that only Volume Licensing sells did not come with a PC: it is no base for another Volume license.</summary>
    [Theory]
    [InlineData("Windows 7 Enterprise", "Windows 7 Enterprise")]
    [InlineData("Windows 8.1 Enterprise", "Windows 8.1 Enterprise")]
    [InlineData("Windows 10 Enterprise", "Windows 10 Enterprise")]
    public void EnterpriseFromAnOem_CarriesNoSoftwareAssurance(string licensed, string media)
    {
        Device device = DeviceRecords.Read(
            ("LicensedProduct", licensed),
            ("LicensedLanguage", "en-US"),
            ("LicensedArchitecture", "x64"),
            ("LicenseChannel", "OEM"),
            ("SoftwareAssurance", "PerDevice")
        );
        Assert.NotEqual(Decision.Eligible, Judge(device, media).Decision);
        Device upgraded = DeviceRecords.Read(
            ("LicensedProduct", licensed),
            ("LicensedLanguage", "en-US"),
            ("LicensedArchitecture", "x64"),
            ("LicenseChannel", "OEM"),
            ("VolumeProduct", "Windows 10 Enterprise LTSC 2021")
        );
        Assert.NotEqual(Decision.Eligible, Judge(upgraded, "Windows 10 Enterprise LTSC 2021").Decision);
    }

    /// <summary>What came with an x86 or x64 PC is no license for ARM, whatever runs on it now.</summary>
    [Theory]
    [InlineData("OEM", "SystemType", "x64-based PC", "2011-02", Decision.Eligible)]
    [InlineData("OEM", "SystemType", "X86-based PC", "2011-02", Decision.Eligible)]
    [InlineData("OEM", "OSArchitecture", "64-bit", "2011-02", Decision.Eligible)]
    [InlineData("OEM", "ProcessorArchitecture", "x64", "2011-02", Decision.Eligible)]
    [InlineData("OEM", "SystemType", "ARM64-based PC", "2011-02", Decision.Indeterminate)]
    [InlineData("OEM", "AddressWidth", "64", "2011-02", Decision.Indeterminate)]
    [InlineData("OEM", "SystemType", "x64-based PC", "2009-10", Decision.Indeterminate)]
    [InlineData("FPP", "SystemType", "x64-based PC", "2011-02", Decision.Indeterminate)]
    public void Processor_TellsAnOemLicenseOfAPcFromOneForArm(string channel, string name, string value, string brief, Decision expected)
    {
        Device device = DeviceRecords.Read(
            ("LicensedProduct", "Windows 10 Pro"),
            ("LicensedLanguage", "en-US"),
            ("LicenseChannel", channel),
            ("ProductKeyChannel", "Volume:GVLK"),
            (name, value)
        );
        Assert.Equal(expected, Judge(device, brief: brief).Decision);
    }

    /// <summary>A license said to be of both kinds of processor is contested, whichever evidence is the stronger.</summary>
    [Theory]
    [InlineData("x64", "SystemType", "ARM64-based PC")]
    [InlineData("x64", "OSArchitecture", "ARM 64-bit Processor")]
    [InlineData("x86", "ProcessorArchitecture", "arm64")]
    [InlineData("x64", "CoaProduct", "Windows 10 Pro ARM64")]
    [InlineData("ARM64", "SystemType", "x64-based PC")]
    public void ArchitecturesOfTwoKinds_AreContested(string stated, string name, string value)
    {
        Device device = DeviceRecords.Read(
            ("LicensedProduct", "Windows 10 Pro"),
            ("LicensedLanguage", "en-US"),
            ("LicensedArchitecture", stated),
            ("LicenseChannel", "OEM"),
            (name, value)
        );
        Assert.Equal(FactState.Conflicting, device.Products[0].Architecture.State);
        Assert.Equal(Decision.Indeterminate, Judge(device).Decision);
    }

    /// <summary>Two spellings of one column that disagree are a conflict, also where one value is "Volume".</summary>
    [Theory]
    [InlineData("OEM", "Volume")]
    [InlineData("Volume", "FPP")]
    [InlineData("OEM", "Evaluation")]
    public void ChannelStatedTwice_IsContested(string one, string other)
    {
        Device device = DeviceRecords.Read(
            ("LicensedProduct", "Windows 10 Pro"),
            ("LicensedLanguage", "en-US"),
            ("LicensedArchitecture", "x64"),
            ("LicenseChannel", one),
            ("LicensedChannel", other)
        );
        Assert.NotEqual(Decision.Eligible, Judge(device).Decision);
    }

    /// <summary>A system that names two editions leaves its edition open, though its license names one of them.</summary>
    [Fact]
    public void RunningSystemOfTwoEditions_ContestsItsLicense()
    {
        Device device = DeviceRecords.Read(
            ("Caption", "Microsoft Windows 7 Professional"),
            ("BuildNumber", "7601"),
            ("OperatingSystemSKU", "1"),
            ("OSLanguage", "1033"),
            ("OSArchitecture", "64-bit"),
            ("Name", "Windows(R) 7, Professional edition"),
            ("Description", "Windows Operating System - Windows(R) 7, OEM_SLP channel"),
            ("PartialProductKey", "ABCDE")
        );
        Assert.NotEqual(Decision.Eligible, Judge(device, "Windows 7 Professional").Decision);
    }

    [Theory]
    [InlineData("PreinstalledProduct", "Windows 10 Home")]
    public void WeakerValueThatDisagrees_IsTold(string name, string value)
    {
        (string, object?)[] row =
        [
            ("LicensedProduct", "Windows 10 Pro"),
            ("LicensedLanguage", "en-US"),
            ("LicensedArchitecture", "x64"),
            ("LicenseChannel", "OEM"),
        ];
        Verdict verdict = Judge(DeviceRecords.Read([.. row, (name, value)]));
        Assert.Contains(verdict.Advisories, advisory => advisory.GetText(CultureInfo.InvariantCulture).Contains(value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[4.0] Professional OEM:DM; [4.0] Core OEM:DM", FactState.Conflicting)]
    [InlineData("[4.0] Core OEM:DM", FactState.Conflicting)]
    [InlineData("Home OEM:DM", FactState.Unknown)]
    [InlineData("Core", FactState.Unknown)]
    [InlineData("[4.0] Professional Volume", FactState.Unknown)]
    [InlineData("[4.0] ProfessionalEval OEM:DM", FactState.Unknown)]
    [InlineData("Windows 11 Pro", FactState.Unknown)]
    [InlineData("Win 10 RTM Core OEM:DM", FactState.Conflicting)]
    [InlineData("[4.0] Professional OEM:XX", FactState.Unknown)]
    [InlineData("[4.0] Professional, Core OEM:DM", FactState.Unknown)]
    [InlineData("not Professional OEM:DM", FactState.Unknown)]
    [InlineData("a key", FactState.Unknown)]
    public void FirmwareKeyThatSaysOtherwise_OrIsNotUnderstood_Withholds(string description, FactState state)
    {
        (string, object?)[] row =
        [
            ("LicensedProduct", "Windows 10 Pro"),
            ("LicensedLanguage", "en-US"),
            ("LicensedArchitecture", "x64"),
            ("LicenseChannel", "OEM"),
        ];
        Assert.Equal(Decision.Eligible, Judge(DeviceRecords.Read(row)).Decision);
        Device device = DeviceRecords.Read([.. row, ("OA3xOriginalProductKeyDescription", description)]);
        Assert.Equal(state, device.Products[0].Edition.State);
        Verdict verdict = Judge(device);
        Assert.Equal(Decision.Indeterminate, verdict.Decision);
        Assert.Contains(
            verdict
                .Findings.Select(finding => finding.GetMessage(CultureInfo.InvariantCulture))
                .Concat(verdict.Advisories.Select(advisory => advisory.GetText(CultureInfo.InvariantCulture))),
            text => text.Contains(description, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("[4.0] Professional OEM:DM")]
    [InlineData("Professional OEM:DM, [4.0] Professional OEM:DM")]
    [InlineData("No OEM:DM key")]
    [InlineData("not available")]
    public void FirmwareKeyThatAgrees_OrIsNone_ChangesNothing(string description) =>
        Assert.Equal(
            Decision.Eligible,
            Judge(
                DeviceRecords.Read(
                    ("LicensedProduct", "Windows 10 Pro"),
                    ("LicensedLanguage", "en-US"),
                    ("LicensedArchitecture", "x64"),
                    ("LicenseChannel", "OEM"),
                    ("OA3xOriginalProductKeyDescription", description)
                )
            ).Decision
        );

    private static Verdict Judge(
        Device device,
        string media = "Windows 10 Pro",
        MediaChannel channel = MediaChannel.VolumeLicensing,
        Purpose purpose = Purpose.Reimaging,
        string? brief = null,
        string? asOf = null
    )
    {
        MediaImage image = DeclaredMedia.Of(media, LanguageNames.Parse("en-US"), Architecture.X64, null, channel);
        var agreement = new Agreement
        {
            Program = VolumeProgram.EnterpriseAgreement,
            Brief = brief is null ? Brief.Default : Brief.Find(brief)!,
            Purpose = purpose,
            AsOf = CalendarDate.Parse(asOf),
        };
        return new EligibilityJudge(agreement, [image]).Judge(device)[0].Verdict;
    }
}
