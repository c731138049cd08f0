using ReimagingTools.Licensing.Facts;

namespace ReimagingTools.Cli.Output;

/// <summary>
/// Writes one record per device and answer: its name, what follows from its facts, how many devices it stands for. What follows from the
/// facts is encoded once per answer, so that a row costs its name and a copy, and its own texts where the answer quotes them.
/// </summary>
/// <typeparam name="T">What is answered: a verdict, a plan.</typeparam>
/// <param name="output">Where to write.</param>
/// <param name="answerOf">Gives the answers of a row by their number, with the texts that belong where they have marks; null after the last.</param>
internal abstract class AnswerWriter<T>(Stream output, Func<InventoryRow, int, (T Answer, Quotations? Quoted)?> answerOf) : IVerdictWriter
    where T : class
{
    private readonly BoundedCache<T, (byte[]? Plain, string[]? Marked)> _encoded = new(
        EligibilityJudge.CacheLimit,
        ReferenceEqualityComparer.Instance
    );

    protected ByteOutput Output { get; } = new(output);

    public void Write(InventoryRow row)
    {
        for (int number = 0; answerOf(row, number) is var (answer, quoted); number++)
        {
            WriteStart(row);
            WriteAnswer(answer, quoted);
            WriteEnd(row);
        }
    }

    public void Finish() => Output.Flush();

    protected abstract void WriteStart(InventoryRow row);

    /// <summary>What rows of the answer share, with marks where each has texts of its own.</summary>
    protected abstract string[] TextsOf(T answer);

    /// <summary>UTF-8 of it with the texts of a row, good until the next is asked for.</summary>
    protected abstract ReadOnlySpan<byte> Encode(string[] texts, Quotations? quoted);

    protected abstract void WriteEnd(InventoryRow row);

    private void WriteAnswer(T answer, Quotations? quoted)
    {
        if (!_encoded.TryGet(answer, out (byte[]? Plain, string[]? Marked) known))
        {
            string[] texts = TextsOf(answer);
            bool isMarked = quoted is not null && Array.Exists(texts, Quotations.IsMarked);
            known = isMarked ? (null, texts) : (Encode(texts, null).ToArray(), null);
            _encoded.Set(answer, known);
        }

        Output.Write(known.Plain ?? Encode(known.Marked!, quoted));
    }
}
