using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ReimagingTools.Records.Text;

/// <summary>
/// The signs, strings and literals of JSON text (RFC 8259), with the line they stand on. Text is never part of a message: it may hold a product key.
/// </summary>
internal sealed class JsonScanner(TextReader text) : IDisposable
{
    /// <summary>Stands for the end of the text.</summary>
    public const char End = '\uFFFF';

    private static readonly Regex Number = new(@"^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$", RegexOptions.CultureInvariant);

    private readonly char[] _buffer = new char[1 << 13];
    private readonly StringBuilder _text = new();
    private int _position;
    private int _length;
    private long _left = long.MaxValue;

    /// <summary>The line of the next character, from 1.</summary>
    public long Line { get; private set; } = 1;

    public void Dispose() => text.Dispose();

    /// <summary>Allows so many characters from here on.</summary>
    public void Begin(int most) => _left = most;

    /// <summary>The next character that is no blank, which stays.</summary>
    public char PeekPastBlanks()
    {
        char character;
        while ((character = Peek()) is ' ' or '\t' or '\r' or '\n' or '\uFEFF')
        {
            Take();
        }

        return character;
    }

    public char Take()
    {
        char character = Peek();
        if (character == End)
        {
            throw new FormatException("The text ends early.");
        }

        if (--_left < 0)
        {
            throw new FormatException("The object is too long.");
        }

        _position++;
        Line += character == '\n' ? 1 : 0;
        return character;
    }

    public bool TryTake(char sign)
    {
        if (PeekPastBlanks() != sign)
        {
            return false;
        }

        Take();
        return true;
    }

    public void Expect(char sign)
    {
        if (!TryTake(sign))
        {
            throw new FormatException("Expected " + sign + ".");
        }
    }

    /// <summary>Passes over the rest of the line.</summary>
    public void SkipLine()
    {
        _left = long.MaxValue;
        while (Peek() != End && Take() != '\n') { }
    }

    public string String()
    {
        Expect('"');
        _text.Clear();
        char character;
        while ((character = Next()) != '"')
        {
            _text.Append(character == '\\' ? Escaped() : character);
        }

        return _text.ToString();
    }

    /// <summary>A number as it is written, "True", "False", or null.</summary>
    public string? Literal()
    {
        _text.Clear();
        while (Peek() is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '+' or '-' or '.')
        {
            _text.Append(Take());
        }

        return _text.ToString() switch
        {
            "true" => "True",
            "false" => "False",
            "null" => null,
            var number when Number.IsMatch(number) => number,
            _ => throw new FormatException("A value is expected."),
        };
    }

    private char Next()
    {
        // A string that never closes ends with its line, so that it costs one line of many.
        return Peek() is '\n' or '\r' ? throw new FormatException("The string does not close.") : Take();
    }

    private char Escaped()
    {
        char sign = Next();
        return sign switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\b',
            'f' => '\f',
            'u' => Coded(),
            '"' or '\\' or '/' => sign,
            _ => throw new FormatException("An escape is not known."),
        };
    }

    private char Coded()
    {
        string digits = new([Next(), Next(), Next(), Next()]);
        return ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code)
            ? (char)code
            : throw new FormatException("An escape is not known.");
    }

    private char Peek()
    {
        if (_position == _length)
        {
            _length = text.Read(_buffer, 0, _buffer.Length);
            _position = 0;
        }

        return _length > 0 ? _buffer[_position] : End;
    }
}
