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

/// <summary>Records that look like proof of a license and are none. Each once made a verdict Eligible.</summary>
public sealed class EvidenceTrapTests
{
    private const string Mask = "XXXXX-XXXXX-XXXXX-XXXXX-";

    private static readonly (string, object?)[] Windows10 =
        [("Caption", "Microsoft Windows 10 Pro"), ("BuildNumber", "19045"), ("OperatingSystemSKU", "48"), ("OSLanguage", "1033"), ("OSArchitecture", "64-bit")];

    private static readonly (string, object?)[] KeyManaged =
        [("Name", "Windows(R), Professional edition"), ("Description", "Windows(R) Operating System, VOLUME_KMSCLIENT channel"), ("PartialProductKey", "T83GX"), ("LicenseStatus", "1")];

    public static TheoryData<string, string?, string?> NotInstalled => new()
    {
        { "Windows(R) Operating System, OEM_DM channel", null, "0" },
        { "Windows(R) Operating System, OEM_DM channel", "", null },
        { "Windows(R) Operating System, RETAIL channel", null, "0" },
        { "Windows(R) Operating System, RETAIL channel", " ", "Unlicensed" },
        { "Windows(R) Operating System, OEM_DM channel", "N/A", "Unlicensed" },
        { "Windows(R) Operating System, OEM_DM channel", "-", null },
        { "Windows(R) Operating System, OEM_DM channel", "False", "0" },
        { "Windows(R) Operating System, OEM_DM channel", "N/A", "1" },
        { "Windows(R) Operating System, OEM_DM channel", "-", "Licensed" },
        { "Windows(R) Operating System, OEM_DM channel", "00000", "1" },
    };

    [Theory]
    [MemberData(nameof(NotInstalled))]
    public void LicenseThatIsNotInstalled_ProvesNothing(string description, string? partialKey, string? status)
    {
        List<(string, object?)> idle = [("Name", "Windows(R), Professional edition"), ("Description", description)];
        if (partialKey is not null)
        {
            idle.Add(("PartialProductKey", partialKey));
        }

        if (status is not null)
        {
            idle.Add(("LicenseStatus", status));
        }

        foreach (Row[] order in new[] { new[] { DeviceRecords.Of([.. idle]), DeviceRecords.Of(KeyManaged) }, [DeviceRecords.Of(KeyManaged), DeviceRecords.Of([.. idle])], [DeviceRecords.Of([.. idle])] })
        {
            Device device = DeviceRecords.Together([DeviceRecords.Of(Windows10), .. order]);
            Assert.Equal(FactState.Unknown, device.Products[0].Channel.State);
            Assert.Equal(FactState.Unknown, device.Products[0].Version.State);
            Assert.Contains(device.Products[0].Evidence, evidence => evidence.Says.Contains("not installed", StringComparison.Ordinal));
            Assert.Equal(Decision.Indeterminate, Judge(device).Decision);
        }
    }

    [Fact]
    public void SeveralLicenses_NoneToldToBeInstalled_ProveNothingUnlessTheyAgree()
    {
        Row oem = DeviceRecords.Of(("Name", "Windows(R), Professional edition"), ("Description", "Windows(R) Operating System, OEM_DM channel"));
        Row volume = DeviceRecords.Of(("Name", "Windows(R), Professional edition"), ("Description", "Windows(R) Operating System, VOLUME_KMSCLIENT channel"));
        Assert.Equal(Decision.Indeterminate, Judge(DeviceRecords.Together(DeviceRecords.Of(Windows10), oem, volume)).Decision);
        Assert.Equal(Decision.Eligible, Judge(DeviceRecords.Together(DeviceRecords.Of(Windows10), oem)).Decision);
        Assert.Equal(Decision.Eligible, Judge(DeviceRecords.Together(DeviceRecords.Of(Windows10), oem, oem)).Decision);
    }

    [Fact]
    public void InstalledOemKey_BesideAnInstalledVolumeKey_LeavesWhatRunsOpen()
    {
        Row oem = DeviceRecords.Of(("Name", "Windows(R), Professional edition"), ("ProductKeyChannel", "OEM:DM"), ("PartialProductKey", "AAAA1"), ("LicenseStatus", "0"));
        LicensedProduct product = DeviceRecords.Together(DeviceRecords.Of(Windows10), oem, DeviceRecords.Of(KeyManaged)).Products[0];
        Assert.Equal(LicenseChannel.Oem, product.Channel.Value);
        Assert.Equal(FactState.Unknown, product.Version.State);
    }

