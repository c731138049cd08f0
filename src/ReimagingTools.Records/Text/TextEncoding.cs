using System.Text;

namespace ReimagingTools.Records.Text;

/// <summary>Text behind a stream: the encoding is found from the bytes, never from what the text says of itself.</summary>
public sealed class TextEncoding
{
    private const int PrefixLength = 4096;

    private readonly byte[] _prefix;
    private readonly int _prefixLength;
    private readonly int _markLength;
    private readonly Stream _rest;
    private readonly bool _isUtf16;
    private readonly bool _isBigEndian;

    private TextEncoding(byte[] prefix, int prefixLength, Stream rest)
    {
        _prefix = prefix;
        _prefixLength = prefixLength;
        _rest = rest;
        byte first = At(0),
            second = At(1);
        bool mark16 = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
        _isBigEndian = first == 0xFE || (first == 0 && second != 0);
        _isUtf16 = mark16 || (prefixLength > 1 && (first == 0) != (second == 0));
        _markLength =
            mark16 ? 2
            : first == 0xEF && second == 0xBB && At(2) == 0xBF ? 3
            : 0;
        Start = Decode().TrimStart();
    }

    /// <summary>The first characters after white space; broken letters are replaced.</summary>
    public string Start { get; }

    /// <summary>True when there is no text.</summary>
    public bool IsEmpty => _prefixLength == _markLength;

    /// <summary>True for a compressed (Open XML) or compound (old Excel) document.</summary>
    public bool IsWorkbook => (At(0) == 'P' && At(1) == 'K' && At(2) < 9) || (At(0) == 0xD0 && At(1) == 0xCF && At(2) == 0x11 && At(3) == 0xE0);

    /// <summary>True for what is no text: media or another binary file.</summary>
    public bool IsBinary => Start.IndexOf('\0') >= 0;

    /// <summary>Looks at the first bytes.</summary>
    /// <param name="stream">The bytes; need not be able to seek, and is left open.</param>
    /// <returns>The text, of which nothing is lost.</returns>
    public static TextEncoding Open(Stream stream)
    {
        byte[] prefix = new byte[PrefixLength];
        int length = 0;
        int read;
        while (length < PrefixLength && (read = stream.Read(prefix, length, PrefixLength - length)) > 0)
        {
            length += read;
        }

        return new TextEncoding(prefix, length, stream);
    }

    /// <summary>The text from its beginning. May be asked for once.</summary>
    /// <param name="strict">Whether bytes that are not of the encoding throw <see cref="DecoderFallbackException"/> or give U+FFFD.</param>
    /// <returns>The text, without its byte order mark.</returns>
    public TextReader Read(bool strict)
    {
        var bytes = new PrefixedStream(_prefix, _markLength, _prefixLength, _rest, leaveOpen: true);
        return new StreamReader(bytes, Encoding(strict), detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 14, leaveOpen: true);
    }

    private byte At(int index) => index < _prefixLength ? _prefix[index] : (byte)0;

    private Encoding Encoding(bool strict) =>
        _isUtf16
            ? new UnicodeEncoding(_isBigEndian, byteOrderMark: false, throwOnInvalidBytes: strict)
            : new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: strict);

    private string Decode() => Encoding(strict: false).GetString(_prefix, _markLength, _prefixLength - _markLength);
}
