using System.Text.RegularExpressions;

namespace ReimagingTools.Records.Rows;

/// <summary>The machine in the line of an order, before the words of its license: "Latitude 5540 i5 16GB" of "Latitude 5540 i5 16GB Windows 11 Pro". Its words are <c>order-machines.tsv</c> and <c>makers.tsv</c>.</summary>
public static class OrderedMachines
{
    /// <summary>A number with letters is of a model; "100x" is a number of licenses.</summary>
    private const string Model = "[a-z]{1,2}[0-9]{2,4}[a-z]{0,2}|[0-9]{3,5}(?!x(?![a-z]))[a-z]{1,2}";

    /// <summary>A bare number is of a model only behind the series or the maker: alone it may be a number of licenses.</summary>
    private const string Number = "[0-9]{2,4}";

    private const string Windows = @"(?:(?:microsoft\s+|ms\s+)?win(?:dows)?\s?[0-9x]|w1[01])";

    private static readonly Lazy<Regex> Machine = new(Load);

    /// <summary>Gives what stands behind the machine.</summary>
    /// <param name="line">The words of a line.</param>
    /// <returns>The words from the Windows on where nothing but a machine stands before it; else the whole line.</returns>
    public static string Behind(string line) => Machine.Value.Replace(line, "");

    private static Regex Load()
    {
        ILookup<string, string> words = ColumnTable.Rows("order-machines.tsv").OrderByDescending(cells => cells[0].Length).ToLookup(cells => cells[1], cells => PatternOf(cells[0]));
        IEnumerable<string> makers = ColumnTable.Rows("makers.tsv").Where(cells => cells[1].Length > 0).Select(cells => PatternOf(cells[0]));
        string ofNumber = string.Join("|", words["series"].Concat(makers)), parts = string.Join("|", words["part"]);
        return new Regex($@"^\s*(?>(?!{Windows})(?:(?:{ofNumber})(?:[\s-]+{Number})?|{parts}|{Model})(?:[\s,;:/|+•·-]+|$))+(?={Windows})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    }

    /// <summary>"# GB" is "16GB", "16 GB" and "16-GB": # stands for a number, @ for letters behind one, a blank for none, one or a hyphen.</summary>
    private static string PatternOf(string word) => Regex.Escape(word).Replace(@"\#", "[0-9]{1,5}(?:[.,][0-9])?").Replace("@", "[a-z]{0,3}").Replace(@"\ ", @"[\s-]?");
}
