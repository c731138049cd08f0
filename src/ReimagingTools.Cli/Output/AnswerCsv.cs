using ReimagingTools.Licensing.Facts;

namespace ReimagingTools.Cli.Output;

/// <summary>
/// One flat CSV row per device and answer. Values a spreadsheet would take for formulas are made harmless, unless raw values are asked for.
/// </summary>
internal sealed class AnswerCsv<T> : AnswerWriter<T>
    where T : class
{
    private readonly View<T> _view;
    private readonly CultureInfo _culture;
    private readonly CsvCells _cells;
    private readonly string[] _row;

    public AnswerCsv(Stream output, View<T> view, CultureInfo culture, Func<InventoryRow, int, (T Answer, Quotations? Quoted)?> answerOf, bool isRaw = false)
        : base(output, answerOf)
    {
        _view = view;
        _culture = culture;
        _cells = CsvCells.InMemory(isRaw);
        _row = ["ComputerName", .. view.Columns, "DeviceCount"];
        Output.Write(_cells.Encode(_row));
        (_row[0], _row[^1]) = ("", "");
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

    protected override ReadOnlySpan<byte> Encode(string[] texts, Quotations? quoted)
    {
        for (int i = 0; i < texts.Length; i++)
        {
            _row[i + 1] = quoted is null ? texts[i] : quoted.Fill(texts[i]);
        }

        return _cells.Encode(_row);
    }

    protected override void WriteEnd(InventoryRow row)
    {
        Output.Write(row.DeviceCount);
        Output.Write("\n"u8);
    }
}
