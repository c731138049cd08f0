namespace ReimagingTools.Media.Bytes;

/// <summary>Numbers in exceptions and evidence, the same in every culture.</summary>
internal static class Format
{
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Hex(long number) => "0x" + number.ToString("X", CultureInfo.InvariantCulture);
}
