using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Media.Matching;
using Spectre.Console;

namespace ReimagingTools.Cli.Output;

/// <summary>The table people read: each medium, what it holds, and on what evidence its channel was judged.</summary>
internal sealed class MediaTableWriter(IAnsiConsole console, CultureInfo culture)
{
    /// <summary>Rows drawn; a longer list is better served by JSON lines.</summary>
    private const int MostRows = 500;

    private const int SourceWidth = 30;

    private const int MostNamed = 10;

    /// <summary>What media is wanted for; null where nothing is to be compared.</summary>
    public LicensedProduct? Licensed { get; init; }

    public void Write(IEnumerable<MediaImage> images)
    {
        var proven = new List<string>();
        var drawn = new List<MediaImage>();
        var channels = new Dictionary<string, long>(StringComparer.Ordinal);
        long more = 0;
        foreach (MediaImage image in images)
        {
            if (Licensed is not null && MediaMatch.Compare(image, Licensed).IsProven)
            {
                proven.Add(ProductKeys.Mask(MediaView.FileName(image.Source)) + (image.Index is { } index ? " [" + index.ToString(CultureInfo.InvariantCulture) + "]" : ""));
            }

            channels[Channel(image)] = channels.GetValueOrDefault(Channel(image)) + 1;
            if (drawn.Count < MostRows)
            {
                drawn.Add(image);
            }
            else
            {
                more++;
            }
        }

        if (drawn.Count > 0)
        {
            console.Write(Draw(drawn));
        }

        if (more > 0)
        {
            console.WriteLine(CliTexts.Format("MoreImages", culture, more));
        }

        if (Licensed is not null)
        {
            string media = string.Join(CliTexts.Get("Comma", culture), proven.Take(MostNamed)) + (proven.Count > MostNamed ? " ..." : "");
            console.WriteLine(CliTexts.Format(proven.Count == 0 ? "Match.None" : "Match.Proven", culture, Licensed.ProductText, media));
        }

        if (drawn.Count > 1)
        {
            IEnumerable<string> totals = channels.OrderByDescending(channel => channel.Value).ThenBy(channel => channel.Key, StringComparer.Ordinal)
                .Select(channel => CliTexts.Format("Media.Total", culture, channel.Key, channel.Value));
            console.WriteLine(CliTexts.Format("Media.Totals", culture, drawn.Count + more, string.Join(CliTexts.Get("Comma", culture), totals)));
        }
    }

    private Table Draw(List<MediaImage> images)
    {
        Table table = new Table().Border(TableBorder.Simple).Width(console.Profile.Width);
        table.AddColumn(new TableColumn(CliTexts.Get("Column.Source", culture)).Width(SourceWidth));
        table.AddColumn(new TableColumn(CliTexts.Get("Column.Image", culture)));
        table.AddColumn(new TableColumn(CliTexts.Get("Column.Language", culture)).Width(10));
        table.AddColumn(new TableColumn(CliTexts.Get("Column.Channel", culture)).Width(24));
        MediaImage? before = null;
        foreach (MediaImage image in images)
        {
            string[] because = [.. Because(image)], above = before?.Source == image.Source ? [.. Because(before)] : [];
            bool isAsAbove = because.Length > 0 && because.SequenceEqual(above);
            table.AddRow(
                new Markup(image.Source == before?.Source ? "" : Markup.Escape(Fold(ProductKeys.Mask(MediaView.FileName(image.Source))))),
                new Markup(Markup.Escape(Product(image)) + string.Concat(image.Notices.Select(notice => "\n[yellow]" + Markup.Escape(notice) + "[/]")) + Compared(image)),
                new Markup(Markup.Escape(string.Join(' ', [.. MediaView.Languages(image) ?? [Open(image, "languages")], MediaView.Architecture(image) ?? Open(image, "architecture")]))),
                Channel(image, isAsAbove ? [CliTexts.Get("Media.AsAbove", culture)] : because));
            before = image;
        }

        return table;
    }

    private string Compared(MediaImage image)
    {
        if (Licensed is null)
        {
            return "";
        }

        var match = MediaMatch.Compare(image, Licensed);
        (string color, string key) = match switch { { IsProven: true } => ("green", "Match.Yes"), { IsMatch: false } => ("red", "Match.No"), { IsVolumeLicensing: false } => ("red", "Match.No"), _ => ("yellow", "Match.Open") };
        return "\n[" + color + "]" + Markup.Escape(CliTexts.Format(key, culture, Licensed.ProductText, MatchView.Reason(match, culture))) + "[/]";
    }

    /// <summary>Names of media are long: they go on in the next line where a part of them ends.</summary>
    private static string Fold(string name)
    {
        var folded = new StringBuilder();
        int length = 0;
        foreach (string part in Regex.Split(name, @"(?<=[_\-. ])"))
        {
            length += part.Length;
            if (length > SourceWidth && folded.Length > 0)
            {
                folded.Append('\n');
                length = part.Length;
            }

            folded.Append(part);
        }

        return folded.ToString();
    }

    private string Product(MediaImage image)
    {
        string contested = MediaView.Contested(image).Any(fact => fact is "edition" or "version") ? " (" + CliTexts.Get("Media.Contested", culture) + ")" : "";
        string index = image.Index is { } number ? number.ToString(CultureInfo.InvariantCulture) + " " : "";
        string listed = string.Join(CliTexts.Get("Comma", culture), MediaView.ListedEditions(image));
        return index + (image.ProductText ?? (image.Index is null ? null : image.Name) ?? "?") + contested + (listed.Length == 0 ? "" : ": " + listed);
    }

    /// <summary>What stands for a value that is not there: contested is another matter than not known.</summary>
    private string Open(MediaImage image, string fact) => MediaView.Contested(image).Contains(fact) ? CliTexts.Get("Media.Contested", culture) : "?";

    /// <summary>What shows the channel; a name of the file stands beside it already.</summary>
    private static IEnumerable<string> Because(MediaImage image) => image.Channel.Claims.Where(claim => claim.Evidence.Strength != EvidenceStrength.None)
        .Select(claim => claim.Evidence.Kind + (claim.Evidence.Value == MediaView.FileName(image.Source) ? "" : ": " + claim.Evidence.Value) + (image.Channel.State == FactState.Conflicting ? " (" + claim.Value + ")" : "")).Distinct().Take(4);

    private string Channel(MediaImage image) =>
        MediaView.Channel(image) ?? CliTexts.Get(image.Channel.State == FactState.Conflicting ? "Channel.Conflicting" : "Channel.Unknown", culture);

    private Markup Channel(MediaImage image, IEnumerable<string> because)
    {
        string color = image.Channel.Value switch
        {
            MediaChannel.VolumeLicensing => "green",
            MediaChannel.Unknown => "yellow",
            _ => "red",
        };
        return new Markup("[" + color + "]" + Markup.Escape(Channel(image)) + "[/]" + string.Concat(because.Select(line => "\n[dim]" + Markup.Escape(line) + "[/]")));
    }
}
