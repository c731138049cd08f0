using System.Text.Encodings.Web;
using ReimagingTools.Licensing.Facts;

namespace ReimagingTools.Cli.Output;

/// <summary>One JSON object per device and answer.</summary>
internal sealed class AnswerJsonLines<T>(Stream output, View<T> view, CultureInfo culture, Func<InventoryRow, int, (T Answer, Quotations? Quoted)?> answerOf)
    : AnswerWriter<T>(output, answerOf)
    where T : class
{
    /// <summary>True to tell of every record how many devices it stands for, and not only where it is not one.</summary>
    public bool IsCounted { get; init; }

    protected override void WriteStart(InventoryRow row)
    {
        Output.Write("{\"computerName\":"u8);
        WriteText(row.ComputerName);
        if (row.Proofs is { Count: > 0 } proofs)
        {
            Output.Write(",\"proofs\":["u8);
            for (int i = 0; i < proofs.Count; i++)
            {
                Output.Write(i > 0 ? ","u8 : []);
                WriteText(ProductKeys.Mask(proofs[i]));
            }

            Output.Write("]"u8);
        }

        if (IsCounted || row.DeviceCount != 1)
        {
            Output.Write(",\"deviceCount\":"u8);
            Output.Write(row.DeviceCount);
        }
    }

    /// <summary>Everything after the name of the computer, with the line break.</summary>
    protected override string[] TextsOf(T answer) => ["," + Encoding.UTF8.GetString(ViewJsonLines.Encode(view.Of(answer, culture)).AsSpan(1)) + "\n"];

    protected override ReadOnlySpan<byte> Encode(string[] texts, Quotations? quoted) =>
        Encoding.UTF8.GetBytes(quoted is null ? texts[0] : quoted.Fill(texts[0], JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode));

    protected override void WriteEnd(InventoryRow row)
    {
    }

    private void WriteText(string? text)
    {
        if (text is null)
        {
            Output.Write("null"u8);
            return;
        }

        Output.Write("\""u8);
        Output.Write(PlainText.IsPlain(text) ? text : JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text));
        Output.Write("\""u8);
    }
}
