using System.Text.RegularExpressions;

namespace ReimagingTools.Activation.Keys;

/// <summary>
/// The extended product id ("extended PID") of an installed key: ProductKeyID of SoftwareLicensingProduct, KeyId and ProductKeyId in VAMT. It names
/// the key without holding it: the group and key serial are the key's, the rest says where the id was computed.
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

    private static readonly Regex Form = new(
        "^\\s*([0-9]{5})-([0-9]{5})-([0-9]{3})-([0-9]{6})-([0-9]{2})-([0-9]{1,5})-([0-9]{4,5})[.][0-9]{4}-([0-9]{3})([0-9]{4})\\s*$",
        RegexOptions.CultureInvariant
    );

    /// <summary>The part that names the key wherever the id was computed: fields 2 to 4, "03291-012-345678".</summary>
    public string KeyPart => Padded(GroupId, 5) + "-" + Padded(KeySerial / 1_000_000, 3) + "-" + Padded(KeySerial % 1_000_000, 6);

    /// <summary>Group and serial as one number to join on; null when the serial is 0, which digital licenses share.</summary>
    internal long? JoinKey => KeySerial == 0 ? null : (GroupId * SerialsPerGroup) + KeySerial;

    /// <summary>Reads an extended product id.</summary>
    /// <param name="text">"12345-03291-012-345678-03-1033-20348.0000-0062023"; spaces around it are allowed.</param>
    /// <returns>The fields, or null when the text has another form.</returns>
    public static ExtendedProductId? Read(string? text)
    {
        Match match = Form.Match(text ?? "");
        return match.Success
            ? new ExtendedProductId(Field(1), Field(2), (Field(3) * 1_000_000) + Field(4), Field(5), Field(6), Field(7), Field(8), Field(9))
            : null;

        int Field(int group) => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static string Padded(int number, int width) => number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
}
