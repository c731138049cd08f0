using ReimagingTools.Licensing.Facts;

namespace ReimagingTools.Cli.Output;

/// <summary>
/// One flat CSV row per device and answer. Values a spreadsheet would take for formulas are made harmless, unless raw values are asked for; a file
/// for spreadsheets begins with the mark by which these tell UTF-8.
/// </summary>
internal sealed class AnswerCsv<T> : AnswerWriter<T>
    where T : class
{
    private readonly View<T> _view;
    private readonly CultureInfo _culture;
    private readonly CsvCells _cells;
    private readonly StringBuilder _filled = new();
    private char[] _characters = new char[1024];

    public AnswerCsv(
        Stream output,
        View<T> view,
        CultureInfo culture,
        Func<InventoryRow, int, (T Answer, Quotations? Quoted)?> answerOf,
        bool hasMark,
        bool isRaw = false
    )
        : base(output, answerOf)
    {
        _view = view;
        _culture = culture;
        _cells = CsvCells.InMemory(isRaw);
        if (hasMark && !isRaw)
        {
            Output.Write(Encoding.UTF8.Preamble);
        }

        Output.Write(_cells.Encode(["ComputerName", .. view.Columns, "DeviceCount"]));
        Output.Write("\n"u8);
    }

    protected override void WriteStart(InventoryRow row)
    {
        string name = row.ComputerName ?? "";
        if (name.Length == 0 || PlainText.IsPlain(name))
        {
            Output.Write(name);
        }
        else
        {
            Output.Write(_cells.Encode(name));
        }
    }

    protected override string[] TextsOf(T answer) => _view.Cells(answer, _culture);

    /// <summary>The cells between the name of the computer and the number of devices, with the separators on both sides.</summary>
    protected override ReadOnlySpan<byte> Encode(string[] texts, Quotations? quoted)
    {
        _cells.Add("");
        foreach (string text in texts)
        {
            if (quoted is not null && Quotations.IsMarked(text))
            {
                AddFilled(text, quoted);
            }
            else
            {
                _cells.Add(text);
            }
        }

        _cells.Add("");
        return _cells.Take();
    }

    private void AddFilled(string text, Quotations quoted)
    {
        _filled.Clear();
        quoted.Fill(text, _filled);
        if (_filled.Length > _characters.Length)
        {
            _characters = new char[_filled.Length * 2];
        }

        _filled.CopyTo(0, _characters, _filled.Length);
        _cells.Add(_characters.AsSpan(0, _filled.Length));
    }

    protected override void WriteEnd(InventoryRow row)
    {
        Output.Write(row.DeviceCount);
        Output.Write("\n"u8);
    }
}
