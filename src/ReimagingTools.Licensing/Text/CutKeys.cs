using System.Text.RegularExpressions;

namespace ReimagingTools.Licensing.Text;

/// <summary>Keys cut within their last group or before it, as cells of a fixed width hold them: four groups and perhaps a part of the fifth.</summary>
internal static class CutKeys
{
    private const string Masked = "XXXXX-XXXXX-XXXXX-XXXXX";
    private const string Dash = "[-_\u2010-\u2015\u2212]";

    private static readonly Regex Pattern = new(
        @"(?<![0-9A-Za-z]|" + Dash + @")[0-9A-Za-z]{5}(?:" + Dash + "[0-9A-Za-z]{5}){3}(?:" + Dash + @"[0-9A-Za-z]{0,4})?(?![0-9A-Za-z]|" + Dash + ")",
        RegexOptions.CultureInvariant);

    /// <summary>"12345-67890-12345-AAOEM" is an id of Windows, and words in lower case are words.</summary>
    public static string Mask(string text)
    {
        if (text.Length < Masked.Length || !HasDashes(text))
        {
            return text;
        }

        return Pattern.Replace(text, match => IsKey(match.Value) ? Masked : match.Value);
    }

    private static bool HasDashes(string text)
    {
        int dashes = 0;
        for (int i = 0; i < text.Length && dashes < 3; i++)
        {
            dashes += KeyCharacters.IsDash(text[i]) ? 1 : 0;
        }

        return dashes == 3;
    }

    private static bool IsKey(string text)
    {
        string[] groups = [text.Substring(0, 5), text.Substring(6, 5), text.Substring(12, 5), text.Substring(18, 5)];
        bool isId = groups.Take(3).All(group => group.All(char.IsDigit));
        bool isMasked = groups.Count(group => group.All(letter => letter is 'X' or 'x')) > 1;
        bool isMixed = Array.Exists(groups, group => group.Any(char.IsDigit) && group.Any(char.IsLetter));
        return !isId && !isMasked && (isMixed || !text.Any(char.IsLower));
    }
}
