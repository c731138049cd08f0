namespace ReimagingTools.Cli.Output;

/// <summary>
/// One flat CSV row per device and answer. Values a spreadsheet would take for formulas are made harmless, unless raw values are asked for.
/// </summary>
internal sealed class AnswerCsv<T> : AnswerWriter<T>
    where T : class
{
    private readonly View<T> _view;
    private readonly CultureInfo _culture;
    private readonly bool _isRaw;

    public AnswerCsv(Stream output, View<T> view, CultureInfo culture, Func<InventoryRow, int, T?> answerOf, bool isRaw = false)
        : base(output, answerOf)
    {
        _view = view;
        _culture = culture;
        _isRaw = isRaw;
        Output.Write(CsvCells.Encode(isRaw, ["ComputerName", .. view.Columns, "DeviceCount"]));
        Output.Write("\n"u8);
    }

    protected override void WriteStart(InventoryRow row)
    {
        if (row.ComputerName is { } name && !PlainText.IsPlain(name))
        {
            Output.Write(CsvCells.Encode(_isRaw, name));
        }
        else
        {
            Output.Write(row.ComputerName);
        }
    }

    protected override byte[] Encode(T answer) => [(byte)',', .. CsvCells.Encode(_isRaw, _view.Cells(answer, _culture)), (byte)','];

    protected override void WriteEnd(InventoryRow row)
    {
        Output.Write(row.DeviceCount);
        Output.Write("\n"u8);
    }
}
