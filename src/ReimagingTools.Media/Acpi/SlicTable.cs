namespace ReimagingTools.Media.Acpi;

/// <summary>
/// The table that marks a PC whose maker preinstalls Windows without a key of its own, Windows Vista to 7 and servers ("Microsoft Software Licensing
/// Tables"): after the header structures that each begin with <c>u32</c> type and <c>u32</c> length.
/// <code>
/// type 0, 156 bytes: the public key of the maker
/// type 1, 182 bytes: the Windows marker
///    8  u32    version of the structure
///   12  char6  maker;  18 char8 its name for the table: as in the header, or Windows does not take the marker
///   26  char8  "WINDOWS "
///   34  u32    version of SLIC: 0x00020001 is 2.1
/// </code>
/// </summary>
internal sealed class SlicTable(string oemId)
{
    public const string Signature = "SLIC";

    private const int StructureHeader = 8;
    private const int MarkerType = 1;
    private const int MarkerSize = 182;
    private const string WindowsFlag = "WINDOWS ";

    public string OemId { get; } = oemId;

    /// <summary>True when the table holds a Windows marker that names the same maker as the table.</summary>
    public bool HasWindowsMarker { get; private set; }

    /// <summary>"2.1", from the marker; null without one.</summary>
    public string? Version { get; private set; }

    /// <exception cref="MediaFormatException">A structure reaches beyond the table.</exception>
    public static SlicTable Read(byte[] bytes, AcpiHeader header, string name)
    {
        var table = new SlicTable(header.OemId);
        for (int at = AcpiHeader.Size; at < header.Length; )
        {
            long type = at + StructureHeader <= header.Length ? LittleEndian.UInt32(bytes, at) : -1;
            long length = type < 0 ? 0 : LittleEndian.UInt32(bytes, at + 4);
            if (length < StructureHeader || length > header.Length - at)
            {
                throw new MediaFormatException(
                    "a SLIC structure within " + Format.Number(header.Length - at) + " bytes",
                    Format.Number(length) + " bytes",
                    name,
                    at
                );
            }

            if (type == MarkerType && length == MarkerSize)
            {
                table.ReadMarker(bytes, at, header);
            }

            at += (int)length;
        }

        return table;
    }

    private void ReadMarker(byte[] bytes, int at, AcpiHeader header)
    {
        long version = LittleEndian.UInt32(bytes, at + 34);
        Version = Format.Number(version >> 16) + "." + Format.Number(version & 0xFFFF);
        HasWindowsMarker =
            AcpiHeader.Field(bytes, at + 12, 6) == header.OemId
            && AcpiHeader.Field(bytes, at + 18, 8) == header.OemTableId
            && TextDecoder.Latin1(bytes, at + 26, WindowsFlag.Length) == WindowsFlag;
    }
}
