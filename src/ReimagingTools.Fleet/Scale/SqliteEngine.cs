namespace ReimagingTools.Fleet.Scale;

/// <summary>SQLite 3, with its text in UTF-8 (the usual encoding of a database). Values of any storage class are read as text.</summary>
internal sealed class SqliteEngine : SqlEngine
{
    public override string Name => "sqlite";

    protected override string TextType => "TEXT";

    /// <summary>A join here is a look-up per device, so the key is an index; the table needs nothing else.</summary>
    protected override string Constraint => ",\n  PRIMARY KEY (ReimageKey, MediaNumber)";

    protected override string TableOptions => " WITHOUT ROWID";

    protected override string Begin => "BEGIN;\n";

    protected override string Hexadecimal(string text) => "hex(" + text + ")";

    protected override string IsDigits(string text) => text + " NOT GLOB '*[^0-9]*'";

    protected override string Literal(string text) => IsPlain(text) ? Quoted(text) : "CAST(x'" + Digits(Encoding.UTF8.GetBytes(text)) + "' AS TEXT)";
}
