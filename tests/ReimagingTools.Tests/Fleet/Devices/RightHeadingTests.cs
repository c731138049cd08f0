using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Fleet.Devices;

/// <summary>
/// Software Assurance, a Volume license and a right to a prior version last while nothing says otherwise: under any heading of theirs what denies
/// them, what is not understood and a day that has passed, in whatever writing, withhold; a day to come, and what is about something else, do not.
/// </summary>
public sealed class RightHeadingTests
{
    private static readonly (string, object?)[] Client =
    [
        ("ComputerName", "PC1"),
        ("LicensedProduct", "Windows 11 Pro"),
        ("LicensedLanguage", "en-US"),
        ("LicensedArchitecture", "x64"),
        ("LicenseChannel", "OEM"),
    ];
    private static readonly (string, object?)[] Server =
    [
        ("ComputerName", "S1"),
        ("LicensedProduct", "Windows Server 2022 Standard"),
        ("LicensedLanguage", "en-US"),
        ("LicensedArchitecture", "x64"),
        ("LicenseChannel", "OEM"),
    ];

    /// <summary>What is stated, what it lets a device have, and headings that ask whether it still does.</summary>
    private static readonly (string Column, string Stated, string Image, string[] Headings)[] Rights =
    [
        (
            "SoftwareAssurance",
            "PerDevice",
            "Windows 11 Enterprise",
            [
                "SA End Date",
                "SA bis",
                "SA Laufzeit",
                "SA Renewal Date",
                "SA更新日",
                "SA期間",
                "SA Valid",
                "SA gültig",
                "Fin SA",
                "SA",
                "Has SA",
                "Assurance End",
                "Assurance Expires",
                "Maintenance End",
                "Wartungsende",
                "EA End Date",
                "EA Ablauf",
                "Contract End",
                "Vertragsende",
                "Vertragsablauf",
                "Fin du contrat",
                "Date de fin de contrat",
                "Échéance du contrat",
                "契約終了日",
                "契約期間",
                "保守期限",
                "Fin de contrato",
                "Scadenza contratto",
                "Microsoft Agreement End",
                "End of Agreement",
            ]
        ),
        (
            "VolumeProduct",
            "Windows 11 Enterprise",
            "Windows 11 Enterprise",
            [
                "VL End Date",
                "VL Status",
                "VL",
                "Volume Agreement",
                "Volume License End",
                "Volumenlizenz bis",
                "Upgrade License",
                "Upgrade License Status",
                "Upgradelizenz",
                "Volume Key",
                "VL Renewal",
                "Contract End",
                "Vertragsende",
                "ボリュームライセンス 期限",
                "Licence en volume",
                "Volumenlizenzvertrag Ende",
            ]
        ),
        (
            "PriorVersionRight",
            "Windows Server 2019 Standard",
            "Windows Server 2019 Standard",
            [
                "Downgrade Rights",
                "Downgrade Right End",
                "Downgrade until",
                "Downgrade bis",
                "Downgraderecht",
                "Droit de rétrogradation",
                "ダウングレード権",
                "Prior Version",
                "Prior Version Right Status",
            ]
        ),
    ];

    private static readonly string[] Gone =
    [
        "2024-05-01",
        "01.05.2024",
        "1.5.24",
        "May 2024",
        "Mai 2024",
        "1er mai 2024",
        "05/2024",
        "2024/05",
        "2024",
        "45413",
        "FY24",
        "Q2 2024",
        "令和6年5月1日",
        "R6.5.1",
        "2026-11-29",
        "expired",
        "abgelaufen",
        "expirée",
        "期限切れ",
        "none",
        "keine",
        "aucune",
        "なし",
        "No",
        "0",
        "cancelled",
        "gekündigt",
        "résilié",
        "解約",
        "not renewed",
        "nicht verlängert",
        "更新なし",
        "not permitted",
        "nicht erlaubt",
        "不可",
        "Office only",
        "last year",
        "12 months",
        "PC-99",
    ];

