namespace ReimagingTools.Media.Bytes;

/// <summary>The bytes of a seekable stream: a file, or memory.</summary>
internal sealed class StreamByteSource(Stream stream, string name, ReadMeter meter) : ByteSource(name, stream.Length, meter)
{
    internal override void Fill(long offset, byte[] buffer, int at, int count)
    {
        try
        {
            stream.Position = offset;
            while (count > 0)
            {
                int read = stream.Read(buffer, at, count);
                if (read <= 0)
                {
                    throw new MediaFormatException(MediaText.Say("Expected.AnnouncedBytes"), MediaText.Say("Found.EarlyEnd"), Name, offset);
                }

                at += read;
                offset += read;
                count -= read;
            }
        }
        catch (IOException failure)
        {
            throw new MediaFormatException(MediaText.Say("Expected.ReadableBytes"), failure.Message, Name, offset, failure);
        }
    }
}
