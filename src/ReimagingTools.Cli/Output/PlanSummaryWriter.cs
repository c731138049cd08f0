using ReimagingTools.Fleet.Plans;
using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Verdicts;
using Spectre.Console;

namespace ReimagingTools.Cli.Output;

/// <summary>What the library does for the fleet: devices with an image, media by what they cover and add, media to get.</summary>
internal sealed class PlanSummaryWriter(IAnsiConsole console, CultureInfo culture) : IVerdictWriter
{
    private readonly ReimagePlanner _planner = new();
    private readonly PlanSummary _summary = new();

    /// <summary>True where devices are asked for by name: each is told with its image, or why it has none and what the clause says.</summary>
    public bool TellsEach { get; init; }

    public void Write(InventoryRow row)
    {
        ReimagePlan plan = _planner.Plan(row.Verdicts) with { DeviceCount = row.DeviceCount };
        _summary.Add(plan);
        if (TellsEach)
        {
            WriteDevice(row.ComputerName ?? "?", plan.Answer);
        }
    }

    public void Finish()
    {
        console.WriteLine(CliTexts.Format("Plan.Covered", culture, _summary.Covered, _summary.DeviceCount));
        foreach (string rest in _summary.DescribeToGet(culture).Concat(_summary.DescribeUnserved(culture)))
        {
            console.WriteLine(rest);
        }

        IReadOnlyList<PlanMedium> media = _summary.Media();
        if (media.Count > 0)
        {
            WriteTable(
                ["Plan.Adds", "Plan.Covers", "Plan.Medium"],
                media.Select(medium => new[] { medium.Adds.ToString("N0", culture), medium.Covers.ToString("N0", culture), medium.Source })
            );
        }

        IReadOnlyList<(WantedMedia Media, long DeviceCount)> wanted = _summary.Wanted();
        if (wanted.Count > 0)
        {
            WriteTable(
                ["Plan.Devices", "Plan.Product", "Plan.Language", "Plan.Architecture"],
                wanted.Select(each =>
                    new[]
                    {
                        each.DeviceCount.ToString("N0", culture),
                        each.Media.Product,
                        each.Media.Language,
                        PlanView.Architecture(each.Media) ?? "",
                    }
                )
            );
        }
    }

    private void WriteDevice(string name, PlanAnswer answer)
    {
        Clause clause = answer.Verdict.Decisive.Clause;
        string image = answer.Image is not { } media
            ? ""
            : MediaView.Label(media) + (media.Source.Length == 0 ? "" : " (" + media.Source + ")") + "\n";
        string next = answer.Verdict.Decision == Decision.Eligible ? "" : "\n" + answer.Shown.GetRemedy(culture);
        console.MarkupLine(VerdictWords.Markup(answer.Verdict.Decision, culture) + "  [bold]" + Markup.Escape(name) + "[/]");
        console.Write(
            new Padder(
                new Markup(
                    Markup.Escape(image + answer.GetReason(culture))
                        + "\n[dim]"
                        + Markup.Escape(clause.Name)
                        + "[/]\n"
                        + Markup.Escape(clause.GetText(culture) + next)
                ),
                new Padding(4, 0, 0, 1)
            )
        );
    }

    private void WriteTable(string[] headers, IEnumerable<string[]> rows)
    {
        Table table = new Table().Border(TableBorder.Simple);
        for (int i = 0; i < headers.Length; i++)
        {
            var column = new TableColumn(CliTexts.Get(headers[i], culture));
            table.AddColumn(headers[i] is "Plan.Adds" or "Plan.Covers" or "Plan.Devices" ? column.RightAligned() : column);
        }

        foreach (string[] row in rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }

        console.WriteLine();
        console.Write(table);
    }
}
