using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Tests.Fleet.Devices;

/// <summary>Two values that disagree are a conflict wherever they stand, and what cannot be read never counts as absent.</summary>
public sealed class DisagreementTests
{
    private static readonly (string, object?)[] Declared =
    [
        ("ComputerName", "PC1"),
        ("LicensedProduct", "Windows 10 Pro"),
        ("LicensedLanguage", "en-US"),
        ("LicensedArchitecture", "x64"),
        ("LicenseChannel", "OEM"),
    ];

    private static readonly (string, object?)[] Running =
    [
        ("Caption", "Microsoft Windows 10 Pro"),
        ("BuildNumber", "19045"),
        ("OperatingSystemSKU", "48"),
        ("OSLanguage", "1033"),
        ("OSArchitecture", "64-bit"),
        ("ProductKeyChannel", "OEM:DM"),
    ];

    public static TheoryData<string, object> AgainstDeclared =>
        new()
        {
            { "LicensedProduct0", "Windows 10 Home" },
            { "Licensed Product", "Windows 10 Home" },
            { "licensedproduct", new[] { "Windows 10 Pro", "Windows 10 Home" } },
            { "LicensedChannel", "Evaluation" },
            { "License Channels", "Evaluation" },
            { "LicenseProduct", "Windows 10 Home" },
            { "Licensed Products", "Windows 10 Home" },
            { "LicensedProductName", "Windows 10 Home" },
            { "Licensed Languages", "ja-JP" },
            { "CoaProducts", "Windows 10 Home" },
            { "CoaProduct", "Windows 10 Home" },
            { "Coa Product0", "Windows 10 Home" },
            { "LicensedLanguage0", "ja-JP" },
            { "Licensed_Architecture", "arm64" },
            { "OA3xOriginalProductKeyDescription", "[4.0] Core OEM:DM" },
        };

    public static TheoryData<string, object> AgainstRunning =>
        new()
        {
            { "Caption0", "Microsoft Windows 10 Pro N" },
            { "Current Build", "7601" },
            { "Version", "6.3.9600" },
            { "EditionID", "Core" },
            { "OS Architecture", "32-bit" },
            { "os_language", "ja-JP" },
            { "MUILanguages", "ja-JP" },
            { "Product Key Channel", "Volume:GVLK" },
        };

    [Fact]
    public void WithoutDisagreement_BothAreEligible()
    {
        Assert.Equal(Decision.Eligible, Judge(DeviceRecords.Of(Declared)));
        Assert.Equal(Decision.Eligible, Judge(DeviceRecords.Of(Running)));
    }

    [Theory]
    [MemberData(nameof(AgainstDeclared))]
    public void ValueAgainstADeclaredOne_IsNeverEligible(string name, object value) => AssertContested(Declared, name, value);

    [Theory]
    [MemberData(nameof(AgainstRunning))]
    public void ValueAgainstWhatRuns_IsNeverEligible(string name, object value) => AssertContested(Running, name, value);

    /// <summary>Whichever product a second spelling of the column names, on whichever platform: it is another one.</summary>
    [Theory]
    [InlineData("Windows XP Professional", "x86")]
    [InlineData("Windows 7 Professional", "x64")]
    [InlineData("Windows 7 Professional", "x86")]
    [InlineData("Windows 10 Pro", "x64")]
    [InlineData("Windows 11 Pro", "x64")]
    [InlineData("Windows Server 2019 Standard", "x64")]
    public void AnotherProduct_IsNeverEligible(string product, string architecture)
    {
        ProductFamily family = ProductNames.Parse(product).Family;
        (string, object?)[] record =
        [
            ("LicensedProduct", product),
            ("LicensedLanguage", "en-US"),
            ("LicensedArchitecture", architecture),
            ("LicenseChannel", "OEM"),
        ];
        Assert.Equal(Decision.Eligible, JudgeFor(product, architecture, record));

        Assert.Empty(
            ProductCatalogue
                .Products.Where(other =>
                    other.Edition.Family == family
                    && other.Name != product
                    && JudgeFor(product, architecture, [.. record, ("Licensed Product", other.Name)]) == Decision.Eligible
                )
                .Select(other => other.Name)
        );
    }

