namespace ReimagingTools.Media.Registry;

/// <summary>
/// A value of a key:
/// <code>
///   0  char2  "vk"
///   2  u16    bytes of the name; 0 for the default value
///   4  u32    bytes of data; with the highest bit set they stand in the next field themselves, four at most
///   8  u32    offset of the data
///  12  u32    type: 1 text, 2 text with variables, 3 bytes, 4 number, 7 several texts
///  16  u16    flags: 0x01 the name has one byte a character (Latin-1), else UTF-16;  20 the name
/// </code>
/// </summary>
internal sealed class KeyValue(HiveCells cells, byte[] head, string name)
{
    private const int FixedSize = 20;
    private const int NarrowFlag = 1;
    private const long InPlace = 0x80000000;
    private const int InPlaceSize = 4;
    private const int TextType = 1;
    private const int ExpandableType = 2;
    private const int NumberType = 4;

    private readonly HiveCells _cells = cells;
    private readonly byte[] _head = head;

    public string Name { get; } = name;

    /// <summary>Bytes of data the value says it has.</summary>
    public long Size => LittleEndian.UInt32(_head, 4) & ~InPlace;

    private bool IsInPlace => (LittleEndian.UInt32(_head, 4) & InPlace) != 0;

    private long Type => LittleEndian.UInt32(_head, 12);

    /// <exception cref="MediaFormatException">No sound value is there.</exception>
    public static KeyValue Read(HiveCells cells, long offset)
    {
        Cell cell = cells.Find(offset, "a value");
        byte[] head = cell.Read(0, FixedSize, "a value");
        cell.Expect(head, "vk", "a value");
        return new KeyValue(
            cells,
            head,
            KeyNode.ReadName(cell, FixedSize, LittleEndian.UInt16(head, 2), (LittleEndian.UInt16(head, 16) & NarrowFlag) != 0)
        );
    }

    /// <summary>A text of a line or two, without the zeros it ends with; null when the value is of another type or empty.</summary>
    /// <exception cref="MediaFormatException">The text is longer than the budget, or not there.</exception>
    public string? Text()
    {
        if (Type is not (TextType or ExpandableType))
        {
            return null;
        }

        byte[] bytes = Part(0, (int)Math.Min(Size, MediaBudget.RegistryTextBytes + 1));
        if (bytes.Length > MediaBudget.RegistryTextBytes)
        {
            throw new MediaFormatException(
                "a text of at most " + Format.Number(MediaBudget.RegistryTextBytes) + " bytes in " + Quoted.Text(Name),
                Format.Number(Size),
                _cells.Name
            );
        }

        string text = Encoding.Unicode.GetString(bytes, 0, bytes.Length & ~1);
        int end = text.IndexOf('\0');
        string whole = (end < 0 ? text : text.Substring(0, end)).Trim();
        return whole.Length > 0 ? whole : null;
    }

    /// <summary>A 32-bit number; null when the value is of another type.</summary>
    /// <exception cref="MediaFormatException">The number is not there.</exception>
    public long? Number() => Type == NumberType && Size == 4 ? LittleEndian.UInt32(Part(0, 4), 0) : null;

    /// <summary>A part of the data; the rest is not read.</summary>
    /// <exception cref="MediaFormatException">The part reaches beyond the data, or the data lies in segments.</exception>
    public byte[] Part(int at, int count)
    {
        if (at + (long)count > Size)
        {
            throw new MediaFormatException(
                Quoted.Text(Name) + " of " + Format.Number(at + (long)count) + " bytes",
                Format.Number(Size),
                _cells.Name
            );
        }

        if (IsInPlace)
        {
            return at + count <= InPlaceSize
                ? [.. _head.Skip(8 + at).Take(count)]
                : throw new MediaFormatException("at most 4 bytes in place of an offset", Format.Number(Size), _cells.Name);
        }

        return count == 0 ? [] : ValueData.Read(_cells, LittleEndian.UInt32(_head, 8), Size, at, count);
    }
}
