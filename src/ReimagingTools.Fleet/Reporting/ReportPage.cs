using System.Security.Cryptography;
using ReimagingTools.Fleet.Reporting.Sections;

namespace ReimagingTools.Fleet.Reporting;

/// <summary>The page around the sections: head with a policy that forbids every load, style, sections, names as data, script.</summary>
internal static class ReportPage
{
    private static readonly Dictionary<string, Action<ReportModel, HtmlWriter>> Writers = new(StringComparer.Ordinal)
    {
        ["plan"] = PlanSection.Write,
        ["blocks"] = ReasonsSection.Write,
        ["facts"] = FactsSection.Write,
        ["matrix"] = MatrixSection.Write,
        ["notices"] = NoticesSection.Write,
        ["devices"] = DevicesSection.Write,
        ["method"] = MethodSection.Write,
    };

    public static void Write(ReportModel model, TextWriter output)
    {
        var html = new HtmlWriter(output);
        string style = Resource("report.css"),
            script = Resource("report.js");
        WriteHead(model, html, style, script);
        html.Raw("<body>\n<a class=\"skip\" href=\"#content\">").Text(model.Texts["Skip"]).Raw("</a>\n").Raw(Icons.Definitions);
        HeaderSection.Write(model, html);
        html.Raw("<main id=\"content\">\n");
        AnswerSection.Write(model, html);
        foreach (string section in model.Sections)
        {
            Writers[section](model, html);
        }

        html.Raw("</main>\n<footer>").Element("p", model.Texts["Footer"]).Raw("</footer>\n");
        DeviceData.Write(model, html);
        html.Raw("<script>").Raw(script).Raw("</script>\n</body>\n</html>\n");
    }

    private static void WriteHead(ReportModel model, HtmlWriter html, string style, string script)
    {
        html.Raw("<!DOCTYPE html>\n<html lang=\"")
            .Text(model.Texts["Lang"])
            .Raw("\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src '")
            .Raw(Hash(script))
            .Raw("'; style-src '")
            .Raw(Hash(style))
            .Raw("'; img-src data:; base-uri 'none'; form-action 'none'\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Raw(
                "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n<link rel=\"icon\" href=\"data:,\">\n"
            )
            .Element("title", model.Options.Title ?? model.Texts["Title"])
            .Raw("\n<style>")
            .Raw(style)
            .Raw("</style>\n</head>\n");
    }

    /// <summary>A browser hashes what stands between the tags after it has turned line ends into line feeds.</summary>
    private static string Hash(string text)
    {
        using var algorithm = SHA256.Create();
        return "sha256-" + Convert.ToBase64String(algorithm.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }

    private static string Resource(string name)
    {
        using Stream stream = typeof(ReportPage).Assembly.GetManifestResourceStream("ReimagingTools.Fleet.Reporting." + name)
            ?? throw new InvalidOperationException("The part " + name + " of the report is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return "\n" + reader.ReadToEnd().Replace("\r", "").TrimEnd() + "\n";
    }
}