    /// <summary>
    /// A name that leaves the edition open takes one of its family, line and variant from elsewhere, and no other: the two are no product together.
    /// </summary>
    [Theory]
    [InlineData("Windows 10", "Windows 10 Pro", true)]
    [InlineData("Windows", "Windows 10 Pro", true)]
    [InlineData("Windows 10 N", "Windows 10 Pro N", true)]
    [InlineData("Windows Server 2016", "Windows Server 2016 Standard", true)]
    [InlineData("Office 2010", "Office Standard 2010", true)]
    [InlineData("Visio 2010", "Visio Standard 2010", true)]
    [InlineData("Windows Server 2016", "Windows 10 Pro", false)]
    [InlineData("Windows Server", "Windows 10 Pro", false)]
    [InlineData("Windows Storage Server", "Windows Server 2016 Standard", false)]
    [InlineData("Windows MultiPoint Server 2012", "Windows 10 Pro", false)]
    [InlineData("Windows Hyper-V Server", "Windows 10 Pro", false)]
    [InlineData("Windows Embedded", "Windows 10 Pro", false)]
    [InlineData("Windows XP Embedded", "Windows 10 Pro", false)]
    [InlineData("Windows NT", "Windows 10 Pro", false)]
    [InlineData("Windows NT Workstation", "Windows 7 Professional", false)]
    [InlineData("Windows 10 N", "Windows 10 Pro", false)]
    [InlineData("Windows 10 KN", "Windows 10 Pro N", false)]
    [InlineData("Windows 10 N", "Windows 10 Pro KN", false)]
    [InlineData("Office 2010", "Visio Standard 2010", false)]
    [InlineData("Visio 2010", "Office Standard 2010", false)]
    [InlineData("Project 2010", "Visio Standard 2010", false)]
    public void NameWithoutAnEdition_TakesOneItMayMean(string open, string product, bool mayBe)
    {
        string channel = ProductNames.Parse(product).Family == ProductFamily.Office ? "OtherAgreement" : "OEM";
        (string, object?)[] record =
        [
            ("LicensedLanguage", "en-US"),
            ("LicensedArchitecture", "x64"),
            ("LicenseChannel", channel),
            ("LicenseType", "Full"),
        ];

        Assert.Equal(mayBe, JudgeFor(product, "x64", [.. record, ("LicensedProduct", open), ("Licensed Product", product)]) == Decision.Eligible);
        Assert.Equal(mayBe, JudgeFor(product, "x64", [.. record, ("LicensedProduct", product), ("Licensed Product", open)]) == Decision.Eligible);
    }

    [Theory]
    [InlineData("Windows 10", true)]
    [InlineData("Windows Server 2016", false)]
    [InlineData("Windows 10 N", false)]
    [InlineData("Windows XP Embedded", false)]
    public void NameWithoutAnEdition_TakesThatOfTheFirmwareWhereItMayMeanIt(string open, bool mayBe) =>
        Assert.Equal(
            mayBe,
            Judge(
                DeviceRecords.Of([
                    .. Without("LicensedProduct"),
                    ("LicensedProduct", open),
                    ("OA3xOriginalProductKeyDescription", "[4.0] Professional OEM:DM"),
                ])
            ) == Decision.Eligible
        );

    [Fact]
    public void NameWithoutAnEdition_IsToldUnderItsHeading() =>
        Assert.Contains(DeviceRecords.Read([.. Declared, ("Licensed Products", "Windows Server 2016")]).Products[0].Edition.Unread, text =>
            text.Evidence.Heading == "Licensed Products"
        );

    /// <summary>The same under a heading that nobody reads and that speaks of a license.</summary>
    [Theory]
    [InlineData("Windows 10", true)]
    [InlineData("Windows", true)]
    [InlineData("Windows Server", false)]
    [InlineData("Windows Storage Server", false)]
    [InlineData("Windows 10 N", false)]
    [InlineData("Windows 10 KN", false)]
    public void NameWithoutAnEdition_UnderAnotherHeading_ContestsWhatItCannotMean(string open, bool mayBe) =>
        Assert.Equal(mayBe, Judge(DeviceRecords.Of([.. Declared, ("OEM OS", open)])) == Decision.Eligible);

