namespace ReimagingTools.Cli.Input;

/// <summary>Splits UTF-8 text into lines without making strings of them. A line holds until the next is asked for.</summary>
internal sealed class Utf8Lines(Stream stream)
{
    private byte[] _buffer = new byte[1 << 17];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>The line last read, without its line break.</summary>
    public ReadOnlyMemory<byte> Current { get; private set; }

    /// <summary>Reads on to the next line.</summary>
    /// <returns>False at the end.</returns>
    public bool Read()
    {
        int searched = 0;
        while (true)
        {
            int at = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                int length = searched + at;
                Current = Trimmed(_start, length);
                _start += length + 1;
                return true;
            }

            searched = _end - _start;
            if (_isAtEnd)
            {
                Current = Trimmed(_start, searched);
                _start = _end;
                return searched > 0;
            }

            Fill();
        }
    }

    private ReadOnlyMemory<byte> Trimmed(int start, int length) =>
        _buffer.AsMemory(start, length > 0 && _buffer[start + length - 1] == '\r' ? length - 1 : length);

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _isAtEnd = read == 0;
        _end += read;
    }
}
