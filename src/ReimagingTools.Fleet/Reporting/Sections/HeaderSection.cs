using System.Globalization;

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
        html.Raw("<time datetime=\"").Raw(created.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)).Raw("\">")
            .Text(created.ToString(texts["DateFormat"], CultureInfo.InvariantCulture)).Raw("</time></p>\n<nav aria-label=\"").Text(texts["Contents"]).Raw("\"><ul>");
        foreach (string section in new[] { "blocks", "facts", "matrix", "notices", "devices", "method" })
        {
            html.Raw("<li><a href=\"#").Raw(section).Raw("\">").Text(texts["Section." + section]).Raw("</a></li>");
        }

        html.Raw("</ul></nav>\n</header>\n");
    }
}