    /// <summary>A word of the product's name that contradicts the column of its fact: neither overrules the other.</summary>
    [Theory]
    [InlineData("Windows 10 Pro Upgrade", "OtherAgreement", "Full")]
    [InlineData("Upgrade to Windows 10 Pro", "OtherAgreement", "Full")]
    [InlineData("Windows 10 Pro OEM", "Evaluation", null)]
    [InlineData("Windows 10 Pro Retail", "Evaluation", null)]
    [InlineData("Windows 10 Pro Retail", "Volume", null)]
    public void WordOfANameAgainstAColumn_IsIndeterminate(string product, string channel, string? type) =>
        Assert.Equal(
            Decision.Indeterminate,
            Judge(
                DeviceRecords.Of([
                    .. Declared.Where(each => each.Item1 is not ("LicensedProduct" or "LicenseChannel")),
                    ("LicensedProduct", product),
                    ("LicenseChannel", channel),
                    ("LicenseType", type),
                ])
            )
        );

    [Theory]
    [InlineData("CoaProduct")]
    [InlineData("LicensedProduct")]
    [InlineData("ProductKeyChannel")]
    [InlineData("SoftwareAssurance")]
    public void ValueThatCannotBeRead_IsAnErrorThatNamesIt(string name)
    {
        string message = Assert
            .Throws<RecordException>(() => DeviceRecords.Read([.. Declared, (name, new UnreadableValue("RPC unavailable"))]))
            .Message;

        Assert.Contains(name, message, StringComparison.Ordinal);
        Assert.Contains("RPC unavailable", message, StringComparison.Ordinal);
        Assert.Throws<RecordException>(() => DeviceRecords.Read([.. Declared, ("CoaProduct", "System.Object[]")]));
        Assert.Throws<RecordException>(() => DeviceRecords.Read([.. Declared, ("CoaProduct", DeviceRecords.Of(("text", "Windows 10 Home")))]));
    }

    [Theory]
    [InlineData("LicensedLanguage", "Unknown")]
    [InlineData("LicensedLanguage", "-")]
    [InlineData("LicenseChannel", "N/A")]
    [InlineData("LicensedArchitecture", "n.a.")]
    public void Placeholder_SaysNothingAndIsNoted(string name, string value)
    {
        Device device = DeviceRecords.Read([.. Declared.Where(pair => pair.Item1 != name), (name, value)]);

        Assert.Contains(device.Products[0].Evidence, evidence => evidence.Kind == name && evidence.Strength == EvidenceStrength.None);
        Assert.Equal(Decision.Indeterminate, Judge(DeviceRecords.Of([.. Declared.Where(pair => pair.Item1 != name), (name, value)])));
    }

    /// <summary>The name says that the license is an upgrade: a column that says Full is contradicted where that matters.</summary>
    [Theory]
    [InlineData("Windows 10 Pro", Decision.Eligible)]
    [InlineData("Windows 10 Pro Upgrade", Decision.Indeterminate)]
    [InlineData("Windows 10 Pro Upg", Decision.Indeterminate)]
    [InlineData("Windows 10 Pro アップグレード", Decision.Indeterminate)]
    [InlineData("Windows 10 Pro Upgrade Edition", Decision.Indeterminate)]
    public void UpgradeInTheName_ContestsAFullLicense(string product, Decision expected) =>
        Assert.Equal(
            expected,
            Judge(
                DeviceRecords.Of([
                    .. Without("LicensedProduct", "LicenseChannel"),
                    ("LicensedProduct", product),
                    ("LicenseChannel", "OtherAgreement"),
                    ("LicenseType", "Full"),
                ])
            )
        );

    [Theory]
    [InlineData("Windows 10 Pro", Decision.NotEligible)]
    [InlineData("Windows 10 Pro OEM", Decision.Indeterminate)]
    [InlineData("Windows 10 Pro Retail", Decision.Indeterminate)]
    [InlineData("Windows 10 Pro VL", Decision.Indeterminate)]
    public void ChannelInTheName_ContestsAnEvaluation(string product, Decision expected) =>
        Assert.Equal(
            expected,
            Judge(
                DeviceRecords.Of([.. Without("LicensedProduct", "LicenseChannel"), ("LicensedProduct", product), ("LicenseChannel", "Evaluation")])
            )
        );

    [Fact]
    public void ComputerDescription_IsNoChannel()
    {
        (string, object?)[] system = [.. Running[..5], ("CSName", "POS-12")];
        foreach (string description in new[] { "Retail", "POS 12, Retail", "OEM:DM", "Office 12, second floor" })
        {
            Assert.Equal(Decision.Indeterminate, Judge(DeviceRecords.Of([.. system, ("Description", description)])));
        }
    }

