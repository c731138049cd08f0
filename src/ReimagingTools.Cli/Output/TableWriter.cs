using ReimagingTools.Licensing.Verdicts;
using Spectre.Console;

namespace ReimagingTools.Cli.Output;

/// <summary>The table people read: who may go ahead, who may not and why, what to find out next; the summary may stand below.</summary>
internal sealed class TableWriter(IAnsiConsole console, CultureInfo culture, bool showsMedia, IVerdictWriter? below) : IVerdictWriter
{
    /// <summary>Rows drawn; a larger fleet is better served by the summary or a file.</summary>
    private const int MostRows = 500;

    private const int StackedBelow = 100;

    private readonly List<(string Computer, DeviceVerdict Verdict)> _rows = [];
    private long _more;

    public void Write(InventoryRow row)
    {
        foreach (DeviceVerdict verdict in row.Verdicts)
        {
            if (_rows.Count == MostRows)
            {
                _more++;
                continue;
            }

            string name = row.ComputerName ?? "?";
            _rows.Add((row.DeviceCount == 1 ? name : string.Create(culture, $"{name} (x{row.DeviceCount:N0})"), verdict));
        }
    }

    public void Finish()
    {
        if (_rows.Count > 0 && console.Profile.Width < StackedBelow)
        {
            DrawStacked();
        }
        else if (_rows.Count > 0)
        {
            console.Write(Draw());
        }

        if (_more > 0)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{CliTexts.Format("MoreRows", culture, _more)}");
        }

        below?.Finish();
    }

    /// <summary>On a narrow terminal the reason stands under its row, so that no column is squeezed until words break.</summary>
    private void DrawStacked()
    {
        foreach ((string computer, DeviceVerdict verdict) in _rows)
        {
            string media = showsMedia ? "  " + LabelOf(verdict.Image) : "";
            console.MarkupLine(VerdictWords.Markup(verdict.Verdict.Decision, culture) + "  [bold]" + Markup.Escape(computer) + "[/]  " + Markup.Escape((verdict.Licensed.ProductText ?? "?") + media));
            console.Write(new Padder(Why(verdict.Image), new Padding(4, 0, 0, 1)));
        }
    }

    private Table Draw()
    {
        Table table = new Table().Border(TableBorder.Simple).Width(console.Profile.Width);
        table.AddColumn(new TableColumn(CliTexts.Get("Column.Computer", culture)).NoWrap());
        table.AddColumn(new TableColumn(CliTexts.Get("Column.Verdict", culture)).NoWrap());
        table.AddColumn(new TableColumn(CliTexts.Get("Column.Licensed", culture)).Width(20));
        if (showsMedia)
        {
            table.AddColumn(new TableColumn(CliTexts.Get("Column.Media", culture)).Width(16));
        }

        table.AddColumn(new TableColumn(CliTexts.Get("Column.Why", culture)));
        foreach ((string computer, DeviceVerdict verdict) in _rows)
        {
            var cells = new List<Markup>
            {
                new(Markup.Escape(Shorten(computer, 18))),
                new(VerdictWords.Markup(verdict.Verdict.Decision, culture)),
                new(Markup.Escape(verdict.Licensed.ProductText ?? "?")),
            };
            if (showsMedia)
            {
                cells.Add(new Markup(Markup.Escape(LabelOf(verdict.Image))));
            }

            cells.Add(Why(verdict.Image));
            table.AddRow(cells);
        }

        return table;
    }

    private string LabelOf(ImageVerdict image) => image.Media is { } media ? MediaView.Label(media) : CliTexts.Format("Media.NotChosen", culture, image.ChosenFrom);

    private Markup Why(ImageVerdict image)
    {
        Verdict verdict = image.Verdict;
        string reason = verdict.Decision != Decision.Eligible ? image.GetReason(culture)
            : CliTexts.Get(verdict.IsPriorVersion ? "Basis.PriorVersion" : "Basis." + verdict.Basis, culture);
        string lines = Markup.Escape(reason) + "\n[dim]" + Markup.Escape(verdict.Decisive.Clause.Name) + "[/]";
        string? next = verdict.Decision != Decision.Indeterminate ? null
            : image.MissingFacts.Count == 0 ? verdict.Decisive.GetRemedy(culture)
            : CliTexts.Format("FindOut", culture, string.Join(CliTexts.Get("Comma", culture), image.MissingFacts));
        return new Markup(next is null ? lines : lines + "\n" + Markup.Escape(next));
    }

    private static string Shorten(string text, int length) => text.Length <= length ? text : text[..(length - 3)] + "...";
}
