using System.Text;
using ReimagingTools.Records.Text;

namespace ReimagingTools.Tests.Activation;

/// <summary>A file of any size without the memory: a head, one text over and over, a tail.</summary>
internal sealed class EndlessStream(string head, string body, long bodyLength, string tail = "") : ForwardStream(null)
{
    private readonly byte[] _head = Encoding.UTF8.GetBytes(head);
    private readonly byte[] _body = Encoding.UTF8.GetBytes(body);
    private readonly byte[] _tail = Encoding.UTF8.GetBytes(tail);

    public long Given { get; private set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int filled = 0;
        while (filled < count && At(Given) is { Length: > 0 } part)
        {
            int given = Math.Min(part.Length, count - filled);
            part[..given].CopyTo(buffer.AsSpan(offset + filled));
            filled += given;
            Given += given;
        }

        return filled;
    }

    private ReadOnlySpan<byte> At(long position)
    {
        if (position < _head.Length)
        {
            return _head.AsSpan((int)position);
        }

        long inBody = position - _head.Length;
        if (inBody < bodyLength)
        {
            int start = (int)(inBody % _body.Length);
            return _body.AsSpan(start, (int)Math.Min(_body.Length - start, bodyLength - inBody));
        }

        long inTail = inBody - bodyLength;
        return inTail < _tail.Length ? _tail.AsSpan((int)inTail) : [];
    }
}
