namespace ReimagingTools.Media.Acpi;

/// <summary>
/// What every ACPI table begins with, 36 bytes (ACPI specification, System Description Table Header):
/// <code>
///   0  char4  signature: "MSDM", "SLIC"
///   4  u32    length of the table, header included
///   8  u8     revision
///   9  u8     checksum: all bytes of the table add up to 0
///  10  char6  maker of the PC;  16 char8 its name for the table
/// </code>
/// </summary>
internal sealed class AcpiHeader(string signature, int length, string oemId, string oemTableId)
{
    public const int Size = 36;

    public string Signature { get; } = signature;

    /// <summary>Bytes of the table, header included; never more than there are.</summary>
    public int Length { get; } = length;

    /// <summary>The maker, without the blanks and zeros that fill the field.</summary>
    public string OemId { get; } = oemId;

    public string OemTableId { get; } = oemTableId;

    /// <summary>True when bytes begin as one of the two tables read here.</summary>
    public static bool IsLicensing(byte[] bytes) =>
        bytes.Length >= 4 && TextDecoder.Latin1(bytes, 0, 4) is MsdmTable.Signature or SlicTable.Signature;

    /// <exception cref="MediaFormatException">The table is cut off, or its checksum is wrong.</exception>
    public static AcpiHeader Read(byte[] table, string name)
    {
        if (table.Length < Size)
        {
            throw new MediaFormatException("an ACPI table of at least 36 bytes", Format.Number(table.Length), name);
        }

        long length = LittleEndian.UInt32(table, 4);
        if (length < Size || length > table.Length)
        {
            throw new MediaFormatException("an ACPI table of at most " + Format.Number(table.Length) + " bytes", Format.Number(length), name, 4);
        }

        int sum = 0;
        for (int at = 0; at < length; at++)
        {
            sum += table[at];
        }

        return (byte)sum == 0
            ? new AcpiHeader(TextDecoder.Latin1(table, 0, 4), (int)length, Field(table, 10, 6), Field(table, 16, 8))
            : throw new MediaFormatException("an ACPI table whose bytes add up to 0", Format.Hex((byte)sum), name, 9);
    }

    /// <summary>A text of fixed length, without what fills it.</summary>
    public static string Field(byte[] table, int at, int count) => Quoted.Text(TextDecoder.Latin1(table, at, count).TrimEnd('\0', ' '));
}
