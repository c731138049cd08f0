namespace ReimagingTools.Tests.Media.Builders;

/// <summary>An image in memory that keeps only the bytes written; all others are zero. It may be larger than memory.</summary>
internal sealed class SparseImage
{
    private readonly SortedList<long, byte[]> _pieces = [];

    public long Length { get; private set; }

    public static SparseImage Of(byte[] bytes)
    {
        var image = new SparseImage();
        image.Write(0, bytes);
        return image;
    }

    public void Write(long offset, byte[] bytes)
    {
        if (bytes.Length > 0)
        {
            _pieces[offset] = bytes;
        }

        Extend(offset + bytes.Length);
    }

    public void Write(long offset, SparseImage image)
    {
        foreach ((long at, byte[] bytes) in image._pieces)
        {
            Write(offset + at, bytes);
        }

        Extend(offset + image.Length);
    }

    public void Extend(long length) => Length = Math.Max(Length, length);

    public int Read(long offset, byte[] buffer, int at, int count)
    {
        count = (int)Math.Clamp(Length - offset, 0, count);
        Array.Clear(buffer, at, count);
        foreach ((long start, byte[] bytes) in _pieces)
        {
            long from = Math.Max(start, offset),
                to = Math.Min(start + bytes.Length, offset + count);
            if (from < to)
            {
                Array.Copy(bytes, (int)(from - start), buffer, at + (int)(from - offset), (int)(to - from));
            }
        }

        return count;
    }

    public byte[] ToArray()
    {
        byte[] bytes = new byte[Length];
        _ = Read(0, bytes, 0, bytes.Length);
        return bytes;
    }

    public Stream OpenRead() => new SparseStream(this);

    /// <summary>Writes a file that takes no more room on disk than what was written.</summary>
    public string Save(string path)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        file.SetLength(Length);
        foreach ((long at, byte[] bytes) in _pieces)
        {
            file.Position = at;
            file.Write(bytes);
        }

        return path;
    }
}
