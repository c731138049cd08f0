using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Records.Rows;

/// <summary>
/// What stands in the place of a name or a serial number that nobody gave: signs or zeros alone, or one of the words of <c>placeholders.tsv</c> with
/// whatever signs around and between its letters ("N/A", "(none)", "#REF!"). It tells no computers apart, so it joins no rows.
/// </summary>
public static class Placeholders
{
    private static readonly Lazy<HashSet<ulong>> OfAll = new(() => Words(where => where == "any"));
    private static readonly Lazy<HashSet<ulong>> OfSerials = new(() => Words(where => where != "tag"));
    private static readonly Lazy<HashSet<ulong>> OfTags = new(() => Words(_ => true));

    /// <summary>A service tag that happens to have no digit; it has no vowel either.</summary>
    private static readonly Regex LettersAlone = new("^[B-DF-HJ-NP-TV-Z]{7}$", RegexOptions.CultureInvariant);

    private static readonly Regex Rounded = new(@"^[0-9]([.,][0-9]+)?E\+[0-9]+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>True for what is no name.</summary>
    /// <param name="text">The text in the place of one.</param>
    /// <returns>Whether it names nothing.</returns>
    public static bool IsName(string text) => Is(OfAll.Value, text);

    /// <summary>True for what is no serial number.</summary>
    /// <param name="text">The text in the place of one.</param>
    /// <returns>Whether it tells no machines apart.</returns>
    public static bool IsSerial(string text) => Is(OfSerials.Value, text);

    /// <summary>
    /// True for what may be the serial number of a machine, or an id: none of the placeholders, and not words alone ("see label", "Access denied"),
    /// which any number of machines share; what a spreadsheet made of a long number ("5.12E+11") is that of many.
    /// </summary>
    /// <param name="text">The text in the place of one.</param>
    /// <returns>Whether it may tell machines apart.</returns>
    public static bool MayBeSerial(string text) =>
        (text.Any(char.IsDigit) || LettersAlone.IsMatch(text)) && !Rounded.IsMatch(text) && !IsSerial(text);

    /// <summary>True for one letter or digit over and over, as "0000" and "XXXXXXXX".</summary>
    /// <param name="text">The text in the place of a serial number.</param>
    /// <returns>Whether it has no two that differ; zeros and crosses are one.</returns>
    public static bool IsOneLetter(string text) =>
        text.Where(char.IsLetterOrDigit).Select(letter => letter is 'X' or 'x' ? '0' : char.ToUpperInvariant(letter)).Distinct().Take(2).Count() < 2;

    /// <summary>True for what is no asset tag, maker or model: PCs of any kind share it.</summary>
    /// <param name="text">The text in the place of one.</param>
    /// <returns>Whether it tells no kinds of PC apart.</returns>
    public static bool IsTag(string text) => Is(OfTags.Value, text);

    /// <summary>The same of a name, for one that is not at hand as a text.</summary>
    /// <param name="hash">Its letters and digits in lower case, added one by one to <see cref="StableHash"/>.</param>
    /// <returns>Whether it names nothing.</returns>
    public static bool IsName(ulong hash) => OfAll.Value.Contains(hash);

    private static bool Is(HashSet<ulong> words, string text)
    {
        ulong hash = StableHash.Start;
        bool isBlank = true;
        foreach (char character in WellFormed.Compatible(text))
        {
            if (char.IsLetterOrDigit(character))
            {
                hash = StableHash.Next(hash, char.ToLowerInvariant(character));
                isBlank &= character is '0';
            }
        }

        return isBlank || words.Contains(StableHash.End(hash));
    }

    private static HashSet<ulong> Words(Func<string, bool> isMeant) =>
        [.. ColumnTable.Rows("placeholders.tsv").Where(cells => isMeant(cells[1])).Select(cells => StableHash.Of(cells[0]))];
}
