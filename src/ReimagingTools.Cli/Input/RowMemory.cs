using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ReimagingTools.Cli.Input;

/// <summary>
/// Rows that say the same, apart from the computer's name, are read and judged once. The key of a row must hold all its answer depends on.
/// </summary>
internal sealed class RowMemory
{
    private readonly BoundedCache<ReadOnlyMemory<byte>, RowAnswer> _answers = new(InventoryLimits.RememberedRows, ByteKeys.Comparer);
    private byte[] _key = new byte[512];
    private int _length;

    /// <summary>Starts the key of a new row.</summary>
    public void Begin() => _length = 0;

    /// <summary>Adds one judged value to the key, after its length: whatever bytes values hold, different rows have different keys.</summary>
    public void Append(ReadOnlySpan<byte> value)
    {
        int needed = _length + sizeof(int) + value.Length;
        if (needed > _key.Length)
        {
            Array.Resize(ref _key, Math.Max(needed, _key.Length * 2));
        }

        BinaryPrimitives.WriteInt32LittleEndian(_key.AsSpan(_length), value.Length);
        value.CopyTo(_key.AsSpan(_length + sizeof(int)));
        _length = needed;
    }

    /// <summary>Adds a text.</summary>
    public void Append(string value) => Append(MemoryMarshal.AsBytes(value.AsSpan()));

    /// <summary>Adds a number.</summary>
    public void Append(int value) => Append(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in value)));

    /// <summary>Adds the part of a value that is judged.</summary>
    public void Append(Func<string, string> part, string value) => Append(part(value));

    /// <summary>A hash of the key, good for as long as the process runs.</summary>
    public uint Hash => (uint)ByteKeys.Comparer.GetHashCode(_key.AsSpan(0, _length));

    /// <summary>The answer for the key, or null when the key is new.</summary>
    public RowAnswer? Find() => _answers.TryGet(_key.AsMemory(0, _length), out RowAnswer known) ? known : null;

    /// <summary>Remembers the answer for the key.</summary>
    public void Remember(RowAnswer answer)
    {
        if (_length <= InventoryLimits.RememberedRowLength)
        {
            _answers.Set(_key.AsSpan(0, _length).ToArray(), answer);
        }
    }
}
