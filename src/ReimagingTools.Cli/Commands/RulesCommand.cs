using System.CommandLine;
using ReimagingTools.Licensing.Briefs;
using Spectre.Console;

namespace ReimagingTools.Cli.Commands;

/// <summary><c>reimaging rules</c>: what a brief says, clause by clause, and which rule decides by it.</summary>
internal static class RulesCommand
{
    public static Command Create(ConsoleHost host)
    {
        Option<string> brief = CommonOptions.Brief();
        Option<string> format = CommonOptions.Format(OutputFormat.Table, OutputFormat.JsonLines, OutputFormat.Csv);
        Option<string> language = CommonOptions.Language();
        var command = new Command("rules") { brief, format, language };
        command.SetAction(parsed => CommandGuard.Run(host, () =>
        {
            CultureInfo culture = CommonOptions.CultureOf(parsed.GetValue(language));
            Brief chosen = Brief.Find(parsed.GetValue(brief)!)!;
            if (parsed.GetValue(format) == OutputFormat.Table)
            {
                WriteTable(host, chosen, culture);
            }
            else
            {
                ViewFormats.Write(parsed.GetValue(format)!, ClauseView.Of(chosen), chosen.Clauses, host.Output, culture);
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
            table.AddRow(Markup.Escape(clause.Name), Markup.Escape(string.Join(" ", ClauseView.Rules(clause).DefaultIfEmpty(CliTexts.Get("Information", culture)))), Markup.Escape(clause.GetText(culture)));
        }

        console.Write(table);
    }
}
