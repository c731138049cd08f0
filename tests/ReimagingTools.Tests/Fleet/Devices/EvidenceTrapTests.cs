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

    internal static readonly (string, object?)[] Windows10 =
    [
        ("Caption", "Microsoft Windows 10 Pro"),
        ("BuildNumber", "19045"),
        ("OperatingSystemSKU", "48"),
        ("OSLanguage", "1033"),
        ("OSArchitecture", "64-bit"),
    ];

    private static readonly (string, object?)[] KeyManaged =
    [
        ("Name", "Windows(R), Professional edition"),
        ("Description", "Windows(R) Operating System, VOLUME_KMSCLIENT channel"),
        ("PartialProductKey", "T83GX"),
        ("LicenseStatus", "1"),
    ];

    public static TheoryData<string, string?, string?> NotInstalled =>
        new()
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

    /// <summary>The name of a system lags behind its build after an upgrade: the build decides, and the name is told.</summary>
    [Theory]
    [InlineData("Microsoft Windows 10 Pro", "22631", "10")]
    [InlineData("Microsoft Windows 11 Pro", "22631", null)]
    [InlineData("Microsoft Windows 10 Pro", "19045", null)]
    public void NameOfAnotherVersionThanItsBuild_IsTold(string caption, string build, string? told)
    {
        Fact<ProductVersion> version = DeviceRecords
            .Read(("Caption", caption), ("BuildNumber", build), ("OperatingSystemSKU", 48), ("ProductKeyChannel", "OEM:DM"))
            .Products[0]
            .Version;
        Assert.True(version.IsKnown);
        Assert.Equal(told, version.Contradictions.Select(claim => claim.Value.Name).SingleOrDefault());
    }

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

        foreach (
            Row[] order in new[]
            {
                new[] { DeviceRecords.Of([.. idle]), DeviceRecords.Of(KeyManaged) },
                [DeviceRecords.Of(KeyManaged), DeviceRecords.Of([.. idle])],
                [DeviceRecords.Of([.. idle])],
            }
        )
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
        Row volume = DeviceRecords.Of(
            ("Name", "Windows(R), Professional edition"),
            ("Description", "Windows(R) Operating System, VOLUME_KMSCLIENT channel")
        );
        Assert.Equal(Decision.Indeterminate, Judge(DeviceRecords.Together(DeviceRecords.Of(Windows10), oem, volume)).Decision);
        Assert.Equal(Decision.Eligible, Judge(DeviceRecords.Together(DeviceRecords.Of(Windows10), oem)).Decision);
        Assert.Equal(Decision.Eligible, Judge(DeviceRecords.Together(DeviceRecords.Of(Windows10), oem, oem)).Decision);
    }

    [Fact]
    public void InstalledOemKey_BesideAnInstalledVolumeKey_LeavesWhatRunsOpen()
    {
        Row oem = DeviceRecords.Of(
            ("Name", "Windows(R), Professional edition"),
            ("ProductKeyChannel", "OEM:DM"),
            ("PartialProductKey", "AAAA1"),
            ("LicenseStatus", "1")
        );
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
        Device device = DeviceRecords.Read(
            ("LicensedProduct", "Windows 10 Pro"),
            ("LicensedLanguage", "en-US"),
            ("LicensedArchitecture", "x64"),
            (name, value)
        );
        Assert.Equal(FactState.Unknown, device.Products[0].Channel.State);
        Assert.Equal(Decision.Indeterminate, Judge(device).Decision);
    }

    [Theory]
    [InlineData("OA3xOriginalProductKeyDescription", "[4.0] Professional OEM:DM")]
    [InlineData("OA3xOriginalProductKey", "AAAAA-AAAAA-AAAAA-AAAAA-AAAA1")]
    [InlineData("OA3xOriginalProductKey", Mask + "AAAA1")]
    public void FirmwareKey_ShowsAnOemLicense(string name, string value)
    {
        Device device = DeviceRecords.Read(
            ("LicensedProduct", "Windows 10 Pro"),
            ("LicensedLanguage", "en-US"),
            ("LicensedArchitecture", "x64"),
            (name, value)
        );
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
        (string, object?)[] row =
        [
            ("LicensedProduct", "Windows 7 Professional"),
            ("LicensedLanguage", "en-US"),
            ("LicensedArchitecture", "x64"),
            ("CoaProduct", label),
        ];
        Assert.Equal(FactState.Unknown, DeviceRecords.Read(row).Products[0].Channel.State);
        foreach ((string, object?)[] each in new[] { row, [.. row, ("LicenseChannel", "OEM")] })
        {
            Device device = DeviceRecords.Read(each);
            Assert.Equal(Decision.Indeterminate, Judge(device, "Windows 7 Professional", MediaChannel.OemRecovery, Purpose.Recovery).Decision);
            Assert.Equal(Decision.Indeterminate, Judge(device, "Windows Vista Business").Decision);
            Assert.Equal(
                Decision.Indeterminate,
                Judge(
                    device with
                    {
                        SoftwareAssurance = Fact<SoftwareAssurance>.Of(
                            SoftwareAssurance.PerDevice,
                            new Evidence("Test", "", "", EvidenceStrength.Strong)
                        ),
                    },
                    "Windows 7 Enterprise"
                ).Decision
            );
        }
    }

    [Fact]
    public void LabelReadInPart_IsAnsweredByNoPriorVersion()
    {
        Device device = DeviceRecords.Read(
            ("LicensedProduct", "Windows 7 Professional"),
            ("LicensedLanguage", "en-US"),
            ("LicensedArchitecture", "x64"),
            ("LicenseChannel", "OEM"),
            ("CoaProduct", "Windows 7 HomePrm OA")
        );
        Verdict verdict = Judge(device, "Windows XP Professional");
        Assert.Equal(Decision.Indeterminate, verdict.Decision);
        Assert.Contains("CoaProduct", verdict.MissingFacts);
    }

    [Fact]
    public void StatedRight_StandsForTheProductItWasStatedWith_NotForTheOneOnTheLabel()
    {
        Device device = DeviceRecords.Read(
            ("LicensedProduct", "Windows 7 Professional"),
            ("CoaProduct", "Windows 7 Home Premium"),
            ("PriorVersionRight", "Windows XP Professional"),
            ("LicenseChannel", "OEM"),
            ("LicensedLanguage", "en-US"),
            ("LicensedArchitecture", "x64")
        );
        Assert.NotEqual(Decision.Eligible, Judge(device, "Windows XP Professional").Decision);
    }

    [Fact]
    public void EvaluationInTheName_ContradictsAnotherChannelOfTheSameRow()
    {
        Device device = DeviceRecords.Read(
            ("LicensedProduct", "Windows Server 2019 Standard Evaluation"),
            ("LicenseChannel", "OEM"),
            ("LicensedLanguage", "en-US"),
            ("LicensedArchitecture", "x64")
        );
        Assert.Equal(FactState.Conflicting, device.Products[0].Channel.State);
    }

    [Fact]
    public void Office_TakesNothingFromTheWindowsBesideIt()
    {
        (string, object?)[] windows =
        [
            ("ProductKeyChannel", "Retail"),
            ("Caption", "Microsoft Windows 7 Professional"),
            ("BuildNumber", "7601"),
            ("OSLanguage", "1033"),
        ];
        Device other = DeviceRecords.Read([("LicensedProduct", "Office Professional Plus 2010"), ("LicenseChannel", "OtherAgreement"), .. windows]);
        Verdict verdict = Judge(other, "Office Professional Plus 2010");
        Assert.Equal(Decision.Indeterminate, verdict.Decision);
        Assert.Contains("LicensedLanguage", verdict.MissingFacts);
        Assert.Equal("Windows 7 Professional", other.Products[0].ProductText);

        Device volume = DeviceRecords.Read(
            ("LicensedProduct", "Office Standard 2010"),
            ("LicenseChannel", "Volume"),
            ("LicensedLanguage", "en-US"),
            ("LicensedArchitecture", "x64"),
            ("ProductKeyChannel", "OEM:DM")
        );
        Assert.Equal(
            LicenseChannel.Volume,
            volume.ProductFor(DeclaredMedia.Of("Office Standard 2010", null, Architecture.Unknown, null, MediaChannel.Unknown)).Channel.Value
        );
    }

    [Theory]
    [InlineData("ProductName")]
    [InlineData("WindowsProductName")]
    public void RegistryName_WithoutABuild_DoesNotTell10From11(string name)
    {
        (string, object?)[] row =
        [
            (name, "Windows 10 Pro"),
            ("EditionID", "Professional"),
            ("ProductKeyChannel", "OEM:DM"),
            ("OSLanguage", "1033"),
            ("OSArchitecture", "64-bit"),
        ];
        Assert.Equal(FactState.Unknown, DeviceRecords.Read(row).Products[0].Version.State);
        Assert.Equal("11", DeviceRecords.Read([.. row, ("CurrentBuild", "26100")]).Products[0].Version.Value?.Name);
        Assert.Equal("10", DeviceRecords.Read([.. row, ("CurrentBuild", "19045")]).Products[0].Version.Value?.Name);
    }

    [Theory]
    [InlineData("Description", "Office PC")]
    [InlineData("Name", "BER-ESU-0012")]
    public void WordsOfUsers_DoNotHideAKey(string name, string words)
    {
        Device volume = DeviceRecords.Read([
            .. Windows10,
            ("LicenseChannel", "OEM:DM"),
            ("ProductKeyChannel", "Volume:GVLK"),
            ("PartialProductKey", "T83GX"),
            (name, words),
        ]);
        Assert.Equal(Decision.Indeterminate, Judge(volume).Decision);
        Device oem = DeviceRecords.Read([
            .. Windows10,
            ("ProductKeyChannel", "OEM:DM"),
            ("LicenseFamily", "Professional"),
            ("PartialProductKey", "AAAA1"),
            (name, words),
        ]);
        Assert.Equal(Decision.Eligible, Judge(oem).Decision);
    }

    [Theory]
    [InlineData("3V66T")]
    [InlineData(Mask + "3V66T")]
    [InlineData("*****-3V66T")]
    public void GenericKey_BehindAMask_IsGeneric(string key) =>
        Assert.Equal(
            FactState.Unknown,
            DeviceRecords.Read([.. Windows10, ("ProductKeyChannel", "Retail"), ("PartialProductKey", key)]).Products[0].Channel.State
        );

    [Fact]
    public void EvaluationServer_OnAnOemKey_IsNoOemLicense()
    {
        Device device = DeviceRecords.Read(
            ("Caption", "Microsoft Windows Server 2019 Standard Evaluation"),
            ("BuildNumber", "17763"),
            ("ProductType", "3"),
            ("OperatingSystemSKU", "79"),
            ("OSLanguage", "1033"),
            ("OSArchitecture", "64-bit"),
            ("ProductKeyChannel", "OEM:NONSLP"),
            ("LicenseFamily", "ServerStandardEval"),
            ("PartialProductKey", "AAAA1")
        );
        Assert.NotEqual(Decision.Eligible, Judge(device, "Windows Server 2019 Standard").Decision);
    }

    [Theory]
    [InlineData("3790", "32-bit")]
    [InlineData("2600", "64-bit")]
    [InlineData(null, "x64-based PC")]
    public void WindowsXp_OnAnotherProcessorOrBuild_IsNotWindowsXp(string? build, string architecture)
    {
        Device device = DeviceRecords.Read(
            ("Caption", "Microsoft Windows XP Professional"),
            ("BuildNumber", build),
            ("ProductType", "1"),
            ("OSLanguage", "1033"),
            ("OSArchitecture", architecture),
            ("SerialNumber", "55274-OEM-0011903-00102")
        );
        Assert.Equal(FactState.Unknown, device.Products[0].Version.State);
    }

    [Fact]
    public void ListExportCsvDidNotWrite_IsAbsent() =>
        Assert.Equal(
            "en-US",
            DeviceRecords
                .Read([.. Windows10, ("MUILanguages", "System.String[]"), ("ProductKeyChannel", "OEM:DM")])
                .Products[0]
                .Language.Value?.ToString()
        );

    [Fact]
    public void LabelsReadInPart_AreQuotedEachInItsOwnReason()
    {
        (string, object?)[] row =
        [
            ("LicensedProduct", "Windows 7 Professional"),
            ("LicensedLanguage", "en-US"),
            ("LicensedArchitecture", "x64"),
            ("LicenseChannel", "OEM"),
        ];
        MediaImage image = DeclaredMedia.Of(
            "Windows 7 Professional",
            LanguageNames.Parse("en-US"),
            Architecture.X64,
            null,
            MediaChannel.VolumeLicensing
        );
        var judge = new EligibilityJudge(new Agreement { Program = VolumeProgram.EnterpriseAgreement, Brief = Brief.Default }, [image]);
        foreach (string label in new[] { "Windows 7 Professional torn", "Windows 7 Home Premium torn" })
        {
            Assert.Contains(
                label,
                judge.Judge(DeviceRecords.Read([.. row, ("CoaProduct", label)]))[0].Verdict.GetReason(new System.Globalization.CultureInfo("en-US")),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Other_IsNoAgreement() =>
        Assert.Equal(
            FactState.Unknown,
            DeviceRecords.Read(("LicensedProduct", "Windows 10 Pro"), ("LicenseChannel", "Other")).Products[0].Channel.State
        );

    [Theory]
    [InlineData("PerDevice", "None")]
    [InlineData("None", "PerDevice")]
    public void SoftwareAssurance_ThatContradictsItself_IsAConflict(string first, string second) =>
        Assert.Equal(
            FactState.Conflicting,
            DeviceRecords
                .Together(DeviceRecords.Of(("SoftwareAssurance", first)), DeviceRecords.Of(("SoftwareAssurance", second)))
                .SoftwareAssurance.State
        );

    internal static Verdict Judge(
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
