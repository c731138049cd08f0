namespace ReimagingTools.Records.Text;

/// <summary>Gives back bytes that were read ahead, then the rest of a stream that may not be able to seek. Leaves that stream open.</summary>
internal sealed class PrefixedStream(byte[] prefix, int start, int end, Stream rest) : Stream
{
    private int _position = start;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int left = end - _position;
        if (left == 0)
        {
            return rest.Read(buffer, offset, count);
        }

        int given = Math.Min(left, count);
        Buffer.BlockCopy(prefix, _position, buffer, offset, given);
        _position += given;
        return given;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
