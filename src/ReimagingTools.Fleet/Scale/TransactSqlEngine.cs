namespace ReimagingTools.Fleet.Scale;

/// <summary>
/// Transact-SQL from SQL Server 2016 on. The text of a column goes through nvarchar(max) and varbinary(max) to hexadecimal digits (style 2: no 0x
/// before them), so that no collation has a say; the key is compared byte by byte. It has no length limit and so no index: a few thousand groups are
/// joined by hash.
/// </summary>
internal abstract class TransactSqlEngine : SqlEngine
{
    private const string Bytewise = " COLLATE Latin1_General_BIN2";

    protected override string KeyType => "varchar(max)" + Bytewise;

    protected override string TextType => "nvarchar(max)";

    protected override string CountRows => "COUNT_BIG(*)";

    protected override string Begin => "SET XACT_ABORT ON;\nBEGIN TRANSACTION;\n";

    protected override string Commit => "COMMIT TRANSACTION;\n";

    internal override char Form => 'W';

    /// <summary>A VALUES list takes 1000 rows.</summary>
    internal override int BatchRows => 1000;

    protected override string Join(IReadOnlyList<string> parts, string indent) =>
        "(" + string.Join("\n" + indent + "+ '.' + ", parts) + ")" + Bytewise;

    protected override string Part(string column) =>
        "CASE WHEN " + column + " IS NULL THEN 'N' ELSE '" + Form + "' + " + Hexadecimal(Text(column)) + " END";

    protected override string Quote(string name) =>
        name.IndexOf("$(", StringComparison.Ordinal) < 0
            ? "[" + name.Replace("]", "]]") + "]"
            : throw new GroupException(FleetTexts.Say("Group.SqlCmd", name));

    protected override string Text(string column) => "CONVERT(nvarchar(max), " + column + ")";

    protected override string Hexadecimal(string text) => "CONVERT(varchar(max), CONVERT(varbinary(max), " + text + "), 2)";

    protected override string Number(string text) => "CONVERT(bigint, " + text + ")";

    protected override string Count(string text) => base.Count(text).Replace("LENGTH(", "LEN(");

    protected override string IsDigits(string text) => text + " NOT LIKE '%[^0-9]%'" + Bytewise;

    /// <summary>
    /// sqlcmd reads a file by the code page of the machine, and takes a dollar sign before a parenthesis for a variable of its own, even inside a
    /// literal.
    /// </summary>
    protected override string Literal(string text) =>
        IsPlain(text) && text.All(each => each < 0x80) && text.IndexOf("$(", StringComparison.Ordinal) < 0
            ? "N" + Quoted(text)
            : "CONVERT(nvarchar(max), 0x" + Digits(Encoding.Unicode.GetBytes(text)) + ")";
}
