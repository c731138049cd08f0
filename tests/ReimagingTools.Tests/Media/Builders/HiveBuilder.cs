using System.Text;

namespace ReimagingTools.Tests.Media.Builders;

/// <summary>
/// Builds a registry hive in memory, in the ways hives come: every kind of list, narrow and wide names, values in place, in a cell and in segments.
/// </summary>
internal sealed class HiveBuilder(HiveKey root)
{
    private const int Bin = 4096;
    private const int Segment = 16344;

    private readonly List<byte[]> _bins = [];
    private byte[] _bin = [];
    private int _used = Bin;
    private long _security;

    /// <summary>"lf", "lh", "li", or "ri" for lists of lists of two keys each.</summary>
    public string ListKind { get; init; } = "lh";

    public bool HasWideNames { get; init; }

    public int MinorVersion { get; init; } = 5;

    public bool IsUnfinished { get; init; }

    public byte[] Build()
    {
        _security = Allocate(Join([(byte)'s', (byte)'k', 0, 0], U32(0), U32(0), U32(1), U32(20), new byte[20]));
        Field.U32(CellArray(_security), CellStart(_security) + 4, _security);
        Field.U32(CellArray(_security), CellStart(_security) + 8, _security);
        long rootKey = WriteKey("ROOT", root, isRoot: true);
        CloseBin();
        byte[] bins = Join([.. _bins]),
            head = new byte[Bin];
        Field.Text(head, 0, "regf");
        Field.U32(head, 4, IsUnfinished ? 8 : 7);
        Field.U32(head, 8, 7);
        Field.U32(head, 20, 1);
        Field.U32(head, 24, MinorVersion);
        Field.U32(head, 32, 1);
        Field.U32(head, 36, rootKey);
        Field.U32(head, 40, bins.Length);
        Field.U32(head, 44, 1);
        return Seal(Join(head, bins));
    }

    /// <summary>Gives a base block the checksum its bytes have.</summary>
    public static byte[] Seal(byte[] hive)
    {
        long checksum = 0;
        for (int at = 0; at < 508; at += 4)
        {
            checksum ^= Field.ReadU32(hive, at);
        }

        Field.U32(
            hive,
            508,
            checksum is 0 ? 1
                : checksum is 0xFFFFFFFF ? 0xFFFFFFFE
                : checksum
        );
        return hive;
    }

    private long WriteKey(string name, HiveKey key, bool isRoot)
    {
        long[] subkeys = [.. key.Subkeys.Select(each => WriteKey(each.Name, each.Key, isRoot: false))];
        long list = subkeys.Length == 0 ? 0xFFFFFFFF : WriteList(subkeys, [.. key.Subkeys.Select(each => each.Name)]);
        long[] values = [.. key.Values.Select(each => WriteValue(each.Name, each.Type, each.Data))];
        long valueList = values.Length == 0 ? 0xFFFFFFFF : Allocate(Join([.. values.Select(U32)]));
        byte[] text = Name(name),
            node = new byte[76 + text.Length];
        Field.Text(node, 0, "nk");
        Field.U16(node, 2, (HasWideNames ? 0 : 0x20) | (isRoot ? 0x0C : 0));
        Field.U32(node, 16, isRoot ? 0xFFFFFFFF : 0);
        Field.U32(node, 20, subkeys.Length);
        Field.U32(node, 28, list);
        Field.U32(node, 32, 0xFFFFFFFF);
        Field.U32(node, 36, values.Length);
        Field.U32(node, 40, valueList);
        Field.U32(node, 44, _security);
        Field.U32(node, 48, 0xFFFFFFFF);
        Field.U16(node, 72, text.Length);
        text.CopyTo(node, 76);
        long at = Allocate(node);
        foreach (long subkey in subkeys)
        {
            Field.U32(CellArray(subkey), CellStart(subkey) + 16, at);
        }

        return at;
    }

