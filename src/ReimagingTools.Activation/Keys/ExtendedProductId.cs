namespace ReimagingTools.Activation.Keys;

/// <summary>
/// The extended product id ("extended PID") of an installed key: ProductKeyID of SoftwareLicensingProduct, KeyId and ProductKeyId in VAMT. It names the key
/// without holding it: the group and key serial are the key's, the rest says where the id was computed.
/// </summary>
/// <param name="PlatformId">Field 1, five digits: the platform that computed the id; VAMT writes 12345. No part of the key.</param>
/// <param name="GroupId">Field 2, five digits: product and channel family of the key.</param>
/// <param name="KeySerial">Fields 3 and 4 together, nine digits: the number of the key within its group; 0 means no key at all.</param>
/// <param name="LicenseType">Field 5: 0 and 1 retail, 2 OEM, 3 volume (MAK, KMS client and KMS host alike).</param>
/// <param name="Lcid">Field 6: language of the machine.</param>
/// <param name="Build">Field 7, four or five digits: build of the machine; the four zeros behind its point are left out.</param>
/// <param name="DayOfYear">First three digits of field 8; whether the first of January is 0 or 1 differs between writers.</param>
/// <param name="Year">Last four digits of field 8.</param>
public sealed record ExtendedProductId(int PlatformId, int GroupId, int KeySerial, int LicenseType, int Lcid, int Build, int DayOfYear, int Year)
{
    private const long SerialsPerGroup = 1_000_000_000;

    /// <summary>The part that names the key wherever the id was computed: fields 2 to 4, "03291-012-345678".</summary>
    public string KeyPart => Padded(GroupId, 5) + "-" + Padded(KeySerial / 1_000_000, 3) + "-" + Padded(KeySerial % 1_000_000, 6);

    /// <summary>Group and serial as one number to join on; null when the serial is 0, which digital licenses share.</summary>
    internal long? JoinKey => KeySerial == 0 ? null : (GroupId * SerialsPerGroup) + KeySerial;

    /// <summary>Reads an extended product id.</summary>
    /// <param name="text">"12345-03291-012-345678-03-1033-20348.0000-0062023"; spaces around it are allowed.</param>
    /// <returns>The fields, or null when the text has another form.</returns>
    public static ExtendedProductId? Read(string? text) => text is null ? null : Read(text.ToCharArray(), text.Length);

    internal static ExtendedProductId? Read(char[] text, int length)
    {
        var digits = new DigitCursor(text, length);
        if (!(digits.Number(5, 5, out int platform) && digits.Sign('-')
            && digits.Number(5, 5, out int group) && digits.Sign('-')
            && digits.Number(3, 3, out int millions) && digits.Sign('-')
            && digits.Number(6, 6, out int serial) && digits.Sign('-')
            && digits.Number(2, 2, out int type) && digits.Sign('-')
            && digits.Number(1, 5, out int lcid) && digits.Sign('-')))
        {
            return null;
        }

        return digits.Number(4, 5, out int build) && digits.Sign('.') && digits.Number(4, 4, out _) && digits.Sign('-') && digits.Number(3, 3, out int day) && digits.Number(4, 4, out int year) && digits.AtEnd
            ? new ExtendedProductId(platform, group, (millions * 1_000_000) + serial, type, lcid, build, day, year)
            : null;
    }

    private static string Padded(int number, int width) => number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
}
