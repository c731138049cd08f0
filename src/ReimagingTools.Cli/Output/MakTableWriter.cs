using ReimagingTools.Activation;
using ReimagingTools.Activation.Text;
using Spectre.Console;

namespace ReimagingTools.Cli.Output;

/// <summary>The table people read: the numbers and status of each key, then what each source said and what to know beside it.</summary>
internal sealed class MakTableWriter(IAnsiConsole console, CultureInfo culture)
{
    /// <summary>Keys drawn; more are better served by a file.</summary>
    private const int MostRows = 500;

    private const int Gap = 2;

    /// <summary>What the border takes beside each column.</summary>
    private const int Rule = 1;

    public void Write(IEnumerable<MakActivationCount> counts)
    {
        var shown = new List<MakActivationCount>();
        int all = 0;
        foreach (MakActivationCount count in counts)
        {
            if (all++ < MostRows)
            {
                shown.Add(count);
            }
        }

        if (all == 0)
        {
            console.WriteLine(CliTexts.Get("Mak.None", culture));
            return;
        }

        bool showsRequired = shown.Any(count => count.Required is not null);
        MakCell[] columns = Columns(showsRequired);
        if (Fits(columns, shown) || Fits(columns = [.. columns.Where(column => !column.IsToldBelow)], shown))
        {
            console.Write(Draw(columns, shown));
        }
        else
        {
            DrawStacked(Columns(showsRequired), shown);
        }

        foreach (MakActivationCount count in shown)
        {
            Explain(count);
        }

        if (all > MostRows)
        {
            console.WriteLine(CliTexts.Format("MoreRows", culture, all - MostRows));
        }

        foreach (string remark in shown.SelectMany(count => count.Remarks.Select(remark => MakWords.Say(remark, culture))).Distinct())
        {
            console.WriteLine("* " + remark);
        }
    }

    private static string Color(MakStatus status) =>
        status switch
        {
            MakStatus.Ok => "green",
            MakStatus.Exhausted => "red",
            _ => "yellow",
        };

    /// <summary>The columns; the number of devices and the date stand in the sources below, too.</summary>
    private MakCell[] Columns(bool showsRequired) =>
        [
            new("Mak.Key", KeyOf),
            new("Mak.Product", Product) { IsText = true },
            Amount("Mak.Total", count => count.Total),
            Amount("Mak.Used", count => count.Used),
            Amount("Mak.Left", count => count.Remaining),
            Amount("Mak.Installed", count => count.Installed) with
            {
                IsToldBelow = true,
            },
            .. showsRequired ? new[] { Amount("Mak.Required", count => count.Required), Amount("Mak.Short", count => count.Shortfall) } : [],
            new("Mak.AsOf", count => count.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Number(null)) { IsToldBelow = true },
            new("Mak.Status", count => CliTexts.Get("Mak.Status." + count.Status, culture)),
        ];

    private MakCell Amount(string name, Func<MakActivationCount, long?> of) => new(name, count => Number(of(count))) { IsNumber = true };

    /// <summary>True where no word has to be broken: a column is as wide as its widest cell, that of products as their longest word.</summary>
    private bool Fits(MakCell[] columns, List<MakActivationCount> counts) =>
        columns.Sum(column =>
            Gap
            + Rule
            + counts
                .Select(column.Text)
                .Prepend(CliTexts.Get(column.Name, culture))
                .SelectMany(text => column.IsText ? text.Split(' ') : [text])
                .Max(WidthOf)
        ) < console.Profile.Width;

    private Table Draw(MakCell[] columns, List<MakActivationCount> counts)
    {
        Table table = new Table().Border(TableBorder.Simple).Width(console.Profile.Width);
        foreach (MakCell cell in columns)
        {
            TableColumn column = new TableColumn(CliTexts.Get(cell.Name, culture)).PadLeft(0).PadRight(Gap);
            column.NoWrap = !cell.IsText;
            table.AddColumn(cell.IsNumber ? column.RightAligned() : column);
        }

        foreach (MakActivationCount count in counts)
        {
            table.AddRow([.. columns.Select(column => new Markup(Styled(column, count)))]);
        }

        return table;
    }

    /// <summary>Where a terminal is narrow or names are long, each key has lines of its own.</summary>
    private void DrawStacked(MakCell[] columns, List<MakActivationCount> counts)
    {
        foreach (MakActivationCount count in counts)
        {
            console.MarkupLine(Styled(columns[^1], count) + "  [bold]" + Markup.Escape(KeyOf(count)) + "[/]  " + Markup.Escape(Product(count)));
            string numbers = string.Join("  ", columns[2..^1].Select(column => CliTexts.Get(column.Name, culture) + ": " + column.Text(count)));
            console.Write(new Padder(new Markup(Markup.Escape(numbers)), new Padding(4, 0, 0, 1)));
        }
    }

    private static string Styled(MakCell column, MakActivationCount count) =>
        column.Name == "Mak.Status"
            ? "[" + Color(count.Status) + "]" + Markup.Escape(column.Text(count)) + "[/]"
            : Markup.Escape(column.Text(count));

    /// <summary>Letters of East Asian scripts take two columns.</summary>
    private static int WidthOf(string text) => text.Sum(letter => letter >= '\u1100' ? 2 : 1);

    private void Explain(MakActivationCount count)
    {
        foreach (string source in count.Sources.Select(source => MakText.Say(source, culture)))
        {
            console.WriteLine(Name(count) + "  " + source);
        }

        if (MakWords.Next(count, culture) is { Length: > 0 } next)
        {
            console.WriteLine(Name(count) + "  -> " + next);
        }
    }

    /// <summary>The key in its narrow column: the product stands beside it, so only an id is added to tell twins apart.</summary>
    private string KeyOf(MakActivationCount count) => count.KeyId is null ? count.PartialProductKey ?? Number(null) : Name(count);

    private string Name(MakActivationCount count) => MakText.Name(count) ?? Number(null);

    private static string Product(MakActivationCount count) =>
        count.Products.Count > 0 ? string.Join("; ", count.Products) : count.Description ?? "";

    private string Number(long? number) => number?.ToString("N0", culture) ?? CliTexts.Get("Mak.Unknown", culture);

    private sealed record MakCell(string Name, Func<MakActivationCount, string> Text)
    {
        public bool IsText { get; init; }

        public bool IsNumber { get; init; }

        public bool IsToldBelow { get; init; }
    }
}
