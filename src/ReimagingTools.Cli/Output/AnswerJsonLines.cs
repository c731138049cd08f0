using System.Buffers;
using System.Text.Encodings.Web;
using ReimagingTools.Licensing.Facts;

namespace ReimagingTools.Cli.Output;

/// <summary>One JSON object per device and answer.</summary>
internal sealed class AnswerJsonLines<T>(
    Stream output,
    View<T> view,
    CultureInfo culture,
    Func<InventoryRow, int, (T Answer, Quotations? Quoted)?> answerOf
) : AnswerWriter<T>(output, answerOf)
    where T : class
{
    private readonly StringBuilder _filled = new();
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly Encoder _utf8 = Encoding.UTF8.GetEncoder();

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
    protected override string[] TextsOf(T answer) =>
        ["," + Encoding.UTF8.GetString(ViewJsonLines.Encode(view.Of(answer, culture)).AsSpan(1)) + "\n"];

    protected override ReadOnlySpan<byte> Encode(string[] texts, Quotations? quoted)
    {
        _filled.Clear();
        if (quoted is null)
        {
            _filled.Append(texts[0]);
        }
        else
        {
            quoted.Fill(texts[0], _filled, JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode);
        }

        _bytes.Clear();
        foreach (ReadOnlyMemory<char> chunk in _filled.GetChunks())
        {
            _utf8.Convert(chunk.Span, _bytes, flush: false, out _, out _);
        }

        _utf8.Convert([], _bytes, flush: true, out _, out _);

        return _bytes.WrittenSpan;
    }

    protected override void WriteEnd(InventoryRow row) { }

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