    [Theory]
    [InlineData("PartialProductKey", "T83GX")]
    [InlineData("ProductKeyID", "00000-00000-000-000001-03-1033-19045.0000-0012024")]
    [InlineData("Description", "Windows(R) Operating System, VOLUME_KMSCLIENT channel")]
    [InlineData("Description", "Windows(R) Operating System, TIMEBASED_EVAL channel")]
    [InlineData("Description", "Windows(R) Operating System, RETAIL channel")]
    public void LicenseRow_ThatContradictsItself_ProvesNothing(string name, string value)
    {
        Device device = DeviceRecords.Read([.. Windows10, ("ProductKeyChannel", "OEM:DM"), (name, value)]);
        Assert.Equal(FactState.Unknown, device.Products[0].Channel.State);
        Assert.Contains(device.Products[0].Evidence, evidence => evidence.Says.Contains("contradicted by " + name, StringComparison.Ordinal));
        Assert.Equal(Decision.Indeterminate, Judge(device).Decision);
    }

    [Theory]
    [InlineData("Volume:GVLK")]
    [InlineData("Volume:MAK")]
    public void DeclaredKeyChannel_BesideAnInstalledVolumeKey_DoesNotMakeWhatRunsTheOriginal(string installed)
    {
        Device device = DeviceRecords.Read([.. Windows10, ("LicenseChannel", "OEM:DM"), ("ProductKeyChannel", installed)]);
        Assert.Equal(FactState.Unknown, device.Products[0].Version.State);
        Assert.Equal(Decision.Indeterminate, Judge(device).Decision);
    }

    [Theory]
    [InlineData("OA3xOriginalProductKeyDescription", "N/A")]
    [InlineData("OA3xOriginalProductKeyDescription", "no OEM key")]
    [InlineData("OA3xOriginalProductKeyDescription", "OEM key not found")]
    [InlineData("OA3xOriginalProductKeyDescription", "No OEM:DM key")]
    [InlineData("OA3xOriginalProductKeyDescription", "OEM: none")]
    [InlineData("OA3xOriginalProductKeyDescription", "OEM")]
    [InlineData("OA3xOriginalProductKey", Mask + "XXXXX")]
    [InlineData("OA3xOriginalProductKey", "00000-00000-00000-00000-00000")]
    [InlineData("OA3xOriginalProductKeyDescription", "-")]
    [InlineData("OA3xOriginalProductKeyDescription", "Not present")]
    [InlineData("OA3xOriginalProductKeyDescription", "0")]
    [InlineData("OA3xOriginalProductKey", "False")]
    [InlineData("OA3xOriginalProductKey", "nan")]
    [InlineData("OA3xOriginalProductKey", "#N/A")]
    [InlineData("OA3xOriginalProductKey", "(none)")]
    public void PlaceholderForAFirmwareKey_IsNone(string name, string value)
    {
        Device device = DeviceRecords.Read(("LicensedProduct", "Windows 10 Pro"), ("LicensedLanguage", "en-US"), ("LicensedArchitecture", "x64"), (name, value));
        Assert.Equal(FactState.Unknown, device.Products[0].Channel.State);
        Assert.Equal(Decision.Indeterminate, Judge(device).Decision);
    }

    /// <summary>What runs counts beside its OEM key; a value about it that is not understood, or that another one denies, leaves open what it speaks of.</summary>
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
        bool isTold = verdict.Findings.Select(finding => finding.GetMessage(CultureInfo.InvariantCulture)).Concat(verdict.Advisories.Select(advisory => advisory.GetText(CultureInfo.InvariantCulture)))
            .Any(text => text.Contains(value, StringComparison.Ordinal));
        Assert.True(isTold, value);
        Assert.NotEqual(Decision.NotEligible, verdict.Decision);

