namespace ReimagingTools.Cli.Input;

/// <summary>An inventory that can be opened: a file, as often as need be, or standard input, once.</summary>
internal sealed class InventorySource(string name, bool canReopen, Func<Stream> open, Encoding? encoding = null)
{
    private readonly Func<Stream> _open = open;
    private readonly Encoding? _encoding = encoding;
    private Stream? _opened;

    /// <summary>The name messages use.</summary>
    public string Name { get; } = name;

    /// <summary>The first lines of it; the last of them may be cut.</summary>
    public IReadOnlyList<string> FirstLines { get; set; } = [];

    /// <summary>The rows that were read of it so far, readable or not.</summary>
    public long Rows { get; set; }

    /// <summary>How many lines above its header are titles of a report.</summary>
    public int Titles { get; set; }

    /// <summary>True for files: they can be read again from a later line.</summary>
    public bool CanReopen { get; } = canReopen;

    /// <summary>What it probably is, once bytes were met that are not UTF-8, which it was taken for; else null.</summary>
    public string? ForeignEncoding { get; private set; }

    /// <summary>What it was read as, where it is not UTF-8 and its headings show it; else null.</summary>
    public string? ShownEncoding { get; private set; }

    /// <summary>True for a file that lies on a disk, once it has been opened: what is given by path may be a pipe.</summary>
    public bool IsFile => CanReopen && _opened is { CanSeek: true };

    /// <summary>The part that has been read, 0 to 1; null when the end is not known.</summary>
    public double? PartRead => CanReopen && _opened is { CanSeek: true, Length: > 0 } file ? (double)file.Position / file.Length : null;

    /// <summary>Its length in bytes; null for what is not a file.</summary>
    public long? Length => CanReopen && File.Exists(Name) ? new FileInfo(Name).Length : null;

    /// <summary>Names an inventory.</summary>
    /// <param name="standardInput">Opens standard input.</param>
    /// <param name="encoding">Its encoding; null for UTF-8 or UTF-16.</param>
    public static InventorySource Of(string path, Func<Stream> standardInput, Encoding? encoding = null) =>
        path == "-"
            ? new InventorySource("standard input", canReopen: false, standardInput, encoding)
            : new InventorySource(path, canReopen: true, () => InputFile.Open(path, WrongFile.ExplainFolder), encoding);

    /// <summary>An inventory that lies in a stream, read once.</summary>
    public static InventorySource FromStream(string name, Func<Stream> open) => new(name, canReopen: false, open);

    /// <summary>Opens it as UTF-8 text.</summary>
    /// <exception cref="InputException">It cannot be opened.</exception>
    /// <param name="asksHeadings">False where somebody else names the encoding of what is not UTF-8.</param>
    public Stream Open(bool asksHeadings = true)
    {
        _opened = _open();
        return Text(_opened, asksHeadings);
    }

    /// <summary>Opens a file once more, beside what is read of it.</summary>
    /// <exception cref="InputException">It cannot be opened.</exception>
    public Stream OpenAside()
    {
        Stream stream = Text(_open(), asksHeadings: true);
        if (Titles == 0)
        {
            return stream;
        }

        var start = new byte[Inventory.Looked];
        int read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        PassTitles(start.AsSpan(0, read), Titles);
        return new PrefixedStream(start, 0, read, stream);
    }

    private Stream Text(Stream stream, bool asksHeadings) =>
        Utf8Text.Of(
            stream,
            _encoding,
            bytes => ForeignEncoding = LegacyEncoding.Of(bytes),
            asksHeadings ? encoding => ShownEncoding = encoding.WebName : null
        );

    /// <summary>Makes blank lines of the first ones, which are passed over and counted.</summary>
    /// <param name="start">How a text begins.</param>
    /// <param name="lines">How many lines.</param>
    public static void PassTitles(Span<byte> start, int lines)
    {
        for (int at = 0; at < start.Length && lines > 0; at++)
        {
            lines -= start[at] == (byte)'\n' ? 1 : 0;
            start[at] = start[at] is (byte)'\n' or (byte)'\r' ? start[at] : (byte)' ';
        }
    }
}
