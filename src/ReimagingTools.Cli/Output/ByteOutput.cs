using System.Buffers.Text;

namespace ReimagingTools.Cli.Output;

/// <summary>Collects UTF-8 and hands it on in large pieces.</summary>
internal sealed class ByteOutput(Stream stream)
{
    private byte[] _buffer = new byte[1 << 18];
    private int _length;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    public void Write(ReadOnlySpan<char> text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_length));
    }

    public void Write(long number)
    {
        Reserve(20);
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_length), out int written);
        _length += written;
    }

    public void Flush()
    {
        Empty();
        stream.Flush();
    }

    private void Reserve(int more)
    {
        if (_length + more <= _buffer.Length)
        {
            return;
        }

        Empty();
        if (more > _buffer.Length)
        {
            _buffer = new byte[more];
        }
    }

    private void Empty()
    {
        try
        {
            stream.Write(_buffer, 0, _length);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw new IOException("The file has become too large for its file system.", exception);
        }

        _length = 0;
    }
}
