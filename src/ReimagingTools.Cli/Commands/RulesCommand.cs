using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReimagingTools.Cli.Output;
using ReimagingTools.Cli.Text;
using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Rules;
using Spectre.Console;

namespace ReimagingTools.Cli.Commands;

/// <summary><c>reimaging rules</c>: what a brief says, clause by clause, and which rule decides by it.</summary>
internal static class RulesCommand
{
    public static Command Create(ConsoleHost host)
    {
        Option<string> brief = CommonOptions.Brief();
        Option<string> format = CommonOptions.Format(OutputFormat.Table, OutputFormat.JsonLines);
        Option<string> language = CommonOptions.Language();
        var command = new Command("rules", "List the clauses of a brief in plain words, and the rule that decides by each.") { brief, format, language };
        command.SetAction(parsed => CommandGuard.Run(host, () =>
        {
            CultureInfo culture = CommonOptions.CultureOf(parsed.GetValue(language));
            Brief chosen = Brief.Find(parsed.GetValue(brief)!)!;
            if (parsed.GetValue(format) == OutputFormat.JsonLines)
            {
                WriteJson(host, chosen, culture);
            }
            else
            {
                WriteTable(host, chosen, culture);
            }

            return ExitCode.Success;
        }));
        return command;
    }

    private static void WriteTable(ConsoleHost host, Brief brief, CultureInfo culture)
    {
        IAnsiConsole console = Terminal.For(host, host.Output);
        console.WriteLine(brief.Title + " (" + brief.Id + ")");
        if (brief.IsPartial)
        {
            console.WriteLine(CliTexts.Format("Rules.Partial", culture, brief.Inherits));
        }

        Table table = new Table().Border(TableBorder.Simple).Width(console.Profile.Width);
        table.AddColumn(new TableColumn(CliTexts.Get("Column.Clause", culture)).NoWrap());
        table.AddColumn(new TableColumn(CliTexts.Get("Column.Rule", culture)).Width(20));
        table.AddColumn(new TableColumn(CliTexts.Get("Column.Says", culture)));
        foreach (Clause clause in brief.Clauses)
        {
            table.AddRow(Markup.Escape(clause.Name), Markup.Escape(string.Join(" ", RulesOf(clause).DefaultIfEmpty(CliTexts.Get("Information", culture)))), Markup.Escape(clause.GetText(culture)));
        }

        console.Write(table);
    }

    private static void WriteJson(ConsoleHost host, Brief brief, CultureInfo culture)
    {
        foreach (Clause clause in brief.Clauses)
        {
            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                json.WriteStartObject();
                json.WriteString("clause", clause.Id);
                json.WriteString("brief", brief.Id);
                json.WriteString("text", clause.GetText(culture));
                json.WriteStartArray("rules");
                foreach (string rule in RulesOf(clause))
                {
                    json.WriteStringValue(rule);
                }

                json.WriteEndArray();
                json.WriteString("informationBecause", clause.GetInformationReason(culture));
                json.WriteString("source", clause.Source.Title);
                json.WriteString("published", clause.Source.Published);
                json.WriteString("confidence", clause.Source.Confidence.ToString());
                json.WriteEndObject();
            }

            host.Output.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
        }
    }

    private static IEnumerable<string> RulesOf(Clause clause) =>
        RuleBook.Rules.Where(rule => rule.Clauses.Contains(clause.Name)).Select(rule => rule.Name);
}
