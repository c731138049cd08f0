namespace ReimagingTools.Media.Bytes;

/// <summary>
/// Decodes the small text files of media: a byte order mark decides, else every byte is one character, which keeps the ASCII they are made of.
/// </summary>
internal static class TextDecoder
{
    public static string Decode(byte[] bytes)
    {
        if (bytes.Length >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE)
        {
            return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        }

        if (bytes.Length >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF)
        {
            return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        }

        return bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
            ? Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3)
            : Latin1(bytes, 0, bytes.Length);
    }

    /// <summary>One character for each byte.</summary>
    public static string Latin1(byte[] bytes, int at, int count)
    {
        char[] characters = new char[count];
        for (int i = 0; i < count; i++)
        {
            characters[i] = (char)bytes[at + i];
        }

        return new string(characters);
    }
}
