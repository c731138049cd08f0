using ReimagingTools.Licensing.Briefs;
using Spectre.Console;

namespace ReimagingTools.Cli.Commands;

/// <summary><c>reimaging rules</c>: what a brief says, clause by clause, and which rule decides by it; or where two briefs differ.</summary>
internal static class RulesCommand
{
    public static Command Create(ConsoleHost host)
    {
        var names = new Argument<string[]>("name") { Arity = ArgumentArity.ZeroOrMore };
        Option<string> brief = CommonOptions.Brief();
        Option<string> against = CommonOptions.Brief("--against", hasDefault: false);
        Option<string> format = CommonOptions.Format(OutputFormat.Table, OutputFormat.JsonLines, OutputFormat.Csv);
        var command = new Command("rules") { names, brief, against, format };
        command.SetAction(parsed => CommandGuard.Run(host, () =>
            {
                CultureInfo culture = CultureInfo.CurrentUICulture;
                var chosen = new ChosenClauses(
                    Brief.Find(parsed.GetValue(brief)!)!,
                    parsed.GetValue(against) is { } id ? Brief.Find(id) : null,
                    parsed.GetValue(names)!,
                    culture
                );
                if (parsed.GetValue(format) == OutputFormat.Table)
                {
                    WriteTable(host, chosen, culture);
                }
                else if (chosen.Other is not null)
                {
                    ViewFormats.Write(parsed.GetValue(format)!, ClauseView.Differences, chosen.Differences(culture), host.Output, culture);
                }
                else
                {
                    ViewFormats.Write(parsed.GetValue(format)!, ClauseView.Of(chosen.Brief), chosen.Clauses, host.Output, culture);
                }

                return ExitCode.Success;
            }));
        return command;
    }

    private static void WriteTable(ConsoleHost host, ChosenClauses chosen, CultureInfo culture)
    {
        (Brief brief, Brief? other) = (chosen.Brief, chosen.Other);
        IAnsiConsole console = Terminal.For(host, host.Output);
        foreach (Brief told in other is null ? [brief] : new[] { brief, other })
        {
            console.WriteLine(
                CliTexts.Format(
                    told.Language.StartsWith("ja", StringComparison.Ordinal) == (culture.TwoLetterISOLanguageName == "ja")
                        ? "Rules.Title"
                        : "Rules.TitleElsewhere",
                    culture,
                    told.Id,
                    told.Title,
                    told.Language
                )
            );
            if (told.IsPartial)
            {
                console.WriteLine(CliTexts.Format("Rules.Partial", culture, told.Inherits));
            }
        }

        if (other is not null && !chosen.Differences(culture).Any())
        {
            console.WriteLine(CliTexts.Format("Rules.Same", culture, brief.Id, other.Id));
            return;
        }

        Table table = new Table().Border(TableBorder.Simple).Width(console.Profile.Width);
        table.AddColumn(new TableColumn(CliTexts.Get("Column.Clause", culture)).NoWrap());
        if (other is null)
        {
            table.AddColumn(new TableColumn(CliTexts.Get("Column.Rule", culture)).Width(20));
            table.AddColumn(new TableColumn(CliTexts.Get("Column.Says", culture)));
            foreach (Clause clause in chosen.Clauses)
            {
                table.AddRow(
                    Markup.Escape(clause.Name),
                    Markup.Escape(string.Join(" ", ClauseView.Rules(clause).DefaultIfEmpty(CliTexts.Get("Information", culture)))),
                    Markup.Escape(clause.GetText(culture))
                );
            }
        }
        else
        {
            table.AddColumn(new TableColumn(brief.Id));
            table.AddColumn(new TableColumn(other.Id));
            foreach ((string name, string? says, string? otherSays) in chosen.Differences(culture))
            {
                table.AddRow([.. new[] { name, says, otherSays }.Select(text => Markup.Escape(text ?? CliTexts.Get("Rules.Silent", culture)))]);
            }
        }

        console.Write(table);
    }
}
