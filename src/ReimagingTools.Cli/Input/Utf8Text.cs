namespace ReimagingTools.Cli.Input;

/// <summary>
/// Gives the text of a stream as UTF-8 bytes, whatever it was: UTF-8 or UTF-16, with or without a byte order mark, or what the user says it is.
/// </summary>
internal static class Utf8Text
{
    private const int Looked = 4096;

    /// <param name="named">Its encoding unless a byte order mark says otherwise; null for UTF-8 or UTF-16.</param>
    /// <param name="whenForeign">Called once when it is neither, with the bytes that show it.</param>
    /// <param name="whenShown">Called when it is neither and its headings show what it is; null where they are not asked.</param>
    public static Stream Of(Stream stream, Encoding? named = null, Action<byte[]>? whenForeign = null, Action<Encoding>? whenShown = null)
    {
        var start = new byte[Looked];
        int read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        ReadOnlySpan<byte> seen = start.AsSpan(0, read);
        if (seen.StartsWith(Encoding.UTF8.Preamble))
        {
            return new PrefixedStream(start, 3, read, stream);
        }

        if (seen.StartsWith(Encoding.Unicode.Preamble) || seen.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            Encoding marked = seen[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            return Encoding.CreateTranscodingStream(new PrefixedStream(start, 2, read, stream), marked, Encoding.UTF8);
        }

        var whole = new PrefixedStream(start, 0, read, stream);
        Encoding? told = named ?? EncodingWithoutMark(seen),
            shown = told is null && whenShown is not null ? InputEncoding.OfHeadings(seen) : null;
        if (shown is not null)
        {
            whenShown!(shown);
        }

        return (told ?? shown) is { } encoding ? Encoding.CreateTranscodingStream(whole, encoding, Encoding.UTF8)
            : whenForeign is null ? whole
            : new CheckedUtf8Stream(whole, whenForeign);
    }

    /// <summary>UTF-16 without a mark shows itself by its zero bytes, all on one side.</summary>
    private static Encoding? EncodingWithoutMark(ReadOnlySpan<byte> seen)
    {
        int even = 0,
            odd = 0;
        for (int i = 0; i < seen.Length; i++)
        {
            if (seen[i] == 0)
            {
                (even, odd) = i % 2 == 0 ? (even + 1, odd) : (even, odd + 1);
            }
        }

        return (even, odd) switch
        {
            (0, > 0) when odd * 4 > seen.Length => Encoding.Unicode,
            (> 0, 0) when even * 4 > seen.Length => Encoding.BigEndianUnicode,
            _ => null,
        };
    }
}
