using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Tests.Fleet.Devices;

/// <summary>What stands in rows of its own says what it says in the row itself: splitting a record makes no verdict better, and no order of rows decides.</summary>
public sealed class SplitRecordTests
{
    private static readonly (string Name, object? Value)[] Declared =
        [("LicensedProduct", "Windows 11 Pro"), ("LicensedLanguage", "en-US"), ("LicensedArchitecture", "x64"), ("LicenseChannel", "OEM")];

    private static readonly (string Name, object? Value)[] Running =
    [
        ("Caption", "Microsoft Windows 11 Pro"), ("OSLanguage", 1033), ("OSArchitecture", "64-bit"), ("BuildNumber", "22631"), ("OperatingSystemSKU", 48), ("ProductType", 1), ("ProductKeyChannel", "OEM:DM"),
    ];

    public static TheoryData<string, string, object> Hostile => new()
    {
        { nameof(Declared), "ProcessorArchitecture", "ARM64" },
        { nameof(Declared), "SystemType", "ARM64-based PC" },
        { nameof(Declared), "Conflicts", "LicensedProduct" },
        { nameof(Declared), "Conflicts", "LicensedLanguage; LicenseChannel" },
        { nameof(Declared), "ContestedFacts", "LicensedLanguage" },
        { nameof(Declared), "Order Status", "cancelled" },
        { nameof(Declared), "Quantity", "0" },
        { nameof(Running), "LicenseStatus", 0 },
        { nameof(Running), "LicenseStatus", "Notification" },
        { nameof(Running), "LicenseStatus", "foo" },
        { nameof(Running), "PartialProductKey", "N/A" },
        { nameof(Running), "ProcessorArchitecture", "ARM64" },
        { nameof(Running), "Architecture", "12" },
        { nameof(Running), "hw_arch", "ARM64" },
        { nameof(Running), "SystemType", "ARM64-based PC" },
        { nameof(Running), "skuFamily", "EDUCATION" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Value_SpeaksInARowOfItsOwnAsInTheRowItself(string records, string name, object value)
    {
        (string, object?)[] record = records == nameof(Declared) ? Declared : Running, own = [(name, value)];
        Assert.Equal(Decision.Eligible, Judge(record));
        (string, object?)[][][] splits =
        [
            [[.. record, .. own]], [record, own], [own, record], [.. record.Concat(own).Select(each => new[] { each })], [.. own.Concat(record).Select(each => new[] { each })],
            [[.. record.Take(2)], own, [.. record.Skip(2)]], [[.. record.Take(2), .. own], [.. record.Skip(2)]], [[.. record.Skip(2)], [.. record.Take(2), .. own]],
        ];
        Assert.All(splits, rows => Assert.NotEqual(Decision.Eligible, Judge(rows)));
    }

    [Theory]
    [InlineData("Indeterminate", "LicensedLanguage")]
    [InlineData("NotEligible", "")]
    public void VerdictOfAnEarlierRun_InARowOfItsOwn_LeavesOpenWhatItHeldContested(string decision, string contested)
    {
        (string, object?)[] verdict = [("Decision", decision), ("ContestedFacts", contested)];
        Assert.NotEqual(Decision.Eligible, Judge(Declared, verdict));
        Assert.NotEqual(Decision.Eligible, Judge(verdict, Declared));
    }

    /// <summary>A state that names no license is of any of several; one that names another license, or another key, is of that one.</summary>
    [Fact]
    public void StateOfALicense_InARowOfItsOwn_IsOfEachItMayBeOf()
    {
        (string, object?)[] windows = [("Description", "Windows(R) Operating System, OEM_DM channel"), ("LicenseFamily", "Professional"), ("PartialProductKey", "AAAA1"), ("LicenseStatus", 1)];
        (string, object?)[] office = [("Name", "Office 16, Office16ProPlusVL_MAK edition"), ("PartialProductKey", "AAAA2"), ("LicenseStatus", 0)];
        (string, object?)[] system = [.. Running.Where(each => each.Name != "ProductKeyChannel")];
        Assert.Equal(Decision.Eligible, Judge(system, windows, office));
        Assert.NotEqual(Decision.Eligible, Judge(system, windows, office, [("LicenseStatus", 0)]));
        Assert.NotEqual(Decision.Eligible, Judge([("LicenseStatus", 0), ("PartialProductKey", "AAAA1")], system, windows));
        Assert.Equal(Decision.Eligible, Judge(system, windows, [("LicenseStatus", 0), ("PartialProductKey", "AAAA2")]));
    }

    [Theory]
    [InlineData("EDUCATION", "Microsoft Windows 11 Education", 121)]
    [InlineData("Pro", "Microsoft Windows 11 Pro N", 49)]
    [InlineData("Enterprise", "Microsoft Windows 11 Enterprise LTSC", 125)]
    public void FamilyOfTheSystem_GoesWithEveryEditionOfItsLine(string family, string caption, int sku)
    {
        Device device = DeviceRecords.Read([.. Running.Where(each => each.Name is not ("Caption" or "OperatingSystemSKU")), ("Caption", caption), ("OperatingSystemSKU", sku), ("skuFamily", family)]);
        Assert.False(device.Products[0].Edition.IsContested);
    }

    private static Decision Judge(params (string, object?)[][] rows)
    {
        MediaImage image = DeclaredMedia.Of("Windows 11 Pro", LanguageNames.Parse("en-US"), Architecture.X64, null, MediaChannel.VolumeLicensing);
        var agreement = new Agreement { Program = VolumeProgram.EnterpriseAgreement, AsOf = CalendarDate.Parse("2026-11-01") };
        return new EligibilityJudge(agreement, [image]).Judge(DeviceRecords.Together([.. rows.Select(row => DeviceRecords.Of(row))]))[0].Verdict.Decision;
    }
}
