namespace ReimagingTools.Media.Bytes;

/// <summary>Bytes of known length, read at any offset, each read checked against the length and counted by the meter of the medium.</summary>
internal abstract class ByteSource(string name, long length, ReadMeter meter)
{
    /// <summary>What to call the bytes in an error: a path or a structure.</summary>
    public string Name { get; } = name;

    public long Length { get; } = length;

    public ReadMeter Meter { get; } = meter;

    /// <summary>Reads exactly so many bytes.</summary>
    /// <param name="offset">Where they begin.</param>
    /// <param name="count">How many; the caller has capped it.</param>
    /// <param name="what">What they are, for the error: "the WIM header".</param>
    /// <exception cref="MediaFormatException">They are not all there, or the budget is spent.</exception>
    public byte[] Read(long offset, int count, string what)
    {
        if (count < 0 || offset < 0 || offset > Length - count)
        {
            throw new MediaFormatException(
                MediaText.Say("Expected.OfBytes", what, count),
                MediaText.Say(this is StreamByteSource ? "Found.FileEndAt" : "Found.EndAt", Length),
                Name,
                offset
            );
        }

        Meter.Charge(count, Name, offset);
        byte[] buffer = new byte[count];
        Fill(offset, buffer, 0, count);
        return buffer;
    }

    /// <summary>Reads all bytes, if they are no more than a limit.</summary>
    /// <exception cref="MediaFormatException">They are more, or the budget is spent.</exception>
    public byte[] ReadAll(int limit, string what) =>
        Length <= limit
            ? Read(0, (int)Length, what)
            : throw new MediaFormatException(MediaText.Say("Expected.OfAtMost", what, limit), MediaText.Say("Found.Bytes", Length), Name);

    /// <summary>Refuses bytes that are not as they have to be.</summary>
    /// <exception cref="MediaFormatException">It does not hold.</exception>
    public void Check(bool holds, string expected, string found, long offset)
    {
        if (!holds)
        {
            throw new MediaFormatException(expected, found, Name, offset);
        }
    }

    /// <summary>Fills a part of a buffer; offset and count are within the length, and paid for.</summary>
    internal abstract void Fill(long offset, byte[] buffer, int at, int count);
}
