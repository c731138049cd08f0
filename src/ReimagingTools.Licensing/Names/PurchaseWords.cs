using System.Globalization;
using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Licensing.Names;

/// <summary>
/// What lists of orders and purchases say of a line: how many, and whether it stands. Table <c>purchase-words.tsv</c>, in English and Japanese.
/// </summary>
public static class PurchaseWords
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>A number as lists write it: "1", "1.00", "1,200", "2 EA", "3 台", "qty 0"; the sign shows that something was given back.</summary>
    private static readonly Regex Number = new(
        @"^((qty|quantity) ?:? ?)?(?<sign>[-+\u2212]?) ?(?<digits>[0-9]+(?:[.,' ][0-9]+)*) ?(ea|each|pcs?|pieces?|units?|licen[cs]es?|x|stk|stück"
            + @"|st|lizenz(en)?|pi[eè]ces?|pcs|unités?|licencias?|unidad(es)?|uds?|pezz[io]|pz|licenz[ae]|licenças?|unidades?|台|個|本|枚|式|セット"
            + @"|ライセンス)?\.?$",
        Plain
    );

    /// <summary>"0.5", "1,25": less than a license, or a part of one beside others; "1.00" and "1,200" are none.</summary>
    private static readonly Regex Part = new(@"^(0+[.,].*|[0-9]*[.,](?=[0-9]*[1-9])([0-9]{1,2}|[0-9]{4,}))\s*$", Plain);

    /// <summary>The last day programs can write: what ends then does not end.</summary>
    private static readonly Regex LastDay = new(@"^(9999(?<sign>[-/.]?)12\k<sign>31|31(?<sign>[-/.])12\k<sign>9999|12/31/9999)([T ].*)?$", Plain);

    /// <summary>An amount below zero as lists write it: "-150", "(150.00)", "-$150.00", "150,00- €".</summary>
    private static readonly Regex BelowZero = new(
        @"^[^\w.,+\-\u2212(]*([-\u2212] ?[^\w.,+\-(]*(?<digits>[0-9][0-9.,' ]*)|\([^\w.,+\-(]*(?<digits>[0-9][0-9.,' ]*)[^\w()]*\)"
            + @"|(?<digits>[0-9][0-9.,' ]*)[-\u2212])[^\w.,+\-]*(usd|eur|gbp|jpy|chf|円)?$",
        Plain
    );

    private const string Remark = "remark";
    private const string Money = "money";
    private const string Document = "document";
    private const string Order = "shows-order";
    private const string Kind = "kind";

    /// <summary>What a heading may be beside its meaning.</summary>
    private static readonly string[] Besides = [Remark, Money, Document, Order, Kind];

    /// <summary>"Is Approved", "PO confirmed?": what stands around the word of a heading that says that a line stands.</summary>
    private static readonly Regex Around = new(
        @"^(?:(?:is|was|has|been|order|purchase|po|invoice|bill|licen[sc]e|request|line|manager|finance|budget|vendor|supplier|bestellung|rechnung"
            + @"|lizenz|commande|facture|licence|pedido|factura|ordine|fattura|注文|発注|請求|ライセンス)[ の]?)+(?=.)|\s*(?:\?|\(?(?:y/n|yes/no|ja/nein"
            + @"|oui/non)\)?)$",
        Plain
    );

    private static readonly Regex Letters = new(@"\p{L}{4,}", Plain);

    private static readonly Regex Blanks = new(@"\s+", Plain);

    /// <summary>A day within a state, and what parts its words: "Delivered 03/04/2024", "Invoiced/Closed".</summary>
    private static readonly Regex Day = new(@"(?<![\w./-])[0-9]{1,4}([./-])[0-9]{1,2}\1[0-9]{1,4}(?![\w./-])", Plain);
    private static readonly Regex Apart = new(@"[\s/,;:()\u2013-]+", Plain);
    private const int MostWords = 8;
    private const int LongestPhrase = 4;

    private static readonly Lazy<HashSet<string>> BesideStates = new(() => Words("beside-state"));
    private static readonly Lazy<HashSet<string>> Standing = new(() => Words("stands"));
    private static readonly Lazy<HashSet<string>> TakenBack = new(() => Words("taken-back"));
    private static readonly Lazy<HashSet<string>> OtherKinds = new(() => Words("other-kind"));
    private static readonly Lazy<HashSet<string>> Endless = new(() => Words("endless"));
    private static readonly Lazy<HashSet<string>> Affirming = new(() => Words("affirms"));
    private static readonly Lazy<HashSet<string>> Denying = new(() => Words("denies"));
    private static readonly Lazy<(Regex Pattern, PurchaseHeading Meaning)[]> Headings = new(() =>
        [
            .. Table
                .Read("purchase-headings.tsv")
                .Rows.Where(row => Array.IndexOf(Besides, row["means"]) < 0)
                .Select(row => (new Regex(row["pattern"], Plain), MeaningOf(row["means"]))),
        ]
    );

    /// <summary>The words of those patterns: whole ones, and parts that make none.</summary>
    private static readonly Lazy<string[]> OfHeadings = new(() =>
        [
            .. Headings
                .Value.SelectMany(each => Letters.Matches(each.Pattern.ToString().Replace("[sc]", "s")).Cast<Match>().Select(word => word.Value))
                .Distinct(StringComparer.Ordinal),
        ]
    );

    private static readonly Lazy<ILookup<string, Regex>> Beside = new(() =>
        Table
            .Read("purchase-headings.tsv")
            .Rows.Where(row => Array.IndexOf(Besides, row["means"]) >= 0)
            .ToLookup(row => row["means"], row => new Regex(row["pattern"], Plain))
    );

    /// <summary>Reads a number of licenses or devices.</summary>
    /// <param name="text">The text of a cell or of a part of a list.</param>
    /// <returns>True for a number above 0, false for 0 and below and for a part of one, which nobody can license; null for a text that is no
    /// number.</returns>
    public static bool? IsSome(string text) =>
        Number.Match(PlainOf(text)) is { Success: true } number
            ? number.Groups["sign"].Value is "" or "+"
                && number.Groups["digits"].Value.Any(digit => digit is >= '1' and <= '9')
                && !Part.IsMatch(number.Groups["digits"].Value)
            : null;

    /// <summary>
    /// Reads how many licenses or devices a number is for. "1,000" is one or a thousand, depending on who wrote it: the lower is taken, as nobody
    /// knows of more.
    /// </summary>
    /// <param name="text">The text of a cell.</param>
    /// <returns>The whole number; null for a text that is no number above 0.</returns>
    public static long? NumberOf(string text)
    {
        if (IsSome(text) != true)
        {
            return null;
        }

        string digits = Number.Match(PlainOf(text)).Groups["digits"].Value.Trim().Replace(" ", "").Replace("'", "");
        char[] signs = [.. digits.Where(sign => sign is '.' or ',')];
        int last = digits.LastIndexOfAny(['.', ',']);
        bool isAlike = signs.Length > 1 && signs[0] == signs[signs.Length - 1],
            isGrouped = isAlike && digits.Split('.', ',').Skip(1).All(group => group.Length == 3);
        string whole = last < 0 || isGrouped ? digits : digits.Substring(0, isAlike ? digits.IndexOf(signs[0]) : last);
        return long.TryParse(whole.Replace(".", "").Replace(",", ""), NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : long.MaxValue;
    }

    /// <summary>What a column of a list of orders says of its lines. Table <c>purchase-headings.tsv</c>.</summary>
    /// <returns>What it is for; None for any other column.</returns>
    public static PurchaseHeading HeadingOf(string heading)
    {
        string plain = PlainOf(heading.Replace('_', ' '));
        return Array.Find(Headings.Value, each => each.Pattern.IsMatch(plain)) is { Pattern: not null } found ? found.Meaning
            : Stands(plain) || Stands(Around.Replace(plain, "")) ? PurchaseHeading.Stands
            : PurchaseHeading.None;
    }

    /// <summary>The words such headings are made of, for one that is misspelt.</summary>
    public static IReadOnlyCollection<string> WordsOfHeadings => OfHeadings.Value;

    /// <summary>Tells whether a text says no, as in a column such as Cancelled: nothing was.</summary>
    public static bool Denies(string text) => Denying.Value.Contains(PlainOf(text)) || IsZero(text);

    /// <summary>Tells whether a text says yes and no more.</summary>
    public static bool Affirms(string text) => Affirming.Value.Contains(PlainOf(text));

    /// <summary>Tells whether what stands in the place of an end is none.</summary>
    public static bool IsEndless(string text) => Endless.Value.Contains(PlainOf(text)) || LastDay.IsMatch(PlainOf(text)) || Denies(text);

    /// <summary>Tells whether a status is one of a line that stands.</summary>
    /// <param name="text">The status.</param>
    /// <returns>Whether it is known to stand.</returns>
    public static bool Stands(string text) => Standing.Value.Contains(PlainOf(text));

    /// <summary>
    /// Tells whether a state is made of those of a line that stands, and of words beside them that say no more: "Invoiced/Closed", "Fully received".
    /// Every word is one, none takes the line back, and a day is past.
    /// </summary>
    /// <param name="text">The state.</param>
    /// <param name="asOf">The day that is asked about, or null.</param>
    /// <returns>Whether it is known to stand.</returns>
    public static bool StandsInAll(string text, CalendarDate? asOf)
    {
        string[] words = [.. Apart.Split(PlainOf(Day.Replace(text, " "))).Where(word => word.Length > 0)];
        if (
            Stands(text)
            || words.Length is 0 or > MostWords
            || Day.Matches(text).Cast<Match>().Any(day => !(CalendarDate.LatestOf(day.Value) <= asOf))
        )
        {
            return Stands(text);
        }

        bool stands = false;
        for (int at = 0, length; at < words.Length; at += Math.Max(1, length))
        {
            string[] phrases =
            [
                .. Enumerable.Range(1, Math.Min(LongestPhrase, words.Length - at)).Select(count => string.Join(" ", words.Skip(at).Take(count))),
            ];
            length = Array.FindLastIndex(phrases, Standing.Value.Contains) + 1;
            if (Array.Exists(phrases, phrase => TakesBack(phrase) || Denies(phrase)) || (length == 0 && !BesideStates.Value.Contains(words[at])))
            {
                return false;
            }

            stands |= length > 0;
        }

        return stands;
    }

    /// <summary>
    /// Tells whether a text is a kind of license that no device of an organization is licensed by, or not by itself: "HUP", "Academic".
    /// </summary>
    /// <param name="text">The kind.</param>
    /// <returns>Whether it is known as one.</returns>
    public static bool IsOtherKind(string text) => OtherKinds.Value.Contains(PlainOf(text));

    /// <summary>Tells whether a status says that a line was cancelled, returned or has ended.</summary>
    /// <param name="text">The status.</param>
    /// <returns>Whether it is known to take the line back.</returns>
    public static bool TakesBack(string text) => TakenBack.Value.Contains(PlainOf(text));

    /// <summary>
    /// Tells whether a column that says nothing of what became of a line takes it back all the same: a remark that is a status alone, holds one or
    /// names whom it went back to, the kind of a document ("Credit Memo"), or money that was given back.
    /// </summary>
    public static bool TakesBack(string heading, string text) =>
        (IsRemark(heading) && (TakesBack(text) || RemarkWords.Revoke(PlainOf(text))))
        || (TakesBack(text) && IsDocument(heading))
        || (
            BelowZero.Match(PlainOf(text)) is { Success: true } amount
            && amount.Groups["digits"].Value.Any(digit => digit is >= '1' and <= '9')
            && IsAmount(heading)
        );

    /// <summary>Tells whether a column may take a line back: by its heading, or by what a remark or an amount says.</summary>
    public static bool MayTakeBack(string heading) =>
        HeadingOf(heading)
            is not (
                PurchaseHeading.None
                or PurchaseHeading.OfPurchase
                or PurchaseHeading.OfGoods
                or PurchaseHeading.OfModel
                or PurchaseHeading.OfOther
            )
        || IsRemark(heading)
        || IsAmount(heading)
        || IsDocument(heading);

    /// <summary>Tells whether a column holds what somebody wrote about a line.</summary>
    public static bool IsRemark(string heading) => Beside.Value[Remark].Any(pattern => pattern.IsMatch(PlainOf(heading)));

    /// <summary>
    /// Tells whether a column holds the number or the day of a paper that follows an order, and not an offer: what is offered has a place to go to,
    /// and a day by which it would come, too.
    /// </summary>
    /// <returns>Whether what stands in it shows that something was ordered.</returns>
    public static bool ShowsOrder(string heading) => IsOf(Order, heading);

    /// <summary>Tells whether a column says what kind of thing a line is for, at times what kind of license.</summary>
    public static bool IsKind(string heading) => HeadingOf(heading) == PurchaseHeading.OfModel || IsDocument(heading) || IsOf(Kind, heading);

    private static bool IsDocument(string heading) => IsOf(Document, heading);

    private static bool IsAmount(string heading) => IsOf(Money, heading);

    private static bool IsOf(string kind, string heading) => Beside.Value[kind].Any(pattern => pattern.IsMatch(PlainOf(heading.Replace('_', ' '))));

    private static bool IsZero(string text) =>
        PlainOf(text) is var plain && Number.IsMatch(plain) && !plain.Any(digit => digit is >= '1' and <= '9');

    private static PurchaseHeading MeaningOf(string word) =>
        (PurchaseHeading)Enum.Parse(typeof(PurchaseHeading), word.Replace("-", ""), ignoreCase: true);

    /// <summary>済み and 済 are one word.</summary>
    private static string PlainOf(string text)
    {
        string plain = Blanks.Replace(WellFormed.Compatible(text).Trim(), " ");
        return plain.EndsWith("済み", StringComparison.Ordinal) ? plain.Substring(0, plain.Length - 1) : plain;
    }

    private static HashSet<string> Words(string meaning) =>
        new(
            Table.Read("purchase-words.tsv").Rows.Where(row => row["means"] == meaning).Select(row => row["word"]),
            StringComparer.OrdinalIgnoreCase
        );
}
