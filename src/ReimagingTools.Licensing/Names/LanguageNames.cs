using System.Text.RegularExpressions;

namespace ReimagingTools.Licensing.Names;

/// <summary>
/// Reads languages as people, systems and media write them: BCP-47 tags, LCIDs, and names in English, in their own script and in other languages. A
/// region Windows has no product language for reads as the product language people there get (de-AT as de-DE) where there is exactly one, and as
/// unknown where there are several (en-AU).
/// </summary>
public static class LanguageNames
{
    /// <summary>Tags named of what a text may mean at most.</summary>
    private const int MostMeant = 4;

    /// <summary>The letters of a tag with a country.</summary>
    private const int Tag = 5;

    /// <summary>Fewer letters than these are near to the code of any language.</summary>
    private const int ShortestMistyped = 4;

    private static readonly string[] DefaultMarks = ["(Default)", "(既定)"];

    private static readonly char[] Between = [';', ',', '+', '|', '/', '{', '}', '\u3001', '\u30FB'];

    private static readonly Regex AndPattern = new("(?<=[^ ]) +and +(?=[^ ])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>"MUI (en-US, de-DE)": a pack that says which languages it holds.</summary>
    private static readonly Regex MuiPattern = new("^ *(MUI) *[(]([^()]+)[)] *$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>"English (MUI)", "English with a MUI pack": the pack lies on a language that is named.</summary>
    private static readonly Regex MuiBehindPattern = new(
        "^ *([^()]+?)(?: *[(] *MUI(?: pack)? *[)]| +(?:(?:with|mit|avec|con) +(?:an? +)?)?MUI(?:[ -]pack)?) *$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary>"English - United States", as lists write what systems call "English (United States)".</summary>
    private static readonly Regex RegionPattern = new("^([^()]+?) *- *([^()]+)$", RegexOptions.CultureInvariant);

    /// <summary>"English (1033)", "en-US [English]", "1033 - English (United States)": one language by two of its names.</summary>
    private static readonly Regex TwicePattern = new(
        @"^(?:([^()\[\]]+?) *[(\[]([^()]+?)[)\]]|([^()\[\]]+?) +- +(.+))$",
        RegexOptions.CultureInvariant
    );

    private static readonly Lazy<LanguageIndex> Loaded = new(LanguageIndex.Load);

    /// <summary>Tags of the languages products come in ("en-US", "pt-BR"), in ordinal order.</summary>
    public static IReadOnlyList<string> ProductTags =>
        [.. Loaded.Value.ByName.Values.Where(tag => tag.Length > 0).Distinct(StringComparer.Ordinal).OrderBy(tag => tag, StringComparer.Ordinal)];

    /// <summary>Reads one or more languages.</summary>
    /// <param name="text">"en-US", "1033", "0x409", "日本語", "English", "en-US;ja-JP", "MUI", "English + MUI", "English with a MUI pack".</param>
    /// <returns>The language, or null when any part is not understood.</returns>
    public static Language? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || Loaded.Value.Countries.Contains(text!.Trim()))
        {
            return null;
        }

        if (TagOf(text) is { } whole)
        {
            return Language.Of(whole);
        }

        string[] parts = PartsOf(MuiBehindPattern.Replace(MuiPattern.Replace(text!, "$1;$2"), "$1;" + Language.MuiTag));
        string[] codes = [.. parts.Where(IsBareCode)];
        int longest = parts.Length == 0 ? 0 : parts.Max(part => part.Length);
        if (codes.Length > 0 && (IsBesideNames(parts) || codes.Any(code => code.All(char.IsUpper) && longest > code.Length)))
        {
            return null;
        }

        var tags = new List<string>();
        foreach (string part in parts)
        {
            if (TagOf(part) is not { } tag)
            {
                return null;
            }

            tags.Add(tag);
        }

        return Language.Of([.. tags]);
    }

    /// <summary>
    /// The other product languages that a person may mean by a name without a region: media and labels call en-US "English" and en-GB "English
    /// International", an inventory may call both "English".
    /// </summary>
    /// <param name="text">What a person wrote; one language or several.</param>
    /// <returns>"en-GB" of "English"; empty where the regions are told, or where there is only one.</returns>
    public static IReadOnlyList<Language> OtherRegions(string text)
    {
        LanguageIndex content = Loaded.Value;
        IEnumerable<string> bare = PartsOf(text).Select(part => WithoutMark(part)).Where(content.OfAnyRegion.Contains);
        string[] tags = [.. bare.Select(name => FromName(name)!)];
        return
        [
            .. tags.SelectMany(tag =>
                    content.ByName.Values.Where(other => other.Length > 0 && MacroOf(other) == MacroOf(tag) && !tags.Contains(other))
                )
                .Distinct(StringComparer.Ordinal)
                .OrderBy(tag => tag, StringComparer.Ordinal)
                .Select(tag => Language.Of(tag)!),
        ];
    }

    /// <summary>The language without the region; Bokmål and Nynorsk are both Norwegian.</summary>
    private static string MacroOf(string tag) => tag.Split('-')[0] is "nb" or "nn" ? "no" : tag.Split('-')[0];

    private static string[] PartsOf(string text) =>
        [.. AndPattern.Replace(NameTokenizer.Narrow(text), ";").Split(Between).Select(part => part.Trim()).Where(part => part.Length > 0)];

    /// <summary>
    /// The name or tag nearest to a text that was not understood, for a question back: the languages of a country, those of a language in a country
    /// that is not known, or the name that is near.
    /// </summary>
    /// <param name="text">What was typed ("Englsh", "us", "Brazil", "en-UK").</param>
    /// <returns>The name, or tags with commas; null when none is near.</returns>
    public static string? Nearest(string text)
    {
        string typed = text.Trim().Replace('_', '-');
        string[] parts = typed.Split('-');
        string region = parts[parts.Length - 1].Equals("UK", StringComparison.OrdinalIgnoreCase) ? "GB" : parts[parts.Length - 1],
            country = "(" + typed + ")";
        return (
            parts.Length == 1 ? Meant(TagsOf(name => name.Length == Tag && (EndsIn(name, "-" + region) || BeginsWith(name, region + "-")))) : null
        )
            ?? (
                parts.Length == 2
                    ? Meant(ProductTags.Where(tag => tag.Equals(parts[0] + "-" + region, StringComparison.OrdinalIgnoreCase)))
                        ?? Meant(ProductTags.Where(tag => BeginsWith(tag, parts[0] + "-")))
                    : null
            )
            ?? Meant(TagsOf(name => EndsIn(name, country)))
            ?? (
                typed.Length < ShortestMistyped
                    ? null
                    : NearestText.Find(text, Loaded.Value.ByName.Keys.OrderBy(name => name, StringComparer.Ordinal))
                        ?? Meant(TagsOf(name => BeginsWith(name, typed)))
            );

        static bool EndsIn(string name, string end) => name.EndsWith(end, StringComparison.OrdinalIgnoreCase);
        static bool BeginsWith(string name, string start) => name.StartsWith(start, StringComparison.OrdinalIgnoreCase);
        static string? Meant(IEnumerable<string> tags) =>
            tags.Take(MostMeant + 1).ToArray() is { Length: > 0 and <= MostMeant } few ? string.Join(", ", few) : null;
        static IEnumerable<string> TagsOf(Func<string, bool> isMeant) =>
            Loaded
                .Value.ByName.Where(name => name.Value.Length > 0 && isMeant(name.Key))
                .Select(name => name.Value)
                .Distinct(StringComparer.Ordinal)
                .OrderBy(tag => tag, StringComparer.Ordinal);
    }

    /// <summary>Reads an LCID.</summary>
    /// <param name="lcid">For instance 1033.</param>
    /// <returns>The language, or null when the LCID is not listed or stands for no one product language.</returns>
    public static Language? FromLcid(int lcid) => Loaded.Value.ByLcid.TryGetValue(lcid, out string? tag) && tag.Length > 0 ? Language.Of(tag) : null;

    /// <summary>Reads a single name, tag or LCID.</summary>
    /// <param name="text">One language.</param>
    /// <returns>The product language tag ("en-US", or "MUI"), or null.</returns>
    public static string? TagOf(string text)
    {
        string name = WithoutMark(NameTokenizer.Narrow(text).Trim()).Trim('"', '\'').Replace('_', '-');
        if (name.Length == 0)
        {
            return null;
        }

        if (
            name.Equals(Language.MuiTag, StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("Multilingual", StringComparison.OrdinalIgnoreCase)
            || name.Equals("MUI Pack", StringComparison.OrdinalIgnoreCase)
        )
        {
            return Language.MuiTag;
        }

        return FromNumber(name)
            ?? FromName(name)
            ?? (RegionPattern.IsMatch(name) ? FromName(RegionPattern.Replace(name, "$1 ($2)")) : null)
            ?? FromTwo(name);
    }

    private static string? FromTwo(string name)
    {
        string?[] read =
        [
            .. TwicePattern
                .Match(name)
                .Groups.Cast<Group>()
                .Skip(1)
                .Where(group => group.Success)
                .Select(group => FromNumber(group.Value) ?? FromName(group.Value))
                .Distinct(StringComparer.Ordinal),
        ];
        return read.Length == 1 ? read[0] : null;
    }

    /// <summary>The imaging tool of Windows marks the default language of an image: "en-US (Default)".</summary>
    private static string WithoutMark(string text) =>
        Array.Find(DefaultMarks, mark => text.EndsWith(mark, StringComparison.OrdinalIgnoreCase)) is { } found
            ? text.Substring(0, text.Length - found.Length).TrimEnd()
            : text;

    /// <summary>No name of a language has more words.</summary>
    internal const int LongestName = 3;

    /// <summary>The product language of a name in words ("english", "brazilian portuguese"), or null; tags and numbers are no names.</summary>
    internal static string? OfName(string words) => Loaded.Value.ByWords.TryGetValue(words, out string? tag) && tag.Length > 0 ? tag : null;

    private static bool IsBesideNames(string[] parts) => parts.Any(part => OfName(string.Join(" ", NameTokenizer.Words(part))) is not null);

    /// <summary>
    /// Two or three letters beside a name may be the code of a country, and capitals beside a tag too: "English, UK" is not Ukrainian, "fr-FR, CA"
    /// not Catalan, "English, DEU" may be English of Germany.
    /// </summary>
    private static bool IsBareCode(string part) =>
        part.Length is 2 or 3
        && part.All(letter => letter < '\u0080' && char.IsLetter(letter))
        && !part.Equals(Language.MuiTag, StringComparison.OrdinalIgnoreCase);

    private static string? FromName(string name) =>
        (Loaded.Value.ByName.TryGetValue(name, out string? tag) || Loaded.Value.Elsewhere.TryGetValue(name, out tag)) && tag.Length > 0 ? tag : null;

    private static string? FromNumber(string name)
    {
        bool isHex = name.StartsWith("0x", StringComparison.OrdinalIgnoreCase) || (name.Length == 4 && name[0] == '0');
        string digits = name.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? name.Substring(2) : name;
        NumberStyles style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        bool isNumber = int.TryParse(digits, style, CultureInfo.InvariantCulture, out int lcid);
        return isNumber && Loaded.Value.ByLcid.TryGetValue(lcid, out string? tag) && tag.Length > 0 ? tag : null;
    }
}
