namespace ReimagingTools.Tests.Media.Builders;

/// <summary>Bytes in memory that remember how many and which of them were read.</summary>
internal sealed class WatchedStream(byte[] bytes, int length) : MemoryStream(bytes, 0, length, writable: false)
{
    private readonly bool[] _seen = new bool[256];

    public WatchedStream(byte[] bytes)
        : this(bytes, bytes.Length) { }

    public long BytesRead { get; private set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = base.Read(buffer, offset, count);
        BytesRead += read;
        foreach (byte each in buffer.AsSpan(offset, read))
        {
            _seen[each] = true;
        }

        return read;
    }

    /// <summary>True when a byte of that value was among those read.</summary>
    public bool HasRead(byte value) => _seen[value];
}
