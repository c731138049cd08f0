namespace ReimagingTools.Records.Rows;

/// <summary>Hashes of names in order, each with what its row stated: in memory, or a piece at a time from a file.</summary>
internal sealed class SightingRun
{
    /// <summary>Entries read or written at a time.</summary>
    public const int Piece = 4096;

    private readonly Stream? _file;
    private readonly ulong[] _names;
    private readonly uint[] _contents;
    private long _position;
    private int _left;
    private int _count;
    private int _at = -1;

    /// <summary>A run that stays in memory.</summary>
    public SightingRun(ulong[] names, uint[] contents, int count) => (_names, _contents, _count) = (names, contents, count);

    /// <summary>A run that lies in a file.</summary>
    public SightingRun(Stream file, long position, int count)
    {
        (_file, _position, _left) = (file, position, count);
        (_names, _contents) = (new ulong[Piece], new uint[Piece]);
    }

    public ulong Name => _names[_at];

    public uint Content => _contents[_at];

    /// <summary>Goes on to the next entry.</summary>
    /// <returns>False at the end.</returns>
    public bool Advance() => ++_at < _count || Fill();

    private bool Fill()
    {
        (_at, _count) = (0, Math.Min(_left, Piece));
        if (_count == 0 || _file is null)
        {
            return false;
        }

        var bytes = new byte[_count * (sizeof(ulong) + sizeof(uint))];
        TemporaryFile.ReadExactly(_file, _position, bytes, bytes.Length);
        Buffer.BlockCopy(bytes, 0, _names, 0, _count * sizeof(ulong));
        Buffer.BlockCopy(bytes, _count * sizeof(ulong), _contents, 0, _count * sizeof(uint));
        _position += bytes.Length;
        _left -= _count;
        return true;
    }
}
