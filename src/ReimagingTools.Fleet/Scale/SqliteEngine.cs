namespace ReimagingTools.Fleet.Scale;

/// <summary>SQLite 3, with its text in UTF-8 (the usual encoding of a database). Values of any storage class are read as text.</summary>
public sealed class SqliteEngine : SqlEngine
{
    /// <inheritdoc/>
    public override string Name => "sqlite";

    /// <inheritdoc/>
    protected override string KeyType => "TEXT";

    /// <inheritdoc/>
    protected override string TextType => "TEXT";

    /// <summary>A join here is a look-up per device, so the key is an index; the table needs nothing else.</summary>
    protected override string Constraint => ",\n  PRIMARY KEY (ReimageKey, MediaNumber)";

    /// <inheritdoc/>
    protected override string TableOptions => " WITHOUT ROWID";

    /// <inheritdoc/>
    protected override string Begin => "BEGIN;\n";

    /// <inheritdoc/>
    protected override string Commit => "COMMIT;\n";

    /// <inheritdoc/>
    protected override string Quote(string name) => "\"" + name.Replace("\"", "\"\"") + "\"";

    /// <inheritdoc/>
    protected override string Text(string column) => "CAST(" + column + " AS TEXT)";

    /// <inheritdoc/>
    protected override string Hexadecimal(string text) => "hex(" + text + ")";

    /// <inheritdoc/>
    protected override string IsDigits(string text) => text + " NOT GLOB '*[^0-9]*'";

    /// <inheritdoc/>
    protected override string Literal(string text) => IsPlain(text) ? Quoted(text) : "CAST(x'" + Digits(Encoding.UTF8.GetBytes(text)) + "' AS TEXT)";
}
