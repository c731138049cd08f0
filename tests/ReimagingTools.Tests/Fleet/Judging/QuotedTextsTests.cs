using System.Globalization;
using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Fleet.Summary;
using ReimagingTools.Fleet.Views;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using static ReimagingTools.Tests.Fleet.Devices.DeviceRecords;

namespace ReimagingTools.Tests.Fleet.Judging;

/// <summary>Devices whose facts differ in the texts they quote alone share a verdict, and each is told in its own words.</summary>
public sealed class QuotedTextsTests
{
    private static readonly string[] Products =
    [
        "Windows 10 Pro",
        "Windows 10 Home",
        "Windows 7 Professional",
        "Windows 10 Enterprise",
        "Office Standard 2016",
    ];

    private static readonly string[] Words =
    [
        "label {0}",
        "=1+{0}",
        "a \"b\" {0}",
        "x, y {0}",
        "{{{0}}}",
        "\uFFFCA{0}",
        "\uFFFCB",
        "Klingon {0}",
        "Klingon",
        "ドイツ {0}",
        "VL {0}",
        "Evaluation {0}",
        "Upgrade {0}",
        "x64 {0}",
        "a; b {0}",
        "",
    ];

    private static readonly string[] Channels = ["OEM", "FPP", "VL", ""];
    private static readonly string[] Languages = ["en-US", "ja-JP", "English"];

    [Fact]
    public void Judge_FactsThatQuoteOtherTexts_AreJudgedOnce()
    {
        EligibilityJudge judge = Judge();
        string?[] reasons =
        [
            .. Enumerable
                .Range(0, 1000)
                .Select(number =>
                    Told(
                        judge.Judge(
                            Read(
                                ("LicensedProduct", "Windows 10 Pro"),
                                ("CoaProduct", "Windows 10 Pro label no" + number),
                                ("LicenseChannel", "OEM")
                            )
                        )[0]
                    )
                ),
        ];

        Assert.Equal(1, judge.Judgements);
        Assert.Equal(1000, reasons.Distinct().Count());
        Assert.Contains("label no7\"", reasons[7], StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_TextsThatAreEqualInOneDeviceAlone_AreNotToldAsOne()
    {
        EligibilityJudge judge = Judge();
        string?[] same =
        [
            .. Enumerable.Range(0, 2).Select(number => Told(judge.Judge(Read(("LicensedProduct", "Foo 1"), ("CoaProduct", "Foo " + number)))[0])),
        ];

        Assert.Contains("Foo 0", same[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Foo 0", same[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_EveryDevice_IsToldAsIfItWereJudgedAlone()
    {
        EligibilityJudge shared = Judge(),
            perImage = Judge("Windows 10 Pro", "Windows 7 Professional", "Office Standard 2016");
        var random = new Random(20110201);
        for (int i = 0; i < 400; i++)
        {
            Device device = Read(
                ("LicensedProduct", Pick(random, Products) + " " + Word(random, i)),
                ("CoaProduct", Pick(random, Products) + " " + Word(random, i)),
                ("LicenseChannel", random.Next(4) == 0 ? Word(random, i) : Pick(random, Channels)),
                ("LicensedLanguage", random.Next(4) == 0 ? Word(random, i) : Pick(random, Languages)),
                ("LicensedArchitecture", random.Next(4) == 0 ? Word(random, i) : "x64"),
                ("LicenseType", random.Next(4) == 0 ? Word(random, i) : "Full"),
                ("PriorVersionRight", random.Next(3) == 0 ? Pick(random, Products) + " " + Word(random, i) : ""),
                ("VolumeProduct", random.Next(4) == 0 ? Word(random, i) : ""),
                ("SoftwareAssurance", random.Next(4) == 0 ? Word(random, i) : "None")
            );
            Assert.Equal(Judge().Judge(device).Select(Alone), shared.Judge(device).Select(Told));
            Assert.Equal(
                Judge("Windows 10 Pro", "Windows 7 Professional", "Office Standard 2016").Judge(device).Select(Alone),
                perImage.Judge(device).Select(Told)
            );
        }
    }

    [Fact]
    public void Summary_CountsTheTextsOfEachDevice()
    {
        EligibilityJudge judge = Judge();
        var summary = new AuditSummary();
        foreach (string language in (string[])["Klingon", "Romulan", "Klingon"])
        {
            summary.Add(
                judge.Judge(
                    Read(
                        ("LicensedProduct", "Windows 10 Pro"),
                        ("LicenseChannel", "OEM"),
                        ("LicensedLanguage", language),
                        ("LicensedArchitecture", "x64")
                    )
                )[0],
                1
            );
        }

        Assert.Equal(
            ["LicensedLanguage \"Klingon\" 2", "LicensedLanguage \"Romulan\" 1"],
            summary.NotUnderstood().Select(unread => unread.Value + " " + unread.Devices.ToString(CultureInfo.InvariantCulture))
        );
    }

    private static string Pick(Random random, string[] texts) => texts[random.Next(texts.Length)];

    private static string Word(Random random, int number) => string.Format(CultureInfo.InvariantCulture, Pick(random, Words), number % 50);

    private static string Told(DeviceVerdict verdict) => verdict.Quoted is { } quoted ? quoted.Fill(TextOf(verdict.Shared)) : TextOf(verdict.Shared);

    private static string Alone(DeviceVerdict verdict) => TextOf(verdict.Image);

    private static string TextOf(ImageVerdict verdict) => TextOf(VerdictView.Fields.Of(verdict, CultureInfo.InvariantCulture));

    private static string TextOf(object? value) =>
        value switch
        {
            ViewObject shown => string.Join("\n", shown.Members.Select(member => member.Key + "=" + TextOf(member.Value))),
            string text => text,
            IEnumerable<object> many => string.Join("\n", many.Select(TextOf)),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };

    private static EligibilityJudge Judge(params string[] media) =>
        new(
            new Agreement { Program = VolumeProgram.SelectPlus },
            [.. (media.Length == 0 ? ["Windows 10 Pro"] : media).Select(Media)],
            isPerImage: media.Length > 1
        );

    private static MediaImage Media(string product) =>
        DeclaredMedia.Of(product, Language.Of("en-US"), Architecture.X64, null, MediaChannel.VolumeLicensing);
}
