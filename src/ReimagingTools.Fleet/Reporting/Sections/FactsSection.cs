using ReimagingTools.Fleet.Summary;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Fleet.Reporting.Sections;

/// <summary>What to find out: missing facts by the devices each would settle, and the conditions that stay open.</summary>
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

        IReadOnlyList<SummaryMissingFact> facts = model.Summary.MissingFacts();
        if (facts.Count > 0)
        {
            WriteFacts(model, html, facts);
        }

        html.Element("h3", texts["Open.Heading"], "class=\"part\"").Raw("\n");
        ReasonList.Write(model, html, Decision.Indeterminate);
        html.Close();
    }

    private static void WriteFacts(ReportModel model, HtmlWriter html, IReadOnlyList<SummaryMissingFact> facts)
    {
        ReportTexts texts = model.Texts;
        string[] columns = ["Column.Fact", "Column.Settles", "Column.Missing", "Column.Do"];
        html.Raw("<div class=\"scroll\"><table class=\"stack facts\">\n").Element("caption", texts["Facts.Caption"], "class=\"hidden\"").Raw("\n<thead><tr>");
        foreach (string column in columns)
        {
            html.Element("th", texts[column], column is "Column.Settles" or "Column.Missing" ? "scope=\"col\" class=\"num\"" : "scope=\"col\"");
        }

        html.Raw("</tr></thead>\n<tbody>\n");
        foreach (SummaryMissingFact fact in facts)
        {
            html.Raw("<tr><th scope=\"row\">").Text(texts.Find("Fact." + fact.Name) ?? fact.Name).Raw(" ").Element("code", fact.Name).Raw("</th><td class=\"num\" data-label=\"").Text(texts["Column.Settles"]).Raw("\">")
                .Element("b", ReportTexts.Number(fact.Settles)).Raw("</td><td class=\"num\" data-label=\"").Text(texts["Column.Missing"]).Raw("\">").Text(ReportTexts.Number(fact.Devices))
                .Raw("</td><td>").Text(texts.Find("Fact." + fact.Name + ".Do")).Raw("</td></tr>\n");
        }

        html.Raw("</tbody>\n</table></div>\n");
    }
}
