namespace ReimagingTools.Cli.Output;

/// <summary>
/// Writes one record per device and answer: its name, what follows from its facts, how many devices it stands for. What follows from the
/// facts is encoded once per answer, so that a row costs its name and a copy.
/// </summary>
/// <typeparam name="T">What is answered: a verdict, a plan.</typeparam>
/// <param name="output">Where to write.</param>
/// <param name="answerOf">Gives the answers of a row by their number, and null after the last.</param>
internal abstract class AnswerWriter<T>(Stream output, Func<InventoryRow, int, T?> answerOf) : IVerdictWriter
    where T : class
{
    private readonly BoundedCache<T, byte[]> _encoded = new(EligibilityJudge.CacheLimit, ReferenceEqualityComparer.Instance);

    protected ByteOutput Output { get; } = new(output);

    public void Write(InventoryRow row)
    {
        for (int number = 0; answerOf(row, number) is { } answer; number++)
        {
            WriteStart(row);
            Output.Write(Encoded(answer));
            WriteEnd(row);
        }
    }

    public void Finish() => Output.Flush();

    protected abstract void WriteStart(InventoryRow row);

    /// <summary>What rows of the answer share.</summary>
    protected abstract byte[] Encode(T answer);

    protected abstract void WriteEnd(InventoryRow row);

    private byte[] Encoded(T answer)
    {
        if (!_encoded.TryGet(answer, out byte[] bytes))
        {
            bytes = Encode(answer);
            _encoded.Set(answer, bytes);
        }

        return bytes;
    }
}
