using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Tests.Fleet.Devices;

/// <summary>
/// A heading nobody reads that speaks of a license by its words contests what it disagrees with, is named as unread, and shows nothing.
/// </summary>
public sealed class LicenseHeadingTests
{
    private static readonly (string, object?)[] Stated =
    [
        ("ComputerName", "PC1"),
        ("LicensedProduct", "Windows 11 Pro"),
        ("LicensedLanguage", "en-US"),
        ("LicensedArchitecture", "x64"),
        ("LicenseChannel", "OEM"),
    ];

    /// <summary>Headings of lists people keep, under which a product, an edition, the key in the firmware or a channel may stand.</summary>
    public static TheoryData<string> Unread() =>
        [
            "OEM OS",
            "OEM Windows",
            "OEM Product",
            "Factory Windows",
            "Preload",
            "Preloaded OS",
            "Preinstalled OS",
            "License",
            "Licence",
            "OEM License",
            "License Edition",
            "License Details",
            "License SKU",
            "License Model",
            "Windows License Type",
            "OS License Type",
            "Purchased Product",
            "Ordered OS",
            "Shipped OS",
            "Original Edition",
            "BIOS License",
            "Firmware Edition",
            "Lizenz",
            "Lizenzmodell",
            "Windows-Lizenz",
            "OEM-Lizenz",
            "Vorinstalliertes Betriebssystem",
            "Type de licence",
            "Licence Windows",
            "Système préinstallé",
            "Tipo de licencia",
            "Tipo di licenza",
            "Tipo de licença",
            "ライセンス",
            "OSライセンス",
            "Windowsライセンス",
            "出荷時OS",
            "プリインストール OS",
        ];

    [Theory]
    [MemberData(nameof(Unread))]
    public void HeadingOfALicense_ContestsWhatItDoesNotName(string heading)
    {
        Assert.Equal(Decision.Eligible, Judge([.. Stated, (heading, "Windows 11 Pro")]));
        Assert.Equal(Decision.Eligible, Judge([.. Stated, (heading, "Pro")]));
        Assert.Equal(Decision.Eligible, Judge([.. Stated, (heading, "OEM")]));
        foreach (
            string value in new[]
            {
                "Windows 11 Home",
                "Windows 10 Pro",
                "Home",
                "Core",
                "Evaluation",
                "[4.0] Core OEM:DM",
                "returned to vendor, no OS",
            }
        )
        {
            Row row = DeviceRecords.Of([(heading, value), .. Stated]);
            Assert.Equal(Decision.Indeterminate, Judge([.. Stated, (heading, value)]));
            Assert.Equal(Decision.Indeterminate, Judge(DeviceReader.Read(row)));
            Assert.Equal(
                Decision.Indeterminate,
                Judge(DeviceRecords.Together(DeviceRecords.Of(Stated), DeviceRecords.Of(("ComputerName", "PC1"), (heading, value))))
            );
            Assert.Contains(heading, DeviceReader.Read(row).Unread);
        }
    }

    [Theory]
    [MemberData(nameof(Unread))]
    public void HeadingOfALicense_ShowsNothing(string heading)
    {
        foreach (
            ((string field, object? value), string text) in Stated
                .Skip(1)
                .Zip(["Windows 11 Pro", "Windows 11 Pro en-US", "Windows 11 Pro x64", "OEM"])
        )
        {
            Assert.Equal(Decision.Eligible, Judge(Stated));
            Assert.NotEqual(Decision.Eligible, Judge([.. Stated.Where(each => each.Item1 != field), (heading, text)]));
            Assert.NotNull(value);
        }
    }

    /// <summary>What is no Windows, edition or channel; what somebody else's license says; what runs, or ran before.</summary>
    [Theory]
    [InlineData("License", "Yes")]
    [InlineData("License Number", "123456789")]
    [InlineData("OEM", "Dell")]
    [InlineData("Adobe License Type", "Subscription")]
    [InlineData("Citrix License", "Enterprise")]
    [InlineData("M365 License", "Business")]
    [InlineData("Update Channel", "Retail")]
    [InlineData("License Count", "10")]
    [InlineData("Previous OS", "Windows 10 Pro")]
    [InlineData("Volume License", "Volume")]
    [InlineData("Subscription", "Contoso Production")]
    [InlineData("Trial", "No")]
    [InlineData("Home Office", "Home")]
    public void OtherText_ContestsNothing(string heading, string text) => Assert.Equal(Decision.Eligible, Judge([.. Stated, (heading, text)]));