        // The edition an OEM key is for weighs more than what runs; the version is told by what runs alone.
        Assert.True(verdict.Decision == Decision.Indeterminate || name == "OperatingSystemSKU", value);
    }

    [Theory]
    [InlineData("LicenseType", "Full?")]
    [InlineData("VolumeProduct", "Windws 10 Enterprise")]
    [InlineData("LicensedProduct", "Windows 10 Pro VL")]
    [InlineData("LicensedProduct", "Windows 10 Pro Volume License")]
    public void TypedValue_ThatDecidesNothingHere_IsToldAllTheSame(string name, string value)
    {
        (string, object?)[] row = [("LicensedProduct", "Windows 10 Pro"), ("LicensedLanguage", "en-US"), ("LicensedArchitecture", "x64"), ("LicenseChannel", "OEM")];
        Verdict verdict = Judge(DeviceRecords.Read([.. row.Where(pair => pair.Item1 != name), (name, value)]));
        Assert.Contains(verdict.Advisories, advisory => advisory.GetText(CultureInfo.InvariantCulture).Contains(value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Windows 10 Enterprise", Decision.Eligible)]
    [InlineData("Windows 10 Enterprise Evaluation", Decision.Indeterminate)]
    [InlineData("Windows 10 Enterprise OEM", Decision.Indeterminate)]
    [InlineData("Windows 10 Enterprise Retail", Decision.Indeterminate)]
    [InlineData("Windows 10 Enterprise; foo", Decision.Indeterminate)]
    public void VolumeProduct_OfAnotherChannelOrNotUnderstood_Withholds(string value, Decision expected)
    {
        Device device = DeviceRecords.Read(("LicensedProduct", "Windows 10 Pro"), ("LicensedLanguage", "en-US"), ("LicensedArchitecture", "x64"), ("LicenseChannel", "OEM"), ("VolumeProduct", value));
        Assert.Equal(expected, Judge(device, "Windows 10 Enterprise").Decision);
    }

    [Theory]
    [InlineData("Windows 7 Professional", Decision.Eligible)]
    [InlineData("Windows 7 Professional; foo", Decision.Indeterminate)]
    [InlineData("Windows 7 Professional VL", Decision.Indeterminate)]
    public void PriorVersionRight_WithAnEntryThatIsNotUnderstood_Withholds(string value, Decision expected)
    {
        Device device = DeviceRecords.Read(("LicensedProduct", "Windows 8 Pro"), ("LicensedLanguage", "en-US"), ("LicensedArchitecture", "x64"), ("LicenseChannel", "OEM"), ("PriorVersionRight", value));
        Assert.Equal(expected, Judge(device, "Windows 7 Professional", asOf: "2013-06-01").Decision);
    }

    /// <summary>An edition that only Volume Licensing sells did not come with a PC: it is no base for another Volume license.</summary>
    [Theory]
    [InlineData("Windows 7 Enterprise", "Windows 7 Enterprise")]
    [InlineData("Windows 8.1 Enterprise", "Windows 8.1 Enterprise")]
    [InlineData("Windows 10 Enterprise", "Windows 10 Enterprise")]
    public void EnterpriseFromAnOem_CarriesNoSoftwareAssurance(string licensed, string media)
    {
        Device device = DeviceRecords.Read(("LicensedProduct", licensed), ("LicensedLanguage", "en-US"), ("LicensedArchitecture", "x64"), ("LicenseChannel", "OEM"), ("SoftwareAssurance", "PerDevice"));
        Assert.NotEqual(Decision.Eligible, Judge(device, media).Decision);
        Device upgraded = DeviceRecords.Read(("LicensedProduct", licensed), ("LicensedLanguage", "en-US"), ("LicensedArchitecture", "x64"), ("LicenseChannel", "OEM"), ("VolumeProduct", "Windows 10 Enterprise LTSC 2021"));
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
            ("LicensedProduct", "Windows 10 Pro"), ("LicensedLanguage", "en-US"), ("LicenseChannel", channel), ("ProductKeyChannel", "Volume:GVLK"), (name, value));
        Assert.Equal(expected, Judge(device, brief: brief).Decision);
    }

    [Theory]
    [InlineData("SystemType", "ARM64-based PC")]
    [InlineData("CoaProduct", "Windows 10 Pro ARM64")]
    [InlineData("PreinstalledProduct", "Windows 10 Home")]
    public void WeakerValueThatDisagrees_IsTold(string name, string value)
    {
        (string, object?)[] row = [("LicensedProduct", "Windows 10 Pro"), ("LicensedLanguage", "en-US"), ("LicensedArchitecture", "x64"), ("LicenseChannel", "OEM")];
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
        (string, object?)[] row = [("LicensedProduct", "Windows 10 Pro"), ("LicensedLanguage", "en-US"), ("LicensedArchitecture", "x64"), ("LicenseChannel", "OEM")];
        Assert.Equal(Decision.Eligible, Judge(DeviceRecords.Read(row)).Decision);
        Device device = DeviceRecords.Read([.. row, ("OA3xOriginalProductKeyDescription", description)]);
        Assert.Equal(state, device.Products[0].Edition.State);
        Verdict verdict = Judge(device);
        Assert.Equal(Decision.Indeterminate, verdict.Decision);
        Assert.Contains(
            verdict.Findings.Select(finding => finding.GetMessage(CultureInfo.InvariantCulture)).Concat(verdict.Advisories.Select(advisory => advisory.GetText(CultureInfo.InvariantCulture))),
            text => text.Contains(description, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[4.0] Professional OEM:DM")]
    [InlineData("Professional OEM:DM, [4.0] Professional OEM:DM")]
    [InlineData("No OEM:DM key")]
    [InlineData("not available")]
    public void FirmwareKeyThatAgrees_OrIsNone_ChangesNothing(string description) =>
        Assert.Equal(Decision.Eligible, Judge(DeviceRecords.Read(
            ("LicensedProduct", "Windows 10 Pro"), ("LicensedLanguage", "en-US"), ("LicensedArchitecture", "x64"), ("LicenseChannel", "OEM"), ("OA3xOriginalProductKeyDescription", description))).Decision);

    [Theory]
    [InlineData("OA3xOriginalProductKeyDescription", "[4.0] Professional OEM:DM")]
    [InlineData("OA3xOriginalProductKey", "AAAAA-AAAAA-AAAAA-AAAAA-AAAA1")]
    [InlineData("OA3xOriginalProductKey", Mask + "AAAA1")]
    public void FirmwareKey_ShowsAnOemLicense(string name, string value)
    {
        Device device = DeviceRecords.Read(("LicensedProduct", "Windows 10 Pro"), ("LicensedLanguage", "en-US"), ("LicensedArchitecture", "x64"), (name, value));
        Assert.Equal(LicenseChannel.Oem, device.Products[0].Channel.Value);
    }

    [Theory]
    [InlineData("N/A")]
    [InlineData("-")]
    [InlineData("None")]
    [InlineData("no label")]
    [InlineData("読めない")]
    public void LabelNobodyCouldRead_ShowsNoLicense_AndNoExceptionAnswersIt(string label)
    {
        (string, object?)[] row = [("LicensedProduct", "Windows 7 Professional"), ("LicensedLanguage", "en-US"), ("LicensedArchitecture", "x64"), ("CoaProduct", label)];
        Assert.Equal(FactState.Unknown, DeviceRecords.Read(row).Products[0].Channel.State);
        foreach ((string, object?)[] each in new[] { row, [.. row, ("LicenseChannel", "OEM")] })
        {
            Device device = DeviceRecords.Read(each);
            Assert.Equal(Decision.Indeterminate, Judge(device, "Windows 7 Professional", MediaChannel.OemRecovery, Purpose.Recovery).Decision);
            Assert.Equal(Decision.Indeterminate, Judge(device, "Windows Vista Business").Decision);
            Assert.Equal(Decision.Indeterminate, Judge(device with { SoftwareAssurance = Fact<SoftwareAssurance>.Of(SoftwareAssurance.PerDevice, new Evidence("Test", "", "", EvidenceStrength.Strong)) }, "Windows 7 Enterprise").Decision);
        }
    }

    [Fact]
    public void LabelReadInPart_IsAnsweredByNoPriorVersion()
    {
        Device device = DeviceRecords.Read(
            ("LicensedProduct", "Windows 7 Professional"), ("LicensedLanguage", "en-US"), ("LicensedArchitecture", "x64"), ("LicenseChannel", "OEM"), ("CoaProduct", "Windows 7 HomePrm OA"));
        Verdict verdict = Judge(device, "Windows XP Professional");
        Assert.Equal(Decision.Indeterminate, verdict.Decision);
        Assert.Contains("CoaProduct", verdict.MissingFacts);
    }

    [Fact]
    public void StatedRight_StandsForTheProductItWasStatedWith_NotForTheOneOnTheLabel()
    {
        Device device = DeviceRecords.Read(
            ("LicensedProduct", "Windows 7 Professional"), ("CoaProduct", "Windows 7 Home Premium"), ("PriorVersionRight", "Windows XP Professional"), ("LicenseChannel", "OEM"),
            ("LicensedLanguage", "en-US"), ("LicensedArchitecture", "x64"));
        Assert.NotEqual(Decision.Eligible, Judge(device, "Windows XP Professional").Decision);
    }

    [Fact]
    public void EvaluationInTheName_ContradictsAnotherChannelOfTheSameRow()
    {
        Device device = DeviceRecords.Read(("LicensedProduct", "Windows Server 2019 Standard Evaluation"), ("LicenseChannel", "OEM"), ("LicensedLanguage", "en-US"), ("LicensedArchitecture", "x64"));
        Assert.Equal(FactState.Conflicting, device.Products[0].Channel.State);
    }

    [Fact]
    public void Office_TakesNothingFromTheWindowsBesideIt()
    {
        (string, object?)[] windows = [("ProductKeyChannel", "Retail"), ("Caption", "Microsoft Windows 7 Professional"), ("BuildNumber", "7601"), ("OSLanguage", "1033")];
        Device other = DeviceRecords.Read([("LicensedProduct", "Office Professional Plus 2010"), ("LicenseChannel", "OtherAgreement"), .. windows]);
        Verdict verdict = Judge(other, "Office Professional Plus 2010");
        Assert.Equal(Decision.Indeterminate, verdict.Decision);
        Assert.Contains("LicensedLanguage", verdict.MissingFacts);
        Assert.Equal("Windows 7 Professional", other.Products[0].ProductText);

        Device volume = DeviceRecords.Read(
            ("LicensedProduct", "Office Standard 2010"), ("LicenseChannel", "Volume"), ("LicensedLanguage", "en-US"), ("LicensedArchitecture", "x64"), ("ProductKeyChannel", "OEM:DM"));
        Assert.Equal(LicenseChannel.Volume, volume.ProductFor(DeclaredMedia.Of("Office Standard 2010", null, Architecture.Unknown, null, MediaChannel.Unknown)).Channel.Value);
    }

    [Theory]
    [InlineData("ProductName")]
    [InlineData("WindowsProductName")]
    public void RegistryName_WithoutABuild_DoesNotTell10From11(string name)
    {
        (string, object?)[] row = [(name, "Windows 10 Pro"), ("EditionID", "Professional"), ("ProductKeyChannel", "OEM:DM"), ("OSLanguage", "1033"), ("OSArchitecture", "64-bit")];
        Assert.Equal(FactState.Unknown, DeviceRecords.Read(row).Products[0].Version.State);
        Assert.Equal("11", DeviceRecords.Read([.. row, ("CurrentBuild", "26100")]).Products[0].Version.Value?.Name);
        Assert.Equal("10", DeviceRecords.Read([.. row, ("CurrentBuild", "19045")]).Products[0].Version.Value?.Name);
    }

    [Theory]
    [InlineData("LICENSED")]
    [InlineData("1")]
    public void LicenseThatIsLicensed_IsInstalled_ThoughItsKeyWasTakenOut(string status) =>
        Assert.Equal(
            Decision.Eligible,
            Judge(DeviceRecords.Read([.. Windows10, ("ProductKeyChannel", "OEM:DM"), ("LicenseFamily", "Professional"), ("PartialProductKey", ""), ("LicenseStatus", status)])).Decision);

    [Theory]
    [InlineData("Description", "Office PC")]
    [InlineData("Name", "BER-ESU-0012")]
    public void WordsOfUsers_DoNotHideAKey(string name, string words)
    {
        Device volume = DeviceRecords.Read([.. Windows10, ("LicenseChannel", "OEM:DM"), ("ProductKeyChannel", "Volume:GVLK"), ("PartialProductKey", "T83GX"), (name, words)]);
        Assert.Equal(Decision.Indeterminate, Judge(volume).Decision);
        Device oem = DeviceRecords.Read([.. Windows10, ("ProductKeyChannel", "OEM:DM"), ("LicenseFamily", "Professional"), ("PartialProductKey", "AAAA1"), (name, words)]);
        Assert.Equal(Decision.Eligible, Judge(oem).Decision);
    }

    [Theory]
    [InlineData("3V66T")]
    [InlineData(Mask + "3V66T")]
    [InlineData("*****-3V66T")]
    public void GenericKey_BehindAMask_IsGeneric(string key) =>
        Assert.Equal(FactState.Unknown, DeviceRecords.Read([.. Windows10, ("ProductKeyChannel", "Retail"), ("PartialProductKey", key)]).Products[0].Channel.State);

    [Fact]
    public void EvaluationServer_OnAnOemKey_IsNoOemLicense()
    {
        Device device = DeviceRecords.Read(
            ("Caption", "Microsoft Windows Server 2019 Standard Evaluation"), ("BuildNumber", "17763"), ("ProductType", "3"), ("OperatingSystemSKU", "79"), ("OSLanguage", "1033"), ("OSArchitecture", "64-bit"),
            ("ProductKeyChannel", "OEM:NONSLP"), ("LicenseFamily", "ServerStandardEval"), ("PartialProductKey", "AAAA1"));
        Assert.NotEqual(Decision.Eligible, Judge(device, "Windows Server 2019 Standard").Decision);
    }

    [Theory]
    [InlineData("3790", "32-bit")]
    [InlineData("2600", "64-bit")]
    [InlineData(null, "x64-based PC")]
    public void WindowsXp_OnAnotherProcessorOrBuild_IsNotWindowsXp(string? build, string architecture)
    {
        Device device = DeviceRecords.Read(
            ("Caption", "Microsoft Windows XP Professional"), ("BuildNumber", build), ("ProductType", "1"), ("OSLanguage", "1033"), ("OSArchitecture", architecture), ("SerialNumber", "55274-OEM-0011903-00102"));
        Assert.Equal(FactState.Unknown, device.Products[0].Version.State);
    }

    [Fact]
    public void ListExportCsvDidNotWrite_IsAbsent() =>
        Assert.Equal("en-US", DeviceRecords.Read([.. Windows10, ("MUILanguages", "System.String[]"), ("ProductKeyChannel", "OEM:DM")]).Products[0].Language.Value?.ToString());

    [Fact]
    public void LabelsReadInPart_AreQuotedEachInItsOwnReason()
    {
        (string, object?)[] row = [("LicensedProduct", "Windows 7 Professional"), ("LicensedLanguage", "en-US"), ("LicensedArchitecture", "x64"), ("LicenseChannel", "OEM")];
        MediaImage image = DeclaredMedia.Of("Windows 7 Professional", LanguageNames.Parse("en-US"), Architecture.X64, null, MediaChannel.VolumeLicensing);
        var judge = new EligibilityJudge(new Agreement { Program = VolumeProgram.EnterpriseAgreement, Brief = Brief.Default }, [image]);
        foreach (string label in new[] { "Windows 7 Professional torn", "Windows 7 Home Premium torn" })
        {
            Assert.Contains(label, judge.Judge(DeviceRecords.Read([.. row, ("CoaProduct", label)]))[0].Verdict.GetReason(new System.Globalization.CultureInfo("en-US")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Other_IsNoAgreement() =>
        Assert.Equal(FactState.Unknown, DeviceRecords.Read(("LicensedProduct", "Windows 10 Pro"), ("LicenseChannel", "Other")).Products[0].Channel.State);

    [Theory]
    [InlineData("PerDevice", "None")]
    [InlineData("None", "PerDevice")]
    public void SoftwareAssurance_ThatContradictsItself_IsAConflict(string first, string second) =>
        Assert.Equal(
            FactState.Conflicting,
            DeviceRecords.Together(DeviceRecords.Of(("SoftwareAssurance", first)), DeviceRecords.Of(("SoftwareAssurance", second))).SoftwareAssurance.State);

    private static Verdict Judge(Device device, string media = "Windows 10 Pro", MediaChannel channel = MediaChannel.VolumeLicensing, Purpose purpose = Purpose.Reimaging, string? brief = null, string? asOf = null)
    {
        MediaImage image = DeclaredMedia.Of(media, LanguageNames.Parse("en-US"), Architecture.X64, null, channel);
        var agreement = new Agreement { Program = VolumeProgram.EnterpriseAgreement, Brief = brief is null ? Brief.Default : Brief.Find(brief)!, Purpose = purpose, AsOf = CalendarDate.Parse(asOf) };
        return new EligibilityJudge(agreement, [image]).Judge(device)[0].Verdict;
    }
}
