namespace ReimagingTools.Media.Bytes;

/// <summary>Counts what reading one medium costs and ends it when the <see cref="MediaBudget"/> is spent or the caller cancels.</summary>
internal sealed class ReadMeter(CancellationToken cancellation)
{
    private int _structures;

    public long BytesRead { get; private set; }

    /// <summary>Asks leave to read. To be called before anything of that size is allocated.</summary>
    public void Charge(int count, string location, long offset)
    {
        cancellation.ThrowIfCancellationRequested();
        if (count > MediaBudget.TotalBytes - BytesRead)
        {
            throw new MediaFormatException(
                MediaText.Say("Expected.WithinBudget", MediaBudget.TotalBytes),
                MediaText.Say("Found.OverBudget", count, BytesRead),
                location,
                offset
            );
        }

        BytesRead += count;
    }

    /// <summary>Counts one structure.</summary>
    public void Step(string location)
    {
        _structures++;
        if ((_structures & 0xFF) == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        if (_structures > MediaBudget.Structures)
        {
            throw new MediaFormatException(MediaText.Say("Expected.Structures", MediaBudget.Structures), MediaText.Say("Found.More"), location);
        }
    }
}
