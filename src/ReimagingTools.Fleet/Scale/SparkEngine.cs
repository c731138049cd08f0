using System.Text;

namespace ReimagingTools.Fleet.Scale;

/// <summary>Spark SQL and Databricks. A text is cast to binary rather than encoded, because a string there can hold bytes that are no UTF-8.</summary>
public sealed class SparkEngine : SqlEngine
{
    /// <inheritdoc/>
    public override string Name => "spark";

    /// <inheritdoc/>
    protected override string KeyType => "STRING";

    /// <inheritdoc/>
    protected override string TextType => "STRING";

    /// <inheritdoc/>
    protected override string TableOptions => " USING PARQUET";

    /// <summary>Spark has no transactions; a table cut short leaves devices Indeterminate.</summary>
    protected override string Begin => "";

    /// <inheritdoc/>
    protected override string Commit => "";

    /// <summary>Every statement there makes a file, so they are few.</summary>
    internal override int BatchRows => 5000;

    /// <inheritdoc/>
    protected override string Quote(string name) => "`" + name.Replace("`", "``") + "`";

    /// <inheritdoc/>
    protected override string Text(string column) => "CAST(" + column + " AS STRING)";

    /// <inheritdoc/>
    protected override string Hexadecimal(string text) => "hex(CAST(" + text + " AS BINARY))";

    /// <summary>How a backslash, a doubled quote and a dollar sign are read depends on settings of the session; text with one of them goes by its bytes.</summary>
    protected override string Literal(string text) =>
        IsPlain(text) && text.IndexOfAny(['\'', '\\', '$']) < 0 ? "'" + text + "'" : "decode(unhex('" + Digits(Encoding.UTF8.GetBytes(text)) + "'), 'UTF-8')";
}
