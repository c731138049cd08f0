namespace ReimagingTools.Cli.Output;

/// <summary>Counts the rows that could not be read, lists the first on standard error and, where a file is given, all of them there, with the rows that are no devices.</summary>
internal sealed class UnreadableRows
{
    /// <summary>Rows listed on standard error.</summary>
    public const int MostListed = 20;

    private readonly OutputFile? _file;
    private readonly CultureInfo _culture;
    private readonly ByteOutput? _list;
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
    /// <param name="list">Shows a line.</param>
    public void Add(UnreadableRow row, Action<string> list)
    {
        Count++;
        if (Count <= MostListed)
        {
            list(RowTexts.PlaceOf(row.Place, _culture) + ": " + row.What);
        }

        List(row);
    }

    /// <summary>Writes one to the file alone: a row of what is no device, whose kind is told and counted elsewhere.</summary>
    public void List(UnreadableRow row) => WriteLine(ProductKeys.Mask(row.Place.Source), row.Place.Line.ToString(CultureInfo.InvariantCulture), row.What);

    /// <summary>Says how many were not listed, and puts the file in its place.</summary>
    public void Complete(Action<string> list)
    {
        if (Count > MostListed)
        {
            list(CliTexts.Format(_file is null ? "Errors.More" : "Errors.MoreInFile", _culture, Count - MostListed));
        }

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
