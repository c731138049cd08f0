using System.Globalization;
using ReimagingTools.Cli.Input;
using ReimagingTools.Cli.Text;

namespace ReimagingTools.Cli.Output;

/// <summary>Counts the rows that could not be read, lists the first on standard error and, where a file is given, all of them there.</summary>
internal sealed class UnreadableRows : IDisposable
{
    /// <summary>Rows listed on standard error.</summary>
    public const int MostListed = 20;

    private readonly AtomicFile? _file;
    private readonly ByteOutput? _list;

    /// <summary>Begins the list.</summary>
    /// <param name="path">The file for all of them, or null.</param>
    public UnreadableRows(string? path)
    {
        if (path is not null)
        {
            _file = new AtomicFile(path, "--errors");
            _list = new ByteOutput(_file.Stream);
            WriteLine("File", "Line", "Message");
        }
    }

    /// <summary>Rows so far.</summary>
    public long Count { get; private set; }

    /// <summary>Takes one down.</summary>
    /// <param name="row">The row.</param>
    /// <param name="list">Shows a line.</param>
    public void Add(UnreadableRow row, Action<string> list)
    {
        Count++;
        if (Count <= MostListed)
        {
            list(row.ToString());
        }

        WriteLine(row.Source, row.Line.ToString(CultureInfo.InvariantCulture), row.What);
    }

    /// <summary>Says how many were not listed, and puts the file in its place.</summary>
    public void Complete(CultureInfo culture, Action<string> list)
    {
        if (Count > MostListed)
        {
            list(CliTexts.Format(_file is null ? "Errors.More" : "Errors.MoreInFile", culture, Count - MostListed));
        }

        _list?.Flush();
        _file?.Complete();
    }

    public void Dispose() => _file?.Dispose();

    private void WriteLine(params string[] cells)
    {
        if (_list is not null)
        {
            _list.Write(CsvCells.Encode(isRaw: false, cells));
            _list.Write("\n"u8);
        }
    }
}
