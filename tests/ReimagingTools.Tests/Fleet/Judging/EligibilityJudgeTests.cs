using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Fleet.Summary;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;
using static ReimagingTools.Tests.Fleet.Devices.DeviceRecords;

namespace ReimagingTools.Tests.Fleet.Judging;

public sealed class EligibilityJudgeTests
{
    private static readonly Agreement Agreement = new() { Program = VolumeProgram.SelectPlus };

    [Fact]
    public void Judge_SameFacts_AreJudgedOnce()
    {
        EligibilityJudge judge = JudgeOf("Windows 10 Pro");
        foreach (int number in Enumerable.Range(0, 1000))
        {
            judge.Judge(Oem("PC" + number, "Windows 10 Pro"));
        }

        Assert.Equal((1000, 1), (judge.LookUps, judge.Judgements));
    }

    [Fact]
    public void Judge_PerImage_OneVerdictEach()
    {
        var judge = new EligibilityJudge(Agreement, [Media("Windows 10 Pro"), Media("Windows 10 Enterprise")], isPerImage: true);
        IReadOnlyList<DeviceVerdict> verdicts = judge.Judge(Oem("PC1", "Windows 10 Pro"));

        Assert.Equal([Decision.Eligible, Decision.Indeterminate], verdicts.Select(verdict => verdict.Verdict.Decision));
    }

    private static readonly Evidence Stated = new("Test", "", "", EvidenceStrength.Strong);

    [Fact]
    public void Judge_RowSpeaksBeforeTheAgreementAboutSoftwareAssurance()
    {
        var judge = new EligibilityJudge(Agreement with { SoftwareAssurance = SoftwareAssurance.PerDevice }, [Media("Windows 7 Enterprise")]);
        Device silent = Oem("PC1", "Windows 7 Professional");

        Assert.Equal(Decision.Eligible, judge.Judge(silent)[0].Verdict.Decision);
        Assert.Equal(
            Decision.NotEligible,
            judge.Judge(silent with { SoftwareAssurance = Fact<SoftwareAssurance>.Of(SoftwareAssurance.None, Stated) })[0].Verdict.Decision
        );
    }

    [Fact]
    public void Judge_DevicesThatDisagreeInTheirEvidence_DoNotShareAVerdict()
    {
        EligibilityJudge judge = JudgeOf("Windows 7 Professional");
        Verdict plain = judge.Judge(Read(("CoaProduct", "Windows 7 Professional"), ("LicensedLanguage", "en-US")))[0].Verdict;
        Verdict contradicted = judge
            .Judge(Read(("CoaProduct", "Windows 7 Professional"), ("LicensedLanguage", "en-US"), ("LicensedProduct", "Windows 7 Home Premium")))[0]
            .Verdict;

        Assert.Equal((Decision.Eligible, Decision.Eligible), (plain.Decision, contradicted.Decision));
        Assert.DoesNotContain(plain.Advisories, notice => notice.Name == "Contradicted");
        Assert.Contains(contradicted.Advisories, notice => notice.Name == "Contradicted");
    }

    [Fact]
    public void Judge_ConflictingEvidence_IsShownAndSettlesNothing()
    {
        Verdict verdict = JudgeOf("Windows 10 Pro")
            .Judge(
                Read(
                    ("LicensedProduct", "Windows 10 Pro"),
                    ("OA3xOriginalProductKeyDescription", "[4.0] Core OEM:DM"),
                    ("LicensedLanguage", "en-US"),
                    ("LicensedArchitecture", "x64")
                )
            )[0]
            .Verdict;

        Assert.Equal(Decision.Indeterminate, verdict.Decision);
        Assert.Contains(verdict.Advisories, notice => notice.Name == "Conflict");
    }

    [Fact]
    public void Judge_OfficeImageForADeviceWhoseOfficeNobodyKnows_IsIndeterminate()
    {
        Device device = Read(
            ("Caption", "Microsoft Windows 10 Pro"),
            ("BuildNumber", "19045"),
            ("Description", "Windows(R) Operating System, OEM_DM channel")
        );

        Assert.Equal(Decision.Indeterminate, JudgeOf("Office Standard 2016").Judge(device)[0].Verdict.Decision);
    }

    [Fact]
    public void Summary_CountsDevicesAndRanksWhatWouldSettleMost()
    {
        EligibilityJudge judge = JudgeOf("Windows 10 Pro");
        var summary = new AuditSummary();
        summary.Add(judge.Judge(Oem("A", "Windows 10 Pro"))[0], 3);
        summary.Add(judge.Judge(Oem("B", "Windows 10 Home"))[0], 2);
        summary.Add(judge.Judge(Read(("LicensedProduct", "Windows 10 Pro"), ("LicensedLanguage", "en-US"), ("LicensedArchitecture", "x64")))[0], 5);
        summary.Add(judge.Judge(Read(("LicensedProduct", "Windows 10 Pro")))[0], 1);

        Assert.Equal((3, 2, 6), (summary.Count(Decision.Eligible), summary.Count(Decision.NotEligible), summary.Count(Decision.Indeterminate)));
        Assert.Equal(11, summary.Total);
        Assert.Equal(
            ["5 LicenseChannel True", "1 LicenseChannel,LicensedArchitecture,LicensedLanguage True"],
            summary.MissingFacts().Select(facts => $"{facts.Devices} {string.Join(",", facts.Names)} {facts.Settle}")
        );
        Assert.Equal(
            ("SameProduct", "2011-02/eligibility/different-products", 2),
            (
                summary.Reasons(Decision.NotEligible)[0].Rule,
                summary.Reasons(Decision.NotEligible)[0].ClauseId,
                summary.Reasons(Decision.NotEligible)[0].Devices
            )
        );
    }

    private static Device Oem(string name, string product) =>
        Read(
            ("ComputerName", name),
            ("LicensedProduct", product),
            ("LicensedLanguage", "en-US"),
            ("LicensedArchitecture", "x64"),
            ("LicenseChannel", "OEM")
        );

    private static EligibilityJudge JudgeOf(params string[] media) => new(Agreement, [.. media.Select(Media)]);

    private static MediaImage Media(string product) =>
        DeclaredMedia.Of(product, Language.Of("en-US"), Architecture.X64, null, MediaChannel.VolumeLicensing);
}
