using System.Text.RegularExpressions;
using ReimagingTools.Records.Columns;

namespace ReimagingTools.Records.Text;

/// <summary>What tools print for people to read, as lists or tables of blanks: it is no table of rows, and each of the tools can give one.</summary>
public static class ToolText
{
    private const int Looked = 12;
    private const int FewestLines = 2;
    private const int MostTitles = 20;

    private static readonly Regex Entry = Of("^dn::? "), Equation = Of(@"^[A-Za-z]\w*="), Aligned = Of(@"^[A-Za-z][\w ]*? : |^[A-Za-z]\w* +:$"), Labelled = Of(@"^[^:=,;\t]{2,45}: {2,}\S"),
        Ruled = Of(@"^-+(?: +-+)*$"), Blanks = Of(" {2,}"), Separator = Of("[,;\t]");

    /// <summary>Tells the tool by the first lines of what it printed.</summary>
    /// <param name="start">The beginning of the text.</param>
    /// <returns>The tool, and how it gives a table; null for any other text.</returns>
    public static (string Tool, string Command)? Of(IEnumerable<string> start)
    {
        string[] lines = [.. start.Select(line => line.TrimEnd()).Where(line => line.Length > 0).Take(Looked)];
        return Array.Exists(lines, line => Entry.IsMatch(line)) ? ("ldifde", "csvde -r \"(objectClass=computer)\" -f computers.csv")
            : Has(lines, Equation) ? ("wmic /format:list", "wmic os get /format:csv > os.csv")
            : Has(lines, Aligned) ? ("Format-List", "... | Export-Csv fleet.csv -NoTypeInformation")
            : Has(lines, Labelled) ? ("systeminfo", "systeminfo /FO CSV > fleet.csv")
            : lines.Length >= FewestLines && Ruled.IsMatch(lines[1].Trim()) ? ("Format-Table", "... | Export-Csv fleet.csv -NoTypeInformation")
            : lines.Length >= FewestLines && Columns(lines[0], Blanks) >= FewestLines ? ("wmic", "wmic os get /format:csv > os.csv")
            : null;
    }

    /// <summary>Finds a header below lines of another kind: a title, a date, a filter that a report prints above its table.</summary>
    /// <param name="start">The beginning of the text.</param>
    /// <returns>Its line, the first is 1; null where none of the lines is a header.</returns>
    public static int? HeaderBelow(IEnumerable<string> start)
    {
        string[] lines = [.. start.Take(MostTitles)];
        int at = Array.FindIndex(lines, line => Columns(line, Separator) >= FewestLines);
        return at > 0 ? at + 1 : null;
    }

    private static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant);

    private static bool Has(string[] lines, Regex form) => lines.Length >= FewestLines && lines.Take(FewestLines).All(line => form.IsMatch(line));

    /// <summary>How many columns that are read a line names.</summary>
    private static int Columns(string line, Regex separator) =>
        separator.Split(line.Trim()).Count(cell => ColumnTable.Default.Find(cell.Trim().Trim('"')) is { Count: > 0 } columns && columns[0].Field != Field.None);
}
