using ReimagingTools.Fleet.Plans;

namespace ReimagingTools.Fleet.Reporting.Sections;

/// <summary>
/// What a library of images does for the fleet: the fewest media, media to get, what no media can cover, and groups of devices against images.
/// </summary>
internal static class PlanSection
{
    private const int MostRows = 40;
    private const int MostColumns = 12;
    private const int MostLines = 30;

    public static void Write(ReportModel model, HtmlWriter html)
    {
        PlanSummary plan = model.Plan!;
        ReportTexts texts = model.Texts;
        html.Open("plan", texts)
            .Element("p", texts.Format("Plan.Covered", ReportTexts.Number(plan.Covered), ReportTexts.Number(plan.DeviceCount)), "class=\"rule\"")
            .Raw("\n");
        WriteMedia(texts, html, plan);
        WriteWanted(texts, html, plan);
        WriteUncovered(texts, html, plan);
        WriteMatrix(model, html, new PlanMatrix(plan));
        html.Close();
    }

    private static void WriteMedia(ReportTexts texts, HtmlWriter html, PlanSummary plan)
    {
        html.Element("h3", texts["Plan.Media"], "class=\"part\"").Raw("\n");
        IReadOnlyList<PlanMedium> media = plan.Media();
        if (media.Count == 0)
        {
            html.Nothing(texts["Plan.NoMedia"]);
        }
        else
        {
            WriteTable(texts, html, ["Plan.Medium", "#Plan.Adds", "#Plan.Together", "#Plan.Covers"], Together(plan, media), media.Count);
        }

        if (plan.Useless() is { Count: > 0 } useless)
        {
            string more = useless.Count > MostLines ? ", \u2026" : "";
            html.Element(
                    "p",
                    texts.Format("Plan.Useless", string.Join(", ", useless.Take(MostLines).Select(NamesOf(plan).Of)) + more),
                    "class=\"note\""
                )
                .Raw("\n");
        }
    }

    private static SourceNames NamesOf(PlanSummary plan) => new(plan.Media().Select(medium => medium.Source).Concat(plan.Useless()));

    private static IEnumerable<string?[]> Together(PlanSummary plan, IReadOnlyList<PlanMedium> media)
    {
        long together = 0;
        SourceNames names = NamesOf(plan);
        foreach (PlanMedium medium in media)
        {
            together += medium.Adds;
            yield return
            [
                names.Of(medium.Source),
                ReportTexts.Number(medium.Adds),
                ReportTexts.Number(together) + " (" + ReportTexts.Percent(together, plan.DeviceCount) + ")",
                ReportTexts.Number(medium.Covers),
            ];
        }
    }

    private static void WriteWanted(ReportTexts texts, HtmlWriter html, PlanSummary plan)
    {
        IReadOnlyList<(WantedMedia Media, long DeviceCount)> wanted = plan.Wanted();
        html.Element("h3", texts["Plan.Wanted"], "class=\"part\"").Raw("\n");
        if (wanted.Count == 0)
        {
            html.Nothing(texts["Plan.NothingWanted"]);
            return;
        }

        WriteTable(
            texts,
            html,
            ["Plan.Product", "Plan.Language", "Plan.Architecture", "#Column.Devices"],
            wanted.Select(each =>
                new[]
                {
                    each.Media.Product,
                    each.Media.Language,
                    each.Media.Architecture == Architecture.Unknown
                        ? texts["Plan.AnyArchitecture"]
                        : each.Media.Architecture.ToString().ToLowerInvariant(),
                    ReportTexts.Number(each.DeviceCount),
                }
            ),
            wanted.Count
        );
    }

    /// <summary>By reason: devices of different products may share one.</summary>
    private static void WriteUncovered(ReportTexts texts, HtmlWriter html, PlanSummary plan)
    {
        html.Element("h3", texts["Plan.Uncovered"], "class=\"part\"").Raw("\n");
        string[][] reasons =
        [
            .. plan.Uncovered()
                .GroupBy(each => (each.Answer.Verdict.Decision, Reason: each.Answer.GetReason(texts.Culture)))
                .Select(same => (same.Key, Devices: same.Sum(each => each.DeviceCount)))
                .OrderByDescending(each => each.Devices)
                .ThenBy(each => each.Key.Reason, StringComparer.Ordinal)
                .Select(each => new[] { texts["Decision." + each.Key.Decision], each.Key.Reason, ReportTexts.Number(each.Devices) }),
        ];
        if (reasons.Length == 0)
        {
            html.Nothing(texts["Plan.NothingUncovered"]);
            return;
        }

        WriteTable(texts, html, ["Column.Decision", "Plan.Why", "#Column.Devices"], reasons, reasons.Length);
    }

