using System.Text;

namespace ReimagingTools.Records.Text;

/// <summary>
/// Reads lines of bounded length. Lines given back are read again, so that a quote that never closes costs one line and not the file.
/// </summary>
/// <param name="text">The text; disposed with the reader.</param>
public sealed class LineReader(TextReader text) : IDisposable
{
    private const int LongestLine = 1 << 18;

    private readonly char[] _buffer = new char[1 << 13];
    private readonly StringBuilder _line = new();
    private readonly Stack<string> _returned = new();
    private int _position;
    private int _length;
    private bool _skipLineFeed;

    /// <summary>The number of the line last read, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>True when the line last read was longer than allowed and came cut.</summary>
    public bool WasCut { get; private set; }

    /// <summary>True when the text ended within the line last read, where neither a line end nor a closing quote tells that it is whole.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Reads a line. LF, CR and CR LF end one.</summary>
    /// <returns>The next line without its end; null at the end of the text.</returns>
    public string? Next()
    {
        WasCut = IsOpen = false;
        if (_returned.Count > 0)
        {
            Number++;
            return _returned.Pop();
        }

        _line.Clear();
        bool any = false,
            hasEnd = false;
        while (!hasEnd && Fill())
        {
            any = true;
            hasEnd = TakeUpToEnd();
        }

        if (!any)
        {
            return null;
        }

        Number++;
        IsOpen = !hasEnd && _line.Length > 0 && _line[_line.Length - 1] != '"';
        return _line.ToString();
    }

    /// <summary>Gives a line back, the last one first.</summary>
    public void Return(string line)
    {
        Number--;
        _returned.Push(line);
    }

    /// <inheritdoc/>
    public void Dispose() => text.Dispose();

    private bool Fill()
    {
        if (_position < _length && _skipLineFeed)
        {
            _position += _buffer[_position] == '\n' ? 1 : 0;
            _skipLineFeed = false;
        }

        if (_position < _length)
        {
            return true;
        }

        _length = text.Read(_buffer, 0, _buffer.Length);
        _position = 0;
        return _length > 0 && (!_skipLineFeed || Fill());
    }

    /// <summary>Takes characters up to the end of the line or of the buffer; true at the end of the line.</summary>
    private bool TakeUpToEnd()
    {
        int end = Array.FindIndex(_buffer, _position, _length - _position, character => character is '\n' or '\r');
        int stop = end < 0 ? _length : end;
        int room = Math.Max(0, Math.Min(stop - _position, LongestLine - _line.Length));
        _line.Append(_buffer, _position, room);
        WasCut |= room < stop - _position;
        _position = end < 0 ? _length : end + 1;
        _skipLineFeed = end >= 0 && _buffer[end] == '\r';
        return end >= 0;
    }
}
