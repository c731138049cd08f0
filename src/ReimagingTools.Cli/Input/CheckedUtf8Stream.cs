using System.Buffers;
using System.Text.Unicode;

namespace ReimagingTools.Cli.Input;

/// <summary>Passes bytes on as they are and notices when they are not UTF-8.</summary>
/// <param name="inner">The bytes; disposed with this.</param>
/// <param name="whenForeign">Called once, when a byte is no part of UTF-8, with the bytes it is among.</param>
internal sealed class CheckedUtf8Stream(Stream inner, Action<byte[]> whenForeign) : ForwardStream(inner)
{
    private const int LongestSequence = 4;

    private readonly byte[] _begun = new byte[LongestSequence];
    private int _begunLength;
    private bool _isForeign;

    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = Inner.Read(buffer, offset, count);
        if (!_isForeign && count > 0 && !IsUtf8(buffer.AsSpan(offset, read)))
        {
            _isForeign = true;
            whenForeign(buffer.AsSpan(offset, read).ToArray());
        }

        return read;
    }

    /// <summary>A sequence may begin in one read and end in the next; at the end of the stream none is begun.</summary>
    private bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return _begunLength == 0;
        }

        while (_begunLength > 0 && bytes.Length > 0)
        {
            _begun[_begunLength++] = bytes[0];
            bytes = bytes[1..];
            OperationStatus status = Rune.DecodeFromUtf8(_begun.AsSpan(0, _begunLength), out _, out _);
            if (status == OperationStatus.InvalidData)
            {
                return false;
            }

            _begunLength = status == OperationStatus.Done ? 0 : _begunLength;
        }

        if (Rune.DecodeLastFromUtf8(bytes, out _, out int unfinished) == OperationStatus.NeedMoreData && bytes.Length > 0)
        {
            bytes[^unfinished..].CopyTo(_begun);
            _begunLength = unfinished;
            bytes = bytes[..^unfinished];
        }

        return Utf8.IsValid(bytes);
    }
}
