namespace ReimagingTools.Cli.Commands;

/// <summary>Names of the output formats.</summary>
internal static class OutputFormat
{
    public const string Table = "table";
    public const string List = "list";
    public const string JsonLines = "jsonl";
    public const string Csv = "csv";
    public const string Summary = "summary";
    public const string Html = "html";
    public const string DecisionTable = "decision-table";
}
