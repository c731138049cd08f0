namespace ReimagingTools.Activation.Keys;

/// <summary>Reads numbers of fixed width from a buffer. A value that moves on as it reads: keep it in one local variable.</summary>
internal struct DigitCursor
{
    private readonly char[] _text;
    private readonly int _end;

    public DigitCursor(char[] text, int length)
    {
        _text = text;
        _end = length;
        Position = 0;
        while (Position < _end && char.IsWhiteSpace(_text[Position]))
        {
            Position++;
        }

        while (_end > Position && char.IsWhiteSpace(_text[_end - 1]))
        {
            _end--;
        }
    }

    public int Position { readonly get; private set; }

    public readonly bool AtEnd => Position == _end;

    /// <summary>Reads up to <paramref name="most"/> digits; false when fewer than <paramref name="least"/> stand here. Nine digits at most.</summary>
    public bool Number(int least, int most, out int value)
    {
        value = 0;
        int count = 0;
        while (count < most && Position < _end && KeyCharacters.IsDigit(_text[Position]))
        {
            value = (value * 10) + (_text[Position] - '0');
            Position++;
            count++;
        }

        return count >= least;
    }

    public bool Sign(char sign)
    {
        if (Position >= _end || _text[Position] != sign)
        {
            return false;
        }

        Position++;
        return true;
    }
}
