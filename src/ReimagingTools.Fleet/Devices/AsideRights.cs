using ReimagingTools.Fleet.Entitlements;

namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// Reads what stands under headings that nobody reads and that speak of Software Assurance by their words ("SA bis", "Has SA"). It shows no coverage; where it denies what is claimed, names another coverage, or a
/// day before or after which there is none, it leaves the coverage open, also one that is stated for all.
/// </summary>
internal static class AsideCoverage
{
    private const string Says = "Software Assurance";

    /// <summary>What speaks against Software Assurance.</summary>
    /// <param name="rows">The rows of a device.</param>
    /// <param name="claims">What is claimed of it.</param>
    public static IEnumerable<UnreadText> Against(IReadOnlyList<Row> rows, FactClaims<SoftwareAssurance> claims) => IsSilent(rows) ? [] :
        In(rows).Where(each => IsAgainst(each.IsSure, each.Said, each.Text, claims)).Select(each => new UnreadText(EvidenceOf(each.Heading, each.Text), null));

    /// <summary>The first day on which it ends; null where none is named.</summary>
    /// <param name="rows">The rows of a device.</param>
    public static (CalendarDate Day, Evidence Evidence)? End(IReadOnlyList<Row> rows) =>
        IsSilent(rows) ? null : Days(rows, isStart: false).OrderBy(each => each.Day).Cast<(CalendarDate, Evidence)?>().FirstOrDefault();

    /// <summary>The last day on which it begins; null where none is named.</summary>
    /// <param name="rows">The rows of a device.</param>
    public static (CalendarDate Day, Evidence Evidence)? Start(IReadOnlyList<Row> rows) =>
        IsSilent(rows) ? null : Days(rows, isStart: true).OrderByDescending(each => each.Day).Cast<(CalendarDate, Evidence)?>().FirstOrDefault();

    private static bool IsSilent(IReadOnlyList<Row> rows) => rows.TrueForAll(row => row.Header.Asides.Count == 0);

    private static IEnumerable<(CalendarDate Day, Evidence Evidence)> Days(IReadOnlyList<Row> rows, bool isStart) =>
        from each in In(rows)
        where LicenseHeadings.IsStart(each.Said) == isStart && (isStart || IsEnd(each.IsSure, each.Said)) && !PurchaseWords.IsEndless(each.Text)
        let day = isStart ? CalendarDate.LatestOf(each.Text) : CalendarDate.EarliestOf(each.Text) // What may be two days is the one that leaves it open.
        where day is not null
        select (day.Value, EvidenceOf(each.Heading, each.Text));

    /// <summary>That there is none, or no more: by what the heading asks and a text answers.</summary>
    /// <param name="rest">What the heading says beside its subject.</param>
    /// <param name="text">What stands under it.</param>
    public static bool Denies(string rest, string text) => PurchaseState.HeadingOf(rest) switch
    {
        _ when LicenseHeadings.IsNone(rest) => !PurchaseWords.Denies(text),
        _ when LicenseHeadings.IsPending(rest) => PurchaseWords.Affirms(text),
        _ when LicenseHeadings.IsStart(rest) => !PurchaseWords.IsEndless(text) && CalendarDate.LatestOf(text) is null,
        PurchaseHeading.TakenBack => !PurchaseWords.Denies(text),
        PurchaseHeading.OfPurchase or PurchaseHeading.OfQuote or PurchaseHeading.OfGoods or PurchaseHeading.OfModel => PurchaseWords.TakesBack(text),
        PurchaseHeading.Ends => !PurchaseWords.IsEndless(text) && CalendarDate.EarliestOf(text) is null,
        _ => PurchaseWords.Denies(text) || PurchaseWords.TakesBack(text),
    };

    private static bool IsAgainst(bool isSure, string rest, string text, FactClaims<SoftwareAssurance> claims)
    {
        if (Denies(rest, text))
        {
            return true;
        }

        if (!isSure || LicenseHeadings.IsNone(rest) || !LicenseHeadings.IsMadeOfWords(rest) || PurchaseWords.Affirms(text) || PurchaseWords.Stands(text) || PurchaseWords.IsSome(text) == true || PurchaseWords.IsEndless(text) || CalendarDate.EarliestOf(text) is not null)
        {
            return false;
        }

        return ParsedValues.Assurance(text) is not { } coverage || (coverage != SoftwareAssurance.Unknown && (claims.IsSilent ? coverage != SoftwareAssurance.PerDevice : !claims.Any(claimed => claimed == coverage)));
    }

    /// <summary>A day under a heading that says no more than that it is of Software Assurance is one until which there is some.</summary>
    private static bool IsEnd(bool isSure, string rest) => PurchaseState.HeadingOf(rest) is PurchaseHeading.Ends || (isSure && PurchaseState.HeadingOf(rest) is PurchaseHeading.None or PurchaseHeading.StateOfDevice);

    private static IEnumerable<(string Heading, string Text, string Said, bool IsSure)> In(IReadOnlyList<Row> rows)
    {
        foreach ((string heading, string text) in AsideTexts.In(rows))
        {
            if (LicenseHeadings.SubjectOf(heading) is var (subject, rest) && (subject == Field.SoftwareAssurance || (subject == Field.AssuranceEnd && IsOfState(rest))))
            {
                yield return (heading, text, rest, subject == Field.SoftwareAssurance);
            }
        }
    }

    private static bool IsOfState(string rest) => LicenseHeadings.IsStart(rest) || PurchaseState.HeadingOf(rest) is PurchaseHeading.Ends or PurchaseHeading.StateOfDevice or PurchaseHeading.State or PurchaseHeading.Stands or PurchaseHeading.TakenBack;

    private static Evidence EvidenceOf(string heading, string text) => LicenseClaims.EvidenceOf(heading, text, Says, Strengths.Declared);
}
