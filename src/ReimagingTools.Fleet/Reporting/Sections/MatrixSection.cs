namespace ReimagingTools.Fleet.Reporting.Sections;

/// <summary>Licensed products against images, with the devices of each decision.</summary>
internal static class MatrixSection
{
    private const int MostRows = 40;
    private const int MostColumns = 12;

    public static void Write(ReportModel model, HtmlWriter html)
    {
        ReportTexts texts = model.Texts;
        html.Open("matrix", texts);
        var counts = new Dictionary<(int Row, int Column, Decision Decision), long>();
        foreach (ReportGroup group in model.Groups)
        {
            var key = (Place(model.ProductOf(group), MostRows), Place(model.MediaOf(group), MostColumns), group.Verdict.Decision);
            counts.Count(key, group.Devices);
        }

        int[] rows = Used(counts.Keys.Select(key => key.Row)),
            columns = Used(counts.Keys.Select(key => key.Column));
        html.Raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"matrix-h\"><table class=\"matrix\">\n")
            .Element("caption", texts["Matrix.Caption"], "class=\"hidden\"")
            .Raw("\n<thead><tr>")
            .Element("th", texts["Column.Licensed"], "scope=\"col\"");
        var names = new SourceNames(model.Media.Select(media => media.Source).OfType<string>());
        foreach (int column in columns)
        {
            WriteImage(model, html, names, column);
        }

        html.Raw("</tr></thead>\n<tbody>\n");
        foreach (int row in rows)
        {
            html.Raw("<tr>").Element("th", row < 0 ? texts["Other.Products"] : Product(model, row), "scope=\"row\"");
            WriteCells(html, texts, columns, (column, decision) => counts.TryGetValue((row, column, decision), out long count) ? count : 0, row);
            html.Raw("</tr>\n");
        }

        html.Raw("</tbody>\n");
        if (rows.Length > 1)
        {
            html.Raw("<tfoot><tr>").Element("th", texts["Total"], "scope=\"row\"");
            WriteCells(
                html,
                texts,
                columns,
                (column, decision) => counts.Where(pair => pair.Key.Column == column && pair.Key.Decision == decision).Sum(pair => pair.Value),
                -1
            );
            html.Raw("</tr></tfoot>\n");
        }

        html.Raw("</table></div>\n").Legend(texts).Close();
    }

    private static int Place(int index, int limit) => index < limit ? index : -1;

    /// <summary>The indexes in use, what has none last.</summary>
    private static int[] Used(IEnumerable<int> indexes) => [.. indexes.Distinct().OrderBy(index => index < 0).ThenBy(index => index)];

    private static string Product(ReportModel model, int row) =>
        model.Products[row].Length == 0 ? model.Texts["Unknown.Product"] : model.Products[row];

    private static void WriteImage(ReportModel model, HtmlWriter html, SourceNames names, int column)
    {
        if (column < 0)
        {
            html.Element("th", model.Texts["Other.Media"], "scope=\"col\"");
            return;
        }

        ReportMedia media = model.Media[column];
        html.Raw("<th scope=\"col\">").Text(model.MediaText(media));
        if (media.Source is { } source)
        {
            html.Raw(" ").Element("span", names.Of(source), "class=\"of\"");
        }

        html.Raw("</th>");
    }

    private static void WriteCells(HtmlWriter html, ReportTexts texts, int[] columns, Func<int, Decision, long> count, int row)
    {
        foreach (int column in columns)
        {
            html.Raw("<td>")
                .Decisions(texts, decision => count(column, decision), decision => row >= 0 && column >= 0 ? FilterOf(decision, row, column) : null)
                .Raw("</td>");
        }
    }

    private static string FilterOf(Decision decision, int row, int column) =>
        string.Format(CultureInfo.InvariantCulture, "decision={0}&product={1}&media={2}", decision, row, column);
}
