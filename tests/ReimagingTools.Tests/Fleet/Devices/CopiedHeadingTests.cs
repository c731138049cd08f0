using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Fleet.Devices;

/// <summary>
/// A second column of a fact contests the first, whatever words stand around its name; one that says the same, or nothing, leaves it as it is. A
/// list in which nobody knows an item is not understood.
/// </summary>
public sealed class CopiedHeadingTests
{
    private static readonly (string, object?)[] Stated =
    [
        ("ComputerName", "PC1"),
        ("LicensedProduct", "Windows 11 Pro"),
        ("LicensedLanguage", "en-US"),
        ("LicensedArchitecture", "x64"),
        ("LicenseChannel", "OEM"),
    ];

    private static readonly string[] Around =
    [
        "{0}Final",
        "Final {0}",
        "{0} (checked)",
        "{0}_new",
        "Old {0}",
        "{0}2",
        "{0} (1)",
        "Custom{0}",
        "ext_{0}",
        "str{0}",
        "{0} per audit",
        "{0} 2024",
        "確認済み {0}",
        "{0} geprüft",
        "{0}.2",
        "{0}Override",
        "Confirmed_{0}_by_IT",
        "{0} Value",
    ];

    private static readonly (string Column, string Spaced, string Same, string[] Others)[] Facts =
    [
        ("LicensedProduct", "Licensed Product", "Windows 11 Pro", ["Windows 11 Home", "Home", "Windows 11 Pro N"]),
        ("LicensedLanguage", "Licensed Language", "en-US", ["ja-JP", "Klingon"]),
        ("LicensedArchitecture", "licensed_architecture", "x64", ["arm64", "sparc"]),
        ("LicenseChannel", "License Channel", "OEM", ["Evaluation", "MSDN", "Volume", "borrowed"]),
        ("CoaProduct", "Coa Product", "Windows 11 Pro", ["Windows 11 Home", "Windows 7 Professional"]),
    ];

    public static TheoryData<string> Columns => [.. Facts.Select(fact => fact.Column)];

    [Theory]
    [MemberData(nameof(Columns))]
    public void OtherValueUnderACopy_IsNeverEligible(string column)
    {
        (_, _, _, string[] others) = FactOf(column);
        Assert.DoesNotContain(HeadingsOf(column).SelectMany(heading => others, (heading, text) => (heading, text)), each =>
            Judge([.. Stated, each]) == Decision.Eligible
        );
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void SameValueUnderACopy_LeavesItAsItIs(string column) =>
        Assert.All(HeadingsOf(column), heading =>
            Assert.All([FactOf(column).Same, "", "?"], text => Assert.Equal(Decision.Eligible, Judge([.. Stated, (heading, text)])))
        );

    [Theory]
    [InlineData("LicenseChannel", "OEM", "Unknown")]
    [InlineData("LicenseChannel", "OEM", "?")]
    [InlineData("LicensedProduct", "Windows 11 Pro", "Unknown")]
    [InlineData("LicensedArchitecture", "x64", "N/A")]
    [InlineData("LicensedLanguage", "en-US", "Unknown")]
    [InlineData("CoaProduct", "Windows 11 Pro", "?")]
    public void ListWithAnItemNobodyKnows_IsNeverEligible(string column, string known, string item)
    {
        (string, object?)[] others = [.. Stated.Where(each => each.Item1 != column)];
        Assert.Equal(Decision.Eligible, Judge([.. others, (column, new[] { known })]));
        Assert.Equal(Decision.Eligible, Judge([.. others, (column, new[] { known, known })]));
        Assert.NotEqual(Decision.Eligible, Judge([.. others, (column, new[] { known, item })]));
        Assert.NotEqual(Decision.Eligible, Judge([.. others, (column, new[] { item, known })]));
    }

    private static (string Column, string Spaced, string Same, string[] Others) FactOf(string column) =>
        Array.Find(Facts, fact => fact.Column == column);

    private static IEnumerable<string> HeadingsOf(string column) =>
        Around.SelectMany(
            around => new[] { column, FactOf(column).Spaced },
            (around, name) => around.Replace("{0}", name, StringComparison.Ordinal)
        );

    private static Decision Judge((string, object?)[] record)
    {
        MediaImage image = DeclaredMedia.Of("Windows 11 Pro", LanguageNames.Parse("en-US"), Architecture.X64, null, MediaChannel.VolumeLicensing);
        return new EligibilityJudge(new Agreement { Program = VolumeProgram.EnterpriseAgreement }, [image])
            .Judge(DeviceRecords.Read(record))[0]
            .Verdict.Decision;
    }
}
