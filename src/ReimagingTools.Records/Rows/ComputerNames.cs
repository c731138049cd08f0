using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Records.Rows;

/// <summary>
/// Names of computers as they are compared: without case; a short name and a full one that begins with it may be one computer, two full ones that
/// differ are two.
/// </summary>
public static class ComputerNames
{
    private static readonly Regex Numbered = new("^(?=.*[0-9])(?:.*-.*|.*[0-9]{2,}[A-Za-z]?)$|[.].*[.]", RegexOptions.CultureInvariant);

    /// <summary>What stands between several names in one cell, or from the first to the last of many.</summary>
    private static readonly Regex Between = new(
        @"\s*(?:[,;/|&+\n\r、，；／]|\.{2,}|…)\s*|\s+(?:and|und|et|y|e|to|bis|à|a|-|–|~)\s+|\s*[～〜]\s*",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary>What spreadsheets and lists put before a text, and behind it.</summary>
    private static readonly char[] Before = ['\'', '=', '"', '`', '\u2018', '\u2019', '\u201C', '\u201D'];

    private static readonly char[] After = ['\'', '"', '`', '\u2018', '\u2019', '\u201C', '\u201D', ',', ';'];

    private static readonly char[] Behind = ['.', '$'];

    private static readonly string[] Local = ["127.0.0.1", "::1"];

    /// <summary>The form that is compared.</summary>
    /// <returns>Lower case, without the domain and the signs paths, directories and spreadsheets put around it; of letters and hyphens that look
    /// alike one.</returns>
    public static string Canonical(string name)
    {
        string trimmed = (IsPlain(name) ? name : Spelled(name)).Trim();
        return trimmed.Substring(trimmed.LastIndexOf('\\') + 1).TrimEnd(Behind).ToLowerInvariant() is { Length: > 0 } canonical
            ? canonical
            : name.Trim();
    }

    private static bool IsPlain(string name)
    {
        int at = 0;
        while (at < name.Length && name[at] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.')
        {
            at++;
        }

        return at == name.Length;
    }

    /// <summary>
    /// What is only spelling: wide letters, hyphens of word processors, signs nobody sees, quotes and the guards of spreadsheets; "PC-1@contoso.com"
    /// for "PC-1.contoso.com".
    /// </summary>
    private static string Spelled(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (char character in WellFormed.Compatible(name))
        {
            bool isLong = character == '\u30FC' && plain.Length > 0 && plain[plain.Length - 1] < '\u0080';
            if (char.GetUnicodeCategory(character) is not (UnicodeCategory.Format or UnicodeCategory.Control))
            {
                plain.Append(isLong || (character != '_' && character != '\u30FC' && KeyCharacters.IsDash(character)) ? '-' : character);
            }
        }

        string text = plain.ToString().Trim().TrimStart(Before).TrimEnd(After).Trim();
        int at = text.IndexOf('@');
        bool isAccount = at > 0 && at == text.LastIndexOf('@') && text.IndexOf('.', at) > at + 1;
        return isAccount ? text.Substring(0, at).TrimEnd(Behind) + "." + text.Substring(at + 1) : text;
    }

    /// <summary>The first label of a full name: "pc1" of "pc1.contoso.com"; an address and a short name as they are.</summary>
    /// <param name="canonical">A name in the form that is compared.</param>
    public static string Short(string canonical)
    {
        int dot = canonical.IndexOf('.');
        return dot <= 0 || IsAddress(canonical) ? canonical : canonical.Substring(0, dot);
    }

    /// <summary>True when two names may be of one computer.</summary>
    /// <param name="left">A name in the form that is compared.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they are equal, or one is the short form of the other.</returns>
    public static bool MayBeOne(string left, string right) =>
        left == right || (Short(left) == Short(right) && (Short(left) == left || Short(right) == right));

    /// <summary>True where two of the names cannot be of one computer.</summary>
    /// <param name="names">Names as written.</param>
    internal static bool AreSeveral(IEnumerable<string> names)
    {
        string[] all = [.. names.Select(Canonical).Distinct(StringComparer.Ordinal)];
        return Array.Exists(all, left => Array.Exists(all, right => !MayBeOne(left, right)));
    }

    /// <summary>
    /// True for what every computer calls itself, and for what people write where there is no name ("N/A", "-", "unknown"): it tells no computers
    /// apart.
    /// </summary>
    /// <returns>Whether it is localhost, one of its addresses, or one of <see cref="Placeholders"/>.</returns>
    public static bool IsNobody(string name) => Placeholders.IsName(name) || Array.IndexOf(Local, name.Trim()) >= 0;

    /// <summary>True for a text that may name a computer; names of licenses, programs and systems have blanks, commas, brackets or bars.</summary>
    public static bool LooksLikeOne(string text) => text.IndexOfAny([' ', ',', '|', '(', '\\']) < 0 && !ProductKeys.ContainsWholeKey(text);

    /// <summary>True for a name no word of a list is like: numbered ("PC-70A", "LAPTOP07"), or with its domain ("reception.contoso.com").</summary>
    /// <param name="text">A text that may name a computer.</param>
    /// <returns>Whether it hardly is a word.</returns>
    public static bool IsNoWord(string text) => Numbered.IsMatch(text);

    /// <summary>True for one name of a computer that is numbered, and no number alone, address or version.</summary>
    /// <param name="text">A text that may name a computer.</param>
    /// <returns>Whether it hardly is anything else.</returns>
    public static bool IsNumbered(string text) => LooksLikeOne(text) && IsNoWord(text) && text.Any(char.IsLetter);

    /// <summary>The names in a cell: several where it lists computers, whose row then is of none of them.</summary>
    /// <param name="text">What stands in the place of a name.</param>
    /// <returns>The names; the text itself where it is one.</returns>
    public static IReadOnlyList<string> In(string text) => ListedIn(text) ?? [text];

    /// <summary>True for a cell that lists computers.</summary>
    /// <param name="text">What stands in the place of a name.</param>
    /// <returns>Whether there are several names in it.</returns>
    public static bool AreIn(string text) => ListedIn(text) is not null;

    private static string[]? ListedIn(string text)
    {
        if (!MayList(text) || ProductKeys.ContainsPart(text))
        {
            return null;
        }

        string[] parts = [.. Between.Split(text.Trim()).Where(part => part.Length > 0)];
        return parts.Length > 1 && Array.TrueForAll(parts, part => LooksLikeOne(part) && IsNoWord(part)) ? parts : null;
    }

    private static bool MayList(string text)
    {
        foreach (char character in text)
        {
            if (!char.IsLetterOrDigit(character) && character is not ('-' or '_' or '.' or '\\' or '$'))
            {
                return true;
            }
        }

        return text.IndexOf("..", StringComparison.Ordinal) >= 0;
    }

    private static bool IsAddress(string name) => name.IndexOf(':') >= 0 || name.All(character => char.IsDigit(character) || character == '.');
}
