using System.Text;
using System.Text.RegularExpressions;

namespace ReimagingTools.Licensing.Text;

/// <summary>Keeps product keys out of everything that is kept or shown: finds whole keys in free text and masks them down to their last five characters.</summary>
public static class ProductKeys
{
    private const string MaskedGroups = "XXXXX-XXXXX-XXXXX-XXXXX-";
    private const int KeyLength = 25;
    private const int GroupLength = 5;
    private const string Letter = "[0-9A-Za-z\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]";
    private const string Dash = "[-_\u2010-\u2015\u2212\uFE63\uFF0D\u30FC]";
    private const string Loose = "[\\s\u200B\uFEFF,;:./\\\\|'\"]";

    /// <summary>
    /// The forms a key can take. Each finds a chain of five groups or more, so that a word of five letters beside a key cannot take the place of its first group:
    /// groups joined by dashes, sticking to other words or not; groups with other signs between them; letters and digits in one run; a longer run that hides one.
    /// </summary>
    private static readonly Form[] Forms =
    [
        new(Letter + "{5}(?:" + Loose + "{0,2}" + Dash + Loose + "{0,2}" + Letter + "{5}){4,}", match => !IsMasked(Compact(match))),
        new(Letter + "{5}(?:" + Loose + "{1,2}" + Letter + "{5}){4,}", match => LooksLikeKey(Compact(match))),
        new("(?<!" + Letter + ")" + Letter + "{5}(?:" + Loose + "{0,2}" + Letter + "{5}){4,}(?!" + Letter + ")", HidesKeyAmongWords),
        new(Letter + "{26,}", HidesKey),
    ];

    /// <summary>Tells whether a text holds a whole product key. A masked key ("XXXXX-XXXXX-XXXXX-XXXXX-AB1CD") is none.</summary>
    /// <param name="text">Free text.</param>
    /// <returns>True when a whole key stands in it, dashed, spaced or run together.</returns>
    public static bool ContainsWholeKey(string? text) => text is { Length: >= KeyLength } && Forms.Any(form => form.IsIn(text));

    /// <summary>Masks every whole product key in a text down to its last five characters.</summary>
    /// <param name="text">Free text.</param>
    /// <returns>The text with "XXXXX-XXXXX-XXXXX-XXXXX-AB1CD" for each key; the very same text when it holds none.</returns>
    public static string Mask(string text) => text.Length < KeyLength ? text : Forms.Aggregate(text, (masked, form) => form.MaskIn(masked));

    private static bool IsMasked(string compact) => compact.Length == KeyLength && compact.StartsWith("XXXXXXXXXXXXXXXXXXXX", StringComparison.Ordinal);

    private static bool LooksLikeKey(string compact) => !IsMasked(compact) && HasMixedGroup(compact, 0, compact.Length / GroupLength);

    private static bool LooksLikeKey(string compact, int start) => HasMixedGroup(compact, start, KeyLength / GroupLength) && !IsMasked(compact.Substring(start, KeyLength));

    /// <summary>Without dashes only a group that mixes letters and digits tells a key from words of five letters.</summary>
    private static bool HasMixedGroup(string compact, int start, int groups)
    {
        for (int group = 0; group < groups; group++)
        {
            (bool hasDigit, bool hasLetter) = (false, false);
            for (int i = 0; i < GroupLength; i++)
            {
                char each = compact[start + (group * GroupLength) + i];
                hasDigit |= KeyCharacters.IsDigit(each);
                hasLetter |= KeyCharacters.IsLetter(each);
            }

            if (hasDigit && hasLetter)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One run is judged as a run where it is longer than a key; anything else as groups.</summary>
    private static bool HidesKeyAmongWords(string match) =>
        match.Length > KeyLength && match.All(character => KeyCharacters.IsLetterOrDigit(KeyCharacters.Narrow(character))) ? HidesKey(match) : LooksLikeKey(Compact(match));

    /// <summary>
    /// Whether a key may stand somewhere in a run of letters and digits: 25 of them in one case that look like one. Digests are hexadecimal and product names
    /// mix their cases, so neither is taken for a key.
    /// </summary>
    private static bool HidesKey(string run)
    {
        string compact = Compact(run);
        for (int start = 0; start + KeyLength <= run.Length; start++)
        {
            if (MayBeKey(run, start) && LooksLikeKey(compact, start))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayBeKey(string run, int start)
    {
        (bool isHexadecimal, bool hasUpper, bool hasLower) = (true, false, false);
        for (int i = start; i < start + KeyLength; i++)
        {
            isHexadecimal &= Uri.IsHexDigit(run[i]);
            hasUpper |= char.IsUpper(run[i]);
            hasLower |= char.IsLower(run[i]);
        }

        return !isHexadecimal && !(hasUpper && hasLower);
    }

    private static string Compact(string match)
    {
        var compact = new StringBuilder(KeyLength);
        foreach (char character in match)
        {
            char narrow = KeyCharacters.Narrow(character);
            if (KeyCharacters.IsLetterOrDigit(narrow))
            {
                compact.Append(KeyCharacters.Upper(narrow));
            }
        }

        return compact.ToString();
    }

    private sealed class Form(string pattern, Func<string, bool> isKey)
    {
        private readonly Regex _pattern = new(pattern, RegexOptions.CultureInvariant);

        public bool IsIn(string text) => _pattern.Matches(text).Cast<Match>().Any(match => isKey(match.Value));

        public string MaskIn(string text) => _pattern.Replace(text, match => isKey(match.Value) ? MaskedGroups + LastFive(Compact(match.Value)) : match.Value);

        private static string LastFive(string compact) => compact.Substring(compact.Length - GroupLength);
    }
}
