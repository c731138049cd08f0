namespace ReimagingTools.Fleet.Reporting.Sections;

/// <summary>What to find out: missing facts by the devices they settle together, and the conditions that stay open.</summary>
internal static class FactsSection
{
    public static void Write(ReportModel model, HtmlWriter html)
    {
        ReportTexts texts = model.Texts;
        html.Open("facts", texts);
        if (model.Summary.Count(Decision.Indeterminate) == 0)
        {
            html.Nothing(texts["Nothing.facts"]).Close();
            return;
        }

        IReadOnlyList<SummaryMissingFacts> facts = model.Summary.MissingFacts();
        if (facts.Count > 0)
        {
            WriteFacts(model, html, facts);
        }

        WriteContested(model, html);

        html.Element("h3", texts["Open.Heading"], "class=\"part\"").Raw("\n");
        ReasonList.Write(model, html, Decision.Indeterminate);
        html.Close();
    }

    private static void WriteFacts(ReportModel model, HtmlWriter html, IReadOnlyList<SummaryMissingFacts> facts)
    {
        ReportTexts texts = model.Texts;
        string[] columns = ["Column.Fact", "Column.Settles", "Column.Missing", "Column.Do"];
        html.Raw("<div class=\"scroll\"><table class=\"stack facts\">\n")
            .Element("caption", texts["Facts.Caption"], "class=\"hidden\"")
            .Raw("\n<thead><tr>");
        foreach (string column in columns)
        {
            html.Element("th", texts[column], column is "Column.Settles" or "Column.Missing" ? "scope=\"col\" class=\"num\"" : "scope=\"col\"");
        }

        html.Raw("</tr></thead>\n<tbody>\n");
        foreach (SummaryMissingFacts set in facts)
        {
            html.Raw("<tr><th scope=\"row\">");
            WriteEach(html, set, name => html.Text(texts.Find("Fact." + name) ?? name).Raw(" ").Element("code", name));
            html.Raw("</th><td class=\"num\" data-label=\"")
                .Text(texts["Column.Settles"])
                .Raw("\">")
                .Element("b", ReportTexts.Number(set.Settle ? set.Devices : 0))
                .Raw("</td><td class=\"num\" data-label=\"")
                .Text(texts["Column.Missing"])
                .Raw("\">")
                .Text(ReportTexts.Number(set.Devices))
                .Raw("</td><td>");
            WriteEach(html, set, name => html.Text(texts.Find("Fact." + name + ".Do")));
            html.Raw("</td></tr>\n");
        }

        html.Raw("</tbody>\n</table></div>\n");
    }

    /// <summary>Facts that are not missing: sources contradict each other about them.</summary>
    private static void WriteContested(ReportModel model, HtmlWriter html)
    {
        ReportTexts texts = model.Texts;
        IReadOnlyList<SummaryContested> contested = model.Summary.Contested();
        if (contested.Count == 0)
        {
            return;
        }

        html.Element("h3", texts["Contested.Heading"], "class=\"part\"")
            .Raw("\n")
            .Element("p", texts["Contested.Do"], "class=\"lead\"")
            .Raw("\n<ul>\n");
        foreach (SummaryContested fact in contested)
        {
            html.Raw("<li><b>")
                .Text(ReportTexts.Number(fact.Devices))
                .Raw("</b> ")
                .Text(texts.Find("Fact." + fact.Name) ?? fact.Name)
                .Raw(" ")
                .Element("code", fact.Name)
                .Raw("</li>\n");
        }

        html.Raw("</ul>\n");
    }

    private static void WriteEach(HtmlWriter html, SummaryMissingFacts set, Action<string> write)
    {
        for (int i = 0; i < set.Names.Count; i++)
        {
            if (i > 0)
            {
                html.Raw("<br>");
            }

            write(set.Names[i]);
        }
    }
}
