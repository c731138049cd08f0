namespace ReimagingTools.Media.Bytes;

/// <summary>The bytes of a file that lies in one or more extents of another source, each checked against what holds it.</summary>
/// <exception cref="MediaFormatException">An extent reaches beyond its source, or there are too many.</exception>
internal sealed class ExtentByteSource(string name, IReadOnlyList<Extent> extents, ReadMeter meter)
    : ByteSource(name, TotalLength(name, extents), meter)
{
    private readonly Extent[] _extents = [.. extents];

    internal override void Fill(long offset, byte[] buffer, int at, int count)
    {
        foreach (Extent extent in _extents)
        {
            if (count == 0)
            {
                return;
            }

            if (offset >= extent.Length)
            {
                offset -= extent.Length;
                continue;
            }

            int part = (int)Math.Min(count, extent.Length - offset);
            extent.Source?.Fill(extent.Offset + offset, buffer, at, part);
            at += part;
            count -= part;
            offset = 0;
        }
    }

    private static long TotalLength(string name, IReadOnlyList<Extent> extents)
    {
        if (extents.Count > MediaBudget.Extents)
        {
            throw new MediaFormatException(MediaText.Say("Expected.AtMostExtents", MediaBudget.Extents), Format.Number(extents.Count), name);
        }

        long total = 0;
        foreach (Extent extent in extents)
        {
            if (extent.Source is { } source && (extent.Offset < 0 || extent.Length < 0 || extent.Offset > source.Length - extent.Length))
            {
                throw new MediaFormatException(
                    MediaText.Say("Expected.Within", name, source.Length),
                    MediaText.Say(
                        source is StreamByteSource && extent.Offset >= 0 && extent.Length >= 0 ? "Found.ExtentOfCutFile" : "Found.Extent",
                        extent.Length
                    ),
                    source.Name,
                    extent.Offset
                );
            }

            total += extent.Length;
        }

        return total;
    }
}
