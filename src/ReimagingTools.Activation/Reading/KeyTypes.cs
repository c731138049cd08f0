using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Activation.Reading;

/// <summary>
/// Tells Multiple Activation Keys from other keys, in the words of each source. Numbers and names of key types: the key type table of VAMT's
/// database; channel names: the Software Protection Platform; localized words: the languages of the portals.
/// </summary>
internal static class KeyTypes
{
    public static readonly char[] EditionSeparators = [';', ','];

    private const int MakNumber = 7;

    /// <summary>Texts remembered: keys of one source share types and descriptions.</summary>
    private const int MostTexts = 1024;

    [ThreadStatic]
    private static BoundedCache<string, KeyKind>? _types;

    [ThreadStatic]
    private static BoundedCache<string, KeyKind>? _descriptions;

    private static readonly string[] Numbered =
    [
        "Unknown",
        "Retail",
        "OEM SLP",
        "OEM COA",
        "OEM NON SLP",
        "CSVLK",
        "GVLK",
        "MAK",
        "TBEVAL",
        "TBTRIAL",
        "TBPROMO",
        "TBSUB",
        "OEM Activation 3.0",
        "AVMA",
    ];

    /// <summary>The name of the type, in the words of VAMT, of Windows and of the portals' languages.</summary>
    private const string MakName =
        "(?:MAKs?|MAKC2R)(?![A-Za-z0-9])|Multiple[ _-]?Activation(?![A-Za-z])|マルチ[ ・]?ライセンス[ ・]?認証|マルチプル[ ・]?アクティベーション"
        + "|Mehrfachaktivierung(?:s(?=-?(?:schlüssel|key)))?"
        + "|d['\u2019]activation multiple|de activaci[oó]n múltiple|de ativação múltipla|много(?:кратной|разовой) активации|多次激活|多重啟用|복수 ?정품 ?인증";

    /// <summary>
    /// What stands beside the name and takes nothing from it. Any other word or sign qualifies or denies ("not MAK", "MAK (expired)", "MAK?"), and
    /// the key is not counted.
    /// </summary>
    private const string BesideName =
        "Volume|Keys?(?:[(]s[)])?(?![A-Za-z])|Licen[sc](?:e|ing)|VL(?![A-Za-z])|Product(?![A-Za-z])|Type(?![A-Za-z])|7(?![0-9])|ボリューム|ライセンス|プロダクト"
        + "|キー|schlüssel|clés?|clave|chave|ключ|密钥|金鑰|키";