    private long WriteList(long[] subkeys, string[] names)
    {
        if (ListKind == "ri")
        {
            long[] parts = [.. subkeys.Chunk(2).Select(part => Allocate(Join(Head("li", part.Length), Join([.. part.Select(U32)]))))];
            return Allocate(Join(Head("ri", parts.Length), Join([.. parts.Select(U32)])));
        }

        var entries = new List<byte[]> { Head(ListKind, subkeys.Length) };
        for (int i = 0; i < subkeys.Length; i++)
        {
            entries.Add(U32(subkeys[i]));
            entries.Add(
                ListKind == "li" ? []
                : ListKind == "lf" ? Hint(names[i])
                : U32(Hash(names[i]))
            );
        }

        return Allocate(Join([.. entries]));
    }

    private long WriteValue(string name, int type, byte[] data)
    {
        byte[] text = Name(name),
            value = new byte[20 + text.Length];
        Field.Text(value, 0, "vk");
        Field.U16(value, 2, text.Length);
        Field.U32(value, 12, type);
        Field.U16(value, 16, HasWideNames ? 0 : 1);
        text.CopyTo(value, 20);
        if (data.Length <= 4)
        {
            Field.U32(value, 4, data.Length | 0x80000000L);
            data.CopyTo(value, 8);
        }
        else
        {
            Field.U32(value, 4, data.Length);
            Field.U32(value, 8, data.Length > Segment && MinorVersion > 3 ? WriteSegments(data) : Allocate(data));
        }

        return Allocate(value);
    }

    private long WriteSegments(byte[] data)
    {
        long[] segments = [.. data.Chunk(Segment).Select(Allocate)];
        long list = Allocate(Join([.. segments.Select(U32)]));
        return Allocate(Join(Head("db", segments.Length), U32(list)));
    }

    private long Allocate(byte[] content)
    {
        int size = (content.Length + 4 + 7) & ~7;
        if (_used + size > _bin.Length)
        {
            CloseBin();
            _bin = new byte[(size + 32 + Bin - 1) / Bin * Bin];
            Field.Text(_bin, 0, "hbin");
            Field.U32(_bin, 4, _bins.Sum(bin => bin.Length));
            Field.U32(_bin, 8, _bin.Length);
            _used = 32;
        }

        long offset = _bins.Sum(bin => bin.Length) + _used;
        Field.U32(_bin, _used, -size);
        content.CopyTo(_bin, _used + 4);
        _used += size;
        return offset;
    }

    private void CloseBin()
    {
        if (_bin.Length > 0)
        {
            if (_used < _bin.Length)
            {
                Field.U32(_bin, _used, _bin.Length - _used);
            }

            _bins.Add(_bin);
        }

        _bin = [];
        _used = Bin;
    }

    private byte[] Name(string name) => HasWideNames ? Encoding.Unicode.GetBytes(name) : Encoding.Latin1.GetBytes(name);

    private byte[] CellArray(long offset)
    {
        long start = 0;
        foreach (byte[] bin in _bins)
        {
            if (offset < start + bin.Length)
            {
                return bin;
            }

            start += bin.Length;
        }

        return _bin;
    }

    private int CellStart(long offset)
    {
        byte[] bin = CellArray(offset);
        return (int)(offset - Field.ReadU32(bin, 4)) + 4;
    }

    private static byte[] Head(string kind, int count) => [(byte)kind[0], (byte)kind[1], (byte)count, (byte)(count >> 8)];

    private static byte[] Hint(string name) => Encoding.Latin1.GetBytes(name.PadRight(4, '\0')[..4]);

    private static long Hash(string name) => name.ToUpperInvariant().Aggregate(0u, (hash, letter) => (hash * 37) + letter);

    private static byte[] U32(long value) => BitConverter.GetBytes((uint)value);

    private static byte[] Join(params byte[][] parts) => [.. parts.SelectMany(part => part)];
}
