namespace ReimagingTools.Fleet.Reporting.Sections;

/// <summary>What sections have in common.</summary>
internal static class SectionFrame
{
    /// <summary>Opens a section with its heading and the sentence below it.</summary>
    public static HtmlWriter Open(this HtmlWriter html, string id, ReportTexts texts)
    {
        html.Raw("<section id=\"" + id + "\" aria-labelledby=\"" + id + "-h\">\n")
            .Element("h2", texts["Section." + id], "id=\"" + id + "-h\"")
            .Raw("\n");
        return texts.Find("Section." + id + ".Lead") is { } lead ? html.Element("p", lead, "class=\"lead\"").Raw("\n") : html;
    }

    /// <summary>Closes a section.</summary>
    public static void Close(this HtmlWriter html) => html.Raw("</section>\n");

    /// <summary>Writes the sentence of a section that has nothing to show.</summary>
    public static HtmlWriter Nothing(this HtmlWriter html, string text) => html.Element("p", text, "class=\"nothing\"").Raw("\n");

    /// <summary>Writes a clause: its id, and its sentence where the brief is known.</summary>
    public static HtmlWriter Clause(this HtmlWriter html, ReportModel model, string? id)
    {
        if (string.IsNullOrEmpty(id))
        {
            return html;
        }

        html.Raw("<p class=\"clause\">").Element("span", model.Texts["Clause"], "class=\"label\"").Raw(" ").Element("code", id);
        if (model.ClauseText(id) is { } text)
        {
            html.Raw(" ").Element("span", text, "class=\"text\"");
        }

        return html.Raw("</p>\n");
    }

    /// <summary>Writes a link that shows some of the devices; without a script it leads to all of them.</summary>
    public static HtmlWriter Filter(this HtmlWriter html, string filter, string text) =>
        html.Raw("<a class=\"filter\" href=\"#devices\" data-filter=\"").Text(filter).Raw("\">").Text(text).Raw("</a>");

    /// <summary>Writes the large number an entry begins with.</summary>
    public static HtmlWriter Count(this HtmlWriter html, ReportTexts texts, long devices) =>
        html.Raw("<p class=\"count\">")
            .Element("b", ReportTexts.Number(devices))
            .Raw(" ")
            .Element("span", texts[devices == 1 ? "Unit.One" : "Unit.Many"])
            .Raw("</p>\n");

    /// <summary>Writes the number of devices under each decision; one that has a filter leads to the devices.</summary>
    public static HtmlWriter Decisions(this HtmlWriter html, ReportTexts texts, Func<Decision, long> count, Func<Decision, string?> filter)
    {
        html.Raw("<div class=\"cells\">");
        foreach (Decision decision in ReportModel.Decisions)
        {
            if (count(decision) == 0)
            {
                html.Raw("<span></span>");
                continue;
            }

            string? link = filter(decision);
            html.Raw(link is null ? "<span class=\"cell\"" : "<a class=\"cell\" href=\"#devices\" data-filter=\"")
                .Text(link)
                .Raw(link is null ? ">" : "\">")
                .Raw(Icons.Shape(decision))
                .Element("span", texts["Decision." + decision], "class=\"hidden\"")
                .Raw(" ")
                .Text(ReportTexts.Number(count(decision)))
                .Raw(link is null ? "</span> " : "</a> ");
        }

        return html.Raw("</div>");
    }

    /// <summary>Writes what the shapes of decisions mean.</summary>
    public static HtmlWriter Legend(this HtmlWriter html, ReportTexts texts)
    {
        html.Raw("<p class=\"legend\" aria-hidden=\"true\">");
        foreach (Decision decision in ReportModel.Decisions)
        {
            html.Decided(decision, texts).Raw(" ");
        }

        return html.Raw("</p>\n");
    }
}
