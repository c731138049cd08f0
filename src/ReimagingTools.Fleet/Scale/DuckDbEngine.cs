namespace ReimagingTools.Fleet.Scale;

/// <summary>DuckDB.</summary>
internal sealed class DuckDbEngine : SqlEngine
{
    public override string Name => "duckdb";

    protected override string TextType => "VARCHAR";

    protected override string Begin => "BEGIN TRANSACTION;\n";

    protected override string Hexadecimal(string text) => "hex(encode(" + text + "))";

    protected override string IsDigits(string text) => "regexp_full_match(" + text + ", '[0-9]+')";

    protected override string Literal(string text) => IsPlain(text) ? Quoted(text) : "decode(unhex('" + Digits(Encoding.UTF8.GetBytes(text)) + "'))";
}
