using System.CommandLine.Parsing;

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

    /// <summary>What files of some names hold; "" where nothing here writes them.</summary>
    private static readonly Dictionary<string, string> ByEnding = new(StringComparer.OrdinalIgnoreCase)
    {
        [".csv"] = Csv,
        [".jsonl"] = JsonLines,
        [".json"] = "",
        [".ndjson"] = JsonLines,
        [".html"] = Html,
        [".htm"] = Html,
        [".xlsx"] = "",
        [".xls"] = "",
        [".xlsm"] = "",
        [".ods"] = "",
        [".pdf"] = "",
        [".docx"] = "",
        [".doc"] = "",
        [".rtf"] = "",
        [".odt"] = "",
        [".pptx"] = "",
        [".mht"] = "",
        [".md"] = "",
        [".zip"] = "",
        [".xml"] = "",
        [".tsv"] = "",
    };

    /// <summary>The format of a run that names none: what the file written to is by its name, else the first of the command.</summary>
    /// <param name="result">The option that is not given; gets an error where the command does not write such files.</param>
    /// <param name="formats">The formats of the command.</param>
    public static string Unless(ArgumentResult result, string[] formats)
    {
        if (
            result.Parent?.Parent is not CommandResult { Command: var command } of
            || of.Children.OfType<OptionResult>().FirstOrDefault(each => each.Option.Name == "--output") is not { Tokens: [{ Value: var file }] }
            || !ByEnding.TryGetValue(Path.GetExtension(file), out string? format)
        )
        {
            return formats[0];
        }

        if (formats.Contains(format))
        {
            return format;
        }

        string endings = string.Join(CliTexts.Say("Comma"), ByEnding.Where(each => formats.Contains(each.Value)).Select(each => each.Key));
        result.AddError(CliTexts.Say("Mistake.OutputKind", file, CommandLineMistakes.NameOf(command), Path.GetExtension(file), endings));
        return formats[0];
    }
}
