using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ReimagingTools.Fleet.Reporting;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Fleet.Reporting;

/// <summary>The page as a browser makes it.</summary>
public sealed partial class ReportBrowserTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static IEnumerable<TheoryDataRow<string, int, string>> Fragments =>
        TheoryRows.Unless(
            Browser.Missing,
            new TheoryData<string, int, string>
            {
                { "", 5, "Devices: 6 of 6, 5 shown" },
                { "#decision=NotEligible", 1, "Devices: 2 of 6, 1 shown" },
                { "#q=pc-2", 1, "Devices: 1 of 6, 1 shown" },
                { "#q=PC", 4, "Devices: 5 of 6, 4 shown" },
                { "#rule=SameLanguage&q=ja-JP", 1, "Devices: 2 of 6, 1 shown" },
                { "#decision=Eligible&q=pc-4", 0, "No device matches." },
                { "#devices", 5, "Devices: 6 of 6, 5 shown" },
            }
        );

    public static IEnumerable<TheoryDataRow<string, int, string>> Drawings =>
        TheoryRows.Unless(
            Browser.Missing,
            new TheoryData<string, int, string>
            {
                { "en", 1280, "--force-color-profile=srgb" },
                { "ja", 1280, "--force-color-profile=srgb" },
                { "en", 1280, "--blink-settings=preferredColorScheme=0" },
                { "en", 500, "--force-color-profile=srgb" },
            }
        );

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Fragments))]
    public async Task Page_FragmentChoosesDevices(string fragment, int rows, string found)
    {
        (string dom, string console) = await Browser.Load(Save(Report.Of(Report.AddSix)) + fragment);

        Assert.Equal(rows, Rows(dom, "names").Count(row => !row.Contains("<thead>", StringComparison.Ordinal)));
        Assert.Equal(found, Found(dom));
        Assert.Equal("", console);
        Assert.DoesNotContain("id=\"controls\" role=\"search\" hidden", dom, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_ShowsGroupsOnDemand()
    {
        (string dom, string console) = await Browser.Load(Save(Report.Of(Report.AddSix)) + "#view=groups&decision=Eligible");

        Assert.Equal("Devices: 3 of 6, groups: 1", Found(dom));
        Assert.Equal([false, true, true], Rows(dom, "groups").Select(row => row.Contains("hidden=\"\"", StringComparison.Ordinal)));
        Assert.Equal("", console);
    }

    [Fact]
    public async Task Page_ShowsHostileNamesAsText()
    {
        string[] names = ["</script><img src=x onerror=console.error(1)>", "<!--", "\"'&amp;", "=cmd|'/C calc'!A0", "a\0b", "half \uD800", "日本語"];
        Report report = Report.Of(
            builder =>
            {
                foreach (string name in names)
                {
                    builder.Add(Report.Eligible, name, 1);
                }
            },
            title: names[0],
            source: names[1]
        );
        (string dom, string console) = await Browser.Load(Save(report));

        Assert.Equal("", console);
        Assert.DoesNotContain("<img", dom, StringComparison.Ordinal);
        Assert.Equal(names.Length, Rows(dom, "names").Length);
        Assert.Contains("&lt;/script&gt;&lt;img src=x onerror=console", dom, StringComparison.Ordinal);
        Assert.Contains("日本語</th>", dom, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_ChangedScript_DoesNotRun()
    {
        Report report = Report.Of(Report.AddSix);
        string file = _folder.File("changed.html");
        await File.WriteAllTextAsync(
            file,
            report.Page.Replace("\"use strict\";", "document.title = \"changed\";", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
        (string dom, string console) = await Browser.Load(new Uri(file).AbsoluteUri);

        Assert.Contains("Content Security Policy", console, StringComparison.Ordinal);
        Assert.DoesNotContain("<title>changed", dom, StringComparison.Ordinal);
        Assert.Equal(3, Rows(dom, "groups").Length);
        Assert.Contains("id=\"controls\" role=\"search\" hidden", dom, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfHundredThousandDevices_CanBeSearched()
    {
        Report report = Report.Of(builder =>
        {
            for (int i = 0; i < 100_000; i++)
            {
                builder.Add(i % 10 == 0 ? Report.NotEligible : Report.Eligible, "PC-" + i.ToString("D6", CultureInfo.InvariantCulture), 1);
            }
        });
        (string dom, string console) = await Browser.Load(Save(report) + "#q=pc-0123");

        Assert.Equal("Devices: 100 of 100,000, 100 shown", Found(dom));
        Assert.Equal("", console);
    }

    [Fact]
    public async Task Page_PastTheLimit_SearchesGroups()
    {
        Report report = Report.Of(builder =>
        {
            for (int i = 0; i <= ReportBuilder.NamedRowLimit; i++)
            {
                builder.Add(i % 2 == 0 ? Report.NotEligible : Report.Eligible, "PC", 1);
            }
        });
        (string dom, string console) = await Browser.Load(Save(report) + "#decision=NotEligible");

        Assert.Equal("Devices: 75,001 of 150,001, groups: 1", Found(dom));
        Assert.DoesNotContain("id=\"f-view\"", dom, StringComparison.Ordinal);
        Assert.Equal("", console);
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public async Task Page_IsDrawn(string language, int width, string option)
    {
        byte[] picture = await Browser.Picture(Save(Report.Of(Report.AddSix, language)), _folder.File("page.png"), width, 1600, option);

        Assert.Equal("\x89PNG", Encoding.Latin1.GetString(picture, 0, 4));
        Assert.Equal(
            (width, 1600),
            (BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20)))
        );
        Assert.InRange(picture.Length, 40_000, 2_000_000);
    }

    [Fact]
    public async Task Page_PrintsOnA4()
    {
        string pdf = Encoding.Latin1.GetString(await Browser.Print(Save(Report.Of(Report.AddSix)), _folder.File("page.pdf")));

        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        Match box = MediaBox().Match(pdf);
        Assert.InRange(double.Parse(box.Groups[1].Value, CultureInfo.InvariantCulture), 594, 597);
        Assert.InRange(double.Parse(box.Groups[2].Value, CultureInfo.InvariantCulture), 840, 844);
        Assert.InRange(PageObject().Count(pdf), 2, 8);
    }

    private string Save(Report report)
    {
        string file = _folder.File("report.html");
        File.WriteAllText(file, report.Page, new UTF8Encoding(false));
        return new Uri(file).AbsoluteUri;
    }

    private static string Found(string dom) => FoundText().Match(dom).Groups[1].Value;

    private static string[] Rows(string dom, string table)
    {
        int at = dom.IndexOf("id=\"" + table + "\"", StringComparison.Ordinal);
        if (at < 0)
        {
            return [];
        }

        int body = dom.IndexOf("<tbody>", at, StringComparison.Ordinal);
        return [.. Row().Matches(dom[body..dom.IndexOf("</tbody>", body, StringComparison.Ordinal)]).Select(match => match.Value)];
    }

    [GeneratedRegex("<tr[ >].*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<p id=\"found\"[^>]*>([^<]*)</p>")]
    private static partial Regex FoundText();

    [GeneratedRegex(@"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)")]
    private static partial Regex MediaBox();

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageObject();
}
