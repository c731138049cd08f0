namespace ReimagingTools.Records.Text;

/// <summary>Gives back bytes that were read ahead, then the rest of a stream that may not be able to seek.</summary>
/// <param name="prefix">The bytes, in a buffer.</param>
/// <param name="start">Where they begin.</param>
/// <param name="rest">The stream they were read from.</param>
/// <param name="leaveOpen">True where another disposes of that stream.</param>
public sealed class PrefixedStream(byte[] prefix, int start, int end, Stream rest, bool leaveOpen = false) : ForwardStream(leaveOpen ? null : rest)
{
    private int _position = start;

    /// <inheritdoc/>
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
}
