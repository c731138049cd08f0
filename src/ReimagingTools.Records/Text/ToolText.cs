using System.Text.RegularExpressions;
using ReimagingTools.Records.Columns;

namespace ReimagingTools.Records.Text;

/// <summary>What tools print for people to read, as lists or tables of blanks: it is no table of rows, and each of the tools can give one.</summary>
public static class ToolText
{
    private const int Looked = 12;
    private const string Table = "Export-Csv fleet.csv -NoTypeInformation";
    private const int FewestLines = 2;
    private const int MostTitles = 20;

    private static readonly Regex Entry = Of("^dn::? "),
        Equation = Of(@"^[A-Za-z]\w*="),
        Aligned = Of(@"^[A-Za-z][\w ]*? : |^[A-Za-z]\w* +:$"),
        Labelled = Of(@"^[^:=,;\t]{2,45}: {2,}\S"),
        Typed = Of(@"^(?:PS )?[A-Za-z]:\\[^>]*>|^[$#] |^[A-Za-z]\w*(?:\.\w+)?(?: /\w+)*$"),
        Ruled = Of(@"^-+(?: +-+)*$"),
        Blanks = Of(" {2,}"),
        Separator = Of("[,;\t]");

    /// <summary>A line by which a tool is known, whatever its language; the first that fits counts.</summary>
    private static readonly (Regex Line, string Tool, string Command)[] Known =
    [
        (Of("^<Objs "), "Export-Clixml", "Import-Clixml fleet.xml | " + Table),
        (Of("<(?:REQUEST|CONTENT)>"), "glpi-agent", "glpi-inventory --json > inventory.json"),
        (Of("^<(?:!DOCTYPE html|html|table)"), "ConvertTo-Html", "... | " + Table),
        (Of("^<(?:[?!]|[A-Za-z])"), "ConvertTo-Xml", "... | " + Table),
        (
            Of(@"^\[?HKEY_|^Windows Registry Editor|^REGEDIT"),
            "reg",
            @"Get-ItemProperty 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion' | Export-Csv os.csv -NoTypeInformation"
        ),
        (
            Of(@"(?<! {2}): Windows\(R\)"),
            "slmgr.vbs",
            "Get-CimInstance SoftwareLicensingProduct -Filter 'PartialProductKey IS NOT NULL' | Export-Csv licenses.csv -NoTypeInformation"
        ),
        (Of(@"^System Information report|^\[System Summary\]$"), "msinfo32", "systeminfo /FO CSV > fleet.csv"),
        (Of("^ *Time of this report: "), "dxdiag", "systeminfo /FO CSV > fleet.csv"),
    ];

    /// <summary>Tells the tool by the first lines of what it printed.</summary>
    /// <param name="start">The beginning of the text.</param>
    /// <returns>The tool, and how it gives a table; null for any other text.</returns>
    public static (string Tool, string Command)? Of(IEnumerable<string> start)
    {
        string[] lines =
        [
            .. start.Select(line => line.TrimEnd()).Where(line => line.Length > 0).SkipWhile(line => Typed.IsMatch(line)).Take(Looked),
        ];
        int known = Array.FindIndex(Known, each => Array.Exists(lines, line => each.Line.IsMatch(line)));
        return known >= 0 ? (Known[known].Tool, Known[known].Command)
            : Array.Exists(lines, line => Entry.IsMatch(line)) ? ("ldifde", "csvde -r \"(objectClass=computer)\" -f computers.csv")
            : Has(lines, Equation) ? ("wmic /format:list", "wmic os get /format:csv > os.csv")
            : Has(lines, Aligned) ? ("Format-List", "... | " + Table)
            : Has(lines, Labelled) ? ("systeminfo", "systeminfo /FO CSV > fleet.csv")
            : lines.Length >= FewestLines && Ruled.IsMatch(lines[1].Trim()) ? ("Format-Table", "... | " + Table)
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

    /// <summary>
    /// True where the lines above the header can be no part of a table under another: each has fewer cells, as titles of reports have.
    /// </summary>
    /// <param name="start">The beginning of the text.</param>
    /// <param name="line">The line of the header.</param>
    /// <returns>Whether they may be passed over.</returns>
    public static bool AreTitles(IReadOnlyList<string> start, int line)
    {
        int cells = Separator.Split(start[line - 1].Trim()).Length;
        string[] above =
        [
            .. start
                .Take(line - 1)
                .Where(each =>
                    each.Trim().Length > 0
                    && !each.StartsWith("#TYPE ", StringComparison.Ordinal)
                    && !each.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
                ),
        ];
        return above.Length > 0
            && Array.TrueForAll(above, each => Separator.Split(each.Trim()).Count(cell => cell.Trim().Length > 0) < cells && each.IndexOf('"') < 0);
    }

    /// <summary>What a line of a table holds, as far as it shows without quotes around separators.</summary>
    /// <returns>Its cells.</returns>
    public static IEnumerable<string> CellsOf(string line) => CellsOf(line, Separator);

    private static IEnumerable<string> CellsOf(string line, Regex separator) =>
        separator.Split(line.Trim().Trim('\uFEFF')).Select(cell => cell.Trim().Trim('"'));

    private static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant);

    private static bool Has(string[] lines, Regex form) => lines.Length >= FewestLines && lines.Take(FewestLines).All(line => form.IsMatch(line));

    /// <summary>How many columns that are read a line names.</summary>
    private static int Columns(string line, Regex separator) =>
        CellsOf(line, separator).Count(cell => ColumnTable.Default.Find(cell) is { Count: > 0 } columns && columns[0].Field != Field.None);
}
