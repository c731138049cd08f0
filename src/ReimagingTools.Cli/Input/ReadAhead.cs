using System.Collections.Concurrent;

namespace ReimagingTools.Cli.Input;

/// <summary>
/// Reads and judges rows on a thread of its own while the caller writes those before them, in the order of the input and a bounded number ahead.
/// </summary>
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
        using var batches = new BlockingCollection<List<InventoryRow>>(BatchesAhead);
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(stop);
        CancellationToken end = abandoned.Token;
        Task reader = Task.Factory.StartNew(() => Fill(rows, batches, end), end, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (List<InventoryRow> batch in batches.GetConsumingEnumerable(end))
            {
                foreach (InventoryRow row in batch)
                {
                    yield return row;
                }
            }

            reader.GetAwaiter().GetResult();
        }
        finally
        {
            abandoned.Cancel();

            // A reader that waits for standard input cannot be woken; it ends with the process.
            ((IAsyncResult)reader).AsyncWaitHandle.WaitOne(TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>
    /// What ends it early ends the task, after the rows before it were handed on. Channels would wake threads of the pool for each batch, which spin
    /// beside the two at work.
    /// </summary>
    private static void Fill(IEnumerable<InventoryRow> rows, BlockingCollection<List<InventoryRow>> batches, CancellationToken end)
    {
        var batch = new List<InventoryRow>(RowsInABatch);
        try
        {
            foreach (InventoryRow row in rows)
            {
                batch.Add(row);
                if (batch.Count == RowsInABatch)
                {
                    batches.Add(batch, end);
                    batch = new List<InventoryRow>(RowsInABatch);
                }
            }
        }
        finally
        {
            if (!end.IsCancellationRequested)
            {
                batches.Add(batch, end);
            }

            batches.CompleteAdding();
        }
    }
}
