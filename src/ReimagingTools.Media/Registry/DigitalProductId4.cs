namespace ReimagingTools.Media.Registry;

/// <summary>
/// What Windows keeps about the product key it runs on, 1,272 bytes, texts UTF-16 (layout from several public readers of the value):
/// <code>
///    0  u32     size: 1272;  4 u16 major version: 4
///    8  char64  extended product id
///  136  char64  activation id
///  280  char260 edition of the key
///  808  16      the key, and hashes of it up to 888: never read
/// 1016  char64  channel of the key: "OEM:DM", "Volume:GVLK"
/// </code>
/// </summary>
internal sealed class DigitalProductId4(Func<int, int, byte[]> part)
{
    public const int Size = 1272;

    public const int MajorVersion = 4;

    /// <summary>The activation id of the key, in lower case without braces; null when there is none.</summary>
    public string? ActivationId { get; } = Guid.TryParse(Text(part(136, 128)), out Guid id) && id != Guid.Empty ? id.ToString("D") : null;

    /// <summary>The edition the key is for: "Professional"; null when it is not said.</summary>
    public string? Edition { get; } = Text(part(280, 520));

    /// <summary>The channel of the key: "OEM:DM"; null when it is not said.</summary>
    public string? Channel { get; } = Text(part(1016, 128));

    /// <summary>Reads the structure in parts, so that the bytes of the key stay where they are.</summary>
    /// <param name="size">How many bytes there are.</param>
    /// <param name="part">Reads some of them: offset, count.</param>
    /// <returns>What it says, or null when it is not of this layout.</returns>
    public static DigitalProductId4? Read(long size, Func<int, int, byte[]> part)
    {
        if (size < Size)
        {
            return null;
        }

        byte[] head = part(0, 6);
        return LittleEndian.UInt32(head, 0) == Size && LittleEndian.UInt16(head, 4) == MajorVersion ? new DigitalProductId4(part) : null;
    }

    private static string? Text(byte[] bytes)
    {
        string text = Encoding.Unicode.GetString(bytes);
        int end = text.IndexOf('\0');
        string whole = Quoted.Text(end < 0 ? text : text.Substring(0, end));
        return whole.Length > 0 ? whole : null;
    }
}
