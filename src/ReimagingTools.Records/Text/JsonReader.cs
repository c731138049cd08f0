using System.Globalization;
using System.Text;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Records.Text;

/// <summary>
/// Reads the objects of JSON text as rows, one after the other: an object a line, an array of objects, one document over many lines. Every value is
/// kept, a name that stands twice with both, and one without a name under its number. An object that is not well-formed costs the line it stands on;
/// past that, nothing more is read.
/// </summary>
/// <param name="text">The text; disposed with the reader.</param>
/// <param name="table">Knows the columns.</param>
/// <param name="source">The name rows are placed in.</param>
public sealed class JsonReader(TextReader text, ColumnTable table, string source) : IDisposable
{
    /// <summary>Characters of one object at most.</summary>
    public const int LargestRecord = 1 << 24;

    private const int DeepestValue = 64;

    private readonly JsonScanner _scanner = new JsonScanner(text);
    private readonly RowBuilder[] _builders = [.. Enumerable.Range(0, RowBuilder.MaximumDepth + 1).Select(_ => new RowBuilder(table))];
    private bool _isInArray;
    private bool _hasFailed;

    /// <summary>The line on which the object last read begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>True when nothing more can be read.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Reads an object.</summary>
    /// <returns>The object as a row; null at the end.</returns>
    /// <exception cref="FormatException">What stands there is no well-formed object. The next call goes on with the next line, unless
    /// <see cref="IsAtEnd"/>.</exception>
    public Row? Next()
    {
        if (IsAtEnd)
        {
            return null;
        }

        if (_hasFailed)
        {
            _hasFailed = false;
            _scanner.SkipLine();
        }

        try
        {
            return Find();
        }
        catch (FormatException)
        {
            // An object over several lines leaves no place to go on from.
            _hasFailed = true;
            IsAtEnd = _isInArray || _scanner.Line > Line;
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _scanner.Dispose();

    private Row? Find()
    {
        while (true)
        {
            char sign = _scanner.PeekPastBlanks();
            Line = _scanner.Line;
            switch (sign)
            {
                case JsonScanner.End:
                    IsAtEnd = true;
                    return _isInArray ? throw new FormatException("The array does not end.") : null;
                case '[' when !_isInArray:
                    _scanner.Take();
                    _isInArray = true;
                    break;
                case ']' when _isInArray:
                    _scanner.Take();
                    _isInArray = false;
                    break;
                case ',' when _isInArray:
                    _scanner.Take();
                    break;
                case '{':
                    _scanner.Begin(LargestRecord);
                    return Object(0);
                default:
                    throw new FormatException("An object is expected.");
            }
        }
    }

    private Row Object(int depth)
    {
        RowBuilder builder = _builders[Math.Min(depth, RowBuilder.MaximumDepth)];
        var values = new List<KeyValuePair<string, object?>>();
        _scanner.Expect('{');
        while (!_scanner.TryTake('}'))
        {
            string name = _scanner.String();
            _scanner.Expect(':');
            values.Add(
                new KeyValuePair<string, object?>(
                    name.Trim().Length > 0 ? name : "#" + (values.Count + 1).ToString(CultureInfo.InvariantCulture),
                    Value(depth)
                )
            );
            if (!_scanner.TryTake(','))
            {
                _scanner.Expect('}');
                break;
            }
        }

        return builder.Of(values, new RowPlace(source, Line));
    }

    private object? Value(int depth)
    {
        switch (_scanner.PeekPastBlanks())
        {
            case '"':
                return _scanner.String();
            case '{':
                Row row = Object(Deeper(depth));
                return depth < RowBuilder.MaximumDepth ? row : UnreadableValue.TooDeep;
            case '[':
                return Array(Deeper(depth));
            default:
                return _scanner.Literal();
        }
    }

    private object?[] Array(int depth)
    {
        var items = new List<object?>();
        _scanner.Expect('[');
        while (!_scanner.TryTake(']'))
        {
            items.Add(Value(depth));
            if (!_scanner.TryTake(','))
            {
                _scanner.Expect(']');
                break;
            }
        }

        return [.. items];
    }

    private static int Deeper(int depth) => depth < DeepestValue ? depth + 1 : throw new FormatException("Values are nested too deep.");
}
