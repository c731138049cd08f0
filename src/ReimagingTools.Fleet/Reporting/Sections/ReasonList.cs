namespace ReimagingTools.Fleet.Reporting.Sections;

/// <summary>Reasons for a decision, most devices first.</summary>
internal static class ReasonList
{
    /// <summary>Findings shown for one reason.</summary>
    private const int MostFindings = 4;

    public static void Write(ReportModel model, HtmlWriter html, Decision decision)
    {
        IReadOnlyList<SummaryReason> reasons = model.Summary.Reasons(decision);
        if (reasons.Count == 0)
        {
            return;
        }

        html.Raw("<ol class=\"entries\">\n");
        foreach (SummaryReason reason in reasons)
        {
            ReportGroup[] groups =
            [
                .. model.Groups.Where(group =>
                    group.Verdict.Decision == decision && group.Verdict.Rule == reason.Rule && group.Verdict.ClauseId == reason.ClauseId
                ),
            ];
            html.Raw("<li class=\"").Raw(Icons.Class(decision)).Raw("\">\n").Count(model.Texts, reason.Devices).Raw("<div>\n");
            WriteReason(model, html, decision, reason, groups);
            html.Filter(FilterOf(decision, reason), model.Texts["ShowDevices"]).Raw("\n</div></li>\n");
        }

        html.Raw("</ol>\n");
    }

    private static void WriteReason(ReportModel model, HtmlWriter html, Decision decision, SummaryReason reason, ReportGroup[] groups)
    {
        // Nothing is wrong yet where a condition is open.
        string? title = decision == Decision.Indeterminate ? model.ConditionText(reason.Rule) : model.RuleText(reason.Rule);
        html.Element("h3", title ?? (reason.Rule.Length > 0 ? reason.Rule : model.Texts["Rule.Unknown"])).Raw("\n<ul class=\"found\">\n");
        var findings = groups
            .Where(group => group.Verdict.Reason.Length > 0)
            .GroupBy(group => group.Verdict.Reason, StringComparer.Ordinal)
            .Select(each => (Text: each.Key, Devices: each.Sum(group => group.Devices)))
            .OrderByDescending(each => each.Devices)
            .ToList();
        foreach ((string text, long devices) in findings.Take(MostFindings))
        {
            html.Raw("<li>").Text(text);
            if (findings.Count > 1)
            {
                html.Raw(" <span class=\"of\">").Text(model.Texts.Devices(devices)).Raw("</span>");
            }

            html.Raw("</li>\n");
        }

        if (findings.Count > MostFindings)
        {
            html.Element(
                "li",
                model.Texts.Format(
                    "MoreFindings",
                    ReportTexts.Number(findings.Count - MostFindings),
                    model.Texts.Devices(findings.Skip(MostFindings).Sum(each => each.Devices))
                )
            );
        }

        html.Raw("</ul>\n");
        WriteLines(model.Texts["Next"], html, groups.Select(group => group.Verdict.Remedy).OfType<string>());
        WriteLines(
            model.Texts["OtherImages"],
            html,
            groups.OrderByDescending(group => group.Devices).SelectMany(group => group.Verdict.OtherImages)
        );
        html.Clause(model, reason.ClauseId);
    }

    private static void WriteLines(string label, HtmlWriter html, IEnumerable<string> lines)
    {
        string[] shown = [.. lines.Where(line => line.Length > 0).Distinct().Take(MostFindings)];
        if (shown.Length == 0)
        {
            return;
        }

        html.Raw("<div class=\"next\">").Element("span", label, "class=\"label\"").Raw("<ul>\n");
        foreach (string line in shown)
        {
            html.Element("li", line).Raw("\n");
        }

        html.Raw("</ul></div>\n");
    }

    private static string FilterOf(Decision decision, SummaryReason reason) =>
        "decision=" + decision + (reason.Rule.Length == 0 ? "" : "&rule=" + Uri.EscapeDataString(SafeText.Clean(reason.Rule)));
}
