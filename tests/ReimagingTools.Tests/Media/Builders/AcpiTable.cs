using System.Text;

namespace ReimagingTools.Tests.Media.Builders;

/// <summary>Lays out the ACPI tables that licensing uses.</summary>
internal static class AcpiTable
{
    /// <summary>A key that is none: made up when asked for.</summary>
    public static string MadeUpKey(string lastFive = "AB1CD") =>
        string.Join('-', Enumerable.Range(0, 4).Select(group => new string((char)('B' + group), 5))) + "-" + lastFive;

    public static byte[] Msdm(string key) =>
        Seal([.. Header("MSDM"), .. U32(1), .. U32(0), .. U32(1), .. U32(0), .. U32(key.Length), .. Encoding.ASCII.GetBytes(key)]);

    public static byte[] Slic(int minor = 1, string markerMaker = "DELL  ") =>
        Seal([
            .. Header("SLIC"),
            .. U32(0),
            .. U32(156),
            .. new byte[148],
            .. U32(1),
            .. U32(182),
            .. U32(0x20000),
            .. Encoding.ASCII.GetBytes(markerMaker + "PE_SC3  WINDOWS "),
            .. U32(0x20000 + minor),
            .. new byte[144],
        ]);

    public static byte[] Other(string signature) => Seal([.. Header(signature), .. new byte[100]]);

    /// <summary>Gives a table the length and the checksum its bytes have.</summary>
    public static byte[] Seal(byte[] table)
    {
        Field.U32(table, 4, table.Length);
        return Sum(table);
    }

    /// <summary>Gives a table the checksum its bytes have.</summary>
    public static byte[] Sum(byte[] table)
    {
        table[9] = 0;
        table[9] = (byte)-table.Sum(each => each);
        return table;
    }

    private static byte[] Header(string signature) =>
        [
            .. Encoding.ASCII.GetBytes(signature),
            .. U32(0),
            1,
            0,
            .. Encoding.ASCII.GetBytes("DELL  PE_SC3  "),
            .. U32(1),
            .. Encoding.ASCII.GetBytes("TEST"),
            .. U32(1),
        ];

    private static byte[] U32(long value) => BitConverter.GetBytes((uint)value);
}
