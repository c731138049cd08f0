using System.Text;

namespace ReimagingTools.Records.Text;

/// <summary>
/// Reads rows of tab-, comma- or semicolon-delimited text (RFC 4180 quoting). What portals and spreadsheets add is passed over: blank lines before
/// the header, "sep=", "#TYPE". A quote that does not close within its row is taken as a letter.
/// </summary>
/// <param name="text">The text; disposed with the reader.</param>
public sealed class DelimitedReader(TextReader text) : IDisposable
{
    private const int MostLinesPerRow = 16;
    private const int MostCells = 1024;

    private static readonly char[] Delimiters = ['\t', ',', ';'];

    private readonly LineReader _lines = new LineReader(text);
    private readonly StringBuilder _cell = new();
    private char _delimiter;
    private int _width;

    /// <summary>The number of the first line of the row last read.</summary>
    public long Line { get; private set; }

    /// <summary>True when a line of the row last read was too long and came cut.</summary>
    public bool WasCut { get; private set; }

    /// <summary>True when a quote of the row last read does not close within it.</summary>
    public bool WasUnclosed { get; private set; }

    /// <summary>True when the text ended within the row last read.</summary>
    public bool IsOpen => _lines.IsOpen;

    /// <summary>Reads the header and finds the delimiter.</summary>
    /// <returns>The names; null when the text is empty.</returns>
    public string[]? ReadHeader()
    {
        string? line;
        do
        {
            line = _lines.Next()?.Trim('\uFEFF');
            Line = _lines.Number;
            if (line is not null && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && line.Length == 5)
            {
                _delimiter = line[4];
            }
        } while (line is not null && (line.Trim().Length == 0 || line.StartsWith("#TYPE", StringComparison.Ordinal) || IsSeparatorLine(line)));

        if (line is null)
        {
            return null;
        }

        WasCut = _lines.WasCut;
        _delimiter = _delimiter == '\0' ? Sniff(line) : _delimiter;
        string[] header = Split(line, out _);
        _width = header.Length;
        return header;
    }

    /// <summary>Reads a row; blank ones are passed over.</summary>
    /// <returns>Its cells; null at the end.</returns>
    public string[]? ReadRow()
    {
        string? line;
        while ((line = _lines.Next()) is not null)
        {
            Line = _lines.Number;
            WasCut = _lines.WasCut;
            if (line.Trim().Length > 0)
            {
                return ReadRow(line);
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();

    private static bool IsSeparatorLine(string line) => line.Length == 5 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase);

    /// <summary>The delimiter that stands most often outside quotes; names of columns hold none of them.</summary>
    private static char Sniff(string line)
    {
        int[] counts = new int[Delimiters.Length];
        bool quoted = false;
        foreach (char character in line)
        {
            quoted ^= character == '"';
            int index = quoted ? -1 : Array.IndexOf(Delimiters, character);
            if (index >= 0)
            {
                counts[index]++;
            }
        }

        int best = Array.IndexOf(counts, counts.Max());
        return Delimiters[best];
    }

    private string[] ReadRow(string first)
    {
        WasUnclosed = false;
        string[] cells = Split(first, out bool isOpen);
        if (!isOpen)
        {
            return cells;
        }

        var more = new Stack<string>();
        string joined = first;
        while (isOpen && more.Count < MostLinesPerRow && _lines.Next() is { } next)
        {
            more.Push(next);
            joined += "\n" + next;
            string[] whole = Split(joined, out isOpen);
            if (!isOpen && whole.Length == _width)
            {
                return whole;
            }
        }

        while (more.Count > 0)
        {
            _lines.Return(more.Pop());
        }

        WasUnclosed = true;
        return SplitUnquoted(first);
    }

    private string[] SplitUnquoted(string line) => [.. line.Split(_delimiter).Take(MostCells).Select(cell => cell.Trim('"'))];

    private string[] Split(string line, out bool isOpen)
    {
        var cells = new List<string>(Math.Max(_width, 8));
        int at = 0;
        bool open = false;
        while (at <= line.Length && cells.Count < MostCells)
        {
            cells.Add(Cell(line, ref at, ref open));
        }

        isOpen = open;
        return [.. cells];
    }

    /// <summary>Reads one cell and steps over the delimiter behind it; past the end of the line when there is none.</summary>
    private string Cell(string line, ref int at, ref bool open)
    {
        if (at == line.Length || line[at] != '"')
        {
            int end = line.IndexOf(_delimiter, at);
            string plain = end < 0 ? line.Substring(at) : line.Substring(at, end - at);
            at = end < 0 ? line.Length + 1 : end + 1;
            return plain;
        }

        _cell.Clear();
        open = true;
        for (at++; at < line.Length && (open || line[at] != _delimiter); at++)
        {
            if (line[at] != '"')
            {
                _cell.Append(line[at]);
            }
            else if (open && at + 1 < line.Length && line[at + 1] == '"')
            {
                _cell.Append(line[at++]);
            }
            else
            {
                open = !open;
            }
        }

        at++;
        return _cell.ToString();
    }
}
