namespace ReimagingTools.Fleet.Reporting.Sections;

/// <summary>The answer: how many may be reimaged, may not, need facts.</summary>
internal static class AnswerSection
{
    /// <summary>Parts of the bar are no narrower than this, in percent, so that no decision goes unseen.</summary>
    private const double Narrowest = 0.6;

    public static void Write(ReportModel model, HtmlWriter html)
    {
        ReportTexts texts = model.Texts;
        html.Raw("<section class=\"answer\" aria-labelledby=\"answer-h\">\n").Element("h2", Sentence(model), "id=\"answer-h\"").Raw("\n");
        if (model.Summary.Total > 0)
        {
            WriteBar(model, html);
        }

        html.Raw("<ul class=\"totals\">\n");
        foreach (Decision decision in ReportModel.Decisions)
        {
            long devices = model.Summary.Count(decision);
            html.Raw("<li class=\"")
                .Raw(Icons.Class(decision))
                .Raw("\"><a class=\"total\" href=\"#devices\" data-filter=\"decision=")
                .Raw(decision.ToString())
                .Raw("\">")
                .Raw("<span class=\"n\">")
                .Text(ReportTexts.Number(devices))
                .Raw("</span> ")
                .Decided(decision, texts)
                .Raw(" ")
                .Element("span", ReportTexts.Percent(devices, Math.Max(1, model.Summary.Total)), "class=\"share\"")
                .Raw("</a></li>\n");
        }

        html.Raw("</ul>\n");
        WriteNotes(model, html);
        html.Close();
    }

    private static string Sentence(ReportModel model)
    {
        long total = model.Summary.Total,
            eligible = model.Summary.Count(Decision.Eligible);
        string size =
            total == 0 ? "Nothing"
            : total == 1
                ? "Single."
                    + (
                        eligible == 1 ? "Yes"
                        : model.Summary.Count(Decision.NotEligible) == 1 ? "No"
                        : "Open"
                    )
            : eligible == 0 ? "None"
            : eligible == total ? "All"
            : "Some";
        string unit = model.CountsPairs ? "Pairs." : "Devices.";
        return model.Texts.Format("Answer." + (total <= 1 ? "" : unit) + size, ReportTexts.Number(eligible), ReportTexts.Number(total));
    }

    private static void WriteBar(ReportModel model, HtmlWriter html)
    {
        ReportTexts texts = model.Texts;
        string label = string.Join(
            texts["Comma"],
            ReportModel.Decisions.Select(decision =>
                texts["Decision." + decision] + " " + ReportTexts.Percent(model.Summary.Count(decision), model.Summary.Total)
            )
        );
        html.Raw("<svg class=\"bar\" role=\"img\" aria-label=\"").Text(label).Raw("\">\n");
        double[] widths = Widths(model);
        double at = 0;
        for (int i = 0; i < widths.Length; i++)
        {
            string place = string.Format(CultureInfo.InvariantCulture, "x=\"{0:0.###}%\" width=\"{1:0.###}%\" height=\"100%\"", at, widths[i]);
            string name = Icons.Class(ReportModel.Decisions[i]);
            string texture = name == "yes" ? "" : "<rect class=\"texture\" fill=\"url(#t-" + name + ")\" " + place + "/>";
            html.Raw(widths[i] == 0 ? "" : "<rect class=\"" + name + "\" " + place + "/>" + texture + "\n");
            at += widths[i];
        }

        html.Raw("</svg>\n");
    }

    private static double[] Widths(ReportModel model)
    {
        double[] widths =
        [
            .. ReportModel
                .Decisions.Select(decision => model.Summary.Count(decision))
                .Select(count => count == 0 ? 0 : Math.Max(Narrowest, 100.0 * count / model.Summary.Total)),
        ];
        double sum = widths.Sum();
        return [.. widths.Select(width => 100 * width / sum)];
    }

    private static void WriteNotes(ReportModel model, HtmlWriter html)
    {
        ReportTexts texts = model.Texts;
        if (model.CountsPairs)
        {
            html.Element("p", texts.Format("Answer.SeveralImages", ReportTexts.Number(model.Media.Count)), "class=\"note\"").Raw("\n");
        }
        else if (model.ChosenFrom > 1)
        {
            html.Element(
                    "p",
                    texts.Format(model.Plan is null ? "Answer.ChosenImage" : "Answer.PlannedImage", ReportTexts.Number(model.ChosenFrom)),
                    "class=\"note\""
                )
                .Raw("\n");
        }

        long unchosen = model.Groups.Where(group => group.Verdict.Media.IsNotChosen).Sum(group => group.Devices);
        if (unchosen > 0)
        {
            html.Element("p", texts.Format("Answer.UnchosenImage", ReportTexts.Number(unchosen)), "class=\"note\"").Raw("\n");
        }

        if (model.Unreadable > 0)
        {
            html.Raw("<p class=\"note warn\">")
                .Text(texts.Format(model.Unreadable == 1 ? "Unreadable.One" : "Unreadable.Many", ReportTexts.Number(model.Unreadable)))
                .Raw("</p>\n");
        }
    }
}
