namespace ReimagingTools.Fleet.Reporting.Sections;

/// <summary>
/// The devices: groups in a plain table that needs no script, with fields to search it, and to search the names, for where there is one.
/// </summary>
internal static class DevicesSection
{
    public static void Write(ReportModel model, HtmlWriter html)
    {
        ReportTexts texts = model.Texts;
        html.Open("devices", texts);
        html.Element("p", texts[model.IsByName ? "Devices.ByName" : "Devices.ByGroup"], model.IsByName ? "class=\"lead\"" : "class=\"note\"")
            .Raw("\n");
        WriteControls(model, html);
        html.Raw("<div class=\"scroll\"><table class=\"stack groups\" id=\"groups\">\n")
            .Element("caption", texts["Groups.Caption"], "class=\"hidden\"")
            .Raw("\n<thead><tr>");
        html.Element("th", texts["Column.Devices"], "scope=\"col\" class=\"num\"")
            .Element("th", texts["Column.Decision"], "scope=\"col\" data-sort=\"decision\"")
            .Element("th", texts["Column.Licensed"], "scope=\"col\" data-sort=\"product\"");
        if (model.HasSeveralImages)
        {
            html.Element("th", texts["Column.Media"], "scope=\"col\" data-sort=\"media\"");
        }

        html.Element("th", texts["Column.Why"], "scope=\"col\"");

        html.Raw("</tr></thead>\n<tbody>\n");
        foreach (ReportGroup group in model.Groups)
        {
            WriteGroup(model, html, group);
        }

        html.Raw("</tbody>\n</table></div>\n<div id=\"named\" hidden></div>\n").Close();
    }

    private static void WriteGroup(ReportModel model, HtmlWriter html, ReportGroup group)
    {
        ReportVerdict verdict = group.Verdict;
        ReportTexts texts = model.Texts;
        string rule = verdict.Decision == Decision.Eligible ? "" : verdict.Rule;
        html.Raw("<tr data-decision=\"")
            .Raw(verdict.Decision.ToString())
            .Raw("\" data-rule=\"")
            .Text(rule)
            .Raw(
                string.Format(
                    CultureInfo.InvariantCulture,
                    "\" data-product=\"{0}\" data-media=\"{1}\" data-devices=\"{2}\">",
                    model.ProductOf(group),
                    model.MediaOf(group),
                    group.Devices
                )
            );
        html.Raw("<td class=\"num\" data-label=\"")
            .Text(texts["Column.Devices"])
            .Raw("\">")
            .Text(ReportTexts.Number(group.Devices))
            .Raw("</td><td>")
            .Decided(verdict.Decision, texts)
            .Raw("</td><td data-label=\"")
            .Text(texts["Column.Licensed"])
            .Raw("\">")
            .Text(verdict.IsFolded ? texts["Various"] : verdict.LicensedProduct ?? texts["Unknown.Product"]);
        if (model.HasSeveralImages)
        {
            html.Raw("</td><td data-label=\"")
                .Text(texts["Column.Media"])
                .Raw("\">")
                .Text(verdict.IsFolded ? texts["Various"] : model.MediaText(verdict.Media));
        }

        html.Raw("</td><td>").Text(verdict.Reason.Length > 0 ? verdict.Reason : model.RuleText(verdict.Rule));
        foreach (
            (string key, IEnumerable<string> names) in new[]
            {
                ("Contested", verdict.ContestedFacts),
                ("FindOut", verdict.MissingFacts.Except(verdict.ContestedFacts)),
            }.Where(each => each.Item2.Any())
        )
        {
            html.Raw(" <span class=\"of\">").Text(texts.Format(key, string.Join(texts["Comma"], names))).Raw("</span>");
        }

        html.Raw(" ").Element("code", verdict.ClauseId).Raw("</td></tr>\n");
    }

    /// <summary>Shown by the script, which alone can make them work.</summary>
    private static void WriteControls(ReportModel model, HtmlWriter html)
    {
        ReportTexts texts = model.Texts;
        html.Raw("<form id=\"controls\" role=\"search\" hidden>\n<p class=\"wide\"><label for=\"f-q\">")
            .Text(texts["Search"])
            .Raw("</label><input id=\"f-q\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\"></p>\n");
        WriteChoice(
            html,
            texts,
            "decision",
            ReportModel
                .Decisions.Where(decision => model.Summary.Count(decision) > 0)
                .Select(decision => (decision.ToString(), texts["Decision." + decision]))
        );
        WriteChoice(
            html,
            texts,
            "rule",
            model
                .Groups.Where(group => group.Verdict.Decision != Decision.Eligible)
                .Select(group => group.Verdict.Rule)
                .Where(rule => rule.Length > 0)
                .Distinct()
                .OrderBy(rule => rule, StringComparer.Ordinal)
                .Select(rule => (rule, model.RuleText(rule) ?? rule))
        );
        WriteChoice(
            html,
            texts,
            "product",
            model.Products.Select(
                (product, at) => (at.ToString(CultureInfo.InvariantCulture), product.Length == 0 ? texts["Unknown.Product"] : product)
            )
        );
        WriteChoice(html, texts, "media", model.Media.Select((media, at) => (at.ToString(CultureInfo.InvariantCulture), model.MediaText(media))));
        if (model.IsByName)
        {
            html.Raw("<p><label for=\"f-view\">")
                .Text(texts["View"])
                .Raw("</label><select id=\"f-view\"><option value=\"\">")
                .Text(texts["View.Names"])
                .Raw("</option><option value=\"groups\">")
                .Text(texts["View.Groups"])
                .Raw("</option></select></p>\n");
        }

        html.Raw(
                "</form>\n<div class=\"tally\"><p id=\"found\" role=\"status\" aria-live=\"polite\"></p> <button id=\"reset\" type=\"reset\" "
                    + "form=\"controls\" hidden>"
            )
            .Text(texts["Reset"])
            .Raw("</button></div>\n");
    }

    /// <summary>Choices in the order given; a single one is no choice.</summary>
    private static void WriteChoice(HtmlWriter html, ReportTexts texts, string name, IEnumerable<(string Value, string Text)> choices)
    {
        (string Value, string Text)[] all = [.. choices];
        html.Raw("<p")
            .Raw(all.Length < 2 ? " hidden" : "")
            .Raw("><label for=\"f-" + name + "\">")
            .Text(texts["Filter." + name])
            .Raw("</label><select id=\"f-" + name + "\"><option value=\"\">")
            .Text(texts["Filter.All"])
            .Raw("</option>");
        foreach ((string value, string text) in all)
        {
            html.Raw("<option value=\"").Text(value).Raw("\">").Text(text).Raw("</option>");
        }

        html.Raw("</select></p>\n");
    }
}
