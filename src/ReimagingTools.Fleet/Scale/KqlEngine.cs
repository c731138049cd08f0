namespace ReimagingTools.Fleet.Scale;

/// <summary>
/// Azure Data Explorer, Azure Monitor (Log Analytics) and Sentinel. A string there is never null, so a column that holds nothing is empty text,
/// which is judged alike. The key is in base64, the one loss-free ASCII form the language has for text; its comparisons mind case.
/// </summary>
internal sealed class KqlEngine : GroupEngine
{
    private const string Judged = "ReimageJudged";

    /// <summary>Columns a decision adds to a device, in the order of the table.</summary>
    private static readonly string[] Outcome = ["Media", "MediaIndex", "Decision", "Basis", "Brief", "Reason", "Clauses", "MissingFacts"];

    public override string Name => "kql";

    internal override char Form => 'B';

    internal override int BatchRows => int.MaxValue;

    public override string GroupQuery(GroupColumns columns, string? table, LatestRows? latest = null)
    {
        IEnumerable<string> values = columns.Names.Select(name => "    " + Quote(name) + " = take_any(" + Text(name) + "),\n");
        string count = columns.DeviceCount is null ? "count()" : "iff(min(ReimageDevices) == 0, 0, sum(ReimageDevices))";
        return Source(table, latest)
            + CountOf(columns)
            + "| extend ReimageKey = "
            + Key(columns)
            + "\n"
            + "| summarize\n"
            + string.Concat(values)
            + "    DeviceCount = "
            + count
            + "\n    by ReimageKey\n"
            + "| extend ReimageColumns = "
            + Literal(columns.Text)
            + "\n"
            + "| project-reorder ReimageKey, ReimageColumns\n";
    }

    public override string RepeatedDevicesQuery(string device, string? table) =>
        Table(table)
        + "\n"
        + "| summarize DeviceRows = count() by Device = "
        + Text(Writable(device))
        + "\n"
        + "| where DeviceRows > 1\n"
        + "| summarize RepeatedDevices = count(), RowsTooMany = sum(DeviceRows) - count()\n";

    internal override string Start(bool hasProvenance) =>
        "// Decisions on groups of devices, and the query that joins them to the devices.\n"
        + "let ReimageDecisions = datatable(ReimageKey: string, ReimageMediaNumber: int, "
        + string.Join(", ", Outcome.Select(column => Judged + column + (column == "MediaIndex" ? ": int" : ": string")))
        + (hasProvenance ? ", " + Judged + "Provenance: string" : "")
        + ")\n[\n";

    internal override string BatchStart(bool hasProvenance) => "";

    internal override string Row(DecisionRow row) => "  " + ValuesOf(row, Literal, "int(null)");

    internal override string BatchEnd(bool hasProvenance) => "\n";

    internal override string Finish(JoinBack join) =>
        "];\n"
        + "// The join back. A device whose group has no decision is Indeterminate.\n"
        + Source(join.Table, join.Latest)
        + "| extend ReimageKey = "
        + Key(join.Columns)
        + "\n"
        + "| mv-expand ReimageMediaNumber = dynamic(["
        + string.Join(", ", join.Media.Select((_, i) => Number(i + 1)))
        + "]) to typeof(int)\n"
        + "| lookup kind=leftouter ReimageDecisions on ReimageKey, ReimageMediaNumber\n"
        + "| extend ReimageMedia = case(isnotempty(ReimageJudgedMedia), ReimageJudgedMedia, "
        + string.Concat(join.Media.Select((name, i) => "ReimageMediaNumber == " + Number(i + 1) + ", " + Literal(name) + ", "))
        + "'')\n"
        + "| extend\n"
        + "    ReimageMediaIndex = ReimageJudgedMediaIndex,\n"
        + "    ReimageDecision = iff(isempty(ReimageJudgedDecision), 'Indeterminate', ReimageJudgedDecision),\n"
        + "    ReimageBasis = iff(isempty(ReimageJudgedDecision), 'None', ReimageJudgedBasis),\n"
        + "    ReimageBrief = ReimageJudgedBrief,\n"
        + "    ReimageReason = iff(isempty(ReimageJudgedDecision), "
        + Literal(join.NotJudged)
        + ", ReimageJudgedReason),\n"
        + "    ReimageClauses = ReimageJudgedClauses,\n"
        + "    ReimageMissingFacts = ReimageJudgedMissingFacts"
        + (join.HasProvenance ? ",\n    ReimageProvenance = ReimageJudgedProvenance" : "")
        + "\n"
        + "| project-away ReimageKey, ReimageJudged*\n";

    private static string Key(GroupColumns columns) =>
        "strcat_array(pack_array(\n    "
        + string.Join(",\n    ", columns.Names.Select(name => "strcat('B', base64_encode_tostring(" + Text(name) + "))"))
        + "), '.')";

    /// <summary>How many devices a row stands for: 1 where nothing is stated, and 0 for what is no whole number above 0.</summary>
    private static string CountOf(GroupColumns columns)
    {
        if (columns.DeviceCount is not { } devices)
        {
            return "";
        }

        string text = "trim(@'\\s+', " + Text(devices) + ")";
        return "| extend ReimageDevices = iff(isempty("
            + text
            + "), long(1), iff("
            + text
            + " matches regex @'^[0-9]{1,12}$', tolong("
            + text
            + "), long(0)))\n";
    }

    /// <summary>The devices, of a log the latest row of each.</summary>
    private static string Source(string? table, LatestRows? latest) =>
        Table(table) + "\n" + (latest is null ? "" : "| summarize arg_max(" + Quote(latest.Time) + ", *) by " + Quote(latest.Device) + "\n");

    private static string Text(string column) => "tostring(" + Quote(column) + ")";

    private static string Table(string? table) =>
        table is null || IsWritable(table.Trim()) ? Quote((table ?? UsualTable).Trim()) : throw BadTable(table);

    private static string Quote(string name) => "[" + Literal(name) + "]";

    /// <summary>Only these escapes are documented; another control character, which can come in a sentence only, becomes a blank.</summary>
    private static string Literal(string text)
    {
        var literal = new StringBuilder("'");
        foreach (char each in text)
        {
            _ = each switch
            {
                '\'' or '\\' => literal.Append('\\').Append(each),
                '\t' => literal.Append("\\t"),
                '\n' => literal.Append("\\n"),
                '\r' => literal.Append("\\r"),
                _ => literal.Append(char.IsControl(each) ? ' ' : each),
            };
        }

        return literal.Append('\'').ToString();
    }
}
