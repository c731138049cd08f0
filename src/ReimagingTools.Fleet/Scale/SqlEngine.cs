namespace ReimagingTools.Fleet.Scale;

/// <summary>What the engines that speak SQL have in common; each dialect says how it quotes, casts and writes hexadecimal digits.</summary>
internal abstract class SqlEngine : GroupEngine
{
    /// <summary>Type of the key column.</summary>
    protected virtual string KeyType => TextType;

    /// <summary>Type of text columns.</summary>
    protected abstract string TextType { get; }

    /// <summary>What counts rows.</summary>
    protected virtual string CountRows => "COUNT(*)";

    /// <summary>The decision table.</summary>
    protected virtual string DecisionTable => "ReimageDecisions";

    /// <summary>What follows the columns of the decision table inside its parentheses.</summary>
    protected virtual string Constraint => "";

    /// <summary>What follows the parentheses of the decision table.</summary>
    protected virtual string TableOptions => "";

    /// <summary>Begins the transaction, or nothing.</summary>
    protected abstract string Begin { get; }

    /// <summary>Ends the transaction, or nothing.</summary>
    protected virtual string Commit => "COMMIT;\n";

    internal override char Form => 'U';

    internal override int BatchRows => 500;

    public override string GroupQuery(GroupColumns columns, string? table, LatestRows? latest = null)
    {
        RefuseLog(latest);
        var query = new StringBuilder();
        query.Append("SELECT g.ReimageKey,\n  ").Append(Literal(columns.Text)).Append(" AS ReimageColumns,\n");
        for (int i = 0; i < columns.Names.Count; i++)
        {
            query.Append("  MIN(g.").Append(Alias(i)).Append(") AS ").Append(Quote(columns.Names[i])).Append(",\n");
        }

        string count = columns.DeviceCount is null ? CountRows : "CASE WHEN MIN(g.Devices) = 0 THEN 0 ELSE SUM(g.Devices) END";
        query.Append("  ").Append(count).Append(" AS DeviceCount\nFROM (\n  SELECT ").Append(Key(columns, "d.", "    ")).Append(" AS ReimageKey");
        for (int i = 0; i < columns.Names.Count; i++)
        {
            query.Append(",\n    ").Append(Text("d." + Quote(columns.Names[i]))).Append(" AS ").Append(Alias(i));
        }

        if (columns.DeviceCount is { } devices)
        {
            query.Append(",\n    ").Append(Count("LTRIM(RTRIM(" + Text("d." + Quote(devices)) + "))")).Append(" AS Devices");
        }

        return query.Append("\n  FROM ").Append(Devices(columns, table)).Append(" AS d\n) AS g\nGROUP BY g.ReimageKey;\n").ToString();
    }

    public override string RepeatedDevicesQuery(string device, string? table) =>
        "SELECT "
        + CountRows
        + " AS RepeatedDevices, COALESCE(SUM(g.DeviceRows), 0) - "
        + CountRows
        + " AS RowsTooMany\nFROM (\n  SELECT "
        + CountRows
        + " AS DeviceRows\n  FROM "
        + Devices(DefaultColumns, table)
        + " AS d\n  GROUP BY d."
        + Quote(Writable(device))
        + "\n  HAVING COUNT(*) > 1\n) AS g;\n";

    internal override string Start(bool hasProvenance)
    {
        IEnumerable<string> columns = DecisionRow
            .ColumnsOf(hasProvenance)
            .Select(column =>
                "  "
                + column
                + " "
                + column switch
                {
                    "ReimageKey" => KeyType + " NOT NULL",
                    "MediaNumber" => "INT NOT NULL",
                    "MediaIndex" => "INT",
                    _ => TextType,
                }
            );
        return "-- Decisions on groups of devices. The last statement joins them to the devices.\n"
            + Begin
            + "DROP TABLE IF EXISTS "
            + DecisionTable
            + ";\n"
            + "CREATE TABLE "
            + DecisionTable
            + " (\n"
            + string.Join(",\n", columns)
            + Constraint
            + "\n)"
            + TableOptions
            + ";\n";
    }

    internal override string BatchStart(bool hasProvenance) =>
        "INSERT INTO " + DecisionTable + " (" + string.Join(", ", DecisionRow.ColumnsOf(hasProvenance)) + ") VALUES\n";

    internal override string Row(DecisionRow row) => "(" + ValuesOf(row, Literal, "NULL") + ")";

    internal override string BatchEnd(bool hasProvenance) => ";\n";

