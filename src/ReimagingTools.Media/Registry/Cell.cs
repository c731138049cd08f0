namespace ReimagingTools.Media.Registry;

/// <summary>The content of one cell of a hive: read in parts, each checked against its size.</summary>
internal readonly struct Cell(ByteSource bins, long start, long size)
{
    /// <summary>Bytes of content, padding included.</summary>
    public long Size => size;

    /// <summary>Where the content begins, from the start of the hive bins.</summary>
    public long Start => start;

    /// <exception cref="MediaFormatException">The part reaches beyond the cell, or the budget is spent.</exception>
    public byte[] Read(long at, int count, string what) =>
        at >= 0 && count >= 0 && at <= size - count
            ? bins.Read(start + at, count, what)
            : throw new MediaFormatException(
                what + " of " + Format.Number(at + count) + " bytes",
                "a cell of " + Format.Number(size),
                bins.Name,
                start
            );

    /// <summary>Refuses a cell that does not begin with the signature of what it should hold.</summary>
    /// <exception cref="MediaFormatException">It begins with another.</exception>
    public void Expect(byte[] head, string signature, string what)
    {
        string found = TextDecoder.Latin1(head, 0, signature.Length);
        if (found != signature)
        {
            throw new MediaFormatException(what + " (\"" + signature + "\")", "\"" + Quoted.Text(found) + "\"", bins.Name, start);
        }
    }
}
