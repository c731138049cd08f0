namespace ReimagingTools.Records.Columns;

/// <summary>What holds of a field whatever source it comes from.</summary>
public static class FieldTraits
{
    /// <summary>True for fields that hold several things as one value: a list of them is one value, not several that disagree.</summary>
    public static bool IsList(Field field) =>
        field is Field.MuiLanguages or Field.LicensedLanguage or Field.LicensedComponents or Field.PriorVersionRight or Field.ProductReleaseIds;

    /// <summary>True for what somebody states about a license. A value of these is never passed over.</summary>
    public static bool IsDeclared(Field field) => field is >= Field.LicensedProduct and <= Field.Conflicts;

    /// <summary>
    /// True for what is heard wherever it stands, also in what a transport adds: what is stated about a license, and the key in the firmware.
    /// </summary>
    public static bool IsHeardAnywhere(Field field) => IsDeclared(field) || field is >= Field.FirmwareKeyDescription and <= Field.FirmwareKeyPresent;

    /// <summary>True for fields that tell whose a row is, or how many devices it stands for, and play no part in a verdict.</summary>
    public static bool IsIdentity(Field field) => field is >= Field.ComputerName and <= Field.GroupColumns && field != Field.Name;

    /// <summary>True for what lists of product keys tell of a key; a key is no license of a device.</summary>
    public static bool IsOfKey(Field field) => field is >= Field.KeyValue and <= Field.KeyOrganization;

    /// <summary>True for what answers by itself: somebody states the license, or system and license stand in it together.</summary>
    /// <param name="kind">What a record is.</param>
    public static bool IsWhole(RowKind kind) =>
        (kind & RowKind.Declared) != RowKind.None
        || ((kind & RowKind.OperatingSystem) != RowKind.None && (kind & (RowKind.License | RowKind.OfficeLicense)) != RowKind.None);

    /// <summary>True for fields a verdict may depend on.</summary>
    public static bool IsJudged(Field field) =>
        field == Field.Name
        || (
            field > Field.GroupColumns
            && !IsOfKey(field)
            && field is < Field.DeviceSerial or > Field.OrderLine or Field.OrderQuantity or Field.OrderStatus
        );

    /// <summary>
    /// True for fields a verdict depends on where a license is stated beside them: the text of an order among them, which may name another product.
    /// </summary>
    public static bool IsJudgedBeside(Field field) => IsJudged(field) || field is Field.OrderLine or Field.ProductText;

    /// <summary>True for fields a verdict depends on, or whether there is one: what kind of thing a row is of among them.</summary>
    public static bool IsRead(Field field) => IsJudgedBeside(field) || field == Field.DeviceType;
}
