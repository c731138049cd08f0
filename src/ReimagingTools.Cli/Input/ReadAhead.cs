using System.Threading.Channels;

namespace ReimagingTools.Cli.Input;

/// <summary>Reads and judges rows on a thread of its own while the caller writes those before them, in the order of the input and a bounded number ahead.</summary>
internal static class ReadAhead
{
    private const int RowsInABatch = 512;
    private const int BatchesAhead = 4;

    /// <summary>Hands on what <paramref name="rows"/> gives, exceptions included.</summary>
    /// <param name="rows">Enumerated once, on another thread.</param>
    /// <param name="stop">Ends the wait for a row that does not come.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was asked for.</exception>
    public static IEnumerable<InventoryRow> Of(IEnumerable<InventoryRow> rows, CancellationToken stop)
    {
        var batches = Channel.CreateBounded<List<InventoryRow>>(new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(stop);
        CancellationToken end = abandoned.Token;
        Task reader = Task.Factory.StartNew(() => Fill(rows, batches.Writer, end), end, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            while (WaitForBatch(batches.Reader, end))
            {
                while (batches.Reader.TryRead(out List<InventoryRow>? batch))
                {
                    foreach (InventoryRow row in batch)
                    {
                        yield return row;
                    }
                }
            }
        }
        finally
        {
            abandoned.Cancel();

            // A reader that waits for standard input cannot be woken; it ends with the process.
            ((IAsyncResult)reader).AsyncWaitHandle.WaitOne(TimeSpan.FromSeconds(1));
        }
    }

    private static void Fill(IEnumerable<InventoryRow> rows, ChannelWriter<List<InventoryRow>> batches, CancellationToken end)
    {
        Exception? failure = null;
        var batch = new List<InventoryRow>(RowsInABatch);
        try
        {
            foreach (InventoryRow row in rows)
            {
                batch.Add(row);
                if (batch.Count == RowsInABatch)
                {
                    Hand(batch, batches, end);
                    batch = new List<InventoryRow>(RowsInABatch);
                }
            }
        }
#pragma warning disable CA1031 // Whatever it is, it is thrown again where the rows are awaited, after those read before it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = exception;
        }

        if (!end.IsCancellationRequested)
        {
            Hand(batch, batches, end);
        }

        batches.Complete(failure);
    }

    private static void Hand(List<InventoryRow> batch, ChannelWriter<List<InventoryRow>> batches, CancellationToken end)
    {
        if (!batches.TryWrite(batch))
        {
            batches.WriteAsync(batch, end).AsTask().GetAwaiter().GetResult();
        }
    }

    private static bool WaitForBatch(ChannelReader<List<InventoryRow>> batches, CancellationToken end) => batches.WaitToReadAsync(end).AsTask().GetAwaiter().GetResult();
}