    [Fact]
    public void VersionOfAProgram_IsNoBuild()
    {
        Device device = DeviceRecords.Read(
            ("Netbios_Name0", "PC1"),
            ("DisplayName0", "Office"),
            ("Version0", "16.0.10416.20058"),
            ("Caption0", "Microsoft Windows 11 Pro"),
            ("LicenseChannel", "OEM:DM")
        );

        Assert.Equal("11", device.Products[0].Version.Value?.Name);
        Assert.Contains(device.Products[0].Evidence, evidence =>
            evidence.Kind == "Version" && evidence.Says.StartsWith("nothing", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void ListOfLicenses_NoneToldToBeInstalled_ProvesNothing()
    {
        string[] channels =
        [
            "Windows(R) Operating System, VOLUME_KMSCLIENT channel",
            "Windows(R) Operating System, RETAIL channel",
            "Windows(R) Operating System, OEM_DM channel",
        ];
        string[] names = [.. Enumerable.Repeat("Windows(R), Professional edition", 3)];

        Assert.Equal(Decision.Indeterminate, Judge(DeviceRecords.Of([.. Running[..5], ("Name", names), ("Description", channels)])));
        Assert.Equal(FactState.Unknown, DeviceRecords.Read(("Name", names), ("Description", channels)).Products[0].Channel.State);
    }

    [Theory]
    [InlineData("00330-80000-00000-AAOEM", Decision.Eligible)]
    [InlineData("00330-80000-00000-AA123", Decision.Indeterminate)]
    public void ProductIdOfAnOemKey_ShowsOneWhereNoLicenseDoes(string id, Decision expected)
    {
        Assert.Equal(expected, Judge(DeviceRecords.Of([.. Running[..5], ("SerialNumber", id)])));
        Assert.Equal(
            Decision.Indeterminate,
            Judge(
                DeviceReader.Read(
                    new DeviceRows(
                        "PC1",
                        [
                            DeviceRecords.Of([.. Running[..5], ("SerialNumber", id)]),
                            DeviceRecords.Of(("ProductKeyChannel", "Volume:MAK"), ("LicenseStatus", "1")),
                        ]
                    )
                )
            )
        );
    }

    [Fact]
    public void Unread_NamesEachColumnOnce() =>
        Assert.Equal(["Computer Nmae", "Owner"], DeviceRecords.Read([.. Declared, ("Computer Nmae", "PC1"), ("Owner", "somebody")]).Unread);

    [Fact]
    public void Strengths_AreQuotedByTheDocumentation()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "evidence.md"));
        Assert.All(Strengths.All, row => Assert.Contains("| " + row.Strength + " | " + row.What + " |", page, StringComparison.Ordinal));
    }

    private static IEnumerable<(string, object?)> Without(params string[] names) => Declared.Where(pair => !names.Contains(pair.Item1));

    private static void AssertContested((string, object?)[] record, string name, object value)
    {
        Row whole = DeviceRecords.Of([.. record, (name, value)]),
            first = DeviceRecords.Of([(name, value), .. record]);

        Assert.NotEqual(Decision.Eligible, Judge(whole));
        Assert.Equal(Judge(whole), Judge(first));
        Assert.NotEqual(Decision.Eligible, Judge(DeviceRecords.Of([.. record, ("Nested", DeviceRecords.Of((name, value)))])));
        Assert.NotEqual(
            Decision.Eligible,
            Judge(DeviceReader.Read(new DeviceRows("PC1", [DeviceRecords.Of(record), DeviceRecords.Of((name, value))])))
        );
    }

    private static Decision Judge(Row row) => Judge(DeviceReader.Read(row));

    private static Decision JudgeFor(string product, string architecture, (string, object?)[] record) =>
        Judge(DeviceRecords.Read(record), product, ArchitectureNames.ParseStated(architecture));

    private static Decision Judge(Device device, string product = "Windows 10 Pro", Architecture architecture = Architecture.X64)
    {
        MediaImage image = DeclaredMedia.Of(product, LanguageNames.Parse("en-US"), architecture, null, MediaChannel.VolumeLicensing);
        return new EligibilityJudge(new Agreement { Program = VolumeProgram.EnterpriseAgreement }, [image]).Judge(device)[0].Verdict.Decision;
    }
}
