using ReimagingTools.Licensing.Products;
using ReimagingTools.Media.Matching;
using Spectre.Console;

namespace ReimagingTools.Cli.Output;

/// <summary>How an image is put into words: what it holds, for what it was made and what shows it, and whether it is for a license.</summary>
internal sealed class MediaWords(CultureInfo culture, LicensedProduct? licensed)
{
    private const int MostMarks = 4;

    public CultureInfo Culture => culture;

    /// <summary>What shows the channel; a name of the file stands beside it already.</summary>
    public static IEnumerable<string> Because(MediaImage image) =>
        Marks(image)
            .Select(claim =>
                claim.Evidence.Kind
                + (claim.Evidence.Value == MediaView.FileName(image.Source) ? "" : ": " + claim.Evidence.Value)
                + Contradiction(image, claim)
            )
            .Distinct()
            .Take(MostMarks);

    /// <summary>The kinds of marks that show the channel.</summary>
    public static string Kinds(MediaImage image) =>
        string.Join(", ", Marks(image).Select(claim => claim.Evidence.Kind + Contradiction(image, claim)).Distinct());

    public static string ColorOf(MediaImage image) =>
        image.Channel.Value switch
        {
            MediaChannel.VolumeLicensing => "green",
            MediaChannel.Unknown => "yellow",
            _ => "red",
        };

    public string Channel(MediaImage image) =>
        MediaView.Channel(image) ?? CliTexts.Get(image.Channel.State == FactState.Conflicting ? "Channel.Conflicting" : "Channel.Unknown", culture);

    public string Product(MediaImage image)
    {
        string listed = string.Join(CliTexts.Get("Comma", culture), MediaView.ListedEditions(image));
        return Index(image)
            + (image.ProductText ?? (image.Index is null ? null : image.Name) ?? "?")
            + ContestedProduct(image)
            + (listed.Length == 0 ? "" : ": " + listed);
    }

    public string Languages(MediaImage image) =>
        string.Join(
            ' ',
            [.. MediaView.Languages(image) ?? [Open(image, "languages")], MediaView.Architecture(image) ?? Open(image, "architecture")]
        );

    /// <summary>Whether the image is for the license, and why not.</summary>
    public string Compared(MediaImage image)
    {
        if (licensed is null)
        {
            return "";
        }

        var match = MediaMatch.Compare(image, licensed);
        (string color, string key) = Answer(match);
        return "\n["
            + color
            + "]"
            + Markup.Escape(CliTexts.Format("Match." + key, culture, licensed.ProductText, MatchView.Reason(match, culture)))
            + "[/]";
    }

    /// <summary>The image in short, behind the sign of whether it is for the license.</summary>
    public string Short(MediaImage image, string shared)
    {
        string text = Product(image),
            index = Index(image);
        text = index + (shared.Length > 0 ? text[(index.Length + shared.Length)..] : text[index.Length..]);
        if (licensed is null)
        {
            return Markup.Escape(text);
        }

        (string color, string key) = Answer(MediaMatch.Compare(image, licensed));
        return "[" + color + "]" + Markup.Escape(CliTexts.Get("Match.Sign." + key, culture) + " " + text) + "[/]";
    }

    private static (string Color, string Key) Answer(MediaMatch match) =>
        match switch
        {
            { IsProven: true } => ("green", "Yes"),
            { IsMatch: false } or { IsVolumeLicensing: false } => ("red", "No"),
            _ => ("yellow", "Open"),
        };

    private static IEnumerable<Claim<MediaChannel>> Marks(MediaImage image) =>
        image.Channel.Claims.Where(claim => claim.Evidence.Strength != EvidenceStrength.None);

    private static string Contradiction(MediaImage image, Claim<MediaChannel> claim) =>
        image.Channel.State == FactState.Conflicting ? " (" + claim.Value + ")" : "";

    private static string Index(MediaImage image) => image.Index is { } number ? number.ToString(CultureInfo.InvariantCulture) + " " : "";

    private string ContestedProduct(MediaImage image) =>
        MediaView.Contested(image).Any(fact => fact is "edition" or "version") ? " (" + CliTexts.Get("Media.Contested", culture) + ")" : "";

    /// <summary>What stands for a value that is not there: contested is another matter than not known.</summary>
    private string Open(MediaImage image, string fact) => MediaView.Contested(image).Contains(fact) ? CliTexts.Get("Media.Contested", culture) : "?";
}
