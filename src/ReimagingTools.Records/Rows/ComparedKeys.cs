namespace ReimagingTools.Records.Rows;

/// <summary>The keys of computers in a form to compare, whatever source wrote them.</summary>
internal static class ComparedKeys
{
    /// <summary>The tag in the firmware, where makers leave what they like.</summary>
    private const string Enclosure = "Win32_SystemEnclosure";

    private static readonly string[] NoUuids =
    [
        "00000000-0000-0000-0000-000000000000",
        "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
        "03000200-0400-0500-0006-000700080009",
    ];

    /// <summary>The key a value is; null when it joins nothing.</summary>
    public static string? KeyOf(Column column, string text)
    {
        Field field = RowIdentity.KindOf(column);
        return field switch
        {
            Field.Domain or Field.Collection => DomainNames.KeyOf(field, text),
            Field.Model or Field.Manufacturer => LikenessKeys.KeyOf(column, text),
            Field.AssetTag => Placeholders.IsTag(text) || column.Source == Enclosure ? null : field + ":" + Compared(field, text),
            _ => IsKey(field, text) ? field + ":" + Compared(field, text) : null,
        };
    }

    /// <summary>A key whatever case, blanks, hyphens and brackets it is written with.</summary>
    private static string Compared(Field field, string text)
    {
        string letters = text.IndexOf(' ') < 0 ? text : text.Replace(" ", "");
        if (field == Field.ResourceId && letters.EndsWith(".0", StringComparison.Ordinal))
        {
            return letters.Substring(0, letters.Length - 2);
        }

        if (field == Field.SmbiosUuid && Guid.TryParse(letters, out Guid uuid))
        {
            string one = uuid.ToString(),
                other = SwappedOf(uuid).ToString();
            return (string.CompareOrdinal(one, other) < 0 ? one : other).ToUpperInvariant();
        }

        return field is not (Field.HardwareSerial or Field.ResourceId or Field.RunspaceId) && Guid.TryParse(letters, out Guid id)
            ? id.ToString().ToUpperInvariant()
            : letters.Trim('{', '}').ToUpperInvariant();
    }

    /// <summary>The UUID whose first three parts have the other order of bytes: tools read the firmware in either.</summary>
    private static Guid SwappedOf(Guid uuid)
    {
        byte[] bytes = uuid.ToByteArray();
        Array.Reverse(bytes, 0, 4);
        Array.Reverse(bytes, 4, 2);
        Array.Reverse(bytes, 6, 2);
        return new Guid(bytes);
    }

    /// <summary>
    /// "SerialNumber" of a Windows holds its product id; in rows that tell no class it may be that of the machine, as its form shows.
    /// </summary>
    public static bool IsSerialOrId(Column column) => column.Field == Field.ProductId && column.Heading == "SerialNumber";

    private static bool IsKey(Field field, string text) =>
        field switch
        {
            Field.HardwareSerial => Placeholders.MayBeSerial(text) && !PerDeviceParts.IsProductId(text) && !Placeholders.IsOneLetter(text),
            Field.EntraDeviceId or Field.ObjectGuid or Field.EntraObjectId => Guid.TryParse(text.Replace(" ", ""), out Guid id) && id != Guid.Empty,
            Field.SmbiosUuid => text.Length > 8
                && Placeholders.MayBeSerial(text)
                && !NoUuids.Contains(
                    Guid.TryParse(text.Replace(" ", ""), out Guid id) ? id.ToString().ToUpperInvariant() : text,
                    StringComparer.Ordinal
                ),
            _ => Placeholders.MayBeSerial(text),
        };
}
