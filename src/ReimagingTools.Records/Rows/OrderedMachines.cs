using System.Text.RegularExpressions;

namespace ReimagingTools.Records.Rows;

/// <summary>
/// The machine in the line of an order around the words of its license: "Latitude 5540 i5 16GB" and ", 3Y ProSupport" of "Latitude 5540 i5 16GB Windows 11 Pro, 3Y ProSupport". Its words are
/// <c>order-machines.tsv</c> and <c>makers.tsv</c>.
/// </summary>
public static class OrderedMachines
{
    /// <summary>A number with letters is of a model; "100x" is a number of licenses.</summary>
    private const string Model = "[a-z]{1,2}[0-9]{2,4}[a-z]{0,2}|[0-9]{3,5}(?!x(?![a-z]))[a-z]{1,2}";

    /// <summary>A bare number is of a model only behind the series or the maker: alone it may be a number of licenses.</summary>
    private const string Number = "[0-9]{2,4}";

    private const string Windows = @"(?:(?:microsoft\s+|ms\s+)?win(?:dows)?\s?[0-9x]|w1[01])";

    private static readonly Lazy<ILookup<string, string>> Words = new(() =>
        ColumnTable.Rows("order-machines.tsv").OrderByDescending(cells => cells[0].Length).ToLookup(cells => cells[1], cells => PatternOf(cells[0])));

    private static readonly Lazy<Regex> Before = new(LoadBefore);
    private static readonly Lazy<Regex> Behind = new(LoadBehind);

    /// <summary>Takes the machine away.</summary>
    /// <param name="line">The words of a line.</param>
    /// <returns>
    /// The words from the Windows on where nothing but a machine stands before it, without parts and services of the machine that a comma or the like parts from them; else the whole line.
    /// </returns>
    public static string LicenseOf(string line)
    {
        string license = Before.Value.Replace(line, "");
        return license.Length == line.Length ? line : Behind.Value.Replace(license, "");
    }

    private static Regex LoadBefore()
    {
        IEnumerable<string> makers = ColumnTable.Rows("makers.tsv").Where(cells => cells[1].Length > 0).Select(cells => PatternOf(cells[0]));
        string ofNumber = string.Join("|", Words.Value["series"].Concat(makers));
        return Pattern($@"^\s*(?>(?!{Windows})(?:(?:{ofNumber})(?:[\s-]+{Number})?|{AnyOf("part")}|{Model})(?:[\s,;:/|+•·-]+|$))+(?={Windows})");
    }

    private static Regex LoadBehind()
    {
        string terms = $@"(?:(?:{AnyOf("term")})[\s-]*)?";
        return Pattern($@"(?:\s*[,;/|+]\s*(?:(?:{AnyOf("part")})(?:[\s-]+(?:{AnyOf("part")}))*|{terms}(?:{AnyOf("service")})(?:[\s-]+{terms}(?:{AnyOf("service")}))*)(?=\s*(?:[,;/|+]|$)))+\s*$");
    }

    private static string AnyOf(string kind) => string.Join("|", Words.Value[kind]);

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>"# GB" is "16GB", "16 GB" and "16-GB": # stands for a number, @ for letters behind one, a blank for none, one or a hyphen.</summary>
    private static string PatternOf(string word) => Regex.Escape(word).Replace(@"\#", "[0-9]{1,5}(?:[.,][0-9])?").Replace("@", "[a-z]{0,3}").Replace(@"\ ", @"[\s-]?");
}
