using ReimagingTools.Licensing.Briefs;

namespace ReimagingTools.Fleet.Reporting.Sections;

/// <summary>How the answer was reached: brief, decisions, agreement, media with its evidence, source and date.</summary>
internal static class MethodSection
{
    private const int MostMedia = 50;
    private const int MostEvidence = 20;

    public static void Write(ReportModel model, HtmlWriter html)
    {
        ReportTexts texts = model.Texts;
        html.Open("method", texts);
        WriteDecisions(model, html);
        WriteBriefs(model, html);
        WriteAgreements(model, html);
        WriteMedia(model, html);
        html.Element("h3", texts["Made.Heading"], "class=\"part\"")
            .Raw("\n<dl>\n")
            .Described(texts["Made.Source"], model.Options.Source ?? texts["NotRecorded"])
            .Described(texts["Made.At"], model.Options.CreatedAt.ToString(texts["DateFormat"], CultureInfo.InvariantCulture))
            .Described(texts["Made.Judged"], ReportTexts.Number(model.Summary.Total))
            .Described(texts["Made.Unreadable"], ReportTexts.Number(model.Unreadable))
            .Described(texts["Made.By"], "ReimagingTools " + Provenance.Tool)
            .Described(texts["Made.Catalogue"], Provenance.CatalogueHash)
            .Raw("</dl>\n");
        html.Element("p", texts["NoAdvice"], "class=\"note\"").Raw("\n").Close();
    }

    private static void WriteDecisions(ReportModel model, HtmlWriter html)
    {
        html.Element("h3", model.Texts["Words.Heading"], "class=\"part\"").Raw("\n<dl>\n");
        foreach (Decision decision in ReportModel.Decisions)
        {
            html.Raw("<div><dt>")
                .Decided(decision, model.Texts)
                .Raw(" ")
                .Element("code", decision.ToString())
                .Raw("</dt>")
                .Element("dd", model.Texts["Meaning." + decision])
                .Raw("</div>\n");
        }

        html.Raw("</dl>\n").Element("p", model.Texts["NeverEligible"], "class=\"rule\"").Raw("\n");
    }

    private static void WriteBriefs(ReportModel model, HtmlWriter html)
    {
        html.Element("h3", model.Texts["Brief.Heading"], "class=\"part\"").Raw("\n<dl>\n");
        foreach (
            string id in model
                .Groups.Select(group => group.Verdict.BriefId)
                .Where(id => id.Length > 0)
                .Distinct()
                .OrderBy(id => id, StringComparer.Ordinal)
        )
        {
            html.Described(id, Brief.Find(id) is { } brief ? brief.Title + " (" + Provenance.HashOf(brief) + ")" : model.Texts["NotRecorded"]);
        }

        html.Raw("</dl>\n").Element("p", model.Texts["Brief.Words"], "class=\"note\"").Raw("\n");
    }

    private static void WriteAgreements(ReportModel model, HtmlWriter html)
    {
        ReportTexts texts = model.Texts;
        html.Element("h3", texts["Agreement.Heading"], "class=\"part\"").Raw("\n");
        ReportAgreement[] agreements = [.. model.Agreements.Select(tally => tally.Agreement)];
        if (agreements.Length == 0)
        {
            html.Nothing(texts["Agreement.None"]);
            return;
        }

        html.Raw("<dl>\n")
            .Described(texts["Agreement.Program"], Join(agreements.Select(each => Program(texts, each.Program))))
            .Described(
                texts["Agreement.Purchased"],
                Join(
                    agreements.Select(each =>
                        each.Purchased is null ? texts["NotStated"]
                        : each.Purchased.Length == 0 ? texts["Agreement.NothingBought"]
                        : each.Purchased
                    )
                )
            )
            .Described(texts["Agreement.Purpose"], Join(agreements.Select(each => texts["Purpose." + each.Purpose])));
        var assurances = model.Agreements.GroupBy(tally => tally.Agreement.SoftwareAssurance).OrderBy(each => each.Key).ToList();
        html.Described(texts["Agreement.Stated"], Join(agreements.Select(each => each.Stated).Where(stated => stated.Length > 0)));
        html.Described(
                texts["Agreement.Assurance"],
                string.Join(
                    "; ",
                    assurances.Select(each => texts["Assurance." + each.Key] + " (" + texts.Devices(each.Sum(tally => tally.Devices)) + ")")
                )
            )
            .Raw("</dl>\n");
    }

    private static void WriteMedia(ReportModel model, HtmlWriter html)
    {
        ReportTexts texts = model.Texts;
        html.Element("h3", texts["Media.Heading"], "class=\"part\"").Raw("\n");
        var stated = new Dictionary<string, ReportMedia>(StringComparer.Ordinal);
        foreach (ReportMedia media in model.Media.Take(MostMedia))
        {
            html.Raw("<dl class=\"media\">\n")
                .Described(texts["Media.Product"], media.IsNotChosen ? texts["Media.NotChosen"] : media.Product ?? texts["Unknown.Media"])
                .Described(texts["Media.Language"], media.Language)
                .Described(texts["Media.Architecture"], media.Architecture)
                .Described(texts["Media.Channel"], media.Channel is null ? null : Words(media.Channel))
                .Described(texts["Media.Source"], media.Source ?? (media.Evidence is null ? null : texts["Media.Declared"]))
                .Described(texts["Media.Index"], media.Index?.ToString(CultureInfo.InvariantCulture));
            html.Raw("<div>").Element("dt", texts["Media.Evidence"]).Raw("<dd>");
            WriteEvidence(model, html, media, stated);
            html.Raw("</dd></div>\n</dl>\n");
        }
    }

    /// <summary>What concerns a whole medium is stated with its first image that is shown; the others refer to that.</summary>
    private static void WriteEvidence(ReportModel model, HtmlWriter html, ReportMedia media, Dictionary<string, ReportMedia> stated)
    {
        string medium = string.Join("\n", media.MediumEvidence);
        bool isStated = stated.TryGetValue(medium, out ReportMedia? first) && medium.Length > 0;
        stated[medium] = first ?? media;
        string[] lines =
        [
            .. media.Evidence ?? [],
            .. isStated ? [model.Texts.Format("Media.EvidenceWith", model.MediaText(first!))] : media.MediumEvidence,
        ];
        if (lines.Length == 0)
        {
            html.Text(model.Texts["NotRecorded"]);
            return;
        }

        html.Raw("<ul>");
        foreach (string line in lines.Take(MostEvidence))
        {
            html.Element("li", line);
        }

        html.Raw("</ul>");
    }

    private static string Program(ReportTexts texts, VolumeProgram program) =>
        program == VolumeProgram.Unknown ? texts["NotStated"] : Words(program.ToString());

    /// <summary>The words of a name written as one: "EnterpriseAgreement".</summary>
    private static string Words(string name) => Regex.Replace(name, "(?<=[a-z])(?=[A-Z])", " ", RegexOptions.None);

    private static string Join(IEnumerable<string> texts) => string.Join("; ", texts.Distinct());
}
