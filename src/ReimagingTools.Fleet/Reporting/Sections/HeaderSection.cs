using ReimagingTools.Licensing.Briefs;

namespace ReimagingTools.Fleet.Reporting.Sections;

/// <summary>Title, source, date, and the way to the sections.</summary>
internal static class HeaderSection
{
    public static void Write(ReportModel model, HtmlWriter html)
    {
        ReportTexts texts = model.Texts;
        html.Raw("<header class=\"top\">\n").Element("h1", model.Options.Title ?? texts["Title"]).Raw("\n<p class=\"meta\">");
        if (!string.IsNullOrWhiteSpace(model.Options.Source))
        {
            html.Element("span", model.Options.Source, "class=\"source\"").Raw(" ");
        }

        DateTimeOffset created = model.Options.CreatedAt;
        html.Raw("<time datetime=\"")
            .Raw(created.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture))
            .Raw("\">")
            .Text(created.ToString(texts["DateFormat"], CultureInfo.InvariantCulture))
            .Raw("</time></p>\n")
            .Element("p", JudgedBy(model), "class=\"meta\"")
            .Raw("\n<nav aria-label=\"")
            .Text(texts["Contents"])
            .Raw("\"><ul>");
        foreach (string section in model.Sections)
        {
            html.Raw("<li><a href=\"#").Raw(section).Raw("\">").Text(texts["Section." + section]).Raw("</a></li>");
        }

        html.Raw("</ul></nav>\n</header>\n");
    }

    /// <summary>By which brief, how complete, on which day.</summary>
    private static string JudgedBy(ReportModel model)
    {
        ReportTexts texts = model.Texts;
        IEnumerable<string> briefs = model
            .Groups.Select(group => group.Verdict.BriefId)
            .Where(id => id.Length > 0)
            .Distinct()
            .OrderBy(id => id, StringComparer.Ordinal)
            .Select(id => Brief.Find(id) is { IsPartial: true } ? string.Format(CultureInfo.InvariantCulture, texts["Brief.Partial"], id) : id);
        string days = string.Join(
            ", ",
            model
                .Agreements.Select(tally => tally.Agreement.AsOf)
                .Where(day => day.Length > 0)
                .Distinct()
                .OrderBy(day => day, StringComparer.Ordinal)
        );
        return string.Format(
            CultureInfo.InvariantCulture,
            texts["JudgedBy"],
            string.Join(", ", briefs),
            days.Length == 0 ? texts["NotRecorded"] : days
        );
    }
}
