using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Activation.Reading;

/// <summary>
/// What stands beside a key and says that nothing can be activated with it, or not any more: a status, a remark, the day on which it ends. The words
/// are those of purchases, and what is said of keys alone.
/// </summary>
internal static class KeyStates
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private const int MostTexts = 4096;

    private static readonly Regex EndedWord = new(
        @"(?<!\b(?:not|never|nicht|pas|non|no) (?:been )?)(?<!\p{L})(?:"
            + KeyWords.Ended
            + @")(?!\p{L})|(?:"
            + KeyWords.EndedInJapanese
            + ")(?!なし|無し|されていない|されていません|していない)",
        Plain
    );

    /// <summary>A heading of a status, whatever it is the status of; not of the day on which it changed.</summary>
    private static readonly Regex Status = new(
        @"^(?!.*(?:date|datum|changed|updated|since|日|日時)$).*(?:(?<!\p{L})(?:status|state|statut|estado|stato|situação)(?!\p{L})|status$|zustand"
            + @"|状態|状況|ステータス)",
        Plain
    );

    /// <summary>"Is Key Blocked", "MAK active": what stands before the word that tells.</summary>
    private static readonly Regex OfKey = new(
        @"^(?:(?:is|has|been|osa|mak|product|activation|volume|keys?|schlüssel|clé|clave)[ -]?|プロダクト ?|ライセンス認証|キー|が|の)+(?=.)",
        Plain
    );

    /// <summary>Between the words of "isBlocked".</summary>
    private static readonly Regex Words = new(@"(?<=\p{Ll})(?=\p{Lu})", RegexOptions.CultureInvariant);

    /// <summary>Words that say of an order that it is done, and of a key that it is over.</summary>
    private static readonly Regex Over = new("^(?:closed|geschlossen|abgeschlossen|cerrad[oa]|chius[oa]|clôturée?|fechad[oa]|完了)$", Plain);

    /// <summary>"Last Error Code": what went wrong with the key.</summary>
    private static readonly Regex Error = new(
        @"^(?:(?:last|latest|key|mak|activation|refresh|update|vamt|query) )*(?:errors?|fehler|erreur|errore|hresult)(?: ?(?:code|number|nr|no|id"
            + @"|status|message|text|meldung))?$|エラー",
        Plain
    );

    /// <summary>In such a column that nothing did.</summary>
    private static readonly Regex Harmless = new(@"^(?:0x0+|s_?ok|ok|success(?:ful|fully)?|no errors?|keine? fehler|エラーなし|成功)$", Plain);

    /// <summary>"not blocked" in a column Blocked.</summary>
    private static readonly Regex Denied = new("^(?:not|nicht|pas|non) ", Plain);

    [ThreadStatic]
    private static BoundedCache<(PurchaseHeading Meaning, string Text), bool>? _known;

    /// <summary>What a column says of its key by its heading.</summary>
    public static PurchaseHeading MeaningOf(string heading)
    {
        string plain = PlainOf(heading),
            word = OfKey.Replace(plain, "");
        return Status.IsMatch(plain) && !Error.IsMatch(plain) ? PurchaseHeading.State
            : EndedWord.IsMatch(plain) || Error.IsMatch(plain) ? PurchaseHeading.TakenBack
            : PurchaseWords.HeadingOf(plain) is not PurchaseHeading.None and var known ? known
            : PurchaseWords.HeadingOf(word);
    }

    /// <summary>Tells whether a column holds what somebody wrote about a key.</summary>
    public static bool IsRemark(string heading) => HeadingName.Plain(heading) == "USERREMARKS" || PurchaseWords.IsRemark(heading);

    /// <summary>Tells whether a remark says how many activations are left.</summary>
    public static bool TellsLeft(string remark) => WellFormed.Compatible(remark) is var text && text.Any(char.IsDigit) && KeyWords.SpeakOfLeft(text);

    /// <summary>Tells whether a heading speaks of activations used or left.</summary>
    public static bool Counts(string heading) => KeyWords.Count(PlainOf(heading));

    /// <summary>Tells whether a cell says that its key cannot be used, or says something of that which is not understood.</summary>
    /// <param name="meaning">What its column says.</param>
    /// <param name="day">The day of the count; null when it is not known, so that nothing is known to have begun or to last.</param>
    public static bool TakesBack(PurchaseHeading meaning, string text, CalendarDate? day) =>
        meaning is PurchaseHeading.Ends or PurchaseHeading.Starts
            ? Says(meaning, text, day)
            : (_known ??= new BoundedCache<(PurchaseHeading Meaning, string Text), bool>(MostTexts)).Get((meaning, text), each =>
                Says(each.Meaning, each.Text, null)
            );

    private static string PlainOf(string heading) => Words.Replace(WellFormed.Compatible(heading).Replace('_', ' '), " ").Trim();

    private static bool Says(PurchaseHeading meaning, string text, CalendarDate? day) =>
        !NoneWords.IsUnknown(text)
        && (
            meaning switch
            {
                PurchaseHeading.TakenBack => !PurchaseWords.Denies(text)
                    && !PurchaseWords.IsEndless(text)
                    && !Denied.IsMatch(text)
                    && !Harmless.IsMatch(text.Trim()),
                PurchaseHeading.Stands => PurchaseWords.Denies(text) || PurchaseWords.TakesBack(text),
                PurchaseHeading.State => PurchaseWords.HeadingOf(text) != PurchaseHeading.Stands
                    || text.TrimEnd().EndsWith("?", StringComparison.Ordinal)
                    || Over.IsMatch(WellFormed.Compatible(text).Trim()),
                PurchaseHeading.Ends => !PurchaseWords.IsEndless(text) && !(CalendarDate.EarliestOf(text) > day),
                PurchaseHeading.Starts => !PurchaseWords.IsEndless(text) && !(CalendarDate.LatestOf(text) <= day),
                _ => false,
            } || IsEnded(text)
        );

    private static bool IsEnded(string text) => EndedWord.IsMatch(WellFormed.Compatible(text)) || PurchaseWords.TakesBack("", text);
}
