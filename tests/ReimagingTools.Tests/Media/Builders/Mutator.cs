namespace ReimagingTools.Tests.Media.Builders;

/// <summary>Damages a medium in a few places, always the same way for the same seed, and mends it again.</summary>
internal sealed class Mutator
{
    private const int Block = 512;

    private static readonly long[] Extremes = [0, 1, -1, 0x7FFFFFFF, 0x80000000, 0xFFFF, 0x8000, 0x3FFFFFFF, 0x40000000, 0xC0000800, 2048, 511];

    private readonly byte[] _pristine;
    private readonly int[] _used;
    private readonly List<(int At, int Length)> _damage = [];

    public Mutator(byte[] medium)
    {
        _pristine = medium;
        Bytes = [.. medium];
        _used = [.. Enumerable.Range(0, medium.Length / Block).Where(block => medium.AsSpan(block * Block, Block).ContainsAnyExcept((byte)0))];
        if (_used.Length == 0)
        {
            _used = [0];
        }
    }

    /// <summary>The medium as damaged last.</summary>
    public byte[] Bytes { get; }

    /// <summary>How much of it is left.</summary>
    public int Length { get; private set; }

    public void Damage(Noise noise)
    {
        Mend();
        for (int i = noise.Below(4); i >= 0; i--)
        {
            DamageOnce(noise);
        }

        Length = noise.Below(16) == 0 ? noise.Below(Bytes.Length) : Bytes.Length;
    }

    private void DamageOnce(Noise noise)
    {
        int block = _used[noise.Below(_used.Length)] * Block,
            at = Math.Min(block + noise.Below(Block), Bytes.Length - 8);
        Remember(block);
        Remember(at);
        switch (noise.Below(6))
        {
            case 0:
                Bytes[at] ^= (byte)(1 << noise.Below(8));
                break;
            case 1:
                Bytes[at] = (byte)noise.Below(256);
                break;
            case 2:
                Field.U16(Bytes, at & ~1, (int)Extremes[noise.Below(Extremes.Length)]);
                break;
            case 3 or 4:
                Field.U32(Bytes, at & ~3, Extremes[noise.Below(Extremes.Length)]);
                break;
            default:
                int from = _used[noise.Below(_used.Length)] * Block;
                Array.Copy(_pristine, from, Bytes, block, Math.Min(Block, Bytes.Length - Math.Max(from, block)));
                break;
        }

        Seal(block, noise);
    }

    /// <summary>Gives a damaged UDF descriptor a right checksum most of the time, or nothing behind its tag would ever be read.</summary>
    private void Seal(int at, Noise noise)
    {
        int covered = Bytes[at + 10] | (Bytes[at + 11] << 8);
        bool isTag = Bytes[at + 2] is 2 or 3 && Bytes[at + 3] == 0 && covered <= 4096 && at + 16 + covered <= Bytes.Length;
        if (isTag && noise.Below(4) != 0)
        {
            UdfTag.Seal(Bytes, at, Bytes[at + 2], covered);
        }
    }

    private void Remember(int at) => _damage.Add((at & ~3, Math.Min(2 * Block, Bytes.Length - (at & ~3))));

    private void Mend()
    {
        foreach ((int at, int length) in _damage)
        {
            Array.Copy(_pristine, at, Bytes, at, length);
        }

        _damage.Clear();
    }
}
