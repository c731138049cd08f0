namespace ReimagingTools.Fleet.Reporting.Sections;

/// <summary>Obligations to meet, and what to know beside them.</summary>
internal static class NoticesSection
{
    private const int MostNotices = 40;

    public static void Write(ReportModel model, HtmlWriter html)
    {
        ReportTexts texts = model.Texts;
        html.Open("notices", texts);
        List<(ReportNotice Notice, long Devices)> obligations = Collect(model, verdict => verdict.Obligations),
            advisories = Collect(model, verdict => verdict.Advisories);
        advisories.InsertRange(0, model.ShownBeside.Tell(texts.Culture).Select(others => (new ReportNotice(others.Text, null), others.Devices)));

        if (obligations.Count + advisories.Count == 0)
        {
            html.Nothing(texts["Nothing.notices"]);
        }

        WriteNotices(model, html, "Obligations", obligations);
        WriteNotices(model, html, "Advisories", advisories);
        html.Close();
    }

    private static List<(ReportNotice Notice, long Devices)> Collect(ReportModel model, Func<ReportVerdict, IReadOnlyList<ReportNotice>> notices) =>
        [
            .. model
                .Groups.SelectMany(group => notices(group.Verdict).Select(notice => (Notice: notice, group.Devices)))
                .GroupBy(item => item.Notice)
                .Select(item => (item.Key, item.Sum(each => each.Devices)))
                .OrderByDescending(item => item.Item2)
                .ThenBy(item => item.Key.Text, StringComparer.Ordinal),
        ];

    private static void WriteNotices(ReportModel model, HtmlWriter html, string heading, List<(ReportNotice Notice, long Devices)> notices)
    {
        if (notices.Count == 0)
        {
            return;
        }

        html.Element("h3", model.Texts[heading], "class=\"part\"").Raw("\n<ul class=\"entries\">\n");
        foreach ((ReportNotice notice, long devices) in notices.Take(MostNotices))
        {
            html.Raw("<li>\n")
                .Count(model.Texts, devices)
                .Raw("<div>\n")
                .Element("p", notice.Text, "class=\"said\"")
                .Raw("\n")
                .Clause(model, notice.ClauseId)
                .Raw("</div></li>\n");
        }

        html.Raw("</ul>\n");
        if (notices.Count > MostNotices)
        {
            html.Element("p", model.Texts.Format("MoreNotices", ReportTexts.Number(notices.Count - MostNotices)), "class=\"note\"").Raw("\n");
        }
    }
}