    /// <summary>A table whose columns of numbers are marked by <c>#</c>; on narrow screens each row is a block.</summary>
    private static void WriteTable(ReportTexts texts, HtmlWriter html, string[] columns, IEnumerable<string?[]> rows, int count)
    {
        html.Raw("<div class=\"scroll\"><table class=\"stack plan\">\n<thead><tr>");
        foreach (string column in columns)
        {
            html.Element("th", texts[column.TrimStart('#')], column[0] == '#' ? "scope=\"col\" class=\"num\"" : "scope=\"col\"");
        }

        html.Raw("</tr></thead>\n<tbody>\n");
        foreach (string?[] row in rows.Take(MostLines))
        {
            html.Raw("<tr>").Element("th", row[0], "scope=\"row\"");
            for (int i = 1; i < row.Length; i++)
            {
                html.Raw(columns[i][0] == '#' ? "<td class=\"num\" data-label=\"" : "<td data-label=\"")
                    .Text(texts[columns[i].TrimStart('#')])
                    .Raw("\">")
                    .Text(row[i])
                    .Raw("</td>");
            }

            html.Raw("</tr>\n");
        }

        html.Raw("</tbody>\n</table></div>\n");
        if (count > MostLines)
        {
            html.Element("p", texts.Format("MoreNotices", ReportTexts.Number(count - MostLines)), "class=\"note\"").Raw("\n");
        }
    }

    private static void WriteMatrix(ReportModel model, HtmlWriter html, PlanMatrix matrix)
    {
        ReportTexts texts = model.Texts;
        html.Element("h3", texts["Plan.Matrix"], "id=\"plan-matrix-h\" class=\"part\"").Raw("\n");
        if (matrix.Images.Count == 0)
        {
            html.Nothing(texts["Plan.NoMedia"]);
            return;
        }

        html.Raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"plan-matrix-h\"><table class=\"matrix\">\n<thead><tr>")
            .Element("th", texts["Column.Licensed"], "scope=\"col\"")
            .Element("th", texts["Column.Devices"], "scope=\"col\" class=\"num\"");
        var names = new SourceNames(matrix.Images.Select(each => PlanSummary.SourceOf(each.Image)));
        foreach ((_, Licensing.Facts.MediaImage image) in matrix.Images.Take(MostColumns))
        {
            html.Raw("<th scope=\"col\">")
                .Text(model.MediaText(ReportMedia.Of(image)))
                .Raw(" ")
                .Element("span", names.Of(PlanSummary.SourceOf(image)), "class=\"of\"")
                .Raw("</th>");
        }

        html.Raw("</tr></thead>\n<tbody>\n");
        foreach ((PlanGroup group, long devices) in matrix.Groups.Take(MostRows))
        {
            html.Raw("<tr><th scope=\"row\">")
                .Text(group.Product.Length == 0 ? texts["Unknown.Product"] : group.Product)
                .Raw(" ")
                .Element("span", group.Language.Length == 0 ? texts["Plan.AnyLanguage"] : group.Language, "class=\"of\"")
                .Raw("</th>")
                .Element("td", ReportTexts.Number(devices), "class=\"num\"");
            foreach ((int place, _) in matrix.Images.Take(MostColumns))
            {
                WriteCell(texts, html, matrix, group, place);
            }

            html.Raw("</tr>\n");
        }

        html.Raw("</tbody>\n</table></div>\n").Legend(texts);
        WriteLeftOut(texts, html, matrix);
    }

    private static void WriteCell(ReportTexts texts, HtmlWriter html, PlanMatrix matrix, PlanGroup group, int place)
    {
        html.Raw("<td>").Decisions(texts, decision => matrix.Count(group, place, decision), _ => null);
        if (matrix.Chosen(group, place) is > 0 and var chosen)
        {
            html.Element("span", texts.Format("Plan.Chosen", ReportTexts.Number(chosen)), "class=\"chosen\"");
        }

        html.Raw("</td>");
    }

    private static void WriteLeftOut(ReportTexts texts, HtmlWriter html, PlanMatrix matrix)
    {
        if (matrix.Useless > 0)
        {
            html.Element("p", texts.Format("Plan.ImagesUseless", ReportTexts.Number(matrix.Useless)), "class=\"note\"").Raw("\n");
        }

        int images = Math.Max(0, matrix.Images.Count - MostColumns),
            groups = Math.Max(0, matrix.Groups.Count - MostRows);
        if (images + groups > 0)
        {
            html.Element("p", texts.Format("Plan.LeftOut", ReportTexts.Number(images), ReportTexts.Number(groups)), "class=\"note\"").Raw("\n");
        }
    }
}
