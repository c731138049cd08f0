using ReimagingTools.Licensing.Products;
using ReimagingTools.Media.Matching;
using Spectre.Console;

namespace ReimagingTools.Cli.Output;

/// <summary>
/// What people read of media: each medium in short, or each image with what shows it; then which is for a license, and how many are of which
/// channel.
/// </summary>
internal sealed class MediaTableWriter(IAnsiConsole console, CultureInfo culture)
{
    /// <summary>Images drawn; a longer list is better served by JSON lines.</summary>
    private const int MostRows = 500;

    private const int MostNamed = 10;

    private bool _lacksArchitecture;

    /// <summary>What media is wanted for; null where nothing is to be compared.</summary>
    public LicensedProduct? Licensed { get; init; }

    /// <summary>True to show each image with what shows it, however many media there are.</summary>
    public bool IsList { get; init; }

    public void Write(IEnumerable<MediaImage> images)
    {
        var words = new MediaWords(culture, Licensed);
        var proven = new MediaTally();
        var all = new MediaTally();
        var drawn = new List<MediaImage>();
        foreach (MediaImage image in images)
        {
            all.Add(image, words.Channel(image));
            if (Licensed is not null && MediaMatch.Compare(image, Licensed) is var match)
            {
                _lacksArchitecture |= match.LacksArchitecture;
                if (match.IsProven)
                {
                    proven.Add(image, words.Channel(image));
                }
            }

            if (drawn.Count < MostRows)
            {
                drawn.Add(image);
            }
        }

        var media = new SourceNames(all.Sources);
        Draw(drawn, media, words);
        if (all.Images > drawn.Count)
        {
            console.WriteLine(CliTexts.Format("MoreImages", culture, all.Images - drawn.Count));
        }

        if (Licensed is not null && all.Images > 0)
        {
            TellProven(proven, media, all.Media);
        }

        if (all.Images > 1)
        {
            string totals = string.Join(
                CliTexts.Get("Comma", culture),
                all.Channels.Select(channel => CliTexts.Format("Media.Total", culture, channel.Key, channel.Value))
            );
            console.WriteLine(CliTexts.Format("Media.Totals", culture, all.Media, all.Images, totals));
        }
    }

    private void Draw(List<MediaImage> images, SourceNames media, MediaWords words)
    {
        if (media.AreSeveral && !IsList)
        {
            new MediaShortTable(console, words).Draw(images, media);
            console.WriteLine(CliTexts.Get("Media.List", culture));
        }
        else if (images.Count > 0)
        {
            new MediaListTable(console, words).Draw(images, media);
        }
    }

    /// <summary>The media for the license, each by its whole name, and how many there are.</summary>
    private void TellProven(MediaTally proven, SourceNames media, int all)
    {
        if (proven.Media == 0)
        {
            console.WriteLine(
                CliTexts.Format(
                    !Licensed!.Language.IsKnown ? "Match.NoLanguage"
                        : _lacksArchitecture ? "Match.NoArchitecture"
                        : "Match.None",
                    culture,
                    Licensed.ProductText
                )
            );
            return;
        }

        console.WriteLine(CliTexts.Format("Match.Proven", culture, Licensed!.ProductText, proven.Media, all));
        foreach ((string source, IReadOnlyList<int> indexes) in proven.Named(MostNamed))
        {
            console.WriteLine("  " + media.Of(source) + (indexes.Count == 0 ? "" : " [" + string.Join(", ", indexes) + "]"));
        }

        if (proven.Media > MostNamed)
        {
            console.WriteLine(CliTexts.Format("Match.More", culture, proven.Media - MostNamed));
        }
    }
}
