namespace ReimagingTools.Cli.Output;

/// <summary>
/// Counts the rows that could not be read, tells each mistake in them once on standard error and lists, where a file is given, all of them there,
/// with the rows that are no devices.
/// </summary>
internal sealed class UnreadableRows
{
    /// <summary>Mistakes told on standard error.</summary>
    private const int MostTold = 20;

    private readonly AlikeMistakes<string> _alike = new();
    private readonly OutputFile? _file;
    private readonly CultureInfo _culture;
    private readonly ByteOutput? _list;
    private long _untold;
    private readonly CsvCells _cells = CsvCells.InMemory(isRaw: false);

    /// <summary>Begins the list.</summary>
    /// <param name="file">The file for all of them, or null.</param>
    /// <param name="culture">The language of what is listed.</param>
    public UnreadableRows(OutputFile? file, CultureInfo culture)
    {
        _culture = culture;
        _file = file;
        if (file is not null)
        {
            _list = new ByteOutput(file.Stream);
            WriteLine("File", "Line", "Message");
        }
    }

    /// <summary>Rows so far.</summary>
    public long Count { get; private set; }

    /// <summary>Takes one down.</summary>
    public void Add(UnreadableRow row)
    {
        Count++;
        _untold++;
        string place = RowTexts.PlaceOf(row.Place, _culture),
            source = row.Place.Source;
        _alike.Add(place + ": " + row.What, source, row.What, row.Place.Line.ToString(CultureInfo.InvariantCulture), row.ComputerName);
        List(row);
    }

    /// <summary>Writes one to the file alone: a row of what is no device, whose kind is told and counted elsewhere.</summary>
    public void List(UnreadableRow row) =>
        WriteLine(ProductKeys.Mask(row.Place.Source), row.Place.Line.ToString(CultureInfo.InvariantCulture), row.What);

    /// <summary>Tells each mistake that was not told yet, with the rows it is in, and how many rows have others.</summary>
    /// <param name="tell">Shows a line.</param>
    public void Tell(Action<string> tell)
    {
        foreach ((string first, long count, IReadOnlyList<string> places) in _alike.Kinds.Take(MostTold))
        {
            _untold -= count;
            tell(count == 1 ? first : CliTexts.Format("Errors.Alike", _culture, first, count, AlikeMistakes<string>.List(places, count, _culture)));
        }

        if (_untold > 0)
        {
            tell(CliTexts.Format(_file is null ? "Errors.More" : "Errors.MoreInFile", _culture, _untold));
        }

        _untold = 0;
        _alike.Clear();
    }

    /// <summary>Puts the file in its place.</summary>
    public void Complete()
    {
        _list?.Flush();
        _file?.Complete();
    }

    private void WriteLine(params string[] cells)
    {
        if (_list is not null)
        {
            _list.Write(_cells.Encode(cells));
            _list.Write("\n"u8);
        }
    }
}
