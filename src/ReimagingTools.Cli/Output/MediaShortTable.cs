using Spectre.Console;

namespace ReimagingTools.Cli.Output;

/// <summary>Each medium by its whole name, and under it in one line what it was made for, what shows that, and the images it holds.</summary>
internal sealed class MediaShortTable(IAnsiConsole console, MediaWords words)
{
    public void Draw(List<MediaImage> images, SourceNames media)
    {
        string? source = null;
        foreach (List<MediaImage> alike in Alike(images))
        {
            if (alike[0].Source != source)
            {
                source = alike[0].Source;
                console.MarkupLine("[bold]" + Markup.Escape(media.Of(source)) + "[/]");
            }

            console.Write(new Padder(new Markup(Line(alike)), new Padding(4, 0, 0, 0)));
        }

        console.WriteLine();
    }

    /// <summary>Images one behind the other of one medium that differ in nothing but the product.</summary>
    private IEnumerable<List<MediaImage>> Alike(List<MediaImage> images)
    {
        List<MediaImage> alike = [];
        foreach (MediaImage image in images)
        {
            if (alike.Count > 0 && KeyOf(alike[0]) != KeyOf(image))
            {
                yield return alike;
                alike = [];
            }

            alike.Add(image);
        }

        if (alike.Count > 0)
        {
            yield return alike;
        }
    }

    private (string Source, string Made, string Languages) KeyOf(MediaImage image) => (image.Source, Made(image), words.Languages(image));

    private string Line(List<MediaImage> alike)
    {
        MediaImage first = alike[0];
        string shared = SharedBy(alike);
        string holds = string.Join(CliTexts.Get("Comma", words.Culture), alike.Select(image => words.Short(image, shared)));
        return Made(first)
            + "  "
            + Markup.Escape(words.Languages(first))
            + "  "
            + Markup.Escape(shared.Length > 0 ? shared.TrimEnd() + ": " : "")
            + holds
            + string.Concat(alike.SelectMany(image => image.Notices).Distinct().Select(notice => "\n[yellow]" + Markup.Escape(notice) + "[/]"));
    }

    private string Made(MediaImage image)
    {
        string kinds = MediaWords.Kinds(image);
        return "["
            + MediaWords.ColorOf(image)
            + "]"
            + Markup.Escape(words.Channel(image))
            + "[/]"
            + (kinds.Length == 0 ? "" : " [dim]" + Markup.Escape("(" + kinds + ")") + "[/]");
    }

    /// <summary>The words before the edition, where all images have them: they are said once.</summary>
    private static string SharedBy(List<MediaImage> alike)
    {
        string?[] before = [.. alike.Select(BeforeEdition).Distinct()];
        return alike.Count > 1 && before is [{ } shared] ? shared : "";
    }

    private static string? BeforeEdition(MediaImage image) =>
        MediaView.Edition(image) is { } edition && image.ProductText is { } product && product.EndsWith(" " + edition, StringComparison.Ordinal)
            ? product[..^edition.Length]
            : null;
}
