namespace ReimagingTools.Media.Udf;

/// <summary>OSTA compressed Unicode (UDF 2.1.1): a first byte 8 means one byte a character, 16 means two, the higher first.</summary>
internal static class CompressedUnicode
{
    /// <summary>Decodes a name, or gives null when its first byte is neither 8 nor 16.</summary>
    public static string? Decode(byte[] bytes, int at, int count) =>
        count == 0
            ? ""
            : bytes[at] switch
            {
                8 => TextDecoder.Latin1(bytes, at + 1, count - 1),
                16 => Encoding.BigEndianUnicode.GetString(bytes, at + 1, (count - 1) & ~1),
                _ => null,
            };

    /// <summary>Decodes a field of fixed size whose last byte counts the bytes used; an unusable one is empty.</summary>
    public static string DString(byte[] bytes, int at, int size)
    {
        int used = Math.Min((int)bytes[at + size - 1], size - 1);
        return (Decode(bytes, at, used) ?? "").Trim(' ', '\0');
    }
}