    private static readonly Regex MakWord = new("(?<![A-Za-z0-9])(?:" + MakName + ")", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex MakType = new(
        "^[(]?(?:" + MakName + "|" + BesideName + ")[)]?(?:[ _:・-]*[(]?(?:" + MakName + "|" + BesideName + ")[)]?)*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary>Words that deny what a description says, or say that it holds no longer.</summary>
    private static readonly Regex Denial = new(
        "(?<![A-Za-z])(?:not?|non|never|ex|former(?:ly)?|old|without|except|excluding|instead|replaced|"
            + KeyWords.Ended
            + "|proxy)(?![A-Za-z])"
            + "|[?!≠]|非|旧|元 ?MAK|以外|なし|無し|無い|ない|ません|ではな|期限|廃止|プロキシ|"
            + KeyWords.EndedInJapanese,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary>Words of other types; "VL key" and "VLK" are keys of the time before activation.</summary>
    private static readonly Regex OtherWord = new(
        "(?<![A-Za-z0-9])(?:KMS[A-Za-z]*|CSVLK|GVLK|AVMA|OEM[A-Za-z]*|RETAIL|TIMEBASED|TBEVAL|TBTRIAL|TBPROMO|TBSUB|VLK|VL ?Keys?|VA ?1[.]0|MSDN"
            + "|FPP)(?![A-Za-z0-9])|Key Management",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private static readonly Regex RetailMak = new("RETAIL ?[(]MAK[)]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex Channel = new("([A-Z]+(?:_[A-Z]+)*(?:[(][A-Z]+[)])?)(?= channel|-| *$)", RegexOptions.CultureInvariant);
    private static readonly Regex SecurityUpdates = new(
        "(?<![A-Za-z])(?:ESU|E[.] ?S[.] ?U)(?![A-Za-z])|(?<![A-Za-z])(?:Ext(?:ended|d)?|Erw)[.]? ?(?:Sec(?:urity|[.])|Sicherheits) ?-?Upd",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary>What portals call Extended Security Updates in the languages they speak, without blanks.</summary>
    private static readonly string[] SecurityUpdateNames =
    [
        "ExtendedSecurityUpdate",
        "拡張セキュリティ更新",
        "拡張セキュリティアップデート",
        "延長セキュリティ更新",
        "延長セキュリティアップデート",
        "ErweiterteSicherheitsupdate",
        "ErweiterteSicherheitsaktualisierung",
        "ErweitertenSicherheitsupdate",
        "Misesàjourdesécuritéétendue",
        "Miseàjourdesécuritéétendue",
        "Actualizacionesdeseguridadextendida",
        "Actualizacionesdeseguridadampliada",
        "Aggiornamentidellasicurezzaestes",
        "Aggiornamentidisicurezzaestes",
        "AtualizaçõesdeSegurançaEstendida",
        "AtualizaçõesdeSegurançaAlargada",
        "Uitgebreidebeveiligingsupdate",
        "Rozszerzoneaktualizacjezabezpiecze",
        "Rozšířenéaktualizacezabezpečení",
        "расширенныеобновлениябезопасности",
        "расширенныхобновленийбезопасности",
        "扩展安全更新",
        "延伸安全性更新",
        "확장보안업데이트",
        "확장된보안업데이트",
    ];

    /// <summary>Reads a key type: number or name, in the words of VAMT and of portals.</summary>
    public static KeyKind Read(string? type) =>
        (_types ??= new BoundedCache<string, KeyKind>(MostTexts, StringComparer.Ordinal)).Get(type ?? "", KindOf);

    private static KeyKind KindOf(string type)
    {
        string word = WellFormed.Compatible(type).Trim();
        if (word.Length == 0 || word == "0" || string.Equals(word, "Unknown", StringComparison.OrdinalIgnoreCase))
        {
            return KeyKind.Unstated;
        }

        if (Numbers.Integer(word) is { } number)
        {
            return number == MakNumber ? KeyKind.Mak
                : number > 0 && number < Numbered.Length ? KeyKind.Other
                : KeyKind.Unknown;
        }

        bool isMak = MakWord.IsMatch(word),
            isOther = OtherWord.IsMatch(WithoutRetailMak(word));
        return isMak && !isOther && MakType.IsMatch(RetailMak.Replace(word, "MAK")) ? KeyKind.Mak
            : isOther && !isMak ? KeyKind.Other
            : KeyKind.Unknown;
    }

    /// <summary>
    /// Whether a row is a MAK, by its types and its description together, else by what is known otherwise. One that is not, or of which types and
    /// description contradict each other, is left out; the issue sink is told.
    /// </summary>
    /// <param name="issues">Told of what is left out.</param>
    /// <param name="types">The types in the source's words: types of keys, channels.</param>
    /// <param name="description">What the key or license says of itself.</param>
    /// <param name="otherwise">What is known where neither says anything.</param>
    /// <param name="isInstalled">True for an installed license.</param>
    public static bool IsMak(IssueSink issues, string?[] types, string? description, KeyKind otherwise = KeyKind.Unstated, bool isInstalled = false)
    {
        KeyKind kind = KeyKind.Unstated,
            described = Describe(description);
        string? name = null;
        bool disagree = false;
        foreach (string? type in types)
        {
            KeyKind stated = Read(type);
            disagree |= stated != KeyKind.Unstated && kind != KeyKind.Unstated && stated != kind && (stated == KeyKind.Mak || kind == KeyKind.Mak);
            name ??= stated == KeyKind.Unstated ? null : type;
            kind = stated == KeyKind.Unstated ? kind : stated;
        }

        disagree |=
            (kind == KeyKind.Mak && described is KeyKind.Other or KeyKind.Denied)
            || (isInstalled && kind == KeyKind.Other && described == KeyKind.Mak);
        if (disagree)
        {
            issues.LeaveOutContested(types.Append(description).OfType<string>().Distinct());
            return false;
        }

        kind =
            kind != KeyKind.Unstated ? kind
            : described != KeyKind.Unstated ? described
            : otherwise;
        if (kind != KeyKind.Mak)
        {
            issues.LeaveOut(
                kind,
                name is not null ? NameOf(name)
                    : isInstalled ? ChannelIn(description)
                    : description,
                isInstalled
            );
        }

        return kind == KeyKind.Mak;
    }

    /// <summary>A type as it may be shown: the name of a number, the word itself.</summary>
    public static string NameOf(string type) =>
        Numbers.Integer(type) is { } number and >= 0 && number < Numbered.Length
            ? Numbered[number]
            : Array.Find(Numbered, name => string.Equals(name, type.Trim(), StringComparison.OrdinalIgnoreCase)) ?? type.Trim();

    /// <summary>
    /// What a key or license says of itself: "... Volume:MAK", "RTM_ProPlus_MAK", "VOLUME_MAK channel", "RETAIL(MAK) channel", "VOLUME_KMSCLIENT
    /// channel".
    /// </summary>
    public static KeyKind Describe(string? description) =>
        (_descriptions ??= new BoundedCache<string, KeyKind>(MostTexts, StringComparer.Ordinal)).Get(description ?? "", KindDescribed);

    private static KeyKind KindDescribed(string description)
    {
        string words = description.Replace('_', ' ');
        bool isMak = MakWord.IsMatch(words),
            isOther = OtherWord.IsMatch(WithoutRetailMak(words));
        return isMak && Denial.IsMatch(WellFormed.Compatible(words)) ? KeyKind.Denied
            : isMak && isOther ? KeyKind.Unknown
            : isMak ? KeyKind.Mak
            : isOther ? KeyKind.Other
            : KeyKind.Unstated;
    }

    /// <summary>Office prints "RETAIL(MAK) channel" where the channel property says Retail.</summary>
    public static bool IsRetailMak(string? description) => description is not null && RetailMak.IsMatch(description);

    /// <summary>The channel a description ends in ("VOLUME_KMSCLIENT"), or null.</summary>
    public static string? ChannelIn(string? description) =>
        description is not null && Channel.Match(description) is { Success: true } found ? found.Groups[1].Value : null;

    /// <summary>
    /// Whether a name speaks of Extended Security Updates: "Windows(R), Client-ESU-Year1 add-on", "Windows 7 Extended Security Updates 2020", the
    /// same in other languages.
    /// </summary>
    public static bool IsExtendedSecurityUpdates(string? name)
    {
        if (name is null)
        {
            return false;
        }

        string plain = WellFormed.Compatible(name);
        string joined = plain.Replace(" ", "");
        return SecurityUpdates.IsMatch(plain)
            || Array.Exists(SecurityUpdateNames, phrase => joined.IndexOf(phrase, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    /// <summary>What an activation id says; nothing when the catalogue does not list it.</summary>
    public static KeyKind OfActivationId(string? activationId) =>
        activationId is not null && ActivationId.Find(activationId) is { } known
            ? known.ProductKeyChannel == "Volume:MAK"
                ? KeyKind.Mak
                : KeyKind.Other
            : KeyKind.Unstated;

    private static string WithoutRetailMak(string words) => RetailMak.Replace(words, "MAK").Replace('_', ' ');
}