    internal override string Finish(JoinBack join)
    {
        IEnumerable<string> media = join.Media.Select(
            (name, i) =>
                i == 0 ? "SELECT " + Number(1) + " AS MediaNumber, " + Literal(name) + " AS Media" : "SELECT " + Number(i + 1) + ", " + Literal(name)
        );
        RefuseLog(join.Latest);
        return Commit
            + "-- The join back. A device whose group has no decision is Indeterminate.\n"
            + "SELECT d.*,\n"
            + "  m.MediaNumber AS ReimageMediaNumber,\n"
            + "  COALESCE(r.Media, m.Media) AS ReimageMedia,\n"
            + "  r.MediaIndex AS ReimageMediaIndex,\n"
            + "  COALESCE(r.Decision, "
            + Literal("Indeterminate")
            + ") AS ReimageDecision,\n"
            + "  COALESCE(r.Basis, "
            + Literal("None")
            + ") AS ReimageBasis,\n"
            + "  r.Brief AS ReimageBrief,\n"
            + "  COALESCE(r.Reason, "
            + Literal(join.NotJudged)
            + ") AS ReimageReason,\n"
            + "  r.Clauses AS ReimageClauses,\n"
            + "  r.MissingFacts AS ReimageMissingFacts"
            + (join.HasProvenance ? ",\n  r.Provenance AS ReimageProvenance" : "")
            + "\n"
            + "FROM "
            + Devices(join.Columns, join.Table)
            + " AS d\n"
            + "CROSS JOIN ("
            + string.Join(" UNION ALL ", media)
            + ") AS m\n"
            + "LEFT JOIN "
            + DecisionTable
            + " AS r ON r.MediaNumber = m.MediaNumber\n"
            + "  AND r.ReimageKey = "
            + Key(join.Columns, "d.", "    ")
            + ";\n";
    }

    /// <summary>How many devices a row stands for: 1 where nothing is stated, and 0 for what is no whole number above 0.</summary>
    protected virtual string Count(string text) =>
        "CASE WHEN "
        + text
        + " IS NULL OR "
        + text
        + " = '' THEN 1 WHEN LENGTH("
        + text
        + ") <= 12 AND "
        + IsDigits(text)
        + " THEN "
        + Number(text)
        + " ELSE 0 END";

    /// <summary>True where a text that is not empty is digits alone.</summary>
    protected abstract string IsDigits(string text);

    /// <summary>The table of devices as FROM names it.</summary>
    protected virtual string Devices(GroupColumns columns, string? table) => string.Join(".", PartsOf(table ?? UsualTable).Select(Quote));

    /// <summary>The key expression over a table's columns.</summary>
    protected virtual string Key(GroupColumns columns, string prefix, string indent) =>
        Join([.. columns.Names.Select(name => Part(prefix + Quote(name)))], indent);

    /// <summary>Puts parts together with full stops between.</summary>
    protected virtual string Join(IReadOnlyList<string> parts, string indent) => "(" + string.Join("\n" + indent + "|| '.' || ", parts) + ")";

    /// <summary>A column's part of the key: a letter for NULL, or a letter and the digits of its exact text.</summary>
    protected virtual string Part(string column) =>
        "CASE WHEN " + column + " IS NULL THEN 'N' ELSE '" + Form + "' || " + Hexadecimal(Text(column)) + " END";

    /// <summary>An identifier in quotes, those within it doubled.</summary>
    protected virtual string Quote(string name) => "\"" + name.Replace("\"", "\"\"") + "\"";

    /// <summary>A column's value as text.</summary>
    protected virtual string Text(string column) => "CAST(" + column + " AS " + TextType + ")";

    /// <summary>The upper-case hexadecimal digits of a text's bytes.</summary>
    protected abstract string Hexadecimal(string text);

    /// <summary>A text as a whole number.</summary>
    protected virtual string Number(string text) => "CAST(" + text + " AS BIGINT)";

    /// <summary>A text as a literal that means exactly it.</summary>
    protected abstract string Literal(string text);

    /// <summary>True for text that a plain literal holds without any escape but a doubled quote.</summary>
    protected static bool IsPlain(string text) => !text.Any(char.IsControl);

    /// <summary>A text in quotes, those within it doubled.</summary>
    protected static string Quoted(string text) => "'" + text.Replace("'", "''") + "'";

    /// <summary>The hexadecimal digits of bytes.</summary>
    protected static string Digits(byte[] bytes) => BitConverter.ToString(bytes).Replace("-", "");

    private void RefuseLog(LatestRows? latest)
    {
        if (latest is not null)
        {
            throw new GroupException(FleetTexts.Say("Group.NoLog", Name));
        }
    }

    private static string Alias(int index) => "C" + (index + 1).ToString(CultureInfo.InvariantCulture);
}
