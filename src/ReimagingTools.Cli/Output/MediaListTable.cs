using System.Text.RegularExpressions;
using Spectre.Console;

namespace ReimagingTools.Cli.Output;

/// <summary>Each image, with the marks its channel was judged by and how it compares with a license.</summary>
internal sealed class MediaListTable(IAnsiConsole console, MediaWords words)
{
    private const int SourceWidth = 30;

    public void Draw(List<MediaImage> images, SourceNames media)
    {
        Table table = new Table().Border(TableBorder.Simple).Width(console.Profile.Width);
        table.AddColumn(new TableColumn(CliTexts.Get("Column.Source", words.Culture)).Width(SourceWidth));
        table.AddColumn(new TableColumn(CliTexts.Get("Column.Image", words.Culture)));
        table.AddColumn(new TableColumn(CliTexts.Get("Column.Language", words.Culture)).Width(10));
        table.AddColumn(new TableColumn(CliTexts.Get("Column.Channel", words.Culture)).Width(24));
        MediaImage? before = null;
        foreach (MediaImage image in images)
        {
            string[] because = [.. MediaWords.Because(image)],
                above = before?.Source == image.Source ? [.. MediaWords.Because(before)] : [];
            bool isAsAbove = because.Length > 0 && because.SequenceEqual(above);
            table.AddRow(
                new Markup(image.Source == before?.Source ? "" : Markup.Escape(Fold(media.Of(image.Source)))),
                new Markup(
                    Markup.Escape(words.Product(image))
                        + string.Concat(image.Notices.Select(notice => "\n[yellow]" + Markup.Escape(notice) + "[/]"))
                        + words.Compared(image)
                ),
                new Markup(Markup.Escape(words.Languages(image))),
                Channel(image, isAsAbove ? [CliTexts.Get("Media.AsAbove", words.Culture)] : because)
            );
            before = image;
        }

        console.Write(table);
    }

    /// <summary>Names of media are long: they go on in the next line where a part of them ends.</summary>
    private static string Fold(string name)
    {
        var folded = new StringBuilder();
        int length = 0;
        foreach (string part in Regex.Split(name, @"(?<=[_\-. /\\])"))
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

    private Markup Channel(MediaImage image, IEnumerable<string> because) =>
        new(
            "["
                + MediaWords.ColorOf(image)
                + "]"
                + Markup.Escape(words.Channel(image))
                + "[/]"
                + string.Concat(because.Select(line => "\n[dim]" + Markup.Escape(line) + "[/]"))
        );
}
