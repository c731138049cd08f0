namespace ReimagingTools.Fleet.Scale;

/// <summary>
/// Spark SQL and Databricks. Decisions are a temporary view: it needs no right to write, works under every catalog, is whole or not there, and is
/// gone with the session. A text is cast to binary rather than encoded, because a string there can hold bytes that are no UTF-8.
/// </summary>
internal sealed class SparkEngine : SqlEngine
{
    public override string Name => "spark";

    protected override string TextType => "STRING";

    protected override string Begin => "";

    /// <summary>Ends the view.</summary>
    protected override string Commit => ";\n";

    /// <summary>A list of values is one node of the plan; longer ones are put together.</summary>
    internal override int BatchRows => 5000;

    /// <summary>The types first: a list in which a column is NULL throughout has none.</summary>
    internal override string Start(bool hasProvenance) =>
        "-- Decisions on groups of devices. The last statement joins them to the devices.\n"
        + "CREATE OR REPLACE TEMPORARY VIEW "
        + DecisionTable
        + " AS\n"
        + "SELECT "
        + string.Join(
            ", ",
            DecisionRow
                .ColumnsOf(hasProvenance)
                .Select(column => "CAST(NULL AS " + (column is "MediaNumber" or "MediaIndex" ? "INT" : TextType) + ") AS " + column)
        )
        + "\nWHERE FALSE\n";

    internal override string BatchStart(bool hasProvenance) => "UNION ALL\nSELECT * FROM VALUES\n";

    internal override string BatchEnd(bool hasProvenance) => "\nAS t(" + string.Join(", ", DecisionRow.ColumnsOf(hasProvenance)) + ")\n";

    protected override string Quote(string name) => "`" + name.Replace("`", "``") + "`";

    protected override string Hexadecimal(string text) => "hex(CAST(" + text + " AS BINARY))";

    protected override string IsDigits(string text) => "translate(" + text + ", '0123456789', '') = ''";

    /// <summary>
    /// How a backslash, a doubled quote and a dollar sign are read depends on settings of the session; text with one of them goes by its bytes.
    /// </summary>
    protected override string Literal(string text) =>
        IsPlain(text) && text.IndexOfAny(['\'', '\\', '$']) < 0
            ? "'" + text + "'"
            : "decode(unhex('" + Digits(Encoding.UTF8.GetBytes(text)) + "'), 'UTF-8')";
}
