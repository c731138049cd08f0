namespace ReimagingTools.Media.Registry;

/// <summary>
/// A key of a hive:
/// <code>
///   0  char2  "nk"
///   2  u16    flags: 0x10 a link to another key, 0x20 the name has one byte a character (Latin-1), else UTF-16
///  20  u32    number of subkeys;  28 u32 offset of the list of subkeys
///  36  u32    number of values;   40 u32 offset of the list of values
///  72  u16    bytes of the name;  76 the name
/// </code>
/// </summary>
internal sealed class KeyNode(HiveCells cells, byte[] head, string name)
{
    private const int FixedSize = 76;
    private const int LinkFlag = 0x10;
    private const int NarrowFlag = 0x20;
    private const int MaximumNameBytes = 512;

    private readonly HiveCells _cells = cells;
    private readonly byte[] _head = head;
    private IReadOnlyList<KeyValue>? _values;

    public string Name { get; } = name;

    /// <summary>True for a key that only points to another one; Windows resolves such links while it runs.</summary>
    public bool IsLink => (LittleEndian.UInt16(_head, 2) & LinkFlag) != 0;

    /// <exception cref="MediaFormatException">No sound key is there.</exception>
    public static KeyNode Read(HiveCells cells, long offset)
    {
        Cell cell = cells.Find(offset, "a key");
        byte[] head = cell.Read(0, FixedSize, "a key");
        cell.Expect(head, "nk", "a key");
        return new KeyNode(cells, head, ReadName(cell, FixedSize, LittleEndian.UInt16(head, 72), (LittleEndian.UInt16(head, 2) & NarrowFlag) != 0));
    }

    /// <summary>The subkey of that name, letters of either case alike; null when there is none.</summary>
    /// <exception cref="MediaFormatException">The list is damaged, or holds the name twice.</exception>
    public KeyNode? Subkey(string name)
    {
        KeyNode? found = null;
        foreach (KeyNode subkey in Subkeys())
        {
            if (string.Equals(subkey.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                found = found is null ? subkey : throw Twice("key", name);
            }
        }

        return found;
    }

    /// <summary>Every subkey, in the order of the list.</summary>
    /// <exception cref="MediaFormatException">The list or a subkey is damaged.</exception>
    public IEnumerable<KeyNode> Subkeys()
    {
        long count = LittleEndian.UInt32(_head, 20);
        return count == 0 ? [] : SubkeyList.Read(_cells, LittleEndian.UInt32(_head, 28), count).Select(offset => Read(_cells, offset));
    }

    /// <summary>The text of a value; null when there is no such value, or it is no text.</summary>
    /// <exception cref="MediaFormatException">The value is damaged.</exception>
    public string? Text(string name) => Value(name)?.Text();

    /// <summary>The value of that name, letters of either case alike; null when there is none.</summary>
    /// <exception cref="MediaFormatException">The list is damaged, or holds the name twice.</exception>
    public KeyValue? Value(string name)
    {
        KeyValue? found = null;
        foreach (KeyValue value in _values ??= [.. ReadValues()])
        {
            if (string.Equals(value.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                found = found is null ? value : throw Twice("value", name);
            }
        }

        return found;
    }

    /// <summary>Reads a name of a key or a value; one that has no end in its cell is damage.</summary>
    internal static string ReadName(Cell cell, int at, int length, bool isNarrow)
    {
        byte[] bytes = cell.Read(at, Math.Min(length, MaximumNameBytes), "a name");
        return isNarrow ? TextDecoder.Latin1(bytes, 0, bytes.Length) : Encoding.Unicode.GetString(bytes, 0, bytes.Length & ~1);
    }

    private IEnumerable<KeyValue> ReadValues()
    {
        long count = LittleEndian.UInt32(_head, 36);
        if (count == 0)
        {
            yield break;
        }

        foreach (long offset in OffsetList.Read(_cells, _cells.Find(LittleEndian.UInt32(_head, 40), "a list of values"), 0, count, 4))
        {
            yield return KeyValue.Read(_cells, offset);
        }
    }

    private MediaFormatException Twice(string what, string name) => new("one " + what + " " + name + " in " + Quoted.Text(Name), "two", _cells.Name);
}