    private static readonly string[] Lasting =
    [
        "2027-05-01",
        "31.12.2027",
        "December 2026",
        "Dez. 2027",
        "12/2027",
        "2027/05",
        "2027",
        "46752",
        "FY30",
        "令和9年5月1日",
        "unlimited",
        "unbefristet",
        "無期限",
    ];

    private static readonly (string Heading, string Text)[] Others =
    [
        ("Purchase Date", "2019-05-01"),
        ("Invoice Date", "01.05.2019"),
        ("Delivery Date", "2019-05-02"),
        ("Warranty End", "2022-05-01"),
        ("Garantie bis", "01.05.2022"),
        ("保証期限", "2022-05-01"),
        ("Support End", "2022-05-01"),
        ("End of Support", "2025-10-14"),
        ("Contract Number", "4711"),
        ("Vertragsnummer", "4711"),
        ("Contract Date", "2019-05-01"),
        ("Contract Start", "2019-05-01"),
        ("Vertragsbeginn", "01.05.2019"),
        ("Service Contract End", "2022-05-01"),
        ("Mobile Contract End", "2022-05-01"),
        ("Maintenance Window", "02:00"),
        ("Maintenance Window Start", "02:00"),
        ("Rental Agreement", "none"),
    ];

    private static readonly (string, object?)[] Office =
    [
        ("ComputerName", "PC1"),
        ("LicensedProduct", "Office Professional Plus 2019"),
        ("LicensedLanguage", "en-US"),
        ("LicensedArchitecture", "x64"),
        ("LicenseChannel", "Volume"),
    ];

    public static TheoryData<string, string> Headings =>
        [.. Rights.SelectMany(right => right.Headings, (right, heading) => (right.Column, heading))];

    public static TheoryData<string, string, string> OfOthers =>
        [.. Rights.SelectMany(_ => Others, (right, other) => (right.Column, other.Heading, other.Text))];

    [Theory]
    [MemberData(nameof(Headings))]
    public void WhatIsGoneOrNotUnderstood_Withholds(string column, string heading)
    {
        Assert.Equal(Decision.Eligible, Judge(column));
        Assert.DoesNotContain(Gone, text => Judge(column, (heading, text)) == Decision.Eligible);
        Assert.DoesNotContain(Gone, text => Judge(column, (heading, text), isSplit: true) == Decision.Eligible);
    }

    [Theory]
    [MemberData(nameof(Headings))]
    public void WhatLasts_Stays(string column, string heading) =>
        Assert.All(Lasting, text => Assert.Equal(Decision.Eligible, Judge(column, (heading, text))));

    [Theory]
    [MemberData(nameof(OfOthers))]
    public void WhatIsAboutSomethingElse_LeavesItAsItIs(string column, string heading, string text) =>
        Assert.Equal(Decision.Eligible, Judge(column, (heading, text)));

    [Theory]
    [InlineData("SoftwareAssurance", "SA Type", "PerDevice")]
    [InlineData("SoftwareAssurance", "SA Product", "Windows 11 Enterprise")]
    [InlineData("SoftwareAssurance", "SA Order Date", "2020-01-01")]
    [InlineData("SoftwareAssurance", "SA terminated", "No")]
    [InlineData("SoftwareAssurance", "Agreement Status", "Active")]
    [InlineData("VolumeProduct", "VL Program", "Enterprise Agreement")]
    [InlineData("VolumeProduct", "VL Type", "MAK")]
    [InlineData("VolumeProduct", "VL Product", "Windows 11 Enterprise")]
    [InlineData("VolumeProduct", "VL Qty", "150")]
    [InlineData("VolumeProduct", "SA End Date", "2020-01-01")]
    [InlineData("PriorVersionRight", "Downgrade Rights", "Yes")]
    [InlineData("PriorVersionRight", "Downgrade Rights", "Windows Server 2019 Standard")]
    [InlineData("PriorVersionRight", "Contract End", "2020-01-01")]
    public void WhatAgrees_LeavesItAsItIs(string column, string heading, string text) =>
        Assert.Equal(Decision.Eligible, Judge(column, (heading, text)));

