using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Media.Names;

/// <summary>
/// Reads the languages of media names. Words ("Brazilian", "Eng_Intl") and tags ("pt-br") are the catalogue's; the two and three letter codes of the subscriber
/// site are its own, and one of them changed its meaning over the years.
/// Sources: the language column beside the file names in public media lists; MS-LCID for the tags.
/// </summary>
internal static class NameLanguages
{
    private static readonly Dictionary<string, string> SubscriberCodes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["cn"] = "zh-CN",
        ["sc"] = "zh-CN",
        ["chs"] = "zh-CN",
        ["zh-hans"] = "zh-CN",
        ["tw"] = "zh-TW",
        ["ct"] = "zh-TW",
        ["cht"] = "zh-TW",
        ["zh"] = "zh-TW",
        ["zh-hant"] = "zh-TW",
        ["hk"] = "zh-HK",
        ["br"] = "pt-BR",
        ["pp"] = "pt-PT",
        ["cz"] = "cs-CZ",
        ["po"] = "pl-PL",
        ["tk"] = "tr-TR",
        ["jp"] = "ja-JP",
        ["kr"] = "ko-KR",
        ["gr"] = "el-GR",
        ["hb"] = "he-IL",
        ["dk"] = "da-DK",
        ["en-uk"] = "en-GB",
        ["uk"] = "uk-UA",
        ["eng"] = "en-US",
        ["sr"] = "sr-Latn-RS",
        ["sr-latn"] = "sr-Latn-RS",
        ["nb"] = "nb-NO",
        ["no"] = "nb-NO",
    };

    private static readonly HashSet<string> SeveralCodes = new(StringComparer.OrdinalIgnoreCase) { "mu", "ml", "mul", "multi", "multilang", "multilanguage", "mui" };

    /// <summary>True for codes and words that stand for several languages at once.</summary>
    public static bool IsSeveral(string word) => SeveralCodes.Contains(word);

    /// <summary>Reads a BCP-47 tag with a region or script ("pt-br", "sr-latn-rs").</summary>
    public static Language? FromTag(string tag) => tag.IndexOf('-') == 2 ? Of(LanguageNames.TagOf(tag)) : null;

    /// <summary>Reads a language word of a Volume Licensing or public download name; one to three name parts joined with underscores.</summary>
    public static Language? FromWord(string word) =>
        word.Length >= 4 && word.All(c => char.IsLetter(c) || c is '_' or '-') ? Of(LanguageNames.TagOf(Respell(word))) : null;

    /// <summary>Reads the code a subscriber name begins with.</summary>
    /// <param name="code">"en", "pp", "sr-latn-rs".</param>
    /// <param name="isOldPortuguese">True for the generations in which "br" was Brazilian and "pt" European; later ones used "pt" and "pp".</param>
    public static Language? FromSubscriberCode(string code, bool isOldPortuguese)
    {
        if (code.Equals("pt", StringComparison.OrdinalIgnoreCase))
        {
            return Language.Of(isOldPortuguese ? "pt-PT" : "pt-BR");
        }

        return SubscriberCodes.TryGetValue(code, out string? tag) ? Language.Of(tag) : IsCode(code) ? Of(LanguageNames.TagOf(code)) : null;
    }

    public static bool IsSubscriberCode(string code) => IsSeveral(code) || FromSubscriberCode(code, isOldPortuguese: false) is not null;

    private static bool IsCode(string code) => (code.Length == 2 || code.IndexOf('-') is 2 or 3) && code.All(c => char.IsLetter(c) || c == '-');

    private static string Respell(string word) => word.ToUpperInvariant() switch
    {
        "SPANISHLATAM" => "Spanish_Latam",
        "PORTUGUESE_BRAZIL" or "PORTUGUESEBRAZIL" or "BRAZILIAN_PORTUGUESE" => "Brazilian",
        "ENGLISH_INTERNATIONAL" or "ENGLISHINTL" or "ENGLISH_INTL" => "Eng_Intl",
        "CHINESE_SIMPLIFIED" or "CHN_SIMP" or "CHNSIMPL" => "ChnSimp",
        "CHINESE_TRADITIONAL" or "CHN_TRAD" => "ChnTrad",
        "CHINESE_HONG_KONG" or "CHNTRADHK" or "CHINESEHONGKONG" => "ChnTrad_HK",
        "FRENCH_CANADIAN" => "FrenchCanadian",
        _ => word,
    };

    private static Language? Of(string? tag) => tag is null or Language.MuiTag ? null : Language.Of(tag);
}
