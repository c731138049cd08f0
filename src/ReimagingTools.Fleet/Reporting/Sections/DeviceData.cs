namespace ReimagingTools.Fleet.Reporting.Sections;

/// <summary>
/// Names and words for the script, as JSON: the names of each group in the order of the table, or null when devices are shown by group.
/// </summary>
internal static class DeviceData
{
    public static void Write(ReportModel model, HtmlWriter html)
    {
        html.Raw("<script type=\"application/json\" id=\"data\">{\"text\":{");
        string[] words = ["Found.Names", "Found.Groups", "Found.None", "Column.Computer", "More", "NoName", "SortBy", "Names.Caption"];
        for (int i = 0; i < words.Length; i++)
        {
            html.Raw(i == 0 ? "\"" : ",\"").Json(words[i]).Raw("\":\"").Json(model.Texts[words[i]]).Raw("\"");
        }

        html.Raw("},\"names\":").Raw(model.IsByName ? "[" : "null");
        for (int i = 0; model.IsByName && i < model.Groups.Count; i++)
        {
            html.Raw(i == 0 ? "\n\"" : ",\n\"").Names(model.Groups[i].Names!);
            html.Raw("\"");
        }

        html.Raw(model.IsByName ? "]}" : "}").Raw("</script>\n");
    }
}