    [Theory]
    [InlineData("Trial", "Yes")]
    [InlineData("In S Mode", "True")]
    [InlineData("Is Subscription", "Yes")]
    public void YesUnderAHeading_ContestsWhatItIsOf(string heading, string text) =>
        Assert.Equal(Decision.Indeterminate, Judge([.. Stated, (heading, text)]));

    [Fact]
    public void HeadingOfAnotherProductsRow_ContestsNoWindows() =>
        Assert.Equal(
            Decision.Eligible,
            Judge(
                DeviceRecords.Together(
                    DeviceRecords.Of(Stated),
                    DeviceRecords.Of(
                        ("ComputerName", "PC1"),
                        ("Software", "AutoCAD 2024"),
                        ("LicenseChannel", "OEM"),
                        ("License Model", "Subscription")
                    )
                )
            )
        );

    /// <summary>Headings under which the description of the key in the firmware, what the label names, and the channel of the key stand.</summary>
    [Theory]
    [InlineData("OEM Key Description", "[4.0] Core OEM:DM", Decision.Indeterminate)]
    [InlineData("OA3 Description", "[4.0] Core OEM:DM", Decision.Indeterminate)]
    [InlineData("BIOS Key Description", "[4.0] Professional OEM:DM", Decision.Eligible)]
    [InlineData("OriginalProductKeyDescription", "Win 8 RTM Core OEM:DM", Decision.Indeterminate)]
    [InlineData("Firmware Key Description", "No OEM key", Decision.Eligible)]
    [InlineData("COA Sticker", "Windows 11 Home", Decision.NotEligible)]
    [InlineData("COA Edition", "Windows 7 Home Premium", Decision.NotEligible)]
    [InlineData("COA-Aufkleber", "Windows 11 Pro", Decision.Eligible)]
    [InlineData("Echtheitszertifikat", "Windows 7 Professional", Decision.NotEligible)]
    [InlineData("Certificat d'authenticité", "Windows 7 Home Premium", Decision.NotEligible)]
    [InlineData("ライセンス区分", "評価版", Decision.Indeterminate)]
    [InlineData("Lizenztyp", "Subscription", Decision.Indeterminate)]
    public void HeadingThatIsSure_IsRead(string heading, string text, Decision decision)
    {
        Assert.Equal(decision, Judge([.. Stated, (heading, text)]));
        Assert.Empty(DeviceReader.Read(DeviceRecords.Of([.. Stated, (heading, text)])).Unread);
    }

    [Theory]
    [InlineData("Activation Status", "Licensed", Decision.Eligible)]
    [InlineData("Activation Status", "Not activated", Decision.Indeterminate)]
    [InlineData("Activated", "No", Decision.Indeterminate)]
    [InlineData("Activated", "Yes", Decision.Eligible)]
    [InlineData("Windows Activated", "True", Decision.Eligible)]
    public void StateUnderOtherHeadings_IsThatOfTheKey(string heading, string text, Decision decision) =>
        Assert.Equal(
            decision,
            Judge([
                ("ComputerName", "PC1"),
                ("Caption", "Microsoft Windows 11 Pro"),
                ("BuildNumber", "22631"),
                ("OSLanguage", "1033"),
                ("OSArchitecture", "64-bit"),
                ("Key Channel", "OEM:DM"),
                ("PartialProductKey", "AAAA1"),
                (heading, text),
            ])
        );

    /// <summary>Azure Arc names the edition that runs where others give its number.</summary>
    [Theory]
    [InlineData("osSku", "Windows 11 Pro", Decision.Eligible)]
    [InlineData("osSku", "Windows 11 Home", Decision.NotEligible)]
    [InlineData("osSku", "48", Decision.Eligible)]
    [InlineData("osSku", "101", Decision.NotEligible)]
    [InlineData("osSku", "Pro of some kind", Decision.Indeterminate)]
    public void SkuInWords_IsTheEditionThatRuns(string heading, string text, Decision decision) =>
        Assert.Equal(
            decision,
            Judge([
                ("name", "PC1"),
                ("osType", "windows"),
                ("osVersion", "10.0.22631.1"),
                (heading, text),
                ("LicenseChannel", "OEM:DM"),
                ("LicensedLanguage", "en-US"),
                ("LicensedArchitecture", "x64"),
            ])
        );

    private static Decision Judge((string, object?)[] record) => Judge(DeviceReader.Read(DeviceRecords.Of(record)));

    private static Decision Judge(Device device)
    {
        MediaImage image = DeclaredMedia.Of("Windows 11 Pro", LanguageNames.Parse("en-US"), Architecture.X64, null, MediaChannel.VolumeLicensing);
        return new EligibilityJudge(new Agreement { Program = VolumeProgram.EnterpriseAgreement }, [image]).Judge(device)[0].Verdict.Decision;
    }
}
