using System.Runtime.InteropServices;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Fleet.Records;

namespace ReimagingTools.Cli.Input;

/// <summary>Rows that say the same, apart from the computer's name, are read and judged once.</summary>
internal sealed class RowMemory(EligibilityJudge judge)
{
    private const byte Separator = 0x1F;

    private readonly Dictionary<byte[], RowAnswer> _answers = new(KeyComparer.Instance);
    private byte[] _key = new byte[512];
    private int _length;

    /// <summary>Starts the key of a new row.</summary>
    public void Begin() => _length = 0;

    /// <summary>Adds one judged value to the key.</summary>
    public void Append(ReadOnlySpan<byte> value)
    {
        int needed = _length + value.Length + 1;
        if (needed > _key.Length)
        {
            Array.Resize(ref _key, Math.Max(needed, _key.Length * 2));
        }

        value.CopyTo(_key.AsSpan(_length));
        _key[needed - 1] = Separator;
        _length = needed;
    }

    /// <summary>The answer for the key, worked out from the record when the key is new.</summary>
    public RowAnswer Get(IRecord record)
    {
        ReadOnlySpan<byte> key = _key.AsSpan(0, _length);
        var byKey = _answers.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (byKey.TryGetValue(key, out RowAnswer? known))
        {
            return known;
        }

        RowAnswer answer = RowAnswer.Of(record, judge);
        if (_length <= InventoryLimits.RememberedRowLength)
        {
            if (_answers.Count >= InventoryLimits.RememberedRows)
            {
                _answers.Clear();
            }

            byKey[key] = answer;
        }

        return answer;
    }

    private sealed class KeyComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly KeyComparer Instance = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        /// <summary>The text hash of the runtime is fast and seeded per process; keys have whole characters but for the last byte.</summary>
        public int GetHashCode(ReadOnlySpan<byte> alternate) =>
            string.GetHashCode(MemoryMarshal.Cast<byte, char>(alternate), StringComparison.Ordinal) ^ ((alternate.Length & 1) * alternate[^1]);

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
