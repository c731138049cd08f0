using ReimagingTools.Activation;
using ReimagingTools.Activation.Text;
using Spectre.Console;

namespace ReimagingTools.Cli.Output;

/// <summary>The table people read: the numbers and status of each key, then what each source said and what to know beside it.</summary>
internal sealed class MakTableWriter(IAnsiConsole console, CultureInfo culture)
{
    /// <summary>Keys drawn; more are better served by a file.</summary>
    private const int MostRows = 500;

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

        console.Write(Draw(shown, shown.Any(count => count.Required is not null)));
        foreach (MakActivationCount count in shown)
        {
            Explain(count);
        }

        if (all > MostRows)
        {
            console.WriteLine(CliTexts.Format("MoreRows", culture, all - MostRows));
        }

        foreach (string remark in shown.SelectMany(count => count.Remarks.Select(remark => MakText.Say(remark, culture))).Distinct())
        {
            console.WriteLine("* " + remark);
        }
    }

    private static string Color(MakStatus status) => status switch
    {
        MakStatus.Ok => "green",
        MakStatus.Exhausted => "red",
        _ => "yellow",
    };

    private Table Draw(List<MakActivationCount> counts, bool showsRequired)
    {
        Table table = new Table().Border(TableBorder.Simple).Width(console.Profile.Width);
        table.AddColumn(Column("Mak.Key").NoWrap());
        table.AddColumn(Column("Mak.Product"));
        string[] numbers = ["Mak.Total", "Mak.Used", "Mak.Left", "Mak.Installed", .. showsRequired ? new[] { "Mak.Required", "Mak.Short" } : []];
        foreach (string name in numbers)
        {
            table.AddColumn(Column(name).RightAligned().NoWrap());
        }

        table.AddColumn(Column("Mak.AsOf").NoWrap());
        table.AddColumn(Column("Mak.Status").NoWrap());
        foreach (MakActivationCount count in counts)
        {
            long?[] values = [count.Total, count.Used, count.Remaining, count.Installed, .. showsRequired ? new long?[] { count.Required, count.Shortfall } : []];
            table.AddRow([
                new Markup(Markup.Escape(KeyOf(count))),
                new Markup(Markup.Escape(Product(count))),
                .. values.Select(value => new Markup(Markup.Escape(Number(value)))),
                new Markup(count.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Number(null)),
                new Markup("[" + Color(count.Status) + "]" + Markup.Escape(CliTexts.Get("Mak.Status." + count.Status, culture)) + "[/]"),
            ]);
        }

        return table;
    }

    private TableColumn Column(string name) => new TableColumn(CliTexts.Get(name, culture)).PadLeft(0).PadRight(2);

    private void Explain(MakActivationCount count)
    {
        foreach (string source in count.Sources.Select(source => MakText.Say(source, culture)))
        {
            console.WriteLine(Name(count) + "  " + source);
        }

        if (MakText.Next(count, culture) is { Length: > 0 } next)
        {
            console.WriteLine(Name(count) + "  -> " + next);
        }
    }

    /// <summary>The key in its narrow column: the product stands beside it, so only an id is added to tell twins apart.</summary>
    private string KeyOf(MakActivationCount count) => count.KeyId is null ? count.PartialProductKey ?? Number(null) : Name(count);

    private string Name(MakActivationCount count) => MakText.Name(count) ?? Number(null);

    private static string Product(MakActivationCount count) => count.Products.Count > 0 ? string.Join("; ", count.Products) : count.Description ?? "";

    private string Number(long? number) => number?.ToString("N0", culture) ?? CliTexts.Get("Mak.Unknown", culture);
}
