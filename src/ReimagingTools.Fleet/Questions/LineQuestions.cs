using ReimagingTools.Fleet.Entitlements;

namespace ReimagingTools.Fleet.Questions;

/// <summary>
/// Questions about lines of orders that name a Windows in words that are not understood: one for each text, however many devices were bought in it.
/// </summary>
internal static class LineQuestions
{
    private static readonly string[] Asked =
    [
        FactNames.LicensedProduct,
        FactNames.LicensedLanguage,
        FactNames.LicensedArchitecture,
        FactNames.LicenseChannel,
    ];

    /// <summary>The questions, biggest first.</summary>
    /// <param name="cells">Devices that are open and that no question about a group is about.</param>
    /// <param name="culture">Language of what is known.</param>
    public static ReimageQuestion[] Of(IEnumerable<QuestionCell> cells, CultureInfo culture) =>
        [
            .. cells
                .SelectMany(cell => LinesOf(cell.Verdict).Select(line => (Line: line, Cell: cell)))
                .GroupBy(each => each.Line, each => each.Cell, StringComparer.Ordinal)
                .Select(same => new ReimageQuestion
                {
                    OrderLine = same.Key,
                    Known = FleetTexts.Format(
                        "Question.Line",
                        culture,
                        same.Sum(cell => cell.Count),
                        OrderLine.OnlyProductOf(same.Key)!.Name,
                        same.Key
                    ),
                    Ask = Asked,
                    DeviceCount = same.Sum(cell => cell.Count),
                    Settles = same.Where(cell => LinesOf(cell.Verdict).Length == 1 && OpenFacts.Settle(cell.Verdict, Asked)).Sum(cell => cell.Count),
                    Example = same.Select(cell => cell.Example).OfType<string>().OrderBy(name => name, StringComparer.Ordinal).FirstOrDefault(),
                })
                .OrderByDescending(question => question.DeviceCount)
                .ThenBy(question => question.OrderLine, StringComparer.Ordinal),
        ];

    /// <summary>The lines that keep a device open and of which somebody who looks may say what they state.</summary>
    public static string[] LinesOf(Verdict verdict) =>
        [
            .. verdict
                .Facts.Licensed.Edition.Unread.Concat(verdict.Facts.Licensed.Version.Unread)
                .Where(unread => unread.Kind == UnreadKind.Text && IsOfLine(unread.Evidence.Heading))
                .Select(unread => unread.Text)
                .Distinct(StringComparer.Ordinal)
                .Where(text => OrderLine.Read(text, []) == OrderLineKind.Unread && OrderLine.OnlyProductOf(text) is not null),
        ];

    private static bool IsOfLine(string heading) =>
        ColumnTable.Default.Find(heading).Any(column => column.Field is Field.OrderLine or Field.Description or Field.ProductText);
}
