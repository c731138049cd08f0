using System.Globalization;
using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Fleet.Plans;
using ReimagingTools.Fleet.Summary;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;
using static ReimagingTools.Tests.Fleet.Devices.DeviceRecords;

namespace ReimagingTools.Tests.Fleet.Judging;

/// <summary>A medium with several images is one question: may the device get one of them, and which.</summary>
public sealed class ImageChoiceTests
{
    private static readonly Agreement Agreement = new() { Program = VolumeProgram.EnterpriseAgreement, SoftwareAssurance = SoftwareAssurance.None };
    private static readonly MediaImage[] Ordinary =
    [
        Image(1, "Windows 10 Education"),
        Image(2, "Windows 10 Enterprise"),
        Image(3, "Windows 10 Pro"),
    ];

    [Fact]
    public void Judge_OneOfThreeImagesFits_IsEligibleWithItsIndex()
    {
        DeviceVerdict verdict = Assert.Single(Judge(Ordinary, Oem("Windows 10 Pro")));

        Assert.Equal((Decision.Eligible, 3), (verdict.Verdict.Decision, verdict.Media.Index));
        Assert.Equal(
            "Of 3 images, [3] Windows 10 Pro is the one this device may be reimaged with.",
            verdict.Image.GetChoice(CultureInfo.InvariantCulture)
        );
        Assert.Collection(
            verdict.Image.GetOthers(CultureInfo.InvariantCulture),
            line => Assert.StartsWith("[1] Windows 10 Education: may not be used. ", line, StringComparison.Ordinal),
            line => Assert.StartsWith("[2] Windows 10 Enterprise: may not be used. ", line, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Judge_SeveralImagesFit_TakesTheLicensedEdition()
    {
        var agreement = new Agreement { Program = VolumeProgram.EnterpriseAgreement, SoftwareAssurance = SoftwareAssurance.PerDevice };
        DeviceVerdict verdict = Assert.Single(new EligibilityJudge(agreement, Ordinary).Judge(Oem("Windows 10 Pro")));

        Assert.Equal((Decision.Eligible, Basis.ReimagingRight, 3), (verdict.Verdict.Decision, verdict.Verdict.Basis, verdict.Media.Index));
    }

    [Fact]
    public void Judge_NothingFits_TellsOfTheLicensedProduct()
    {
        MediaImage[] images = [Image(1, "Windows 10 Enterprise", "ja-JP"), Image(2, "Windows 10 Pro", "ja-JP")];
        DeviceVerdict verdict = Assert.Single(Judge(images, Oem("Windows 10 Pro")));

        Assert.Equal((Decision.NotEligible, 2, "SameLanguage"), (verdict.Verdict.Decision, verdict.Media.Index, verdict.Verdict.Decisive.Rule));
    }

    [Theory]
    [InlineData("Windows 10 Pro", 3)]
    [InlineData("Windows 10 Enterprise", 2)]
    public void Judge_NothingFits_TellsOfTheVolumeLicense(string volume, int index)
    {
        Device device = Read(
            ("ComputerName", "PC"),
            ("LicensedProduct", "Windows 10 Home"),
            ("LicensedLanguage", "en-US"),
            ("LicensedArchitecture", "x64"),
            ("LicenseChannel", "OEM"),
            ("VolumeProduct", volume)
        );
        DeviceVerdict verdict = Assert.Single(Judge(Ordinary, device));

        Assert.Equal((Decision.NotEligible, index, "VolumeUpgrade"), (verdict.Verdict.Decision, verdict.Media.Index, verdict.Verdict.Decisive.Rule));
    }

    /// <summary>Media of another kind is no choice at all, so that its kind is not the reason told, however near its product is.</summary>
    [Theory]
    [InlineData(MediaChannel.Retail)]
    [InlineData(MediaChannel.Oem)]
    [InlineData(MediaChannel.Evaluation)]
    public void Judge_NothingFits_TellsOfVolumeMedia(MediaChannel channel)
    {
        MediaImage other = Image(1, "Windows 10 Pro");
        MediaImage[] images =
        [
            other with
            {
                Source = "other.iso",
                Channel = Fact<MediaChannel>.Of(channel, new Evidence("x", "x", "x", EvidenceStrength.Strong)),
            },
            Image(2, "Windows 11 Pro", "ja-JP"),
            Image(1, "Windows 11 Home", "ja-JP"),
        ];
        DeviceVerdict verdict = Assert.Single(Judge(images, Oem("Windows 10 Pro")));

        Assert.Equal((Decision.NotEligible, "Windows 11 Pro"), (verdict.Verdict.Decision, verdict.Media.ProductText));
        Assert.Equal(verdict.Media, Assert.Single(Judge([images[2], images[1], images[0]], Oem("Windows 10 Pro"))).Media);
    }

    [Fact]
    public void Judge_AnOpenImageComesBeforeOneThatMayNotBeUsed()
    {
        MediaImage[] images = [Image(1, "Windows 10 Home"), Image(2, "Windows 10 Enterprise")];
        var agreement = new Agreement { Program = VolumeProgram.EnterpriseAgreement };
        DeviceVerdict verdict = Assert.Single(new EligibilityJudge(agreement, images).Judge(Oem("Windows 10 Pro")));

        Assert.Equal((Decision.Indeterminate, 2), (verdict.Verdict.Decision, verdict.Media.Index));
    }

    [Fact]
    public void Judge_OrderOfTheImagesDecidesNothing()
    {
        MediaImage[] images =
        [
            Image(1, "Windows 10 Pro", "ja-JP") with
            {
                Source = "b.iso",
            },
            Image(2, "Windows 10 Pro") with
            {
                Source = "b.iso",
            },
            Image(2, "Windows 10 Pro") with
            {
                Source = "a.iso",
            },
            Image(1, "Windows 10 Enterprise") with
            {
                Source = "a.iso",
            },
        ];
        DeviceVerdict[] answers = [.. Orders(images).Select(order => Assert.Single(Judge(order, Oem("Windows 10 Pro"))))];

        Assert.Equal(24, answers.Length);
        Assert.All(answers, answer => Assert.Equal(("a.iso", 2), (answer.Media.Source, answer.Media.Index)));
        Assert.Contains(
            "b.iso [2] Windows 10 Pro: may be used. ",
            string.Join('\n', answers[0].Image.GetOthers(CultureInfo.InvariantCulture)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Judge_TellsWhatToBuyForTheChosenImageAlone()
    {
        var agreement = new Agreement
        {
            Program = VolumeProgram.OpenValue,
            Purchased = [],
            SoftwareAssurance = SoftwareAssurance.None,
        };
        DeviceVerdict verdict = Assert.Single(new EligibilityJudge(agreement, Ordinary).Judge(Oem("Windows 10 Pro")));

        string told = Assert.Single(verdict.Verdict.Obligations, notice => notice.Name == "BuyOneLicense").GetText(CultureInfo.InvariantCulture);
        Assert.Contains("Windows 10 Pro", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Summary_CountsDevicesNotImages(bool isPerImage)
    {
        var judge = new EligibilityJudge(Agreement, Ordinary, isPerImage);
        var summary = new AuditSummary();
        foreach (DeviceVerdict verdict in judge.Judge(Oem("Windows 10 Pro")).Concat(judge.Judge(Oem("Windows 10 Home"))))
        {
            summary.Add(verdict, 1);
        }

        Assert.Equal((2, 1, 1), (summary.Total, summary.Count(Decision.Eligible), summary.Count(Decision.NotEligible)));
    }

    [Fact]
    public void Judge_DevicesOfTheSameVerdicts_ShareTheAnswer()
    {
        var judge = new EligibilityJudge(Agreement, Ordinary);

        Assert.Same(judge.Judge(Oem("Windows 10 Pro"))[0].Image, judge.Judge(Oem("Windows 10 Pro"))[0].Image);
    }

    [Theory]
    [InlineData("Pro")]
    [InlineData("professional")]
    [InlineData("Windows 10 Pro")]
    [InlineData("Prof")]
    [InlineData("Win 10 Professional")]
    public void Choose_ReadsAnEditionAsPeopleWriteIt(string edition) =>
        Assert.Equal([3], new MediaSelection([], [edition]).Choose(Ordinary).Select(image => image.Index));

    [Theory]
    [InlineData("Windows 11 Pro")]
    [InlineData("Pro N")]
    [InlineData("Proo")]
    public void Choose_AnotherEdition_ChoosesNone(string edition) => Assert.Empty(new MediaSelection([], [edition]).Choose(Ordinary));

    /// <summary>
    /// A medium of which nothing can be installed is no choice beside one that holds images; alone it stays, for there is nothing else to judge by.
    /// </summary>
    [Fact]
    public void Choose_LeavesOutMediaOfNothing()
    {
        MediaImage languagePack = new() { Source = "langpack.iso", IsOfNothing = true };

        Assert.Equal(Ordinary, new MediaSelection([], []).Choose([languagePack, .. Ordinary]));
        Assert.StartsWith(
            "Nothing can be installed from langpack.iso",
            MediaSelection.TellLeftOut([.. Ordinary, languagePack], CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        );
        Assert.Single(new MediaSelection([], []).Choose([languagePack]));
        Assert.Null(MediaSelection.TellLeftOut([languagePack], CultureInfo.InvariantCulture));
        Assert.Null(MediaSelection.TellLeftOut(Ordinary, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Choose_IndexAndEditionMustBothFit() => Assert.Empty(new MediaSelection([1], ["Pro"]).Choose(Ordinary));

    private static DeviceVerdict[] Judge(MediaImage[] images, Device device) => new EligibilityJudge(Agreement, images).Judge(device);

    /// <summary>Of media that fit alike the newest is taken, whatever order names and folders have.</summary>
    [Fact]
    public void Judge_MediaFitAlike_TakesTheNewest()
    {
        MediaImage[] media =
        [
            Image(3, "Windows 10 Pro") with
            {
                Source = "22H2.10.iso",
                Build = 19045,
                Refresh = 10,
            },
            Image(5, "Windows 10 Pro") with
            {
                Source = "22H2.9.iso",
                Build = 19045,
                Refresh = 9,
            },
            Image(1, "Windows 10 Pro") with
            {
                Source = "22H2.iso",
                Build = 19045,
            },
            Image(2, "Windows 10 Pro") with
            {
                Source = "1909.iso",
                Build = 18363,
                Refresh = 40,
            },
        ];
        Assert.All(Orders(media), order =>
        {
            Assert.Equal("22H2.10.iso", Assert.Single(Judge(order, Oem("Windows 10 Pro"))).Media.Source);
            DeviceVerdict[] verdicts = [.. new EligibilityJudge(Agreement, order, isPerImage: true).Judge(Oem("Windows 10 Pro"))];
            Assert.Equal("22H2.10.iso", new ReimagePlanner().Plan(verdicts).Answer.Image?.Source);
        });
    }

    private static MediaImage Image(int index, string product, string language = "en-US") =>
        DeclaredMedia.Of(product, Language.Of(language), Architecture.X64, null, MediaChannel.VolumeLicensing) with
        {
            Index = index,
            Source = "medium.iso",
        };

    private static Device Oem(string product) =>
        Read(
            ("ComputerName", "PC"),
            ("LicensedProduct", product),
            ("LicensedLanguage", "en-US"),
            ("LicensedArchitecture", "x64"),
            ("LicenseChannel", "OEM")
        );

    private static IEnumerable<MediaImage[]> Orders(MediaImage[] images) =>
        images.Length <= 1
            ? [images]
            : images.SelectMany((first, at) => Orders([.. images.Where((_, i) => i != at)]).Select(rest => (MediaImage[])[first, .. rest]));
}
