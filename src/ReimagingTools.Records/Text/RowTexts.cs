using System.Globalization;
using System.Reflection;
using System.Resources;
using ReimagingTools.Licensing.Text;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Records.Text;

/// <summary>
/// What is told of rows, in English and Japanese (<c>RowTexts.resx</c>, <c>RowTexts.ja.resx</c>). Product keys that strayed into names are masked.
/// </summary>
public static class RowTexts
{
    private static readonly ResourceManager Resources = new("ReimagingTools.Records.Text.RowTexts", typeof(RowTexts).GetTypeInfo().Assembly);

    /// <summary>Says what is the matter and what to do. The place of the row is not in the sentence, that of another row is.</summary>
    /// <param name="issue">What is to be told.</param>
    public static string Say(RowIssue issue, CultureInfo culture)
    {
        string subject = ProductKeys.Mask(issue.Subject ?? "?"),
            other = ProductKeys.Mask(issue.Other ?? "?"),
            at = issue.OtherPlace is { } place ? PlaceOf(place, culture) : "?";
        string count = issue.Count.ToString("N0", CultureInfo.InvariantCulture);
        return issue.Kind switch
        {
            RowIssueKind.NoDevice => WithNames(issue, culture, Counted(issue, culture, count, ThingOf(issue, culture))),
            RowIssueKind.Unassigned => Counted(issue, culture, count)
                + (issue.Subject is null ? "" : Sentences.Gap(culture) + Format("Unassigned.Heading", culture, subject)),
            RowIssueKind.Repeats or RowIssueKind.Nameless or RowIssueKind.HeaderRepeats or RowIssueKind.HeaderDiffers or RowIssueKind.Turned =>
                Counted(issue, culture, count),
            RowIssueKind.Shared or RowIssueKind.SharedAlike => Format(
                issue.Kind + (issue.Other is null ? ".Earlier" : ""),
                culture,
                subject,
                other,
                at
            ),
            RowIssueKind.TwoNames => Format(issue.Kind.ToString(), culture, subject, other),
            RowIssueKind.Unheld or RowIssueKind.Ambiguous => Format(issue.Kind.ToString(), culture, subject),
            RowIssueKind.TwoInstances => Format(issue.Kind.ToString(), culture, subject, other, at, PlaceOf(issue.Place, culture)),
            RowIssueKind.Differs or RowIssueKind.Late => Format(issue.Kind + (issue.Other is null ? "" : ".Judged"), culture, subject, at),
            _ => Format(issue.Kind.ToString(), culture, count),
        };
    }

    /// <summary>Why a column proves nothing, or what it is for: English as the column table has it, else its translation.</summary>
    /// <returns>A sentence; empty where the table has none.</returns>
    public static string Note(Column column, CultureInfo culture) =>
        column.Note.Length == 0 || culture.TwoLetterISOLanguageName == "en"
            ? column.Note
            : Resources.GetString("Note." + column.Note, culture) ?? column.Note;

    /// <summary>The same after the place of the row.</summary>
    /// <param name="issue">What is to be told.</param>
    /// <returns>"record 12: ...", "fleet.csv: line 12: ...".</returns>
    public static string SayWithPlace(RowIssue issue, CultureInfo culture) =>
        issue.Place.Source.Length == 0
            ? Format("PlaceInPipeline", culture, LineOf(issue.Place), Say(issue, culture))
            : PlaceOf(issue.Place, culture) + ": " + Say(issue, culture);

    /// <summary>Where a row stands.</summary>
    /// <param name="place">The place; a product key in its source is masked.</param>
    /// <returns>"record 12", "fleet.csv: line 12".</returns>
    public static string PlaceOf(RowPlace place, CultureInfo culture) =>
        place.Source.Length == 0
            ? Format("Place.Pipeline", culture, LineOf(place))
            : Format("Place.Source", culture, ProductKeys.Mask(place.Source), LineOf(place));

    private static string LineOf(RowPlace place) => place.Line.ToString(CultureInfo.InvariantCulture);

    private static string Counted(RowIssue issue, CultureInfo culture, params string[] arguments) =>
        Format(issue.Kind + (issue.Count == 1 ? ".One" : ".Many"), culture, arguments);

    private static string WithNames(RowIssue issue, CultureInfo culture, string sentence)
    {
        string names = string.Join(Get("Comma", culture), issue.Names.Select(ProductKeys.Mask));
        long more = issue.Count - issue.Names.Count;
        return names.Length == 0
            ? sentence
            : Format(
                "NoDevice.Names",
                culture,
                sentence.TrimEnd('.', '。'),
                more == 0 ? names : names + Format("Hint.More", culture, more.ToString("N0", CultureInfo.InvariantCulture))
            );
    }

    private static string ThingOf(RowIssue issue, CultureInfo culture) =>
        Resources.GetString("Thing." + issue.Subject, culture) ?? Get("Thing.Other", culture);

    internal static string Format(string name, CultureInfo culture, params string[] arguments) =>
        CountedText.Format(CultureInfo.InvariantCulture, Get(name, culture), arguments);

    private static string Get(string name, CultureInfo culture) =>
        Resources.GetString(name, culture) ?? throw new InvalidOperationException("The sentence " + name + " is missing.");
}
