namespace ReimagingTools.Media.Acpi;

/// <summary>
/// The table that holds the key a PC was sold with since Windows 8 ("Microsoft Software Licensing Tables", SLIC and MSDM):
/// <code>
///  36  u32  version: 1;  40 u32 reserved
///  44  u32  type of the data: 1, a product key;  48 u32 reserved
///  52  u32  length of the data: 29;  56 the data, ASCII with dashes
/// </code>
/// The key stays in one buffer that is wiped when the table is let go of.
/// </summary>
internal sealed class MsdmTable : IDisposable
{
    public const string Signature = "MSDM";

    private const int DataAt = 56;
    private const int KeyLength = 29;
    private const int ProductKeyType = 1;
    private const int GroupLength = 5;

    private readonly char[] _key = new char[KeyLength];

    private MsdmTable(byte[] table)
    {
        for (int i = 0; i < KeyLength; i++)
        {
            _key[i] = (char)table[DataAt + i];
        }
    }

    /// <summary>The whole key, for the one who asks Windows about it; wiped by <see cref="Dispose"/>.</summary>
    public char[] Key => _key;

    /// <summary>The last five characters.</summary>
    public string PartialKey => new string(_key, KeyLength - GroupLength, GroupLength).ToUpperInvariant();

    /// <exception cref="MediaFormatException">The table is of another layout, or holds no key.</exception>
    public static MsdmTable Read(byte[] bytes, AcpiHeader header, string name)
    {
        if (header.Length < DataAt + KeyLength)
        {
            throw new MediaFormatException("an MSDM table of at least 85 bytes", Format.Number(header.Length), name);
        }

        long type = LittleEndian.UInt32(bytes, 44),
            length = LittleEndian.UInt32(bytes, 52);
        if (type != ProductKeyType || length != KeyLength)
        {
            throw new MediaFormatException(
                "a product key of 29 characters (type 1)",
                "type " + Format.Number(type) + " of " + Format.Number(length),
                name,
                44
            );
        }

        var table = new MsdmTable(bytes);
        if (table.IsKey())
        {
            return table;
        }

        table.Dispose();
        throw new MediaFormatException("five groups of five letters and digits", "something else", name, DataAt);
    }

    public void Dispose() => Array.Clear(_key, 0, _key.Length);

    private bool IsKey()
    {
        for (int i = 0; i < KeyLength; i++)
        {
            bool isDash = i % (GroupLength + 1) == GroupLength;
            if (isDash ? _key[i] != '-' : _key[i] is not (>= '0' and <= '9' or >= 'A' and <= 'Z' or >= 'a' and <= 'z'))
            {
                return false;
            }
        }

        return true;
    }
}
