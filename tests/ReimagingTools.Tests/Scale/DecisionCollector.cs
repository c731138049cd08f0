using System.Globalization;
using System.Text;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Scale;

/// <summary>
/// Takes the CSV of <c>reimaging eligibility --format csv</c> and keeps one byte per device: its decision, or 0 where no row names the device.
/// </summary>
internal sealed class DecisionCollector(int devices) : TextWriter
{
    private readonly byte[] _decisions = new byte[devices];
    private readonly StringBuilder _field = new();
    private bool _isQuoted;
    private bool _isPastHeader;
    private int _column;
    private string _name = "";

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>1 + the decision, by device.</summary>
    public byte[] Decisions => _decisions;

    public static byte CodeOf(string decision) => (byte)(1 + (int)Enum.Parse<Decision>(decision));

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    /// <summary>The two fields kept are never in quotes; the others are skipped over.</summary>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        while (!buffer.IsEmpty)
        {
            int end = buffer.IndexOfAny('"', ',', '\n');
            if (_column < 2)
            {
                _field.Append(end < 0 ? buffer : buffer[..end]);
            }

            if (end < 0)
            {
                return;
            }

            _isQuoted ^= buffer[end] == '"';
            if (!_isQuoted && buffer[end] != '"')
            {
                EndField(buffer[end] == '\n');
            }

            buffer = buffer[(end + 1)..];
        }
    }

    private void EndField(bool endsRow)
    {
        if (_column == 0)
        {
            _name = _field.ToString();
        }
        else if (_column == 1 && _isPastHeader)
        {
            int device = int.Parse(_name, CultureInfo.InvariantCulture) - 1;
            Assert.Equal(0, _decisions[device]);
            _decisions[device] = CodeOf(_field.ToString());
        }

        _field.Clear();
        _isPastHeader |= endsRow;
        _column = endsRow ? 0 : _column + 1;
    }
}
