using System.Runtime.InteropServices;

namespace ReimagingTools.Cli.Input;

/// <summary>Compares and hashes runs of bytes, looked up by span.</summary>
internal sealed class ByteKeys
    : IEqualityComparer<byte[]>,
        IEqualityComparer<ReadOnlyMemory<byte>>,
        IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    public static readonly ByteKeys Comparer = new();

    private ByteKeys() { }

    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    public bool Equals(ReadOnlyMemory<byte> x, ReadOnlyMemory<byte> y) => x.Span.SequenceEqual(y.Span);

    public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

    public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

    public int GetHashCode(ReadOnlyMemory<byte> obj) => GetHashCode(obj.Span);

    /// <summary>The text hash of the runtime is fast and seeded per process; an odd last byte has no character of its own.</summary>
    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        int hash = string.GetHashCode(MemoryMarshal.Cast<byte, char>(alternate), StringComparison.Ordinal);
        return (alternate.Length & 1) == 0 ? hash : hash ^ (alternate[^1] * 0x01000193);
    }

    public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
}
