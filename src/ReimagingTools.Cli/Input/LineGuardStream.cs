namespace ReimagingTools.Cli.Input;

/// <summary>
/// Passes UTF-8 text on and cuts lines that are longer than allowed, so that no line can fill the memory. A cut line is passed on as a lone quote
/// pair and its number is remembered, so that it is reported and the lines after it are read.
/// </summary>
/// <param name="inner">UTF-8 text; disposed with the guard.</param>
/// <param name="limit">Bytes a line may have.</param>
/// <param name="skip">Lines at the start that are not passed on.</param>
internal sealed class LineGuardStream(Stream inner, int limit, long skip = 0) : ForwardStream(inner)
{
    private static readonly byte[] Stub = "\"\"\n"u8.ToArray();

    private readonly byte[] _input = new byte[1 << 16];
    private readonly HashSet<long> _cutLines = [];
    private byte[] _ready = new byte[1 << 17];
    private int _inputAt;
    private int _inputEnd;
    private int _readyAt;
    private int _readyEnd;
    private int _lineStart;
    private long _line = 1;
    private long _skip = skip;
    private bool _isCutting;
    private bool _isAtEnd;

    /// <summary>True when a line was cut; lines count from 1, skipped ones included.</summary>
    public bool IsCut(long line) => _cutLines.Contains(line);

    /// <summary>
    /// The number of the last line where neither a line end nor a closing quote tells that it is whole; 0 until the end is reached, and where one
    /// does.
    /// </summary>
    public long OpenLine { get; private set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        while (Available == 0 && Fill()) { }

        int taken = Math.Min(Available, buffer.Length);
        _ready.AsSpan(_readyAt, taken).CopyTo(buffer);
        _readyAt += taken;
        return taken;
    }

    /// <summary>Bytes that may be passed on: the line still growing is held back, since it may have to be cut.</summary>
    private int Available => (_isAtEnd ? _readyEnd : _lineStart) - _readyAt;

    private bool Fill()
    {
        if (_isAtEnd)
        {
            return false;
        }

        Compact();
        _inputAt = 0;
        _inputEnd = Inner.Read(_input, 0, _input.Length);
        if (_inputEnd == 0)
        {
            _isAtEnd = true;
            if (_isCutting)
            {
                EndCutLine();
            }
            else if (_readyEnd > _lineStart && _ready[_readyEnd - 1] is not ((byte)'"' or (byte)'\r'))
            {
                OpenLine = _line;
            }

            return true;
        }

        TakePart();
        if (_skip == 0)
        {
            TakeWholeLines();
        }

        while (_inputAt < _inputEnd)
        {
            TakePart();
        }

        return true;
    }

    /// <summary>Lines that begin and end within one read are shorter than the limit, so they are passed on together.</summary>
    private void TakeWholeLines()
    {
        int length = _input.AsSpan(_inputAt, _inputEnd - _inputAt).LastIndexOf((byte)'\n') + 1;
        if (length > 0)
        {
            Append(_input.AsSpan(_inputAt, length));
            _line += _input.AsSpan(_inputAt, length).Count((byte)'\n');
            _lineStart = _readyEnd;
            _inputAt += length;
        }
    }

    /// <summary>Takes the input up to the end of the line, or what there is of it.</summary>
    private void TakePart()
    {
        int newline = _input.AsSpan(_inputAt, _inputEnd - _inputAt).IndexOf((byte)'\n');
        int length = newline < 0 ? _inputEnd - _inputAt : newline + 1;
        if (_skip == 0 && !_isCutting)
        {
            Append(_input.AsSpan(_inputAt, length));
            if (_readyEnd - _lineStart > limit)
            {
                _isCutting = true;
                _readyEnd = _lineStart;
            }
        }

        _inputAt += length;
        if (newline >= 0)
        {
            EndLine();
        }
    }

    private void EndLine()
    {
        if (_skip > 0)
        {
            _skip--;
        }
        else if (_isCutting)
        {
            EndCutLine();
        }

        _lineStart = _readyEnd;
        _line++;
    }

    private void EndCutLine()
    {
        _isCutting = false;
        _cutLines.Add(_line);
        Append(Stub);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (_readyEnd + bytes.Length > _ready.Length)
        {
            Array.Resize(ref _ready, Math.Max(_ready.Length * 2, _readyEnd + bytes.Length));
        }

        bytes.CopyTo(_ready.AsSpan(_readyEnd));
        _readyEnd += bytes.Length;
    }

    private void Compact()
    {
        int kept = _readyEnd - _readyAt;
        _ready.AsSpan(_readyAt, kept).CopyTo(_ready);
        _lineStart -= _readyAt;
        _readyEnd = kept;
        _readyAt = 0;
    }
}
