using System.Globalization;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Fleet.Reporting;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;
using ReimagingTools.Tests.Licensing;

namespace ReimagingTools.Tests.Fleet.Reporting;

public sealed class ReportBuilderTests
{
    [Fact]
    public void WriteTo_OpensWithTheAnswer()
    {
        Report report = Report.Of(Report.AddSix);

        Assert.Equal(["3", "2", "1"], report.Answer);
        Assert.Contains("3 of 6 devices may be reimaged.", report.Page, StringComparison.Ordinal);
        Assert.Contains("50.0%", report.Page, StringComparison.Ordinal);
    }

    [Fact]
    public void WriteTo_NumbersAddUp()
    {
        Report report = Report.Of(Report.AddSix);

        Assert.Equal(
            ["Eligible", "NotEligible", "Indeterminate"],
            report
                .Groups.Select(row => row.Groups["decision"].Value)
                .OrderBy(word => word == "Indeterminate")
                .ThenBy(word => word, StringComparer.Ordinal)
        );
        Assert.Equal(6, report.Groups.Sum(row => long.Parse(row.Groups["devices"].Value, CultureInfo.InvariantCulture)));
        Assert.Equal(["\t1", "PC-1\nPC-2\nPC-3", "PC-4\t2"], report.Names!.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WriteTo_SaysWhyAndByWhichClause()
    {
        Report report = Report.Of(Report.AddSix);

        Assert.Contains("<code>2011-02/eligibility/different-languages</code>", report.Page, StringComparison.Ordinal);
        Assert.Contains(Report.NotEligible.Verdict.Decisive.Clause.GetText(CultureInfo.InvariantCulture), report.Page, StringComparison.Ordinal);
        Assert.Contains(Report.NotEligible.Verdict.GetReason(CultureInfo.InvariantCulture), report.Page, StringComparison.Ordinal);
        Assert.Contains("<code>LicenseChannel</code>", report.Page, StringComparison.Ordinal);
        Assert.Contains("Select License", report.Page, StringComparison.Ordinal);
        Assert.Contains("February 3, 2026, 04:05 UTC+09:00", report.Page, StringComparison.Ordinal);
        Assert.Contains("A missing fact never becomes", report.Page, StringComparison.Ordinal);
    }

    [Fact]
    public void WriteTo_CountsUnreadableRowsApart()
    {
        Report report = Report.Of(builder =>
        {
            Report.AddSix(builder);
            builder.AddUnreadable(4);
        });

        Assert.Equal(["3", "2", "1"], report.Answer);
        Assert.Contains("4 rows of the input could not be read", report.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "No device was judged.")]
    [InlineData(1, "The one device may not be reimaged.")]
    [InlineData(2, "None of the 2 devices is shown to be allowed.")]
    public void WriteTo_HasAnAnswerForFew(int devices, string expected)
    {
        Report report = Report.Of(builder =>
        {
            for (int i = 0; i < devices; i++)
            {
                builder.Add(Report.NotEligible, null, 1);
            }
        });

        Assert.Contains(expected, report.Page, StringComparison.Ordinal);
    }

    [Fact]
    public void WriteTo_NeverRoundsToAll()
    {
        Report report = Report.Of(builder =>
        {
            builder.Add(Report.Eligible, "fleet", 1_000_000);
            builder.Add(Report.Indeterminate, "one", 1);
        });

        Assert.Contains("&gt;99.9%", report.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("100%</span>", report.Page, StringComparison.Ordinal);
        Assert.Contains("1,000,000 of 1,000,001 devices", report.Page, StringComparison.Ordinal);
    }

    [Fact]
    public void WriteTo_ComparesProductsWithImages()
    {
        ImageVerdict other = ImageVerdict.Of(new Scenario { Media = "Windows 7 Enterprise" }.Judge());
        Report report = Report.Of(builder =>
        {
            builder.Add(Report.Eligible, "PC-1", 5);
            builder.Add(other, "PC-1", 5);
        });

        Assert.Contains("pairs of device and image", report.Page, StringComparison.Ordinal);
        Assert.Contains(
            "<th scope=\"col\">Windows 7 Professional, en-US, x64</th><th scope=\"col\">Windows 7 Enterprise, en-US, x64</th>",
            SortedHeads(report.Page),
            StringComparison.Ordinal
        );
        Assert.Equal(2, report.Groups.Select(row => row.Groups["media"].Value).Distinct().Count());
    }

    [Fact]
    public void Add_MergesVerdictsThatReadAlike()
    {
        Report report = Report.Of(builder =>
        {
            builder.Add(ImageVerdict.Of(new Scenario().Judge()), "PC-1", 1);
            builder.Add(ImageVerdict.Of(new Scenario().Judge()), "PC-2", 1);
        });

        Assert.Equal("2", Assert.Single(report.Groups).Groups["devices"].Value);
    }

    [Fact]
    public void Add_OtherAgreement_IsTheSameGroup()
    {
        Report report = Report.Of(builder =>
        {
            builder.Add(ImageVerdict.Of(new Scenario { SoftwareAssurance = SoftwareAssurance.None }.Judge()), "PC-1", 1);
            builder.Add(ImageVerdict.Of(new Scenario { SoftwareAssurance = SoftwareAssurance.PerUser }.Judge()), "PC-2", 3);
        });

        Assert.Equal("4", Assert.Single(report.Groups).Groups["devices"].Value);
        Assert.Contains("none (1 device); per user (3 devices)", report.Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Add_OtherFurtherClauses_IsTheSameGroup()
    {
        Report report = Report.Of(builder =>
        {
            builder.Add(
                new ReportVerdict
                {
                    Decision = Decision.NotEligible,
                    Reason = "Because.",
                    ClauseIds = ["2011-02/a", "2011-02/b"],
                },
                "PC-1",
                1
            );
            builder.Add(
                new ReportVerdict
                {
                    Decision = Decision.NotEligible,
                    Reason = "Because.",
                    ClauseIds = ["2011-02/a", "2011-02/c"],
                },
                "PC-2",
                1
            );
        });

        Assert.Equal("2", Assert.Single(report.Groups).Groups["devices"].Value);
    }

    [Fact]
    public void Add_ManyAnswers_KeepsTheNumbers()
    {
        const int Answers = 5_000;
        Report report = Report.Of(builder =>
        {
            for (int i = 0; i < Answers; i++)
            {
                builder.Add(
                    new ReportVerdict
                    {
                        Decision = (Decision)(i % 3),
                        Rule = "Rule" + (i % 900),
                        Reason = "Reason " + i,
                        ClauseIds = ["2011-02/clause"],
                    },
                    "PC-" + i,
                    2
                );
            }
        });

        Assert.InRange(report.Groups.Length, ReportBuilder.GroupLimit, ReportBuilder.GroupLimit + 203);
        Assert.Equal(2 * Answers, report.Groups.Sum(row => long.Parse(row.Groups["devices"].Value, CultureInfo.InvariantCulture)));
        Assert.Equal(Answers, report.Names!.Sum(names => names.Split('\n').Length));
        Assert.Equal(2 * Answers, report.Answer.Sum(number => long.Parse(number, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Add_HundredThousandDevices_AreListedInFiveMegabytes()
    {
        ImageVerdict[] verdicts =
        [
            .. Enumerable
                .Range(0, 300)
                .Select(i =>
                    ImageVerdict.Of(
                        new Scenario
                        {
                            Language = i % 2 == 0 ? "en-US" : "ja-JP",
                            Coa = "Windows 7 Professional " + i,
                            Channel = (LicenseChannel)(i % 5),
                        }.Judge()
                    )
                ),
        ];
        Report report = Report.Of(builder =>
        {
            for (int i = 0; i < 100_000; i++)
            {
                builder.Add(verdicts[i % verdicts.Length], "TYO-NB-" + i.ToString("D6", CultureInfo.InvariantCulture) + ".corp.contoso.test", 1);
            }
        });

        Assert.True(report.Builder.IsByName);
        Assert.Equal(100_000, report.Names!.Sum(names => names.Split('\n').Length));
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(report.Page), 3_000_000, 5_000_000);
    }

    [Theory]
    [InlineData(ReportBuilder.NamedRowLimit + 1, 1)]
    [InlineData(20_000, 250)]
    public void Add_PastTheLimit_ShowsGroups(int devices, int length)
    {
        string name = new('x', length);
        Report report = Report.Of(builder =>
        {
            for (int i = 0; i < devices; i++)
            {
                builder.Add(i % 2 == 0 ? Report.Eligible : Report.NotEligible, name, 1);
            }
        });

        Assert.False(report.Builder.IsByName);
        Assert.Null(report.Names);
        Assert.Contains("too large to list every device", report.Page, StringComparison.Ordinal);
        Assert.Equal(devices, report.Groups.Sum(row => long.Parse(row.Groups["devices"].Value, CultureInfo.InvariantCulture)));
        Assert.InRange(report.Page.Length, 10_000, 100_000);
    }

    [Fact]
    public void WriteTo_Japanese()
    {
        Report report = Report.Of(Report.AddSix, "ja");

        Assert.Contains("<html lang=\"ja\">", report.Page, StringComparison.Ordinal);
        Assert.Contains("6 台中 3 台を再イメージングできます。", report.Page, StringComparison.Ordinal);
        Assert.Contains("2026年2月3日 04:05", report.Page, StringComparison.Ordinal);
        Assert.Equal(["3", "2", "1"], report.Answer);
    }

    [Fact]
    public void WriteTo_OtherCulture_ReadsEnglish()
    {
        Report report = Report.Of(builder => builder.Add(Report.Eligible, "PC", 12_345), "de-DE");

        Assert.Contains("<html lang=\"en\">", report.Page, StringComparison.Ordinal);
        Assert.Equal("12,345", report.Answer[0]);
    }

    [Fact]
    public void Add_WordsOnly_SaysWhatIsNotRecorded()
    {
        Report report = Report.Of(builder =>
            builder.Add(
                new ReportVerdict
                {
                    Decision = Decision.NotEligible,
                    LicensedProduct = "Windows 10 Home",
                    Reason = "Because.",
                    ClauseIds = ["2009-10/eligibility/identical"],
                },
                "PC",
                1
            )
        );

        Assert.Equal(["0", "1", "0"], report.Answer);
        Assert.Contains("written without the agreement", report.Page, StringComparison.Ordinal);
        Assert.Contains("Because.", report.Page, StringComparison.Ordinal);
    }

    private static string SortedHeads(string page)
    {
        int at = page.IndexOf("<table class=\"matrix\">", StringComparison.Ordinal);
        string heads = page[at..page.IndexOf("</thead>", at, StringComparison.Ordinal)];
        string professional = "<th scope=\"col\">Windows 7 Professional, en-US, x64</th>",
            enterprise = "<th scope=\"col\">Windows 7 Enterprise, en-US, x64</th>";
        return heads.Contains(professional, StringComparison.Ordinal) && heads.Contains(enterprise, StringComparison.Ordinal)
            ? professional + enterprise
            : heads;
    }
}
