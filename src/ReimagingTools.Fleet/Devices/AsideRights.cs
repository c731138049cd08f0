using ReimagingTools.Fleet.Entitlements;

namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// Reads what stands under headings that speak of Software Assurance, of a Volume license, of prior versions or of the agreement by their words ("SA
/// bis", "VL Status", "Contract End"). It shows no right; what denies one, names another, or is not understood leaves it open, also one that is
/// stated for all, and so does a day before or after which there is none.
/// </summary>
internal static class AsideRights
{
    /// <summary>What the headings that are read ask: "SA End Date".</summary>
    private const string End = nameof(End);

    private enum Answer
    {
        Unclear = 0,
        Stands,
        Denied,
        Begins,
        Ends,
    }

    /// <summary>What speaks against a right, whatever the day.</summary>
    /// <param name="rows">The rows of a device.</param>
    /// <param name="right">The field of the right.</param>
    /// <param name="names">Tells a text that names the right as it is claimed.</param>
    /// <param name="isOffice">True for that of an Office the rows state.</param>
    public static IEnumerable<(string Heading, string Text)> Against(
        IReadOnlyList<Row> rows,
        Field right,
        Func<string, bool> names,
        bool isOffice = false
    ) =>
        AreSilent(rows)
            ? []
            : from each in In(rows, isOffice)
            where
                IsOf(right, each.Right)
                && AnswerOf(each.Said, each.Text) is var answer
                && (answer == Answer.Denied || (answer == Answer.Unclear && !names(each.Text)))
            select (each.Heading, each.Text);

    /// <summary>The days on which rights begin and end.</summary>
    /// <param name="rows">The rows of a device.</param>
    /// <param name="isOffice">True for that of an Office the rows state.</param>
    public static IReadOnlyList<RightSpan> Spans(IReadOnlyList<Row> rows, bool isOffice = false) =>
        AreSilent(rows)
            ? []
            :
            [
                .. from each in In(rows, isOffice)
                let answer = AnswerOf(each.Said, each.Text)
                where answer is Answer.Begins or Answer.Ends
                let isStart = answer == Answer.Begins
                // What may be two days is the one that leaves it open.
                let day = isStart ? CalendarDate.LatestOf(each.Text) : CalendarDate.EarliestOf(each.Text)
                select new RightSpan(
                    each.Right,
                    isStart,
                    day.Value,
                    LicenseClaims.EvidenceOf(each.Heading, each.Text, SaysOf(each.Right), Strengths.Declared)
                )
                {
                    IsOfOffice = isOffice,
                },
            ];

    /// <summary>True where what is said of one right counts for another: all but that to prior versions rest on the agreement.</summary>
    public static bool IsOf(Field right, Field said) => said == right || (said == Field.AssuranceEnd && right != Field.PriorVersionRight);

    /// <summary>True where no heading of the rows speaks of a right, as in most lists.</summary>
    private static bool AreSilent(IReadOnlyList<Row> rows) =>
        rows.TrueForAll(static row => row.Header.Asides.Count == 0 && !row.Header.Has(Field.AssuranceEnd));

    private static string SaysOf(Field right) =>
        right switch
        {
            Field.VolumeProduct => EvidenceText.Say(EvidenceText.VolumeLicense),
            Field.PriorVersionRight => EvidenceText.Say(EvidenceText.PriorVersions),
            _ => "Software Assurance",
        };

    /// <summary>How a right stands by what a heading asks beside it and a text answers.</summary>
    private static Answer AnswerOf(string rest, string text) =>
        PurchaseState.HeadingOf(rest) switch
        {
            _ when LicenseHeadings.IsNone(rest) || LicenseHeadings.IsPending(rest) => PurchaseWords.Denies(text) ? Answer.Stands : Answer.Denied,
            _ when LicenseHeadings.IsStart(rest) => CalendarDate.LatestOf(text) is null ? Answer.Denied : Answer.Begins,
            PurchaseHeading.TakenBack => PurchaseWords.Denies(text) ? Answer.Stands : Answer.Denied,
            PurchaseHeading.Number => PurchaseWords.IsSome(text) == true ? Answer.Stands : Answer.Denied,
            PurchaseHeading.OfPurchase or PurchaseHeading.OfQuote or PurchaseHeading.OfBuyer when !LicenseHeadings.IsTerm(rest) =>
                PurchaseWords.TakesBack(text) || NoneWords.IsNone(text) ? Answer.Denied : Answer.Stands,
            _ when PurchaseWords.Denies(text) || PurchaseWords.TakesBack(text) => Answer.Denied,
            not PurchaseHeading.Stands
            and var asked when PurchaseWords.Affirms(text) && (asked == PurchaseHeading.Ends || LicenseHeadings.IsTerm(rest)) => Answer.Denied,
            _ when PurchaseWords.Affirms(text) || PurchaseWords.Stands(text) || PurchaseWords.IsEndless(text) => Answer.Stands,
            _ => CalendarDate.EarliestOf(text) is null ? Answer.Unclear : Answer.Ends,
        };

    /// <summary>Of an Office only its Volume license: it lasts past the agreement it was bought under.</summary>
    private static IEnumerable<(Field Right, string Heading, string Text, string Said)> In(IReadOnlyList<Row> rows, bool isOffice) =>
        (
            rows.TrueForAll(row => row.Header.Asides.Count == 0)
                ? []
                : AsideTexts
                    .In(rows, isOffice)
                    .Select(each => (Subject: LicenseHeadings.SubjectOf(each.Heading), each.Heading, each.Text))
                    .Where(each => each.Subject is not null && (!isOffice || each.Subject.Value.Subject == Field.VolumeProduct))
                    .Select(each => (each.Subject!.Value.Subject, each.Heading, each.Text, each.Subject.Value.Said))
        ).Concat(
            isOffice
                ? []
                : rows.Values(Field.AssuranceEnd)
                    .Where(value => !ParsedValues.IsUnknown(value.Text))
                    .Select(value => (Field.SoftwareAssurance, value.Heading.Trim(), value.Text, End))
        );
}
