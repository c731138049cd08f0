namespace ReimagingTools.Fleet.Scale;

/// <summary>DuckDB.</summary>
public sealed class DuckDbEngine : SqlEngine
{
    /// <inheritdoc/>
    public override string Name => "duckdb";

    /// <inheritdoc/>
    protected override string KeyType => "VARCHAR";

    /// <inheritdoc/>
    protected override string TextType => "VARCHAR";

    /// <inheritdoc/>
    protected override string Begin => "BEGIN TRANSACTION;\n";

    /// <inheritdoc/>
    protected override string Commit => "COMMIT;\n";

    /// <inheritdoc/>
    protected override string Quote(string name) => "\"" + name.Replace("\"", "\"\"") + "\"";

    /// <inheritdoc/>
    protected override string Text(string column) => "CAST(" + column + " AS VARCHAR)";

    /// <inheritdoc/>
    protected override string Hexadecimal(string text) => "hex(encode(" + text + "))";

    /// <inheritdoc/>
    protected override string IsDigits(string text) => "regexp_full_match(" + text + ", '[0-9]+')";

    /// <inheritdoc/>
    protected override string Literal(string text) => IsPlain(text) ? Quoted(text) : "decode(unhex('" + Digits(Encoding.UTF8.GetBytes(text)) + "'))";
}