    [Theory]
    [InlineData("SoftwareAssurance", "SA expired", "Yes")]
    [InlineData("SoftwareAssurance", "SA契約終了", "はい")]
    [InlineData("SoftwareAssurance", "SA Planned", "2027-01-01")]
    [InlineData("SoftwareAssurance", "Contract Start", "2027-01-01")]
    [InlineData("SoftwareAssurance", "SA covers", "Windows Server")]
    [InlineData("SoftwareAssurance", "SA Comment", "none")]
    [InlineData("VolumeProduct", "VL Edition", "Windows 11 Pro N")]
    [InlineData("PriorVersionRight", "Prior Versions", "Windows Server 2016 Standard")]
    public void WhatDisagrees_Withholds(string column, string heading, string text) =>
        Assert.NotEqual(Decision.Eligible, Judge(column, (heading, text)));

    /// <summary>A right the catalogue knows of is denied as one that is stated.</summary>
    [Theory]
    [InlineData("Downgrade Rights", "Yes", true)]
    [InlineData("Downgrade Rights", "Windows Vista Business", true)]
    [InlineData("Downgrade Rights", "None", false)]
    [InlineData("Downgrade until", "05/2024", false)]
    public void RightOfTheCatalogue_IsDeniedToo(string heading, string text, bool isEligible)
    {
        (string, object?)[] record = [.. Client.Where(column => column.Item1 != "LicensedProduct"), ("LicensedProduct", "Windows 7 Professional")];
        Assert.Equal(Decision.Eligible, Judge(record, "Windows Vista Business"));
        Assert.Equal(isEligible, Judge([.. record, (heading, text)], "Windows Vista Business") == Decision.Eligible);
    }

    /// <summary>An Office bought through Volume Licensing rests on that license, which lasts past the agreement.</summary>
    [Theory]
    [InlineData("VL End Date")]
    [InlineData("VL Status")]
    [InlineData("VL")]
    [InlineData("Volume License End")]
    [InlineData("Volume License Status")]
    [InlineData("Volumenlizenz bis")]
    [InlineData("VL Renewal")]
    [InlineData("ボリュームライセンス 期限")]
    public void VolumeLicenseOfAnOffice_WithholdsWhenItIsGone(string heading)
    {
        const string Name = "Office Professional Plus 2019";
        Assert.DoesNotContain(Gone, text => Judge([.. Office, (heading, text)], Name) == Decision.Eligible);
        Assert.All([.. Lasting, "active", "Enterprise Agreement", Name], text =>
            Assert.Equal(Decision.Eligible, Judge([.. Office, (heading, text)], Name))
        );
        Assert.Equal(Decision.Eligible, Judge([.. Office, ("Contract End", "2024-05-01")], Name));
    }

    private static Decision Judge(string column, (string Heading, string Text)? beside = null, bool isSplit = false)
    {
        (_, string stated, string image, _) = Array.Find(Rights, right => right.Column == column);
        (string, object?)[] record = [.. column == "PriorVersionRight" ? Server : Client, (column, stated)];
        return beside is not var (heading, text) ? Judge(record, image)
            : isSplit ? Judge(record, image, [record[0], (heading, text)])
            : Judge([.. record, (heading, text)], image);
    }

    private static Decision Judge((string, object?)[] record, string name, (string, object?)[]? second = null)
    {
        MediaImage image = DeclaredMedia.Of(name, LanguageNames.Parse("en-US"), Architecture.X64, null, MediaChannel.VolumeLicensing);
        var agreement = new Agreement { Program = VolumeProgram.EnterpriseAgreement, AsOf = CalendarDate.Parse("2026-11-30") };
        Device device = second is null
            ? DeviceReader.Read(DeviceRecords.Of(record))
            : DeviceRecords.Together(DeviceRecords.Of(record), DeviceRecords.Of(second));
        return new EligibilityJudge(agreement, [image]).Judge(device)[0].Verdict.Decision;
    }
}
