namespace ReimagingTools.Media.Bytes;

/// <summary>Bytes already in memory: a file embedded in its own descriptor.</summary>
internal sealed class MemoryByteSource(string name, byte[] bytes, ReadMeter meter) : ByteSource(name, bytes.Length, meter)
{
    internal override void Fill(long offset, byte[] buffer, int at, int count) => Array.Copy(bytes, (int)offset, buffer, at, count);
}
